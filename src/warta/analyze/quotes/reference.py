"""Whom -nya, dia and ia mean: who spoke last before them, where nobody else may have spoken since."""

import re
from bisect import bisect_left

from warta.analyze.quotes.scene import Scene, name_of, people_within, sentence_at
from warta.analyze.quotes.subjects import subject_of
from warta.nouns.mentions import Saying
from warta.nouns.text import Span

MOST_SENTENCES = 8
OPENS = 90
NO_CUE = "no cue"
LEAD = re.compile(r"(?:[A-Z][\w.]*\s|[a-z-]+\s(?=itu,)|itu,\s|,\s)*")


def meant(scene: Scene, place: int, before: list[Saying]) -> str:
    """The full name of whom a pronoun at ``place`` means; ``before`` are the direct quotes before it, in order."""
    last = next((saying for saying in reversed(before[-4:]) if saying.rule != NO_CUE), None)
    at = sentence_at(scene, place - 1)
    adjacent = True
    for number in range(at, max(-1, at - MOST_SENTENCES), -1):
        sentence = scene.sentences[number]
        if sentence.end > place or _in_quote(sentence, before, last):
            continue
        if last is not None and last.span.end > sentence.start:
            return last.speaker
        who = subject_of(scene, sentence)
        if who is not None:
            return who
        if adjacent and opens_with_another(scene, sentence, last.speaker if last else ""):
            return ""
        adjacent = False
    return ""


def _in_quote(sentence: Span, before: list[Saying], last: Saying | None) -> bool:
    """Whether a sentence lies in a quote whose speaker is not known by a cue."""
    at = bisect_left(before, sentence.end, key=lambda saying: saying.span.start) - 1
    return at >= 0 and before[at] is not last and before[at].span.end > sentence.start


def opens_with_another(scene: Scene, sentence: Span, name: str) -> bool:
    """Whether a sentence begins with a person of another name."""
    people = people_within(scene, sentence.start, min(sentence.end, sentence.start + OPENS))
    if not people or name_of(people[0]) == name:
        return False
    return LEAD.fullmatch(scene.text, sentence.start, people[0].span.start) is not None

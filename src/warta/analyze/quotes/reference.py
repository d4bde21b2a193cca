"""Whom -nya, dia and politikus itu mean: who spoke last before them, where nobody else may have spoken since."""

import re
from bisect import bisect_left

from warta.analyze.quotes.scene import Scene, name_of, people_within, sentence_at
from warta.analyze.quotes.speakers import is_one_of
from warta.analyze.quotes.subjects import subject_of
from warta.analyze.quotes.who import UNKNOWN, Who
from warta.nouns.mentions import Saying
from warta.nouns.text import Span

MOST_SENTENCES = 8
OPENS, LONGEST_LEAD = 90, 25
NO_CUE = "no cue"
LEAD = re.compile(r"(?:[A-Z][\w.()]*\s|itu,\s|\w+,\s|,\s)*")


def known(scene: Scene, who: Who, place: int, before: list[Saying]) -> Who:
    """``who`` with a name; nobody where the words at ``place`` point back and no one before them is plainly meant."""
    if not who.points_back:
        return who
    name = _meant(scene, place, before)
    fits = not who.roles or is_one_of(scene, name, who.roles)
    return Who(name, who.by) if name and fits else UNKNOWN


def _meant(scene: Scene, place: int, before: list[Saying]) -> str:
    """The full name of whom a pronoun at ``place`` means; ``before`` are the direct quotes before it, in order."""
    last = next((saying for saying in reversed(before[-4:]) if saying.rule != NO_CUE), None)
    at = sentence_at(scene, place - 1)
    others: set[str] = set()
    for number in range(at, max(-1, at - MOST_SENTENCES), -1):
        sentence = scene.sentences[number]
        if sentence.end > place or _in_quote(sentence, before, last):
            continue
        if last is not None and last.span.end > sentence.start:
            return last.speaker if others <= {last.speaker} else ""
        who = subject_of(scene, sentence)
        if who is not None and not who.points_back:
            return who.name if others <= {who.name} else ""
        if who is None:
            others |= _brought_in(scene, sentence)
    if last is None:
        return ""
    others |= {name_of(find) for find in people_within(scene, last.span.end, place)}
    return last.speaker if others <= {last.speaker} else ""


def _in_quote(sentence: Span, before: list[Saying], last: Saying | None) -> bool:
    """Whether a sentence lies in a quote whose speaker is not known by a cue."""
    at = bisect_left(before, sentence.end, key=lambda saying: saying.span.start) - 1
    return at >= 0 and before[at] is not last and before[at].span.end > sentence.start


def _brought_in(scene: Scene, sentence: Span) -> set[str]:
    """The people whom a sentence is about: who opens it, and who is named for the first time."""
    people = people_within(scene, sentence.start, sentence.end)
    found = {name_of(find) for find in people if scene.first[name_of(find)] == find.span.start}
    if people:
        lead = scene.text[sentence.start : people[0].span.start]
        if len(lead) < LONGEST_LEAD or (len(lead) < OPENS and LEAD.fullmatch(lead)):
            found.add(name_of(people[0]))
    return found

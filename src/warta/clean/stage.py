"""The door of the clean stage: from an article to its text, ready to be analyzed and shown."""

import re

from msgspec.structs import replace

from warta.clean.alignment import read_offset, repaired
from warta.clean.boilerplate import dateline_in, marks_in
from warta.clean.characters import repairs, unseen
from warta.clean.markup import blocks_of
from warta.errors import ArticleError, Problem
from warta.nouns.article import Article
from warta.nouns.text import Block, Dateline, Mark, Prose, Repair, Run, Span, text_of

LONGEST_TITLE = 90
SUMMARY = "machine summary"
ANNOUNCED = re.compile(r"[^:]{1,90}:\s+(?=\S)")
TEXT = frozenset({"paragraph", "quote", "item", "numbered", "row", "heading"})


def clean(article: Article) -> Prose:
    """The prose of an article. Raises ArticleError where there is no text to read."""
    written = tuple(blocks_of(article.body))
    text = "\n".join(text_of(block) for block in written)
    body = _with_its_news([_read(block, text) for block in written])
    blocks, dateline = _with_dateline(body)
    if not any(block.kind in TEXT for block in blocks):
        where = f"articles/{article.path}"
        raise ArticleError(Problem(where, "has no text.", "Write the article below its head, or remove the file."))
    meta = article.meta
    head = [
        _read(Block(kind, (Run(words),)), text)
        for kind, words in (("title", meta.title), ("summary", meta.summary))
        if words
    ]
    title = text_of(head[0]) if meta.title else title_from(blocks)
    return Prose(title, meta.title_from if meta.title else "lead", (*head, *blocks), dateline)


def title_from(blocks: tuple[Block, ...]) -> str:
    """A title out of the lead: its first words up to a clause, at most 90 letters, an ellipsis where it was cut."""
    lead = next((words for block in blocks if block.kind in TEXT and (words := _unmarked(block))), "")
    lead = lead or next((text_of(block) for block in blocks if block.kind in TEXT), "")
    sentence = re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])", lead, maxsplit=1)[0].rstrip(".")
    if len(sentence) <= LONGEST_TITLE:
        return sentence
    cut = sentence[: LONGEST_TITLE - 1]
    clause = max(cut.rfind(sign) for sign in (", ", "; ", " – "))
    end = clause if clause > LONGEST_TITLE // 2 else cut.rfind(" ")
    words = cut[: end if end > 0 else len(cut)].rstrip(" ,;:–-")
    # no mark is left open by the cut
    return f"{words.replace(chr(34), '') if words.count(chr(34)) % 2 else words}…"


def _read(block: Block, article: str) -> Block:
    """The block with its repairs done and its boilerplate marked; ``article`` is the text of all blocks."""
    text = text_of(block)
    mended = repairs(text, article=article) if block.kind != "preformatted" else unseen(text)
    if mended:
        whole = repaired(text, mended)
        runs = []
        start = 0
        for run in block.runs:
            end = start + len(run.text)
            words = whole[_cut(mended, start, text) : _cut(mended, end, text)]
            if words:
                runs.append(Run(words, run.tags))
            start = end
        block = replace(block, runs=tuple(runs), repairs=mended)
    return replace(block, marks=marks_in(text_of(block))) if block.kind in TEXT | {"caption"} else block


def _cut(mended: tuple[Repair, ...], offset: int, text: str) -> int:
    """Where two runs part in the repaired text; a repair at the seam belongs to the run after it."""
    if offset == len(text):
        return len(text) + sum(len(one.text) - (one.span.end - one.span.start) for one in mended)
    return read_offset([one for one in mended if one.span.start < offset], offset)


def _with_its_news(blocks: list[Block]) -> list[Block]:
    """The blocks; where a summary is all there is, it is the news, and only the words that announce it are marked."""
    if any(block.kind in TEXT and _unmarked(block) for block in blocks):
        return blocks
    return [
        replace(block, marks=tuple(_announcement(mark, text_of(block)) for mark in block.marks)) for block in blocks
    ]


def _announcement(mark: Mark, text: str) -> Mark:
    announced = ANNOUNCED.match(text, mark.span.start) if mark.rule == SUMMARY else None
    return replace(mark, span=Span(mark.span.start, announced.end())) if announced else mark


def _with_dateline(blocks: list[Block]) -> tuple[tuple[Block, ...], Dateline]:
    """The dateline of the first paragraph marked, and its facts."""
    for index, block in enumerate(blocks):
        if block.kind != "paragraph" or block.marks:
            continue
        found = dateline_in(text_of(block))
        if found is None:
            return tuple(blocks), Dateline()
        mark, dateline = found
        marks: tuple[Mark, ...] = (mark, *block.marks)
        return (*blocks[:index], replace(block, marks=marks), *blocks[index + 1 :]), dateline
    return tuple(blocks), Dateline()


def _unmarked(block: Block) -> str:
    text = text_of(block)
    for mark in reversed(block.marks):
        text = text[: mark.span.start] + text[mark.span.end :]
    return " ".join(text.split())

"""The door of the clean stage: from an article to its text, ready to be analyzed and shown."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from warta.clean.alignment import read_offset, repaired
from warta.clean.boilerplate import dateline_in, marks_in
from warta.clean.characters import repairs, unseen
from warta.clean.markdown import as_html
from warta.clean.markup import blocks_of
from warta.clean.references import references
from warta.errors import ArticleError, Problem
from warta.nouns.article import Article
from warta.nouns.text import Block, Dateline, Mark, Prose, Repair, Run, Span, Tag, text_of

LONGEST_TITLE = 90
# 75,000 words: to analyze them takes 2 GB and 20 s
LONGEST_TEXT = 500_000
SUMMARY = "machine summary"
ANNOUNCED = re.compile(r"[^:]{1,90}:\s+(?=\S)")
TEXT = frozenset({"paragraph", "quote", "item", "numbered", "term", "definition", "header", "cell", "heading"})
MARKED = TEXT | {"caption"}
# what an editor puts there is meant for readers, though it may be no news
OWN = frozenset({"caption", "cell", "header"})
READ_ALSO = "read also"
WEB = re.compile("https?:|mailto:", re.IGNORECASE)
# the sign of a footnote and the way back from it
NOTES = ("#catatan-", "#rujukan-")


def clean(article: Article) -> Prose:
    """The prose of an article. Raises ArticleError where there is no text to read, or more than a machine can hold."""
    source = as_html(article.body)
    written = blocks_of(article.body, source, title=article.meta.title)
    text = "\n".join(text_of(block) for block in written)
    where = f"articles/{article.path}"
    if len(text) > LONGEST_TEXT:
        what = f"has {len(text)} letters of text; more than {LONGEST_TEXT} are no article."
        raise ArticleError(Problem(where, what, "Split it."))
    is_editors = article.body.markup == "markdown"
    read = [_read(block, text) for block in written]
    body = _with_its_news([_shown(block) for block in read] if is_editors else read)
    blocks, dateline = _with_dateline(body)
    if not any(block.kind in TEXT for block in blocks):
        raise ArticleError(Problem(where, "has no text.", "Write the article below its head, or remove the file."))
    meta = article.meta
    head = [
        _read(Block(kind, (Run(words),)), text)
        for kind, words in (("title", meta.title), ("summary", meta.summary))
        if words
    ]
    title = text_of(head[0]) if meta.title else title_from(blocks)
    from_where = meta.title_from if meta.title else "lead"
    return Prose(title, from_where, (*head, *blocks), dateline, references(article.body, source))


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
    return replace(block, marks=marks_in(text_of(block))) if block.kind in MARKED else block


def _shown(block: Block) -> Block:
    """An editor's block: what they mean for readers is shown, though it is no news. "Lihat juga" with a link within the
    site, credits in captions, tables and footnotes, the numbers of these."""
    links = [(place, tag.href) for place, tag in _links(block) if not WEB.match(tag.href)]
    notes = [Mark(place, "footnote", is_shown=True) for place, href in links if href.startswith(NOTES)]
    also = any(mark.rule == READ_ALSO for mark in block.marks) and len(links) > len(notes)
    is_shown = block.kind in OWN or bool(notes)
    marks = [replace(mark, is_shown=is_shown or (also and mark.rule == READ_ALSO)) for mark in block.marks]
    whole = any(mark.span == Span(0, len(text_of(block))) for mark in marks)
    marks += [] if whole else notes
    kind = "also" if also and block.kind == "paragraph" else block.kind
    return replace(block, kind=kind, marks=tuple(sorted(marks, key=lambda mark: (mark.span, mark.rule))))


def _links(block: Block) -> Iterator[tuple[Span, Tag]]:
    """The links of a block and where they are."""
    at = 0
    for run in block.runs:
        for tag in run.tags:
            if tag.name == "a":
                yield Span(at, at + len(run.text)), tag
        at += len(run.text)


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
        if block.kind != "paragraph" or any(not mark.is_shown for mark in block.marks):
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

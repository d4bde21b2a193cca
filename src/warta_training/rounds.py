"""What a student learns from, and the second round: raw lines as the first student reads them."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace
from spacy.language import Language

from warta.analyze.name_codes import parsed
from warta.analyze.names import name_spans
from warta_training.convert import MISSING, Annotated, Marked
from warta_training.mining import counted, table


class Lesson(Struct, frozen=True):
    """What the student learns from.

    ``labelled`` are lines of raw text, articles and others by turns; ``names`` people to swap in; ``mined`` the table
    of statistics that the labelled lines give.
    """

    gold: tuple[Annotated, ...]
    labelled: tuple[Annotated, ...]
    names: tuple[str, ...]
    mined: str

    @property
    def codes(self) -> Mapping[str, str]:
        """The mined statistics by word."""
        return parsed(self.mined)


def second(first: Lesson, nlp: Language) -> Lesson:
    """The lesson with its raw lines labelled by its first student, where the teacher does not gainsay it."""
    docs = nlp.pipe((one.text for one in first.labelled), batch_size=64)
    finds = (tuple(Marked(n.span.start, n.span.end, n.label) for n in name_spans(doc)) for doc in docs)
    labelled = [agreed(one, found) for one, found in zip(first.labelled, finds, strict=True)]
    return replace(first, labelled=tuple(labelled), mined=table(counted(labelled, nlp)))


def agreed(taught: Annotated, found: tuple[Marked, ...]) -> Annotated:
    """The text with what the student found; not known where the teacher was sure of something else."""
    unsure = [mark for mark in taught.marks if mark.label == MISSING]
    told = {mark for mark in taught.marks if mark.label != MISSING}
    marks = [mark if mark in told or _meets(mark, unsure) else replace(mark, label=MISSING) for mark in found]
    missed = [replace(mark, label=MISSING) for mark in told if not _meets(mark, found)]
    return Annotated(taught.text, tuple(sorted([*marks, *missed], key=lambda mark: mark.start)))


def _meets(one: Marked, others: Iterable[Marked]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)

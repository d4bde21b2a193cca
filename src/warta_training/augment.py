"""Copies of the annotated texts with other people in them, or in other letters."""

from random import Random

from warta_training.convert import Annotated, Marked


def rewritten(example: Annotated, names: list[str]) -> Annotated:
    """The text with each marked stretch replaced by the name given for it."""
    pieces: list[str] = []
    marks: list[Marked] = []
    at = length = 0
    for mark, name in zip(example.marks, names, strict=True):
        before = example.text[at : mark.start]
        pieces += [before, name]
        marks.append(Marked(length + len(before), length + len(before) + len(name), mark.label))
        length = marks[-1].end
        at = mark.end
    return Annotated("".join([*pieces, example.text[at:]]), tuple(marks))


def swapped(example: Annotated, people: list[str], draw: Random) -> Annotated:
    """Other people in the same places, with as many words where that is one."""
    names = []
    for mark in example.marks:
        name = example.text[mark.start : mark.end]
        if mark.label == "PER":
            name = _another(name, people, draw)
        names.append(name)
    return rewritten(example, names)


def _another(name: str, people: list[str], draw: Random) -> str:
    other = draw.choice(people)
    if " " in name:
        return other
    return draw.choice(other.split()) if draw.random() < 0.8 and not _has_initial(other) else other.split()[0]


def _has_initial(name: str) -> bool:
    return any(word.endswith(".") or len(word) < 3 for word in name.split())


def paired(example: Annotated, people: list[str], draw: Random) -> Annotated:
    """A first one-word person made a pair: Budi menang becomes Budi-Sari menang."""
    for number, mark in enumerate(example.marks):
        if mark.label == "PER" and " " not in example.text[mark.start : mark.end]:
            other = _another("", people, draw)
            text = f"{example.text[: mark.end]}-{other}{example.text[mark.end :]}"
            shift = len(other) + 1
            after = [Marked(m.start + shift, m.end + shift, m.label) for m in example.marks[number + 1 :]]
            second = Marked(mark.end + 1, mark.end + shift, "PER")
            return Annotated(text, (*example.marks[: number + 1], second, *after))
    return example


def lowered(example: Annotated) -> Annotated:
    """The text in small letters."""
    return _recased(example, example.text.lower())


def raised(example: Annotated) -> Annotated:
    """THE TEXT IN CAPITALS."""
    return _recased(example, example.text.upper())


def titled(example: Annotated) -> Annotated:
    """The Text as a Headline."""
    words = (word[:1].upper() + word[1:] for word in example.text.split(" "))
    return _recased(example, " ".join(words).rstrip("."))


def _recased(example: Annotated, text: str) -> Annotated:
    fits = len(text) in (len(example.text), len(example.text) - 1)
    return Annotated(text, example.marks) if fits and all(m.end <= len(text) for m in example.marks) else example

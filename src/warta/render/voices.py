"""Who says what, and of whom: the quotes of a site by speaker, by what the verb does, and by whom their words name."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from warta.catalogues import N_
from warta.nouns.entities import Occurrence
from warta.nouns.gist import Utterance
from warta.nouns.site import Site

Said = tuple[str, int]
# so many who are quoted most stand beside all quotes
FOREMOST = 20
# what a cue does with the words: the address of its quotes, and its name for readers
CLASSES = {
    "say": ("mengatakan", N_("mengatakan")),
    "claim": ("mengklaim", N_("mengklaim")),
    "admit": ("mengakui", N_("mengakui")),
    "deny": ("membantah", N_("membantah")),
    "accuse": ("menuding", N_("menuding")),
    "promise": ("berjanji", N_("berjanji")),
    "hope": ("berharap", N_("berharap")),
    "warn": ("memperingatkan", N_("memperingatkan")),
    "urge": ("mendesak", N_("mendesak")),
    "ask": ("bertanya", N_("bertanya")),
    "": ("tanpa-kata-kerja", N_("tanpa kata kerja")),
}


class Spoken(Struct, frozen=True):
    """The quotes of a person by how sure it is who speaks: ``sure`` where the name or a pronoun tells, ``by_role``
    where only a role does (kata Kapolres), ``maybe`` where the name is a guess; the newest article first in each."""

    sure: tuple[Said, ...] = ()
    by_role: tuple[Said, ...] = ()
    maybe: tuple[Said, ...] = ()

    @property
    def count(self) -> int:
        """How many quotes there are, sure or not."""
        return len(self.sure) + len(self.by_role) + len(self.maybe)


class Voices(Struct, frozen=True):
    """``speakers`` leads from an article and a name in it to the person's id; ``by`` and ``about`` from a person's id
    to quotes (an article's id and the index of the quote in it), the newest article first, ``spoken`` to those of
    ``by`` by how sure they are; ``guessed`` are the names, with their article, that lead to somebody only probably.

    ``everything`` are all quotes, ``of_class`` those by what their cue does; ``unnamed`` are of speakers whom the press
    does not name in full, ``unknown`` of nobody known; ``foremost`` are the ids of the first of those quoted most."""

    speakers: dict[str, dict[str, str]]
    guessed: frozenset[tuple[str, str]]
    by: dict[str, tuple[Said, ...]]
    about: dict[str, tuple[Said, ...]]
    spoken: dict[str, Spoken]
    everything: tuple[Said, ...]
    of_class: dict[str, tuple[Said, ...]]
    unnamed: tuple[Said, ...]
    unknown: tuple[Said, ...]
    foremost: tuple[str, ...]


def voices(site: Site) -> Voices:
    """The quotes of the site by speaker and by whom they name; one's own words are not about oneself."""
    meant = _people(site)
    speakers: dict[str, dict[str, str]] = {}
    guessed: set[tuple[str, str]] = set()
    quotes: dict[Said, tuple[Utterance, str]] = {}
    about: dict[str, list[Said]] = {}
    for gist in site.gists:
        article, sights, people = gist.id, gist.sights, meant.get(gist.id, {})
        for index, called in zip(sights.mention, sights.called, strict=True):
            if called >= 0 and (one := people.get(index)):
                speakers.setdefault(article, {}).setdefault(sights.names[called], one.entity)
                if one.probable:
                    guessed.add((article, sights.names[called]))
        for place, quote in enumerate(gist.quotes):
            speaker = speakers.get(article, {}).get(quote.speaker, "")
            quotes[article, place] = (quote, speaker)
            for identity in dict.fromkeys(people[index].entity for index in quote.named if index in people):
                if identity != speaker:
                    about.setdefault(identity, []).append((article, place))
    return _joined(speakers, frozenset(guessed), quotes, _frozen(about))


def most_quoted(spoken: Mapping[str, Spoken]) -> list[str]:
    """The ids of everyone who is quoted, those with the most sure quotes first."""
    return sorted(spoken, key=lambda one: (-len(spoken[one].sure), -spoken[one].count, one))


def speaker_path(identity: str) -> str:
    """The page of all quotes of a person: orang/rani -> kutipan/rani.html."""
    return f"kutipan/{identity.partition('/')[2]}.html"


def _joined(
    speakers: dict[str, dict[str, str]],
    guessed: frozenset[tuple[str, str]],
    quotes: dict[Said, tuple[Utterance, str]],
    about: dict[str, tuple[Said, ...]],
) -> Voices:
    """The quotes, each with its speaker's id, by all that they are looked up by."""
    by = _grouped((speaker, said) for said, (_, speaker) in quotes.items() if speaker)
    sure = {
        said: "by_role" if quote.by == "role" else "maybe" if (said[0], quote.speaker) in guessed else "sure"
        for said, (quote, _) in quotes.items()
    }
    spoken = {speaker: Spoken(**_grouped((sure[one], one) for one in held)) for speaker, held in by.items()}
    return Voices(
        speakers=speakers,
        guessed=guessed,
        by=by,
        about=about,
        spoken=spoken,
        everything=tuple(quotes),
        of_class=_grouped((quote.cue_class, said) for said, (quote, _) in quotes.items()),
        unnamed=tuple(said for said, (quote, speaker) in quotes.items() if quote.speaker and not speaker),
        unknown=tuple(said for said, (quote, _) in quotes.items() if not quote.speaker),
        foremost=tuple(most_quoted(spoken)[:FOREMOST]),
    )


def _people(site: Site) -> dict[str, dict[int, Occurrence]]:
    """The person that each mention means, by article and index."""
    found: dict[str, dict[int, Occurrence]] = {}
    for entry in site.entries:
        for one in entry.occurrences if entry.entity.kind == "person" else ():
            found.setdefault(one.article, {})[one.mention] = one
    return found


def _grouped(pairs: Iterable[tuple[str, Said]]) -> dict[str, tuple[Said, ...]]:
    found: dict[str, list[Said]] = {}
    for key, said in pairs:
        found.setdefault(key, []).append(said)
    return _frozen(found)


def _frozen(found: dict[str, list[Said]]) -> dict[str, tuple[Said, ...]]:
    return {identity: tuple(held) for identity, held in found.items()}

"""What editors decided about people, countries and organisations, as entities.yaml has it."""

from msgspec import Struct


class Decision(Struct, frozen=True):
    """All that the register says of one name; empty where it says nothing.

    ``kind`` is the list it stands in: person, country (by its ``code``) or organisation; ``where`` its file and line.
    ``split`` has the names of the parts with the paths of their articles; ``rename`` is what the name reads on the
    site; ``retyped`` what it is instead: person, organisation, place, country or none; ``initials`` stand for the name
    of somebody ``protected``.
    """

    kind: str
    name: str
    where: str
    code: str = ""
    aliases: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    split: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rename: str = ""
    not_same_as: tuple[str, ...] = ()
    description: str = ""
    wikidata: str = ""
    retyped: str = ""
    initials: str = ""
    hide: bool = False
    protected: bool = False

    @property
    def called(self) -> str:
        """The name that the site shows."""
        return self.rename or self.name

    @property
    def forms(self) -> tuple[str, ...]:
        """The name and all that means the same, each once."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.merge)))


class Register(Struct, frozen=True):
    """The decisions, in the order of the file."""

    decisions: tuple[Decision, ...] = ()


UNDECIDED = Register()

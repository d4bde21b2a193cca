"""The table of cues: the verbs that hand words over, their classes, and the words that stand around them."""

from warta.lexicon import mapping, weekdays, words

CUES = mapping("cues")["cues"]


def _forms(place: str) -> dict[str, str]:
    """Each form that stands at ``place`` (behind or before the words) with its class."""
    assert isinstance(CUES, dict)
    found: dict[str, str] = {}
    for cue, line in sorted(CUES.items()):
        assert isinstance(line, dict), f"data/cues.yaml: {cue} has no class"
        forms = line[place]
        assert isinstance(forms, list), f"data/cues.yaml: {cue}: {place} is no list"
        found |= {str(form): str(line["class"]) for form in forms}
    return found


def _either(forms: object) -> str:
    """A pattern of any of these words, the longest first."""
    assert isinstance(forms, dict | tuple)
    return "|".join(form.replace(" ", r"\s") for form in sorted(forms, key=lambda form: (-len(form), form)))


BEHIND_CLASS = _forms("behind")
BEFORE_CLASS = _forms("before")
PASSIVES = words("cues", "passives")
NOT_LISTED = rf"(?!\s(?:{_either(words('cues', 'listed'))})\b)"
BEHIND = rf"(?:{_either(BEHIND_CLASS)}){NOT_LISTED}"
BEFORE = _either(BEFORE_CLASS)
INSERTED = rf"(?:{_either(words('cues', 'inserted'))}){NOT_LISTED}"
PASSIVE = _either(PASSIVES)
CONNECTIVES = _either(words("cues", "connectives"))
ACTS = _either(words("cues", "acts"))
PRONOUNS = _either(words("cues", "pronouns"))
STOPS = _either(words("cues", "stops"))
FREE = frozenset(words("cues", "free"))
STRICT = frozenset(words("cues", "strict"))
OPENERS = frozenset(words("cues", "openers"))
PREDICATES = frozenset(words("cues", "predicates"))
ADJECTIVES = frozenset(words("cues", "adjectives"))
NOMINAL = frozenset(words("cues", "nominal"))
NAMING = frozenset(words("cues", "naming"))
ANONYMOUS = frozenset(words("cues", "anonymous"))
GROUPS = frozenset(words("cues", "groups"))
ADVERBS = frozenset(words("cues", "adverbs"))
SETTINGS = frozenset(words("cues", "settings"))
REPLIES = frozenset(words("cues", "replies"))
BREAKS = frozenset(words("cues", "breaks")) | {","}
# the prefix of a verb: mengatakan, not menteri
ME = rf"me(?!{'|'.join(word.removeprefix('me') for word in words('cues', 'no_verbs'))})"
WEEKDAY = _either(tuple(name.capitalize() for names in weekdays() for name in names))
SAME_ROLES = mapping("cues")["same_roles"]


def class_of(cue: str) -> str:
    """The class of a cue as it stands in a text, without -nya: membantah -> deny; empty for what is no cue."""
    if cue in PASSIVES or cue == "menurut":
        return "say"
    return BEHIND_CLASS.get(cue) or BEFORE_CLASS.get(cue, "")

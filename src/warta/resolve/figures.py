"""What the table of public figures says of people."""

from functools import cache

from warta.lexicon import mapping


@cache
def descriptions() -> dict[str, str]:
    """One line for each figure that has one, by name: the table may be names with aliases, or names with details."""
    table = mapping("people")
    held = table.get("people", table)
    if not isinstance(held, dict):
        return {}
    return {
        name: str(details["description"])
        for name, details in held.items()
        if isinstance(details, dict) and details.get("description")
    }

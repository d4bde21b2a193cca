"""Addresses as the world sees them, where site.yaml says at which one the site lives."""

from urllib.parse import quote, urlsplit

from warta.settings import Settings

# what leads to the web, as text has it
WEB = ("http://", "https://")


def outside(url: str) -> str:
    """The address where it leads to the web; else none: javascript:alert(1) -> nothing."""
    return url if url.startswith(WEB) else ""


def absolute(settings: Settings, path: str) -> str:
    """``berita/a.html`` -> ``https://warta.example/berita/a.html``; empty where the site has no address."""
    if not settings.base_url:
        return ""
    return f"{settings.base_url.rstrip('/')}/{quote(path.removesuffix('index.html'), safe='/')}"


def reference(settings: Settings, root: str, path: str) -> str:
    """The absolute address where it is known, else one that leads there from the page; ``root`` leads to index.html."""
    return absolute(settings, path) or f"{root}{quote(path, safe='/')}"


def tag(settings: Settings, name: str) -> str:
    """A name for the world that outlives a change of the address below its host (RFC 4151)."""
    parts = urlsplit(settings.base_url)
    below = quote(f"{parts.path.strip('/')}/".lstrip("/") + name, safe="/")
    # the day is that of the scheme and not of an article: it must never change
    return f"tag:{parts.hostname or 'warta.invalid'},2024:{below}"

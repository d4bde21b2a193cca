"""What of a gist resolving and connecting look at, so that they can look at nothing else."""

from warta.nouns.gist import Gist, Told


def core(gist: Gist) -> Gist:
    """A gist with what names, days, quotes and the words of headline and lead say; all else is empty."""
    return Gist(
        gist.id,
        gist.path,
        "",
        "",
        gist.published,
        "",
        Told(stamp=gist.head.stamp, fictional=gist.head.fictional),
        gist.people,
        gist.codes,
        gist.sights,
        gist.things,
        gist.words,
        is_column=gist.is_column,
        quotes=gist.quotes,
    )

"""The same records give the same bytes: what Pagefind leaves to chance is put in order.

Pagefind 1.5 lists the filters, and the values of each, in the order of a hash table that is seeded anew in every run;
all else of its output is stable. Its files are gzipped CBOR behind a mark. Why here: docs/decisions.
"""

import gzip
import json
from hashlib import sha256

from warta.index.cbor import Item, decoded, encoded

MARK = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
# where the list of filters stands in the meta file: [version, pages, chunks, filters, sorts, fields]
FILTERS = 3
DIGITS = 10

Files = dict[str, bytes]


def settled(files: Files) -> Files:
    """The files of an index with its filters in order, under names made of what is in them.

    Raises ValueError where they have another form than is known here.
    """
    settled_files = dict(files)
    named: dict[str, str] = {}
    for path in sorted(path for path in files if path.endswith(".pf_filter")):
        old = path.rpartition("/")[2].removesuffix(".pf_filter")
        data = _packed(_values_in_order(_unpacked(settled_files.pop(path))))
        named[old] = _name(old, data)
        settled_files[f"filter/{named[old]}.pf_filter"] = data
    entry = json.loads(files[ENTRY])
    for language in entry["languages"].values():
        old = language["hash"]
        meta = _unpacked(settled_files.pop(f"pagefind.{old}.pf_meta"))
        data = _packed(_filters_in_order(meta, named))
        language["hash"] = _name(old, data)
        settled_files[f"pagefind.{language['hash']}.pf_meta"] = data
    settled_files[ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()
    return settled_files


def _values_in_order(filter_: Item) -> Item:
    """[name, [[value, pages], ...]] by value."""
    name, values = _listed(filter_)
    return [name, sorted(_listed(values), key=str)]


def _filters_in_order(meta: Item, named: dict[str, str]) -> Item:
    """The meta file with its filters by name, each with the new name of its file."""
    before, filters, behind = _listed(meta)[:FILTERS], _listed(meta)[FILTERS], _listed(meta)[FILTERS + 1 :]
    pairs: list[Item] = []
    for one in sorted(_listed(filters), key=str):
        name, file = _listed(one)
        pairs.append([name, named[str(file)]])
    return [*before, pairs, *behind]


def _listed(item: Item) -> list[Item]:
    if not isinstance(item, list):
        raise ValueError("a list was expected")
    return item


def _unpacked(data: bytes) -> Item:
    return decoded(gzip.decompress(data).removeprefix(MARK))


def _packed(item: Item) -> bytes:
    return gzip.compress(MARK + encoded(item), mtime=0)


def _name(old: str, data: bytes) -> str:
    """The name of a file by its bytes, behind the language that Pagefind puts first: id_4c5d6e7f80."""
    return f"{old.partition('_')[0]}_{sha256(data).hexdigest()[:DIGITS]}"

"""The tables of the data, the same in SQLite, CSV and JSONL, and what each column holds."""

from msgspec import Struct
from msgspec.structs import replace

from warta.catalogues import N_

# the setting that leaves the texts of articles out
FACTS = "facts"
SENTENCE_ADDRESS = "article || '.html#' || sentence"


class Column(Struct, frozen=True):
    """A column. ``kind`` is text, words (a text of the article, which ``data: facts`` leaves out), integer, boolean or
    list (as JSON); ``told`` is an interface word; ``made`` the SQL that makes it of other columns."""

    name: str
    kind: str
    told: str
    made: str = ""


class Table(Struct, frozen=True):
    """A table: ``key`` are the columns that tell its rows apart and set their order; ``leads`` which columns lead to
    which table, ``found`` those that are looked up by index."""

    name: str
    told: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    leads: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()
    found: tuple[str, ...] = ()


ARTICLE = Column("article", "text", "berita (articles.id)")
SENTENCE = Column("sentence", "text", "kalimat (sentences.id)")
MENTION = Column("mention", "integer", "nomor penyebutan dalam berita (mentions.n)")
START = Column("start", "integer", "awal dalam teks berita, dihitung dalam titik kode Unicode")
END = Column("end", "integer", "akhir, tidak termasuk")
WRITTEN = Column("text", "text", "kata-kata seperti tertulis")
RULE = Column("rule", "text", "aturan yang menemukannya")
ADDRESS = Column("address", "text", "alamat kalimatnya di situs ini", SENTENCE_ADDRESS)
IN_SENTENCE = (("article", "sentence"), "sentences", ("article", "id"))

TABLES = (
    Table(
        "articles",
        N_("berita"),
        ("id",),
        (
            Column("id", "text", "alamat tanpa .html; tidak berubah"),
            Column("address", "text", "alamat halamannya di situs ini", "id || '.html'"),
            Column("title", "text", "judul"),
            Column("source", "text", "penerbit"),
            Column("url", "text", "alamat di penerbitnya"),
            Column("authors", "list", "penulis"),
            Column("tags", "list", "tag"),
            Column("published", "text", "hari terbit; kosong bila tidak diketahui"),
            Column("published_at", "text", "waktu terbit sejauh diketahui (ISO 8601)"),
            Column("dated_by", "text", "asal hari terbit: head, file name, page, text, weekday, undated"),
            Column("updated_at", "text", "waktu perubahan menurut berkasnya"),
            Column("language", "text", "bahasa"),
            Column("fictional", "boolean", "apakah berita contoh yang direka"),
            Column("words", "integer", "jumlah kata"),
            Column("summary", "words", "ringkasan dari berkasnya"),
            Column("text", "words", "teks seperti di halamannya, sebaris satu paragraf"),
        ),
        found=("published",),
    ),
    Table(
        "sentences",
        N_("kalimat"),
        ("article", "id"),
        (
            ARTICLE,
            Column("id", "text", "id kalimat di halaman berita"),
            Column("n", "integer", "nomor urut dalam berita, dari 0"),
            START,
            END,
            Column("block", "text", "jenis paragrafnya: title, summary, paragraph, heading, item, quote, …"),
            Column("address", "text", "alamat kalimatnya di situs ini", "article || '.html#' || id"),
            Column("text", "words", "kalimatnya"),
        ),
        leads=((("article",), "articles", ("id",)),),
    ),
    Table(
        "entities",
        N_("orang, negara, hari, bulan, dan tahun"),
        ("id",),
        (
            Column("id", "text", "alamat tanpa .html; tidak berubah"),
            Column("address", "text", "alamat halamannya di situs ini", "id || '.html'"),
            Column("kind", "text", "person, country, day, month atau year"),
            Column("name", "text", "nama"),
            Column("code", "text", "ISO 3166-1 untuk negara, ISO 8601 untuk tanggal"),
            Column("description", "text", "keterangan dari tabel tokoh"),
            Column("articles", "integer", "jumlah berita yang pasti menyebutnya"),
            Column("mentions", "integer", "jumlah penyebutan yang pasti"),
            Column("probable_articles", "integer", "jumlah berita yang diduga menyebutnya"),
            Column("probable_mentions", "integer", "jumlah penyebutan yang diduga"),
            Column(
                "about",
                "integer",
                "jumlah berita yang pasti menyebutnya dan tentangnya, menurut aturan di halaman metode",
            ),
            Column("first", "text", "hari terbit berita pertama yang menyebutnya"),
            Column("last", "text", "hari terbit berita terakhir yang menyebutnya"),
        ),
        found=("kind",),
    ),
    Table(
        "mentions",
        N_("penyebutan orang, negara, lembaga, tempat, dan tanggal"),
        ("article", "n"),
        (
            ARTICLE,
            Column("n", "integer", "nomor dalam berita; bisa berubah bila beritanya berubah"),
            SENTENCE,
            START,
            END,
            WRITTEN,
            Column("kind", "text", "person, country, organisation, place atau date"),
            Column("value", "text", "nama lengkap dalam berita, kode negara, atau nilai TIMEX3"),
            Column("form", "text", "untuk negara: name, atau metonym (Kremlin)"),
            Column("roles", "list", "untuk orang: gelar dan jabatan di dekat nama"),
            RULE,
            ADDRESS,
        ),
        leads=(IN_SENTENCE,),
        found=("value",),
    ),
    Table(
        "occurrences",
        N_("penyebutan mana berarti siapa; dugaan ditandai"),
        ("entity", "article", "mention"),
        (
            Column("entity", "text", "siapa atau apa (entities.id)"),
            ARTICLE,
            MENTION,
            Column("probable", "boolean", "1 bila hanya dugaan: nama satu kata yang dikaitkan dengan nama lengkap"),
            Column("reasons", "list", "alasan dugaan itu"),
        ),
        leads=((("entity",), "entities", ("id",)), (("article", "mention"), "mentions", ("article", "n"))),
        found=("article, mention",),
    ),
    Table(
        "quotes",
        N_("kutipan"),
        ("article", "n"),
        (
            ARTICLE,
            Column("n", "integer", "nomor dalam berita; bisa berubah bila beritanya berubah"),
            Column("sentence", "text", "kalimat tempat ia bermula (sentences.id)"),
            START,
            END,
            Column("text", "words", "kata-katanya, dengan yang tertulis di antaranya"),
            Column("parts", "list", "awal dan akhir tiap bagiannya, bila lebih dari satu"),
            Column("kind", "text", "direct atau indirect"),
            Column("speaker", "text", "nama pembicara yang tertulis atau dimaksud kata ganti"),
            Column("speaker_id", "text", "pembicara yang pasti (entities.id)"),
            Column("speaker_by_role", "text", "nama pembicara yang hanya disimpulkan dari jabatan"),
            Column("probable_id", "text", "pembicara yang hanya dugaan (entities.id)"),
            Column("by", "text", "asal pembicara: name, role, pronoun; kosong bila tidak dikenali"),
            Column("cue", "text", "kata yang mengantar kutipan: kata, ujar, …"),
            Column("class", "text", "arti kata itu: say, claim, admit, deny, accuse, promise, hope, warn, urge, ask"),
            RULE,
            ADDRESS,
        ),
        leads=(
            IN_SENTENCE,
            (("speaker_id",), "entities", ("id",)),
            (("probable_id",), "entities", ("id",)),
        ),
        found=("speaker_id",),
    ),
    Table(
        "dates",
        N_("penyebutan tanggal dan waktu, dengan nilainya"),
        ("article", "mention"),
        (
            ARTICLE,
            MENTION,
            SENTENCE,
            START,
            END,
            WRITTEN,
            Column("type", "text", "TIMEX3: DATE, TIME, DURATION atau SET"),
            Column("value", "text", "nilai TIMEX3, seperti 2024-02-29"),
            Column("mod", "text", "TIMEX3: START, MID, END, APPROX, …"),
            Column("anchor", "text", "asal nilai: written, year, published atau narrative"),
            Column("flag", "text", "keraguan: weekday-typo, year-by-weekday, year-fixed, month-fixed, conflict"),
            Column(
                "zone", "text", "zona waktu jam yang tertulis: WIB, WITA, WIT, GMT, UTC atau local (waktu setempat)"
            ),
            ADDRESS,
        ),
        leads=((("article", "mention"), "mentions", ("article", "n")),),
        found=("value",),
    ),
)


def tables_for(data: str) -> tuple[Table, ...]:
    """The tables of a site: all of them, without the texts of articles for ``facts``."""
    if data != FACTS:
        return TABLES
    return tuple(
        replace(table, columns=tuple(column for column in table.columns if column.kind != "words")) for table in TABLES
    )

"""What stands in a JSON twin beside the columns of the tables; each ``told`` is an interface word."""

from warta.render.exports.tables import Column

ARTICLE_KEYS = (
    Column("blocks", "list", "paragraf dan sejenisnya: jenis, awal, akhir"),
    Column("sentences", "list", "kalimat, dengan kolom tabel sentences"),
    Column("mentions", "list", "penyebutan, dengan kolom tabel mentions dan dates"),
    Column("mentions[].entities", "list", "siapa atau apa yang pasti dimaksud"),
    Column("mentions[].probably", "text", "siapa yang hanya mungkin dimaksud"),
    Column("mentions[].reasons", "list", "alasan dugaan itu"),
    Column("mentions[].confirmed", "boolean", "benar bila dipastikan redaksi"),
    Column("quotes", "list", "kutipan, dengan kolom tabel quotes"),
    Column("entities", "list", "orang, negara, dan tanggal dalam berita, dengan perannya dan jumlah penyebutannya"),
    Column("entities[].probable", "boolean", "benar bila hanya dugaan"),
    Column("counts", "object", "jumlah kalimat, penyebutan, dan kutipan"),
)
ENTITY_KEYS = (
    Column("confirmed", "boolean", "benar bila dipastikan redaksi"),
    Column("counts", "object", "jumlah seperti di tabel entities"),
    Column("roles", "list", "gelar dan jabatan, jumlahnya, hari pertama dan terakhir"),
    Column("names", "list", "bentuk nama seperti tertulis, dan jumlahnya"),
    Column("companions", "list", "siapa yang muncul bersamanya, dan dalam berapa kalimat"),
    Column("quotes", "list", "kutipan yang pasti darinya"),
    Column("articles", "list", "berita yang pasti menyebutnya, yang terbaru dulu, dengan kalimatnya"),
    Column("quotes[].corrected", "boolean", "benar bila beritanya telah diralat"),
    Column("articles[].corrected", "boolean", "benar bila berita itu telah diralat"),
    Column("articles[].about", "boolean", "benar bila berita itu tentangnya, menurut aturan di halaman metode"),
    Column("articles[].sentences[].mentions", "list", "awal dan akhir namanya dalam kalimat itu"),
    Column("probably", "list", "berita yang hanya mungkin menyebutnya, dengan alasannya"),
)

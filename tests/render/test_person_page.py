"""The page of a person: quotes by and about, roles with their sentences, guesses that say so."""

import re
from datetime import date

from archives import reading, site_of
from built import files
from guesses import guessed_site

from warta.nouns.text import Block, Run


def page(path: str) -> str:
    return files(guessed_site())[path].decode()


def section(text: str, heading: str) -> str:
    """What stands under a heading."""
    return re.split(f"<h2>{heading} ?<", text, maxsplit=1)[1].partition("<h2>")[0]


def test_words_of_others_that_name_the_person_stand_apart_from_the_person_s_own() -> None:
    text = page("orang/rani-wulandari.html")
    own, others = section(text, "Kutipan"), section(text, "Disebut dalam kutipan orang lain")
    assert "Kami siaga sampai 10 Maret 2024" in own
    assert "Pasar dibuka" in own
    assert "Bu <mark>Rani Wulandari</mark> setuju" in others
    assert ">Bagus Hartono</a>" in others
    assert "setuju" not in own


def test_a_speaker_who_is_a_guess_is_marked() -> None:
    link = '<a class="m orang" href="../orang/rani-wulandari.html">Rani Wulandari</a>'
    assert page("kutipan/index.html").count(f"{link} (mungkin) <span") == 1
    assert section(page("orang/rani-wulandari.html"), "Kutipan").count("<figcaption>(mungkin) <span") == 1


def test_a_form_of_address_is_no_role() -> None:
    text = section(page("orang/rani-wulandari.html"), "Peran")
    assert re.findall(r"<summary><span>(.*?) <span", text) == ["Wali Kota"]
    assert "Sapaan dan gelar: Bu" in text


def test_a_role_has_the_first_and_the_last_sentence_that_give_it() -> None:
    text = section(page("orang/rani-wulandari.html"), "Peran")
    assert re.findall(r'href="\.\./berita/([\w-]+)\.html#', text) == ["sungai-arun", "pasar"]


def test_a_role_is_told_to_be_what_articles_say_and_no_term_of_office() -> None:
    text = section(page("orang/rani-wulandari.html"), "Peran")
    assert re.findall(r'Wali Kota <span class="by">(.*?)</span>', text) == [
        'disebut begitu di 3 berita, <time datetime="2024-02-29">29 Februari 2024</time>'
        ' – <time datetime="2024-03-05">5 Maret 2024</time>'
    ]


def test_who_is_in_sample_articles_alone_is_told_to_be_invented_wherever_the_name_is_ranked() -> None:
    lone = reading(
        "rekaan", date(2024, 3, 1), (Block("paragraph", (Run("Bagus Hartono menulis surat."),)),), fictional=True
    )
    true = reading("nyata", date(2024, 3, 2), (Block("paragraph", (Run("Rani Wulandari datang."),)),))
    made = {path: data.decode() for path, data in files(site_of(lone, true)).items() if path.endswith(".html")}
    notice = "Hanya ada dalam berita contoh: orang ini rekaan."
    assert notice in made["orang/bagus-hartono.html"]
    assert notice not in made["orang/rani-wulandari.html"]
    for path in ("index.html", "orang/index.html", "orang/huruf/b.html"):
        assert 'hartono.html">Bagus Hartono</a> <span class="by">contoh</span>' in made[path], path
        assert 'wulandari.html">Rani Wulandari</a> <span class="by">contoh' not in made[path], path


def test_the_line_of_the_table_of_figures_is_the_editors_and_another_is_the_machine_s() -> None:
    assert '<p class="who">Wali Kota Tirtamaya 2021-2026 <span class="by">redaksi</span></p>' in page(
        "orang/rani-wulandari.html"
    )
    assert "redaksi" not in page("orang/bagus-hartono.html")


def test_the_address_of_a_lone_name_leads_to_whom_it_probably_means() -> None:
    text = page("orang/rani.html")
    assert 'mungkin <a class="m orang" href="../orang/rani-wulandari.html">Rani Wulandari</a>' in text
    assert "satu-satunya nama lengkap di arsip ini yang cocok dengan “Rani”; peran yang sama: Wali Kota." in text


def test_a_guess_is_no_statement_for_machines() -> None:
    text = page("berita/pasar.html")
    assert '"mentions"' not in text.partition("application/ld+json")[2].partition("</script>")[0]
    assert 'title="mungkin Rani Wulandari"' in text

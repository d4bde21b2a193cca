"""The page on method: figures from the record alone, how they came about, what made the page."""

from archives import small_site
from built import files

from warta.measured import record
from warta.render.views.method import MEASURES, SHARES
from warta.settings import Settings
from warta.stamp import stamp


def page(settings: Settings | None = None) -> str:
    return files(small_site(), settings)["metode.html"].decode()


def test_every_figure_of_the_record_has_words_and_stands_on_the_page() -> None:
    found = [one for one in record().measured if one.kind != "names"]
    assert {one.kind for one in found} == {"people", "countries", "dates", "quotes"}
    assert {figure.name for one in found for figure in one.scores.figures} == MEASURES.keys()
    assert {share.name for one in found for share in one.scores.shares} == SHARES.keys()
    text = page()
    for one in found:
        for figure in one.scores.figures:
            assert f">{figure.gold}</td>" in text.replace(".", "") or not figure.gold


def test_a_gold_that_rules_were_written_with_says_so() -> None:
    seen = sum(one.seen for one in record().measured)
    assert page().count("terlihat saat aturan ditulis: angka ini menunjukkan cakupan") == seen > 0


def test_a_share_that_is_not_all_is_never_rounded_up_to_it() -> None:
    quotes = next(one for one in record().measured if one.kind == "quotes")
    assert quotes.scores.figures[0].recall < 1
    assert f"{MEASURES['quotes relaxed']}</th>" in page()
    row = page().partition(f"{MEASURES['quotes relaxed']}</th>")[2].partition("</tr>")[0]
    assert "1,000" not in row


def test_the_page_tells_which_warta_made_it() -> None:
    made = stamp()
    assert (
        f"Warta {made.version}; pengenal nama {made.model_version} ({made.model}), aturan dan data {made.rules}."
        in page()
    )


def test_mistakes_are_reported_where_site_yaml_says() -> None:
    assert 'href="mailto:a@b.example?subject=Warta:%20metode.html">Laporkan kesalahan</a>: sebutkan' in page(
        Settings(report="mailto:a@b.example")
    )
    assert "hubungi pengelola situs ini" in page()

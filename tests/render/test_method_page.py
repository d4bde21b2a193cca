"""The page on method: figures from the record alone, how they came about, what made the page."""

import re

from archives import small_site
from built import files

from warta.measured import record
from warta.render.views.method import MEASURES, SHARES, rounded
from warta.settings import Settings
from warta.stamp import stamp


def page(settings: Settings | None = None) -> str:
    return files(small_site(), settings)["metode.html"].decode()


def test_every_figure_of_the_record_has_words_and_stands_on_the_page() -> None:
    found = [one for one in record().measured if one.kind != "names"]
    assert {one.kind for one in found} == {"people", "countries", "dates", "quotes"}
    assert {figure.name for one in found for figure in one.scores.figures} == MEASURES.keys()
    assert {share.name for one in found for share in one.scores.shares} == SHARES.keys()
    text = page().replace(".", "")
    counts = [figure.gold for one in found for figure in one.scores.figures if figure.gold]
    assert [count for count in counts if f">{count}</td>" not in text] == []


def test_a_gold_that_rules_were_written_with_says_so() -> None:
    seen = sum(one.seen for one in record().measured)
    assert page().count("terlihat saat aturan ditulis: angka ini menunjukkan cakupan") == seen > 0


def cells(heading: str, name: str) -> list[str]:
    """The cells of a row of the first table under a heading that begins so."""
    row = page().partition(f"<h3>{heading}: ")[2].partition(f"{name}</th>")[2].partition("</tr>")[0]
    return re.findall(r"<td[^>]*>([^<]*)</td>", row)


def written(share: float) -> str:
    return f"{share:.3f}".replace(".", ",")


def test_a_figure_is_written_with_a_comma() -> None:
    people = next(one for one in record().measured if one.kind == "people").scores.figures[0]
    wanted = [written(people.precision), written(people.recall), written(people.f), str(people.gold)]
    assert cells("Orang", "letak tepat") == wanted


def test_a_share_that_is_not_all_is_never_rounded_up_to_it() -> None:
    assert rounded(0.9999, "id") == "0,999"
    assert rounded(1.0, "id") == "1,000"
    assert rounded(0.9666, "en") == "0.967"


def test_a_speaker_left_open_costs_recall_and_no_precision() -> None:
    share = next(one for one in record().measured if one.kind == "quotes").scores.shares[0]
    assert cells("Kutipan langsung", SHARES["quotes speaker"]) == [
        written(share.right / (share.of - share.unknown)),
        written(share.right / share.of),
        "",
        f"{share.right} dari {share.of}",
    ]


def test_the_page_tells_which_warta_made_it() -> None:
    made = stamp()
    assert f"Warta {made.version}; pengenal nama {made.model}, aturan dan data {made.rules} (sidik" in page()


def test_the_contents_lead_to_every_part_of_the_page() -> None:
    contents, _, rest = page().partition("</nav>\n<h2")
    assert set(re.findall(r'<h[23] id="([\w-]+)"', "<h2" + rest)) <= set(re.findall(r'href="#([\w-]+)"', contents))


def test_mistakes_are_reported_where_site_yaml_says() -> None:
    told = page(Settings(report="mailto:a@b.example"))
    assert (
        'href="mailto:a@b.example?subject=Metode&amp;body=metode.html%0A%0A">Laporkan kesalahan</a>: sebutkan' in told
    )
    assert "hubungi pengelola situs ini" in page()

"""Quick code of templates fills them as Jinja2's own does, and leaves to that what it cannot do."""

import pytest
from archives import small_site
from markupsafe import Markup
from msgspec import Struct

from warta.nouns.site import Theme
from warta.read.theme import theme
from warta.render.archive import archive_of
from warta.render.environment import environment
from warta.render.fill import filled
from warta.render.quick import Quick, shown
from warta.render.stage import pages
from warta.render.words import Count
from warta.settings import Settings


class Row(Struct, frozen=True):
    """A row of a page."""

    text: str = "a & b"
    html: Markup = Markup("<b>c</b>")
    count: Count = Count(1234)


def both(template: str, *, row: object = Row()) -> tuple[str, str]:
    """What quick code writes, and what Jinja2's own does."""
    made = environment(Theme({"a.html": template}, {}), Settings())
    assert isinstance(made, Quick)
    quick = made.get_template("a.html").render({"row": row})
    return quick, made.careful.get_template("a.html").render({"row": row})


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ row.text }} {{ row.html }} {{ row.count }} {{ 7 }} {{ none }}", "a &amp; b <b>c</b> 1.234 7 None"),
        ("{% macro m(a, b='<') %}{{ a }}{{ b }}{% endmacro %}{{ m(row.text) }}", "a &amp; b&lt;"),
        ("{% macro m(a, b='<') %}{{ a }}{{ b }}{% endmacro %}{{ m(b=1, a=row.html) }}", "<b>c</b>1"),
        ("{% macro m(a) %}{{ a }}{{ varargs|length }}{% endmacro %}{{ m(1, 2, 3) }}", "12"),
        ("{% macro m() %}{{ caller() }}!{% endmacro %}{% call m() %}<i>{% endcall %}", "<i>!"),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(*['<']) }}", "&lt;"),
        ("{{ _('Halaman') }} {{ ngettext('%(num)s orang', '%(num)s orang', row.count) }}", "Halaman 1.234 orang"),
        ("{% for one in [row, row] %}{{ loop.index }}{{ one.text.upper() }}{% endfor %}", "1A &amp; B2A &amp; B"),
    ],
)
def test_quick_code_writes_what_jinja_writes(template: str, text: str) -> None:
    assert both(template) == (text, text)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ row.text }}", "a &amp; b"),
        ("{{ row.none|default('-') }}", "-"),
        ("{{ _('%(list)s kali', list=[1]) }}", "[1] kali"),
    ],
)
def test_what_quick_code_cannot_do_is_done_with_care(template: str, text: str) -> None:
    row = {"text": "a & b"}
    with pytest.raises((AttributeError, TypeError)):
        both(template, row=row)
    made = environment(Theme({"a.html": template}, {}), Settings())
    assert filled(made, "a.html", {"row": row}) == text


def test_a_text_and_a_markup_that_are_equal_are_told_apart() -> None:
    assert (shown("<b>"), shown(Markup("<b>")), shown("<b>")) == ("&lt;b&gt;", "<b>", "&lt;b&gt;")


def test_no_page_of_ours_is_left_to_care() -> None:
    archive = archive_of(small_site(), Settings())
    made = environment(theme(None), Settings())
    assert isinstance(made, Quick)
    found = list(pages(archive))
    assert found
    for page in found:
        name, values = f"pages/{page.template}.html", {"page": page.view, "root": page.view.frame.root}
        assert made.get_template(name).render(values) == made.careful.get_template(name).render(values)

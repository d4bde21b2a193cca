"""Whatever HTML or Markdown an article holds, what is woven of it has the elements and attributes of a short list only."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree, html

from warta.clean.stage import clean
from warta.errors import ArticleError
from warta.nouns.article import Article, Body, Meta
from warta.nouns.text import text_of
from warta.render.weave import weave

ALLOWED = {
    "a": {"href"},
    "abbr": {"title"},
    "br": set(),
    "code": set(),
    "del": set(),
    "em": set(),
    "strong": set(),
    "sub": set(),
    "sup": set(),
}
NAMES = [
    "a",
    "abbr",
    "b",
    "base",
    "body",
    "br",
    "button",
    "code",
    "div",
    "em",
    "embed",
    "form",
    "h2",
    "i",
    "iframe",
    "img",
    "input",
    "li",
    "link",
    "math",
    "meta",
    "noscript",
    "object",
    "ol",
    "p",
    "pre",
    "script",
    "select",
    "style",
    "sub",
    "svg",
    "table",
    "td",
    "template",
    "textarea",
    "title",
    "tr",
    "ul",
    "video",
    "xmp",
    "plaintext",
    "!--",
    "![CDATA[",
    "?",
]
ATTRIBUTES = [
    "href",
    "src",
    "onclick",
    "onload",
    "style",
    "srcdoc",
    "xlink:href",
    "action",
    "formaction",
    "http-equiv",
    "content",
    "id",
    "class",
    "title",
    "name",
]
VALUES = [
    "javascript:alert(1)",
    "JAVA\tSCRIPT:x",
    "&#106;avascript:x",
    "data:text/html,x",
    "vbscript:x",
    "https://x.test/?a=1&b=2",
    "mailto:a@x.test",
    "//x.test",
    'x" onload="y',
    "a.png",
    "../x.png",
    "\x00",
    "&quot;&gt;<b>",
    "'",
]
TEXTS = [
    "Ani tiba.",
    "<",
    ">",
    "&",
    "&lt;script&gt;",
    '"',
    "`",
    "[a](javascript:x)",
    "![a](b.png)",
    "\n\n",
    "\n- ",
    "\n> ",
    "\n    ",
    "*",
    "{{ 7*7 }}",
    "\u202e",
    "\x0b",
    "]]>",
    "--&gt;",
    "-->",
    "|a|b|\n|-|-|\n",
]

ATTRIBUTE = st.tuples(
    st.sampled_from(ATTRIBUTES), st.sampled_from(["=", '="', "='", ' = "', ""]), st.sampled_from(VALUES)
).map("".join)
OPENED = st.tuples(
    st.sampled_from(NAMES), st.lists(ATTRIBUTE, max_size=3), st.sampled_from([">", "/>", "", '">', "'>"])
).map(lambda parts: f"<{parts[0]} {' '.join(parts[1])}{parts[2]}")
CLOSED = st.sampled_from(NAMES).map(lambda name: f"</{name}>")
SOURCE = st.lists(st.one_of(OPENED, CLOSED, st.sampled_from(TEXTS), st.text(max_size=5)), max_size=25).map("".join)


@settings(max_examples=300, deadline=None)
@given(source=SOURCE, markup=st.sampled_from(["html", "markdown", "plain"]))
@example(source="Â\x91\x1f", markup="html")
@example(source="\x1b\r\x1f", markup="html")
def test_woven_text_has_the_elements_of_the_list_only_and_its_text_as_it_was(source: str, markup: str) -> None:
    try:
        prose = clean(Article("berita/a", "a.md", Meta(title="Judul"), Body(markup, source)))
    except ArticleError:
        return
    for block in prose.blocks:
        woven = weave(block, sentences=(), quotes=(), anchors=())
        root = html.fragment_fromstring(f"<main>{woven}</main>")
        for element in list(root.iter())[1:]:
            assert isinstance(element.tag, str), "a comment or an instruction"
            assert set(element.attrib) <= ALLOWED[element.tag]
            assert element.get("href", "https://").lower().startswith(("http://", "https://", "mailto:"))
        if not block.marks:
            assert root.text_content().replace("\r", "") == text_of(block).replace("\r", "")
        assert isinstance(root, etree._Element)

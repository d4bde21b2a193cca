"""Problems are told file by file, in the order of their lines."""

from warta.errors import Problem, in_order


def test_line_seven_comes_before_line_twelve() -> None:
    places = ["articles/b.md:2", "articles/a.md:12", "articles/a.md:7", "articles/a.md", "site.yaml"]
    found = sorted((Problem(place, "x") for place in places), key=in_order)
    assert [one.where for one in found] == [
        "articles/a.md",
        "articles/a.md:7",
        "articles/a.md:12",
        "articles/b.md:2",
        "site.yaml",
    ]

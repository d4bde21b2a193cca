"""The row of a quote in the contract of ``warta analyze``."""

import pytest

from warta.analyze.contract import Line, article_of, contract
from warta.clean.stage import clean
from warta.nouns.mentions import Analysis, Part, Quote
from warta.nouns.text import Span

TEXT = '"Jalan ini rusak," kata Kapolres.'


@pytest.mark.parametrize(
    ("by", "speaker", "speaker_by_role"),
    [("name", "Ani Wijaya", None), ("pronoun", "Ani Wijaya", None), ("role", None, "Ani Wijaya"), ("", None, None)],
)
@pytest.mark.parametrize("rule", ["name behind", "goes on", "menurut"])
def test_whom_only_a_role_tells_is_no_plain_speaker(
    rule: str, by: str, speaker: str | None, speaker_by_role: str | None
) -> None:
    line = Line(TEXT)
    quote = Quote(0, (Part(0, Span(0, 18)),), "direct", "Ani Wijaya" if by else "", by, "kata", "say", rule)
    analysis = Analysis("", None, "undated", (), (), (quote,))
    assert contract(line, clean(article_of(line)), analysis)["quotes"] == [
        {
            "start": 0,
            "end": 18,
            "text": '"Jalan ini rusak,"',
            "speaker": speaker,
            "speaker_by_role": speaker_by_role,
            "kind": "direct",
            "cue": "kata",
            "class": "say",
        }
    ]

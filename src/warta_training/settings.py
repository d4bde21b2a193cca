"""What the training is told: read from training/configs/training.yaml."""

from pathlib import Path

import msgspec
from msgspec import Struct

from warta.decode import plain_yaml


class Settings(Struct, frozen=True):
    """Sizes, seeds and shares of one training."""

    seed: int
    vector_words: int
    vector_rows: int
    vector_width: int
    vector_epochs: int
    vector_lowered: float
    vector_raised: float
    shortest_line: int
    longest_line: int
    width: int
    hidden: int
    embed_rows: tuple[int, ...]
    dropout: float
    static_vectors: bool
    first_steps: int
    steps: int
    ablation_steps: int
    batch_words: int
    gold_share: float
    learn_rate: float
    silver_lines: int
    mined_lines: int
    silver_doubt: float
    swapped: float
    lowered: float
    raised: float


def read_settings(path: Path) -> Settings:
    """The settings of a file."""
    return msgspec.convert(plain_yaml(path.read_text(encoding="utf-8")), Settings, strict=False)

"""The machine that figures are of: its cores, its memory, what else it did, and the versions of all that ran."""

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

import warta


def machine() -> str:
    """2 cores of AMD EPYC, 23 GB of memory"""
    names = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    total = next(int(line.split()[1]) for line in _lines("/proc/meminfo") if line.startswith("MemTotal"))
    cores = len(os.sched_getaffinity(0))
    return f"{cores} cores of {names[0] if names else platform.machine()}, {total / 1024**2:.0f} GB of memory"


def load() -> str:
    """The programs that waited for a core in the last minute, and in the last five: 0.84, 1.59"""
    return ", ".join(f"{one:.2f}" for one in os.getloadavg()[:2])


def ours() -> str:
    """Warta 0.1.0 (2a2b7c1), Python 3.11.7, spaCy 3.8.7"""
    package = Path(warta.__file__).parent
    found = _said(["git", "-C", str(package), "rev-parse", "--short", "HEAD"])
    changed = "+" if _said(["git", "-C", str(package), "status", "--porcelain", "--", str(package)]) else ""
    commit = f" ({found}{changed})" if found else ""
    return f"Warta {version('warta')}{commit}, Python {platform.python_version()}, spaCy {version('spacy')}"


def _said(command: list[str]) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def _lines(path: str) -> list[str]:
    return Path(path).read_text(encoding="utf-8").splitlines()

"""The numbers in the words of the preface, from a descent in plain floats, and its map of the chapters."""

import math
import re
from pathlib import Path

import pytest
import yaml

PREFACE = Path(__file__).parents[2] / "book" / "index.ipynb"


@pytest.mark.parametrize("w", [1, 5])
def test_the_answer_after_60_steps(w):
    start = w
    for _ in range(60):
        a = 1 / (1 + math.exp(-w))
        w -= a * a * (1 - a)
    answer = f"{1 / (1 + math.exp(-w)):.3f}"
    words = PREFACE.read_text(encoding="utf-8")
    assert f"From $w = {start}$" in words
    assert f"${answer}$" in words


def test_the_map_leads_to_every_chapter_in_order():
    toc = yaml.safe_load((PREFACE.parents[1] / "_toc.yml").read_text(encoding="utf-8"))
    chapters = [
        page["file"] for part in toc["parts"] for page in part["chapters"] if page["file"][0].isdigit()
    ]
    rows = re.findall(r"\| ([IV]+\. .+?) \| (.+) \|", PREFACE.read_text(encoding="utf-8"))
    assert [part["caption"].split(" · ") for part in toc["parts"][:-1]] == [
        name.split(". ") for name, _ in rows
    ]
    linked = re.findall(r"(\d+) \[[^]]+\]\((\w+)\.ipynb\)", " · ".join(links for _, links in rows))
    assert linked == [(str(int(name[:2])), name) for name in chapters]

"""LiveFigure, by a small figure made here: validation, settings, and what a page is given."""

import json
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
import traitlets

import bpfigures
from bpfigures.live import (
    STATIC,
    Choice,
    LiveFigure,
    Numbers,
    Quantity,
    Strokes,
    Switch,
    finite,
    page_scripts,
)

ROOT = Path(__file__).resolve().parents[2]


class Knob(LiveFigure):
    _esm = "export default { render() {} };"
    caption = """It's "1 < 2 & 3", said </figure>."""
    turn = Quantity(1.5, least=-2, most=2, step=0.5, symbol="θ", help="how far it is turned")
    teeth = Quantity(8, least=1, most=12, step=1, whole=True, symbol="n", help="teeth")
    lit = Switch(True, help="Whether the lamp is lit.")

    def summary(self):
        return f"A knob at <b>{self.turn}</b>."


class Page(HTMLParser):
    """The attributes of every element by class, and the text of the whole."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.open, self.text = [], [], ""
        self.feed(html)
        self.close()
        assert self.open == [], f"never closed: {self.open}"

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


# --- What may be set -----------------------------------------------------------------------------


def test_rules_in_the_order_of_the_class():
    rules = Knob.rules()
    assert list(rules) == ["turn", "teeth", "lit"]
    assert rules["turn"] == {
        "kind": "number",
        "least": -2,
        "most": 2,
        "step": 0.5,
        "stops": None,
        "whole": False,
        "symbol": "θ",
        "help": "how far it is turned",
    }
    assert rules["teeth"]["whole"] is True
    assert rules["lit"] == {"kind": "boolean", "help": "Whether the lamp is lit."}


def test_rules_of_a_subclass_come_after_its_parents():
    class Dial(Knob):
        color = Switch(False, help="Whether it is colored.")

    assert list(Dial.rules()) == ["turn", "teeth", "lit", "color"]
    assert "color" not in Knob.rules()


def test_settings_are_what_was_given_and_the_defaults():
    assert Knob().settings() == {"turn": 1.5, "teeth": 8, "lit": True}
    assert Knob(turn=-2, lit=False).settings() == {"turn": -2, "teeth": 8, "lit": False}


def test_initial_is_kept_when_a_setting_changes():
    knob = Knob(turn=0.5)
    knob.turn, knob.lit = -1, False
    assert knob.settings() == {"turn": -1, "teeth": 8, "lit": False}
    assert knob.initial == {"turn": 0.5, "teeth": 8, "lit": True}


def test_two_figures_share_nothing():
    one, other = Knob(), Knob()
    one.turn = 0
    assert other.turn == 1.5
    assert other.initial["turn"] == 1.5


@pytest.mark.parametrize("name", ["twist", "schema", "initial", "computed", "layout", "_esm", "caption"])
def test_unknown_settings_are_refused_and_the_known_ones_named(name):
    with pytest.raises(TypeError) as error:
        Knob(**{name: 1})
    assert str(error.value) == f"Knob: expected settings among turn, teeth, lit; got {name}"


REFUSED = [
    float("nan"),
    float("inf"),
    -float("inf"),
    np.float64("nan"),
    -2.0000001,
    2.0000001,
    1e308,
    10**400,
    True,
    False,
    np.True_,
    "1",
    b"1",
    None,
    1j,
    [1],
    {},
    np.array([1.0]),
    np.array([1.0, 1.0]),
]


@pytest.mark.parametrize("value", REFUSED, ids=lambda value: repr(value)[:20])
def test_what_is_no_number_in_range_is_refused_and_the_range_named(value):
    with pytest.raises(traitlets.TraitError, match=r"turn: expected a number from -2 to 2; got "):
        Knob(turn=value)
    knob = Knob()
    with pytest.raises(traitlets.TraitError, match=r"turn: expected a number from -2 to 2; got "):
        knob.turn = value
    assert knob.turn == 1.5


@pytest.mark.parametrize("value", [0, 13, 2.5, float("nan"), True, "3"])
def test_a_whole_quantity_takes_whole_numbers_in_range(value):
    with pytest.raises(traitlets.TraitError, match="teeth: expected a whole number from 1 to 12; got "):
        Knob(teeth=value)


@pytest.mark.parametrize("value", [2, "yes", None, 0.5])
def test_a_switch_takes_true_and_false(value):
    knob = Knob()
    with pytest.raises(traitlets.TraitError, match="lit"):
        knob.lit = value
    assert knob.lit is True


class Board(LiveFigure):
    _esm = "export default { render() {} };"
    side = Choice("left", options={"left": "the left", "right": "the right"}, help="side")
    m = Numbers([[1, 2]], least=-3, most=3, symbol="m", help="entries", rows=(1, 2), columns=(2, 3))


@pytest.mark.parametrize("value", ["up", "", None, 1, ["left"]])
def test_a_choice_takes_its_options_and_names_them(value):
    with pytest.raises(traitlets.TraitError, match="side: expected one of left, right; got"):
        Board(side=value)
    assert Board(side="right").settings()["side"] == "right"


@pytest.mark.parametrize(
    "value",
    [[1, 2], [[1]], [[1, 2, 3, 4]], [[1, 2], [3]], [[1, 2]] * 3, [[4, 0]], [[float("nan"), 0]], [["1", "2"]],
     [[True, False]], [[None, 1]], None, "1,2", 3, [], [[]]],
    ids=repr,
)  # fmt: skip
def test_numbers_of_another_shape_or_range_are_refused_and_both_named(value):
    with pytest.raises(
        traitlets.TraitError, match=r"m: expected 1 to 2 rows of 2 to 3 numbers from -3 to 3; got"
    ):
        Board(m=value)


@pytest.mark.parametrize(
    "value", [[[1, 2, 3], [-3, 0.5, 0]], np.array([[1.0, 2.5]]), ((1, 2), (3, 1))], ids=repr
)
def test_numbers_are_kept_as_rows_of_plain_numbers(value):
    kept = Board(m=value).m
    assert kept == np.asarray(value).tolist()
    assert isinstance(kept, list)
    assert all(type(entry) in (int, float) for row in kept for entry in row)
    assert json.loads(json.dumps(kept)) == kept


class Slate(LiveFigure):
    _esm = "export default { render() {} };"
    lines = Strokes("ABCD", longest=20, samples={"dot": "ff"}, help="lines")
    size = Quantity(1, least=1, most=3, step=1, whole=True, symbol="s", help="size")


@pytest.mark.parametrize("value", ["", "AA", "AB_-90.zz", "AA.AA.AA.AA.AA.AA.AA"])
def test_a_drawing_is_strokes_of_points_of_two_letters(value):
    assert Slate(lines=value).settings()["lines"] == value


@pytest.mark.parametrize(
    "value",
    [
        "A",
        "ABC",
        ".AB",
        "AB.",
        "AB..CD",
        "A.B",
        "AB CD",
        "A+",
        "ÄÄ",
        "AB\n",
        "A" * 22,
        None,
        3,
        ["AB"],
        b"AB",
    ],
)
def test_another_drawing_is_refused_and_it_is_said_how_one_is_written(value):
    with pytest.raises(
        traitlets.TraitError, match=r"lines: expected strokes parted by dots, .* at most 20 char"
    ):
        Slate(lines=value)


def test_a_figure_may_have_a_range_of_its_own():
    class Wide(Slate):
        def __init__(self, most, **settings):
            self.own_rules = {"size": self.rules()["size"] | {"most": most}}
            super().__init__(**settings)

    wide = Wide(9, size=7)
    assert wide.schema["size"]["most"] == 9
    with pytest.raises(traitlets.TraitError, match="size: expected a whole number from 1 to 9; got 10"):
        wide.size = 10
    with pytest.raises(traitlets.TraitError, match="size: expected a whole number from 1 to 2; got 3"):
        Wide(2, size=3)
    assert Wide.rules()["size"]["most"] == Slate().schema["size"]["most"] == 3


def test_numbers_of_two_figures_are_two():
    one, other = Board(), Board()
    one.m[0][0] = 3
    assert other.m == Board().m == [[1, 2]]


@pytest.mark.parametrize("value", [-2, 2, 0, 0.123456789, np.float64(0.25), np.float32(0.25), np.int64(-1)])
def test_numbers_in_range_are_kept_as_plain_numbers(value):
    knob = Knob(turn=value)
    assert knob.turn == value
    assert type(knob.turn) in (int, float)  # NumPy's own would not go through JSON
    assert json.loads(json.dumps(knob.turn)) == value


def test_a_whole_quantity_given_as_a_float_is_an_int():
    assert repr(Knob(teeth=3.0).teeth) == "3"


def test_every_setting_goes_to_the_page_and_back():
    assert all(Knob.class_traits()[name].metadata["sync"] is True for name in Knob.rules())
    knob = Knob()
    knob.set_state({"turn": -0.5, "lit": False})  # what the front end does
    assert knob.settings() == {"turn": -0.5, "teeth": 8, "lit": False}


def test_finite_keeps_numbers_and_turns_the_rest_into_none():
    assert finite(np.array([1.0, np.nan, -np.inf, np.inf, -2.5])) == [1.0, None, None, None, -2.5]


# --- What a page is given ------------------------------------------------------------------------


def test_the_html_holds_the_state_and_a_fallback():
    page = Page(Knob(turn=-1)._repr_html_())
    tag, figure = page.elements[0]
    assert (tag, figure["class"], figure["data-bp-figure"]) == ("figure", "bp-figure", "Knob")
    state = json.loads(figure["data-bp-state"])
    assert state == {
        "turn": -1,
        "teeth": 8,
        "lit": True,
        "schema": Knob.rules(),
        "initial": {"turn": -1, "teeth": 8, "lit": True},
        "computed": None,
        "still": None,
    }
    assert "A knob at <b>-1</b>." in page.text
    assert Knob.caption in page.text
    assert [tag for tag, _ in page.elements] == ["figure", "div", "p", "p", "p", "figcaption"]
    classes = [attributes.get("class") for _, attributes in page.elements]
    assert classes == ["bp-figure", "bp-mount", None, None, "bp-note bp-refused", "bp-caption"]


def test_the_bundle_for_notebooks_has_both_views():
    data, metadata = Knob()._repr_mimebundle_()
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"]
    assert data["text/html"].startswith("<figure ")
    assert isinstance(metadata, dict)


def test_a_state_that_is_no_json_is_an_error_and_not_a_broken_page():
    knob = Knob()
    knob.computed = {"value": float("nan")}
    with pytest.raises(ValueError, match="JSON"):
        knob._repr_html_()


# --- The built JavaScript ------------------------------------------------------------------------

PUBLIC = [getattr(bpfigures, name) for name in bpfigures.__all__]
FIGURES = [thing for thing in PUBLIC if isinstance(thing, type) and issubclass(thing, LiveFigure)]
SOURCES = sorted((ROOT / "js" / "figures").glob("*.js"))


def test_every_figure_has_its_source_and_its_bundle():
    shared, *each = page_scripts(figure.__name__ for figure in FIGURES)
    assert shared.is_file()
    assert [path.name for path in each] == [source.name for source in SOURCES]
    assert all(path.is_file() for path in each)
    for figure in FIGURES:
        module = STATIC / page_scripts([figure.__name__])[1].name
        assert figure()._esm == module.read_text(encoding="utf-8")


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_figure_bundle_is_at_most_60_kB(source):
    assert 1_000 < (STATIC / source.name).stat().st_size <= 60_000


def test_the_scripts_of_a_page_are_at_most_100_kB():
    names = {figure.__name__ for figure in FIGURES}
    shown = {
        path.stem: names & set(re.findall(r"\b([A-Z]\w+)\(", path.read_text(encoding="utf-8")))
        for path in (ROOT / "book").glob("*.ipynb")
    }
    assert set().union(*shown.values()) == names
    for page, figures in shown.items():
        assert sum(path.stat().st_size for path in page_scripts(figures)) <= 100_000, page


def test_bundles_ask_nothing_of_another_host():
    for path in [*STATIC.glob("*.js"), *STATIC.glob("*.css"), *STATIC.glob("page/*.js")]:
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http://" not in text
        assert "https://" not in text


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    """Node, and a copy of js/ and of the bundles beside it, with what js/package-lock.json names."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("no Node.js here: readers need none; where it is, the bundles are built again")
    work = tmp_path_factory.mktemp("js")
    leave = shutil.ignore_patterns("node_modules")
    shutil.copytree(ROOT / "js", work / "js", ignore=leave)
    shutil.copytree(STATIC, work / "bpfigures" / "static")
    installed = ROOT / "js" / "node_modules"
    if installed.is_dir():
        shutil.copytree(installed, work / "js" / "node_modules", symlinks=True)
    else:
        command = [npm, "ci", "--no-audit", "--no-fund"]
        install = subprocess.run(command, cwd=work / "js", capture_output=True, text=True)
        if install.returncode:
            # In CI the check must not fall away without a word.
            answer = pytest.fail if os.environ.get("CI") else pytest.skip
            answer(f"npm ci failed:\n{install.stdout[-2000:]}\n{install.stderr[-2000:]}")
    return node, work


def check(node, work):
    command = [node, "build.mjs", "--check"]
    return subprocess.run(command, cwd=work / "js", capture_output=True, text=True)


@pytest.mark.timeout(300)
def test_committed_bundles_are_what_the_sources_give(node):
    result = check(*node)
    assert result.returncode == 0, result.stderr


def test_that_check_fails_on_a_stale_bundle(node):
    bundle = node[1] / "bpfigures" / "static" / "page" / "figures.js"
    fresh = bundle.read_text(encoding="utf-8")
    bundle.write_text(fresh + "// an edit by hand\n", encoding="utf-8")
    result = check(*node)
    bundle.write_text(fresh, encoding="utf-8")
    assert result.returncode == 1
    assert "figures.js" in result.stderr
    assert "python run.py js" in result.stderr

"""How light the pages are: of the built book, and what makes them so on pages made here."""

import gzip
import re

import pytest
import tinycss2
from fontTools.ttLib import TTFont
from PIL import Image

from bpfigures.light_site import lighten, rules_in_use, sheet_for_pages, without_idle_variables

# --- The built book ------------------------------------------------------------------------------

LOADED = re.compile(r'<(?:script\b[^>]*\bsrc|link\b(?=[^>]*"stylesheet")[^>]*\bhref)="([^"?]+)')

# Bytes, gzipped, of a page with its style sheet and scripts: a little more than the heaviest, the solutions.
MOST = 205_000


@pytest.fixture(scope="module")
def loaded(book_html):
    """For every page its own path and those of the style sheets and scripts that it loads."""
    return {
        page.stem: [page, *(book_html / name for name in LOADED.findall(page.read_text(encoding="utf-8")))]
        for page in book_html.glob("*.html")
    }


def test_a_page_stays_within_its_bytes(loaded):
    files = {path for paths in loaded.values() for path in paths}
    sizes = {path: len(gzip.compress(path.read_bytes())) for path in files}
    too_heavy = {
        name: sorted(((sizes[path], path.name) for path in paths), reverse=True)
        for name, paths in loaded.items()
        if sum(sizes[path] for path in paths) > MOST
    }
    assert too_heavy == {}


def test_a_page_asks_for_one_style_sheet_and_few_scripts(loaded):
    for name, (_, *files) in loaded.items():
        if name == "search":
            continue
        text = loaded[name][0].read_text(encoding="utf-8")
        figures = len(set(re.findall(r'data-bp-figure="(\w+)"', text)))
        kinds = [path.suffix for path in files]
        # What chooses light or dark, the joined one, and for figures what they share and one for each class.
        assert (kinds.count(".css"), kinds.count(".js")) == (1, 2 + (figures and figures + 1)), (name, files)
        assert not [path for path in files if "search" in path.name]


def test_the_icons_are_few(book_html):
    fonts = list(book_html.glob("_static/joined/*.woff"))
    assert fonts
    assert sum(font.stat().st_size for font in fonts) < 40_000
    assert list(book_html.glob("_static/vendor/fontawesome/webfonts/*")) == []


def test_every_icon_of_a_page_is_in_the_fonts(book_html):
    """The classes of an icon in a page, through the rule for its class, to a glyph of a font."""
    sheets = [path.read_text(encoding="utf-8") for path in book_html.glob("_static/joined/*.css")]
    known = {code for font in book_html.glob("_static/joined/*.woff") for code in TTFont(font).getBestCmap()}
    names = {
        name
        for page in book_html.glob("*.html")
        for icon in re.findall(r'<i class="([^"]*)"', page.read_text(encoding="utf-8"))
        for name in icon.split()
        if name.startswith("fa-") and name not in ("fa-solid", "fa-lg")
    }
    assert len(names) >= 10
    for name in names:
        characters = [c for css in sheets for c in re.findall(rf'\.{name}:before[^{{]*{{content:"(.)"', css)]
        assert characters, name
        assert {ord(character) for character in characters} <= known, name


# --- What makes them so --------------------------------------------------------------------------


def in_use(css, *names):
    return "".join(rules_in_use(tinycss2.parse_stylesheet(css), frozenset(names)))


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{color:red}", ".a{color:red}\n"),
        (".b{color:red}", ""),
        (".a .b,.a>p,#b{x:1}", ".a>p{x:1}\n"),
        ("#a.b{x:1} #a{x:2}", "#a{x:2}\n"),
        ("p:not(.b){x:1}", "p:not(.b){x:1}\n"),  # matches where there is no b
        (":is(.a,.b){x:1}", ":is(.a,.b){x:1}\n"),
        ("[data-b=b]{x:1}", "[data-b=b]{x:1}\n"),
        (".bs-tooltip-auto{x:1}", ".bs-tooltip-auto{x:1}\n"),
        ("@media print{.a{x:1}.b{x:2}}", "@media print{\n.a{x:1}\n}\n"),
        ("@media print{.b{x:2}}", ""),
        ("@font-face{font-family:b}", "@font-face{font-family:b}\n"),
        ("@keyframes b{0%{x:1}}", "@keyframes b{0%{x:1}}\n"),
        ("/* a remark */ /*! a license */", "/*! a license */\n"),
        (".a{/* a remark */x:1;\n  y:2}", ".a{x:1; y:2}\n"),
    ],
)
def test_rules_that_can_match_are_kept(css, kept):
    assert in_use(css, "a") == kept


def test_variables_that_nothing_reads_are_left_out():
    css = (
        '.a{--one:1;--two:var(--one);--three:url("data:a;b{c}");--four:"}";color:var(--five,red);--five:5}'
        ".b{--bp-six:6;--seven:7;}"
    )
    # Nothing reads two, and then nothing reads one.
    assert without_idle_variables(css, frozenset({"--seven"})) == (
        ".a{color:var(--five,red);--five:5}.b{--bp-six:6;--seven:7;}"
    )


PAGE = """<!DOCTYPE html><html><head>
<script src="_static/inline/mode.js"></script>
<link href="_static/styles/theme.css?v=1" rel="stylesheet" />
<link rel="stylesheet" type="text/css" href="_static/book.css" />
<script src="_static/one.js?v=2"></script>
<script src="_static/design-tabs.js"></script>
<script src="_static/searchtools.js"></script>
<script defer="defer" src="_static/figures/figures.js"></script>
<script src="searchindex.js"></script>
<link rel="icon" href="_static/logo.svg"/>
</head><body>{inside}<article class="used"><img alt="A curve." src="_images/a.png" /></article>
<script defer src="_static/two.js"></script></body></html>"""


@pytest.fixture
def site(tmp_path):
    """A small site of two pages, made light."""
    files = {
        "_static/inline/mode.js": "// mode",
        "_static/styles/theme.css": '@import "../basic.css"; .used{background:url(../a.png)} .idle{x:1}',
        "_static/basic.css": "p{x:1}",
        "_static/book.css": "/* ours */ .bp-built{x:2}",
        "_static/one.js": '"use strict";\nconst one = 1;\n//# sourceMappingURL=one.js.map',
        "_static/two.js": "const two = one + 1;",
        "_static/design-tabs.js": "// tabs",
        "_static/searchtools.js": "// search",
        "_static/figures/figures.js": "// figures",
        "searchindex.js": "// index",
        "page.html": PAGE.format(inside=""),
        "search.html": PAGE.format(inside='<div id="search-results"></div>'),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "_images").mkdir()
    Image.new("L", (30, 20)).save(tmp_path / "_images" / "a.png")
    lighten(tmp_path)
    return tmp_path


def text_of(folder, name):
    return (folder / name).read_text(encoding="utf-8")


def test_the_style_sheets_of_a_page_become_one(site):
    [address] = re.findall(r'rel="stylesheet" href="([^"]+)"', text_of(site, "page.html"))
    # Seen from its own folder, the picture has another address.
    assert text_of(site, address).split("\n") == [
        "p{x:1}",
        ".used{background:url(../a.png)}",
        "",
        " .bp-built{x:2}",
    ]
    assert address in text_of(site, "search.html")
    assert not (site / "_static/styles/theme.css").exists()


def test_the_scripts_of_a_page_become_one_in_their_order(site):
    scripts = re.findall(r'<script (defer )?src="([^"]+)"', text_of(site, "page.html"))
    (_, first), (deferred, joined), figures = scripts
    assert first == "_static/inline/mode.js"
    assert figures == ("defer ", "_static/figures/figures.js")
    assert deferred
    assert text_of(site, joined) == '"use strict";\nconst one = 1;\n;\nconst two = one + 1;'


def test_the_search_keeps_its_scripts(site):
    text = text_of(site, "search.html")
    for name in ("_static/one.js?v=2", "_static/searchtools.js", "searchindex.js", "_static/two.js"):
        assert f'src="{name}"' in text
        assert (site / name.split("?")[0]).is_file()


def test_a_picture_waits_and_holds_its_place(site):
    assert '<img loading="lazy" width="30" height="20" alt="A curve." src="_images/a.png" />' in text_of(
        site, "page.html"
    )


def test_a_page_that_is_light_stays_as_it_is(site):
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    lighten(site)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_what_a_page_names_must_be_there(tmp_path):
    (tmp_path / "page.html").write_text(PAGE.format(inside=""), encoding="utf-8")
    with pytest.raises(FileNotFoundError, match=r"theme\.css"):
        lighten(tmp_path)
    sheet_for_pages.cache_clear()
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == PAGE.format(inside="")

"""What makes the pages of the built site light. Called by built_site.py when all of them are written.

* Of the theme's style sheets the rules that can match nothing in any page are left out. What is left of the
  sheets of a page is joined into one, which all pages with the same sheets share.
* The theme brings three fonts of 2,000 icons, of which a dozen are in use: the fonts are cut down to these.
* The scripts of a page are joined into one, likewise, which runs when the page is read. Those of the search
  are loaded on search.html alone, where the search is, and those for tabs where there are tabs.
* A picture is loaded when it comes near the window. Until then its size holds its place.
"""

import posixpath
import re
import struct
from functools import cache
from hashlib import sha256
from io import BytesIO
from itertools import pairwise

import tinycss2
from fontTools import subset

JOINED = "_static/joined"
HEAD = re.compile(r"(?s)<head>.*?</head>")
STYLE = re.compile(r'[ \t]*<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^":?]+)(?:\?[^"]*)?"[^>]*>\n?')
SCRIPT = re.compile(r'[ \t]*<script\b(?![^>]*\btype=)[^>]*\bsrc="([^":?]+)(?:\?[^"]*)?"[^>]*></script>\n?')


def lighten(folder):
    """Make all pages of a folder lighter. A page of an earlier build, light already, stays as it is."""
    names = names_in_use(folder)
    for page in sorted(folder.glob("*.html")):
        text = page.read_text(encoding="utf-8")
        light = join_scripts(join_styles(text, folder, names), folder)
        light = PICTURE.sub(lambda tag: wait_with(tag[0], tag[1], folder), light)
        if light != text:
            page.write_text(light, encoding="utf-8")
    leave_out_what_was_joined(folder)
    sheet_for_pages.cache_clear()


def write_joined(folder, content, ending):
    """Write a file named by its content. Returns its address."""
    name = f"{JOINED}/{sha256(content).hexdigest()[:12]}.{ending}"
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)
    return name


def leave_out_what_was_joined(folder):
    """Delete the style sheets, scripts and icons of the theme that no page names any more."""
    pages = "".join(page.read_text(encoding="utf-8") for page in folder.glob("*.html"))
    for path in [*folder.glob("_static/**/*.css"), *folder.glob("_static/**/*.js")]:
        if path.parent.name not in ("joined", "figures") and path.relative_to(folder).as_posix() not in pages:
            path.unlink()
    for path in folder.glob("_static/vendor/fontawesome/webfonts/*"):
        path.unlink()


# --- Style sheets --------------------------------------------------------------------------------

# Classes that a script puts together from parts: of the theme's tooltips.
BUILT = re.compile(r"bs-tooltip-")
IMPORT = re.compile(r'@import "([^"]+)";')
ADDRESS = re.compile(r"""url\(\s*(["']?)(?!data:|#)([^)"']+)\1\s*\)""")


def names_in_use(folder):
    """Classes, ids and variables of the pages, and words of the scripts: what is not here is in no use."""
    names = set()
    for page in folder.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        for values in re.findall(r'\b(?:class|id)="([^"]*)"', text):
            names.update(values.split())
        names.update(re.findall(r"var\((--[\w-]+)", text))
    for script in folder.glob("_static/**/*.js"):
        names.update(re.findall(r"[\w-]+", script.read_text(encoding="utf-8")))
    return frozenset(names)


def join_styles(text, folder, names):
    """The page with its style sheets in one."""
    head = HEAD.search(text)[0]
    sheets = STYLE.findall(head)
    if len(sheets) < 2:
        return text
    css = "\n".join(sheet_for_pages(folder, sheet, names) for sheet in sheets)
    css = without_idle_variables(css, names)
    link = f'<link rel="stylesheet" href="{write_joined(folder, with_icons(css, folder), "css")}" />\n'
    first, *_ = STYLE.finditer(head)
    light = STYLE.sub(lambda tag: link if tag.start() == first.start() else "", head)
    return text.replace(head, light)


@cache
def sheet_for_pages(folder, name, names):
    """A style sheet, less the rules that match nothing. Ours stay whole: figures put classes together."""
    css = (folder / name).read_text(encoding="utf-8")
    css = ADDRESS.sub(lambda found: f"url({moved(found[2], name)})", css)
    css = IMPORT.sub(lambda found: sheet_for_pages(folder, beside(name, found[1]), names), css)
    if name in ("_static/book.css", "_static/figures/figures.css"):
        return re.sub(r"(?s)/\*.*?\*/", "", css)
    return "".join(rules_in_use(tinycss2.parse_stylesheet(css, skip_whitespace=True), names))


def beside(name, address):
    """The path of what a file names by an address."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))


def moved(address, name):
    """The address that a file names, seen from the folder of joined files."""
    return posixpath.relpath(beside(name, address), JOINED)


def rules_in_use(rules, names):
    """The text of those rules that can match, without the selectors that cannot."""
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [part for part in parted_by_commas(rule.prelude) if can_match(part, names)]
            if selectors:
                yield f"{','.join(map(written, selectors))}{{{written(rule.content)}}}\n"
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            inside = "".join(
                rules_in_use(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), names)
            )
            if inside:
                yield f"@{rule.lower_at_keyword} {written(rule.prelude)}{{\n{inside}}}\n"
        elif rule.type == "at-rule" or (rule.type == "comment" and rule.value.startswith("!")):  # a license
            yield rule.serialize() + "\n"


# Less ours, which scripts name in parts. A value may have a text in it, and there a semicolon.
VALUE = r"""(?:"[^"]*"|'[^']*'|url\([^)]*\)|[^;{}"'])*"""
VARIABLE = re.compile(rf"(?<=[{{;\s])(--(?!bp-)[\w-]+)\s*:{VALUE}(?:;|(?=\}}))")


def without_idle_variables(css, names):
    """A style sheet, less the variables that nothing reads: again and again, since they read each other."""
    read = names | set(re.findall(r"var\(\s*(--[\w-]+)", css))
    less = VARIABLE.sub(lambda variable: variable[0] if variable[1] in read else "", css)
    return css if less == css else without_idle_variables(less, names)


def written(tokens):
    """Tokens as text, without remarks and without lines."""
    text = tinycss2.serialize([token for token in tokens if token.type != "comment"])
    return re.sub(r"\s*\n\s*", " ", text).strip()


def parted_by_commas(tokens):
    """The selectors of a list."""
    parts = [[]]
    for token in tokens:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def can_match(selector, names):
    """Whether all classes and ids that a selector needs are in use. What stands in brackets is let pass."""
    needed = {token.value for token in selector if token.type == "hash"}
    for before, token in pairwise(selector):
        if before == "." and token.type == "ident":
            needed.add(token.value)
    return all(name in names or BUILT.match(name) for name in needed)


# --- Icons ---------------------------------------------------------------------------------------

ICON_FONT = re.compile(
    r'url\(([^)]*/fontawesome/webfonts/[\w-]+)\.woff2\) format\("woff2"\),url\([^)]*\)[^;}]*'
)
ICON = re.compile(r'"([^"\\])"')  # a style sheet names an icon by a string of one character


def with_icons(css, folder):
    """A style sheet whose icon fonts hold the icons that it names, and no others."""
    icons = frozenset(map(ord, ICON.findall(css)))

    def cut(found):
        font = folder / beside(f"{JOINED}/joined.css", f"{found[1]}.ttf")
        address = posixpath.basename(write_joined(folder, cut_font(font, icons), "woff"))
        return f'url({address}) format("woff")'

    return ICON_FONT.sub(cut, css).encode()


@cache
def cut_font(path, codes):
    """A font with those characters alone, as the bytes of a woff file."""
    options = subset.Options(layout_features=[], name_IDs=[], notdef_outline=False, recalc_timestamp=False)
    font = subset.load_font(path, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font.flavor = "woff"
    file = BytesIO()
    font.save(file)
    return file.getvalue()


# --- Scripts -------------------------------------------------------------------------------------

SEARCH = ("_static/searchtools.js", "_static/language_data.js", "searchindex.js")

# Marks the words that were searched for, on pages without a search. The theme has one on every page, where it
# never did.
MARKS = ("_static/sphinx_highlight.js",)
TABS = ("_static/design-tabs.js",)


def join_scripts(text, folder):
    """The page with its scripts in one, less those that have nothing to do there.

    The first stays: it chooses light or dark before anything is painted. The others run when the page is
    read, in their order: the joined ones, then those of the figures, each by itself because not all pages
    have the same. search.html keeps its scripts, which count on running while the page is read.
    """
    if 'id="search-results"' in text:
        return text
    unused = {*SEARCH, *MARKS, *(() if 'class="sd-tab-set' in text else TABS)}
    first, *others = SCRIPT.finditer(text)
    wanted = [tag[1] for tag in others if tag[1] not in unused]
    apart = [
        name for name in wanted if name.startswith("_static/figures/") or not name.startswith("_static/")
    ]
    parts = [(folder / name).read_text(encoding="utf-8") for name in wanted if name not in apart]
    if len(parts) < 2:
        return text
    script = "\n;\n".join(re.sub(r"(?m)^//# sourceMappingURL=.*$", "", part).strip() for part in parts)
    names = [write_joined(folder, script.encode(), "js"), *apart]
    tags = "".join(f'<script defer src="{name}"></script>\n' for name in names)
    light = SCRIPT.sub(lambda tag: tag[0] if tag.start() == first.start() else "", text)
    return light.replace("</head>", f"{tags}</head>", 1)


# --- Pictures ------------------------------------------------------------------------------------

PICTURE = re.compile(r'<img (?=[^>]*\bsrc="(_images/[^"]+)")(?![^>]*\b(?:loading|width|height)=)')
PNG = struct.Struct(">8s8xII")


def wait_with(tag, name, folder):
    """The beginning of the tag of a picture: its size, and that it is loaded when it comes near."""
    signature, width, height = PNG.unpack((folder / name).read_bytes()[: PNG.size])
    size = f'width="{width}" height="{height}" ' if signature == b"\x89PNG\r\n\x1a\n" else ""
    return f'{tag}loading="lazy" {size}'

"""LiveFigure: what every live figure is. Its state is traits, and only traits."""

import html
import json
import math
import numbers
import re
from pathlib import Path

import anywidget
import numpy as np
import traitlets

STATIC = Path(__file__).parent / "static"


def page_scripts(names):
    """The scripts of a page that shows figures of these classes, in the order in which they must be loaded.

    Parameters
    ----------
    names : iterable of str
        Names of classes, such as "BiasNudge".

    Returns
    -------
    list of pathlib.Path
        In ``static/page``: figures.js, which has what figures share, and a script for each class.
    """
    stems = {re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() for name in names}
    return [STATIC / "page" / f"{stem}.js" for stem in ["figures", *sorted(stems)]]


class Quantity(traitlets.TraitType):
    """A number with a range: one slider of a figure.

    Parameters
    ----------
    default, least, most : float
        The value at first, and the range; a value outside it is refused.
    symbol, help : str
        The symbol in the book, and a few words on what it is. Both label the slider.
    step : float, optional
        The slider's step. Values between steps are allowed.
    stops : sequence of float, optional
        The slider's positions, in place of equal steps.
    whole : bool
        Whether only whole numbers are allowed.
    """

    def __init__(self, default, *, least, most, symbol, help, step=None, stops=None, whole=False):
        rule = {"kind": "number", "least": least, "most": most, "symbol": symbol, "help": help}
        rule |= {"step": step, "stops": stops, "whole": whole}
        super().__init__(default, help=help)
        self.tag(sync=True, rule=rule)

    def validate(self, obj, value):
        """``value`` as a number in range, or a TraitError that names the range and the value."""
        rule = getattr(obj, "own_rules", {}).get(self.name, self.metadata["rule"])
        number = "whole number" if rule["whole"] else "number"
        expected = (
            f"{self.name}: expected a {number} from {rule['least']} to {rule['most']}; got {shown(value)}"
        )
        real = isinstance(value, numbers.Real) and not isinstance(value, bool)
        if not (real and rule["least"] <= value <= rule["most"]) or (rule["whole"] and value != int(value)):
            raise traitlets.TraitError(expected)
        return _plain(value)


class Choice(traitlets.TraitType):
    """One of several named options: one row of radio buttons of a figure.

    Parameters
    ----------
    default : str
        The option at first.
    options : dict of str to str
        What may be chosen, and the words that the reader sees for it.
    help : str
        A few words on what is chosen. They label the row.
    """

    def __init__(self, default, *, options, help):
        super().__init__(default, help=help)
        self.tag(sync=True, rule={"kind": "choice", "options": options, "help": help})

    def validate(self, obj, value):
        """``value``, or a TraitError that names the options and the value."""
        options = self.metadata["rule"]["options"]
        if not (isinstance(value, str) and value in options):
            raise traitlets.TraitError(
                f"{self.name}: expected one of {', '.join(options)}; got {shown(value)}"
            )
        return value


class Numbers(traitlets.TraitType):
    """A small matrix of numbers, held as a list of rows: the fields that a reader can edit.

    Parameters
    ----------
    default : list of list of float
        The entries at first.
    least, most : float
        The range of every entry.
    symbol, help : str
        The symbol in the book, and a few words on what it is.
    step : float
        The step of a field's arrows. Values between steps are allowed.
    rows, columns : tuple of (int, int), optional
        The fewest and the most rows and columns. Without them, those of ``default``.
    """

    def __init__(self, default, *, least, most, symbol, help, step=0.1, rows=None, columns=None):
        rows = rows or (len(default), len(default))
        columns = columns or (len(default[0]), len(default[0]))
        rule = {"kind": "numbers", "least": least, "most": most, "symbol": symbol, "help": help}
        rule |= {"step": step, "rows": list(rows), "columns": list(columns)}
        super().__init__(default, help=help)
        self.tag(sync=True, rule=rule)

    def validate(self, obj, value):
        """``value`` as rows of plain numbers, or a TraitError that names the shape and the range."""
        rule = self.metadata["rule"]
        expected = (
            f"{self.name}: expected {_count(rule['rows'])} rows of {_count(rule['columns'])} numbers from "
            f"{rule['least']} to {rule['most']}; got {shown(value)}"
        )
        try:
            entries = np.asarray(value)
        except ValueError as ragged:
            raise traitlets.TraitError(expected) from ragged
        if entries.ndim != 2 or entries.dtype.kind not in "iuf":
            raise traitlets.TraitError(expected)
        if not isinstance(value, np.ndarray) and any(
            isinstance(entry, (bool, np.bool_)) for row in value for entry in row
        ):
            raise traitlets.TraitError(expected)  # beside numbers NumPy takes True for 1
        fits = rule["rows"][0] <= len(entries) <= rule["rows"][1]
        fits = fits and rule["columns"][0] <= entries.shape[1] <= rule["columns"][1]
        if not (fits and ((rule["least"] <= entries) & (entries <= rule["most"])).all()):
            raise traitlets.TraitError(expected)
        return [[_plain(entry) for entry in row] for row in entries.tolist()]


#: A drawing as text: its strokes parted by dots, and a stroke as its points, two characters each.
DRAWING = re.compile(r"((?:[A-Za-z0-9_-]{2})+(?:\.(?:[A-Za-z0-9_-]{2})+)*)?", re.ASCII)


class Strokes(traitlets.TraitType):
    """A drawing by hand, held as text, so that a link can carry it.

    A stroke is a chain of points on a grid of 64 × 64. Each point is two characters, its column and its
    row from the top, of the 64 characters A–Z, a–z, 0–9, - and _. Strokes are parted by dots.

    Parameters
    ----------
    default : str
        The drawing at first.
    longest : int
        The most characters.
    samples : dict of str to str
        Drawings that the reader may start from, by name.
    help : str
        A few words on what is drawn.
    """

    def __init__(self, default, *, longest, samples, help):
        super().__init__(default, help=help)
        self.tag(sync=True, rule={"kind": "strokes", "longest": longest, "samples": samples, "help": help})

    def validate(self, obj, value):
        """``value``, or a TraitError that says how a drawing is written."""
        longest = self.metadata["rule"]["longest"]
        if not (isinstance(value, str) and len(value) <= longest and DRAWING.fullmatch(value)):
            raise traitlets.TraitError(
                f"{self.name}: expected strokes parted by dots, each of points of two characters among A–Z, "
                f"a–z, 0–9, - and _, at most {longest} characters in all; got {shown(value)}"
            )
        return value


class Switch(traitlets.Bool):
    """Something that a figure shows or does not show: one check box."""

    def __init__(self, default, *, help):
        super().__init__(default, help=help)
        self.tag(sync=True, rule={"kind": "boolean", "help": help})

    def validate(self, obj, value):
        """``value``, or a TraitError that names it."""
        if not isinstance(value, bool):
            raise traitlets.TraitError(f"{self.name}: expected True or False; got {shown(value)}")
        return value


class LiveFigure(anywidget.AnyWidget):
    """The base of the live figures.

    A figure is a subclass with a ``Quantity``, ``Numbers``, ``Choice``, ``Strokes`` or ``Switch`` for
    everything that a reader can change, a bundle in ``static`` that draws it (``_esm``), and a ``caption``.
    In a notebook it is a widget. In a page made from the notebook it is a ``<figure>`` that holds its
    traits, which the scripts in ``static/page`` draw.

    Raises
    ------
    TypeError
        For a keyword that is no setting of the figure. The message lists the settings.
    traitlets.TraitError
        For a value out of range. The message names the range.
    """

    _css = STATIC / "figures.css"

    #: One sentence under the figure in a page.
    caption = ""

    #: Rules that one figure has in place of its class's, by name: ranges that follow from what it was given.
    own_rules: dict = {}  # noqa: RUF012  # never changed in place

    schema = traitlets.Dict(read_only=True, help="Range, step, symbol and description of every setting.").tag(
        sync=True
    )
    initial = traitlets.Dict(read_only=True, help="The settings that reset restores.").tag(sync=True)
    computed = traitlets.Dict(
        default_value=None, allow_none=True, help="Results, where Python and not JavaScript computes them."
    ).tag(sync=True)

    def __init__(self, **settings):
        rules = self.rules()
        unknown = sorted(set(settings) - set(rules))
        if unknown:
            raise TypeError(
                f"{type(self).__name__}: expected settings among {', '.join(rules)}; got {', '.join(unknown)}"
            )
        super().__init__(**settings)
        self.set_trait("schema", rules | self.own_rules)
        self.set_trait("initial", self.settings())

    @classmethod
    def rules(cls):
        """What may be set, by name: the rule of each setting, in the order of the class."""
        named = {name: thing for kind in reversed(cls.__mro__) for name, thing in vars(kind).items()}
        kinds = (Quantity, Numbers, Choice, Strokes, Switch)
        return {name: thing.metadata["rule"] for name, thing in named.items() if isinstance(thing, kinds)}

    def settings(self):
        """The present value of everything that can be set, by name.

        Examples
        --------
        >>> from bpfigures import Saturation
        >>> Saturation(w=0.6).settings()["w"]
        0.6
        """
        return {name: getattr(self, name) for name in self.rules()}

    def summary(self):
        """What the figure shows at its present setting, in words, for readers without JavaScript."""
        raise NotImplementedError

    def numbers(self):
        """The numbers that the figure shows at its present setting, by name, computed by ``bpcore``."""
        raise NotImplementedError

    def still(self):
        """Why the figure cannot move in a page, in one sentence, or None if it can."""
        return None

    def page_state(self):
        """Everything that draws the figure in a page."""
        names = [*self.rules(), "schema", "initial", "computed"]
        return {name: getattr(self, name) for name in names} | {"still": self.still()}

    def _repr_html_(self):
        name = type(self).__name__
        state = html.escape(json.dumps(self.page_state(), ensure_ascii=False, allow_nan=False))
        return (
            f'<figure class="bp-figure" data-bp-figure="{name}" data-bp-state="{state}">'
            f'<div class="bp-mount"><p>{html.escape(self.summary())}</p>'
            "<p>This figure is live where JavaScript runs.</p></div>"
            '<p class="bp-note bp-refused" role="status"></p>'
            f'<figcaption class="bp-caption">{html.escape(self.caption)}</figcaption></figure>'
        )

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**data, "text/html": self._repr_html_()}, metadata


def shown(value):
    """``value`` for an error message: its beginning where it is long, its type where it cannot be written."""
    try:
        text = repr(value)
    except Exception:  # whole numbers of thousands of digits; anything in an object of a reader's own
        text = f"something of {type(value)}"
    return text if len(text) <= 200 else f"{text[:200]} …"


def _plain(value):
    """A number as an int where it is whole, so that 2 is shown and not 2.0."""
    return int(value) if value == int(value) else float(value)


def _count(bounds):
    low, high = bounds
    return str(low) if low == high else f"{low} to {high}"


def finite(values):
    """``values`` as a list for JSON, where a number that is not finite becomes None."""
    return [float(v) if math.isfinite(v) else None for v in values]

"""LiveFigure: what every live figure is. Its state is traits, and only traits."""

import html
import json
import math
import numbers
from pathlib import Path

import anywidget
import traitlets

STATIC = Path(__file__).parent / "static"


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
        rule = self.metadata["rule"]
        number = "whole number" if rule["whole"] else "number"
        expected = f"{self.name}: expected a {number} from {rule['least']} to {rule['most']}; got {value!r}"
        real = isinstance(value, numbers.Real) and not isinstance(value, bool)
        if not (real and rule["least"] <= value <= rule["most"]) or (rule["whole"] and value != int(value)):
            raise traitlets.TraitError(expected)
        return int(value) if value == int(value) else float(value)


class Switch(traitlets.Bool):
    """Something that a figure shows or does not show: one check box."""

    def __init__(self, default, *, help):
        super().__init__(default, help=help)
        self.tag(sync=True, rule={"kind": "boolean", "help": help})


class LiveFigure(anywidget.AnyWidget):
    """The base of the live figures.

    A figure is a subclass with a ``Quantity`` or ``Switch`` for everything that a reader can change, a
    bundle in ``static`` that draws it (``_esm``), and a ``caption``. In a notebook it is a widget. In a page
    made from the notebook it is a ``<figure>`` that holds its traits, which ``static/figures.js`` draws.

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
        self.set_trait("schema", rules)
        self.set_trait("initial", self.settings())

    @classmethod
    def rules(cls):
        """What may be set, by name: the rule of each Quantity and Switch, in the order of the class."""
        named = {name: thing for kind in reversed(cls.__mro__) for name, thing in vars(kind).items()}
        return {name: t.metadata["rule"] for name, t in named.items() if isinstance(t, (Quantity, Switch))}

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

    def still(self):
        """Why the figure cannot move in a page, in one sentence, or None if it can."""
        return None

    def page_state(self):
        """Everything that ``static/figures.js`` needs to draw the figure in a page."""
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


def finite(values):
    """``values`` as a list for JSON, where a number that is not finite becomes None."""
    return [float(v) if math.isfinite(v) else None for v in values]

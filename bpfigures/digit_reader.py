"""DigitReader: draw a digit, and a trained network reads it."""

import base64

import numpy as np
import traitlets

from bpcore import Network, backprop
from bpcore.activations import OUTPUT_ACTIVATIONS
from bpcore.costs import COSTS
from bpfigures.live import STATIC, Choice, LiveFigure, Quantity, Strokes, Switch
from bpfigures.trained import FILE, read_quantized

SIDE = 28  # of a picture, in pixels
BOX = 20  # the ink fits into so many, as MNIST's does
CENTER = SIDE / 2 + 0.5  # where MNIST has its center of mass: the middle of pixel 14, counted from 0
PEN = 3.25  # the pen's radius, on the grid of 64 × 64
LINE = 1.4  # the most that it may be in the picture, in pixels: that of MNIST's thicker lines
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
INKED = 0.1  # a pixel above it counts; ½ would be met exactly where a straight stroke ends
MOST_PICTURES = 60
MOST_HIDDEN = 100
STEPS = 20  # with η at most 0.05: further on, rounding errors would grow to be seen

#: One drawing of each digit, to start from without a pen.
SAMPLES = {
    "0": "iLmNpQrTtYuduitnsspwnzj0g1c0ZyWvUrTnSiScTXVTXPaNeLhL",
    "1": "jKiThcfketd2",
    "2": "TSVPYMbLfKiKmMoOqRrVqYpbodhlbtU1c1l0t0",
    "3": "UQXNbLfLjMnOpSqVpZmdifegffjgniqlrprtpwmzi1d1Z1UzRw",
    "4": "YLWTUaSibijhsh.qMpWohnsm2",
    "5": "rLlLeMYMXSXXWdYdddhdmfpirmrqqunyj0f1a1W0Sx",
    "6": "fNcPaSXUVYUbTeTiTpUlWhZeedidmfpirmrrqvnyj0f1a0XyUuTq",
    "7": "SNZNgMmMtMpWmhise2",
    "8": "lNiMfMbNZOXRWUWXYaacdegekfoiqlrprtpxm0i1e1a0XxVtVpWlYicfgekencpZqWqSoPlN",
    "9": "oTmQjNgMcMYOVQTUTYUcWfahdihhlgndpZpVpZogoonvm2",
}

DIGITS = {str(digit): str(digit) for digit in range(10)}


class DigitReader(LiveFigure):
    """A drawing, normalized as MNIST's digits are, and what a network [784, n, 10] makes of it.

    The figure shows the ten outputs, the hidden neurons with their weights as pictures, and ∂C/∂x as a
    picture: which pixels would move the answer to the target. It can follow them: x ← x − η ∂C/∂x, each
    pixel kept between 0 and 1.

    Parameters
    ----------
    network : bpcore.Network, optional
        Your own network of sizes [784, n, 10], n up to 100, with activations and a cost that have names.
        Its numbers are rounded to float32. Without it: ``trained_digits()``.
    pictures : array of shape (784, m), optional
        Up to 60 digits to browse, one column each, from 0 to 1. They are rounded to 256 levels of gray.
    labels : sequence of int, optional
        The true digit of each.
    **settings
        drawing (see ``bpfigures.live.Strokes``), shown (0 is the drawing, 1 the first picture), target,
        neuron (which hidden neuron is looked at), times_input (whether its weights are shown times x), steps
        (how many are taken toward the target), eta.

    Raises
    ------
    TypeError, ValueError, traitlets.TraitError
        For an unknown setting, a value out of range, a network that cannot serve, or pictures and labels that
        do not fit.

    Examples
    --------
    >>> figure = DigitReader()
    >>> int(figure.net.predict(figure.x()).argmax())
    3
    """

    _esm = STATIC / "digit_reader.js"

    caption = (
        "A network with one hidden layer reads what you draw. Below: which pixels would change its mind, and "
        "what its hidden neurons look for."
    )

    drawing = Strokes(SAMPLES["3"], longest=1600, samples=SAMPLES, help="a digit drawn by hand")
    shown = Quantity(
        0, least=0, most=0, step=1, whole=True, symbol="i", help="picture shown (0: your drawing)"
    )
    target = Choice("8", options=DIGITS, help="Target")
    steps = Quantity(0, least=0, most=STEPS, step=1, whole=True, symbol="n", help="steps to the target")
    eta = Quantity(
        0.05, least=0.001, most=0.05, stops=[0.005, 0.01, 0.02, 0.05], symbol="η", help="step size"
    )
    neuron = Quantity(1, least=1, most=30, step=1, whole=True, symbol="j", help="hidden neuron")
    times_input = Switch(False, help="Whether each weight is shown times its input.")

    parameters = traitlets.Dict(read_only=True, help="The network's weights and biases.").tag(sync=True)
    pictures = traitlets.Unicode("", read_only=True, help="The pictures, a byte each pixel.").tag(sync=True)
    labels = traitlets.List(read_only=True, help="The true digit of each picture.").tag(sync=True)

    def __init__(self, *, network=None, pictures=None, labels=None, **settings):
        # A dict is what a page holds: see from_page.
        given = network if isinstance(network, dict) else None
        parameters = given or (_stored() if network is None else _encode(network))
        bytes_, labels = _checked(pictures, labels)
        self.own_rules = {
            "neuron": self.rules()["neuron"] | {"most": parameters["sizes"][1]},
            "shown": self.rules()["shown"] | {"most": len(labels)},
        }
        super().__init__(**settings)
        self.set_trait("parameters", parameters)
        self.set_trait("pictures", base64.b64encode(bytes_.tobytes()).decode("ascii"))
        self.set_trait("labels", labels)
        #: The network, as a bpcore.Network with the very numbers that the figure shows.
        self.net = _decode(parameters)

    def x(self):
        """The input that is shown: the drawing or the picture, after ``steps`` steps.

        Returns
        -------
        array of shape (784, 1)
            From 0 (no ink) to 1.
        """
        x = self._first()
        for _ in range(self.steps):
            x = np.clip(x - self.eta * self.slopes(x), 0, 1)
        return x

    def slopes(self, x):
        """∂C/∂x = (w²)ᵀ δ² at the input x, for the target: of shape (784, 1)."""
        return self.net.w[2].T @ backprop(self.net, x, self._y()).delta[2]

    def numbers(self):
        """What the figure shows, computed by ``bpcore``. The outputs are named by their digits."""
        first, x = self._first(), self.x()
        gradients = backprop(self.net, x, self._y())
        z, a = gradients.trace.z, gradients.trace.a
        slopes = self.net.w[2].T @ gradients.delta[2]
        order = np.argsort(-a[3][:, 0], kind="stable")
        j = self.neuron - 1
        return {
            **{f"a3_{digit}": float(value) for digit, value in enumerate(a[3][:, 0])},
            **{f"a2_{i + 1}": float(value) for i, value in enumerate(a[2][:, 0])},
            "answer": int(order[0]),
            "second": int(order[1]),
            "C": float(self.net.cost.value(a[3], self._y())),
            "steepest": float(np.abs(slopes).max()),
            "moved": float(np.abs(x - first).max()),
            "ink": int((x > INKED).sum()),
            "z": float(z[2][j, 0]),
            "a": float(a[2][j, 0]),
            "delta": float(gradients.delta[2][j, 0]),
        }

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        what = f"Picture {self.shown} (true: {self.labels[self.shown - 1]})" if self.shown else "The drawing"
        best, next_best = n["answer"], n["second"]
        return (
            f"{what} has {n['ink']} inked pixels. The network reads {best} (output {n[f'a3_{best}']:.2f}); "
            f"second best is {next_best} ({n[f'a3_{next_best}']:.2f})."
        )

    def page_state(self):
        """The traits that draw the figure, with its network and its pictures."""
        return super().page_state() | {name: getattr(self, name) for name in GIVEN}

    @classmethod
    def from_page(cls, state):
        """The figure that a page holds, from its state: what ``page_state`` gave."""
        bytes_ = np.frombuffer(base64.b64decode(state["pictures"]), np.uint8).reshape(-1, SIDE**2)
        return cls(
            network=state["parameters"],
            pictures=bytes_.T / 255,
            labels=state["labels"],
            **{name: state[name] for name in cls.rules()},
        )

    def _first(self):
        if self.shown == 0:
            return normalized(self.drawing).reshape(-1, 1)
        bytes_ = np.frombuffer(base64.b64decode(self.pictures), np.uint8).reshape(-1, SIDE**2)
        return bytes_[[self.shown - 1]].T / 255

    def _y(self):
        return np.eye(10)[:, [int(self.target)]]


GIVEN = ("parameters", "pictures", "labels")


# --- From strokes to a picture -------------------------------------------------------------------


def points(drawing):
    """The strokes of a drawing, each an array of shape (n, 2) of columns and rows on the grid.

    Examples
    --------
    >>> [stroke.tolist() for stroke in points("ABCD.__")]
    [[[0, 1], [2, 3]], [[63, 63]]]
    """
    strokes = [[LETTERS.index(letter) for letter in stroke] for stroke in drawing.split(".") if stroke]
    return [np.reshape(stroke, (-1, 2)) for stroke in strokes]


def normalized(drawing):
    """The drawing as a picture of 28 × 28 pixels, normalized as MNIST's digits are.

    The ink is scaled to fit a box of 20 × 20 pixels, its shape kept. Then it is moved so that its center of
    mass is in the middle of the picture. The pen is scaled with it, but its radius becomes no more than 1.4
    pixels: a digit drawn small is not a blot. A pixel is 1 where the pen reaches half a pixel past its
    center, and 0 where it ends half a pixel before it.

    Parameters
    ----------
    drawing : str

    Returns
    -------
    array of shape (28, 28)
        From 0 (no ink) to 1, rows from the top.

    Examples
    --------
    >>> dot = normalized("ff")  # the pen touches the paper once
    >>> dot[11:18, 14].round(2)
    array([0. , 0. , 0.9, 1. , 0.9, 0. , 0. ])
    """
    strokes = points(drawing)
    if not strokes:
        return np.zeros((SIDE, SIDE))
    every = np.vstack(strokes)
    least, most = every.min(axis=0), every.max(axis=0)
    longer = max(1, np.max(most - least))  # 1: a dot has no length
    pen = min(PEN, longer * LINE / (BOX - 2 * LINE))
    scale = BOX / (longer + 2 * pen)
    place = [CENTER, CENTER] - scale * (least + most) / 2
    gray = _ink(strokes, pen, scale, place)
    middles = np.arange(SIDE) + 0.5
    mass = np.array([gray.sum(axis=0) @ middles, gray.sum(axis=1) @ middles]) / gray.sum()
    return _ink(strokes, pen, scale, place + CENTER - mass)


def _ink(strokes, pen, scale, place):
    """The picture of the strokes of a pen of that radius, scaled and then moved."""
    ends = [np.hstack([stroke[[0, *range(len(stroke) - 1)]], stroke]) for stroke in strokes]
    from_x, from_y, to_x, to_y = (np.vstack(ends) * scale + np.tile(place, 2)).T[:, :, np.newaxis, np.newaxis]
    x, y = np.arange(SIDE) + 0.5, np.arange(SIDE)[:, np.newaxis] + 0.5
    along_x, along_y = to_x - from_x, to_y - from_y
    length = along_x**2 + along_y**2
    t = ((x - from_x) * along_x + (y - from_y) * along_y) / np.where(length > 0, length, 1)
    t = np.clip(t, 0, 1)
    squares = (x - from_x - t * along_x) ** 2 + (y - from_y - t * along_y) ** 2
    return np.clip(pen * scale + 0.5 - np.sqrt(squares.min(axis=0)), 0, 1)


# --- The network and the pictures, as data for the page ------------------------------------------


def _stored():
    """The trained network as its file has it: int8."""
    header, arrays = read_quantized(FILE)
    roles = {name: header[name] for name in ("sizes", "activation", "output_activation", "cost")}
    return roles | {"layers": {l: _layer(arrays, l, scale) for l, scale in header["scales"].items()}}


def _layer(arrays, l, scale):
    return _data(arrays[f"w{l}"], scale) | {"b": arrays[f"b{l}"].astype(float)[:, 0].tolist()}


def _data(w, scale):
    return {"type": w.dtype.name, "scale": scale, "w": base64.b64encode(w.tobytes()).decode("ascii")}


def _encode(net):
    """A reader's own network, as float32."""
    if not isinstance(net, Network):
        raise TypeError(f"network: expected a bpcore.Network; got {type(net).__name__}")
    n = net.sizes
    if len(n) != 3 or n[0] != SIDE**2 or n[2] != 10 or n[1] > MOST_HIDDEN:
        raise ValueError(f"network: expected sizes [784, n, 10], n at most {MOST_HIDDEN}; got {list(n)}")
    encoded = {"sizes": list(n)}
    roles = {"activation": OUTPUT_ACTIVATIONS, "output_activation": OUTPUT_ACTIVATIONS, "cost": COSTS}
    for role, known in roles.items():
        thing = getattr(net, role)
        if type(thing) not in known.values() or vars(thing) != vars(type(thing)()):
            raise ValueError(f"network: expected {role} among {', '.join(known)}, as named; got {thing!r}")
        encoded[role] = thing.name
    arrays = {}
    for l in (2, 3):
        arrays |= {f"w{l}": net.w[l].astype("<f4"), f"b{l}": net.b[l].astype("<f4")}
        if not all(np.isfinite(arrays[f"{name}{l}"]).all() for name in "wb"):
            raise ValueError(f"network: expected finite w[{l}] and b[{l}]; found NaN or infinity")
    return encoded | {"layers": {str(l): _layer(arrays, l, 1.0) for l in (2, 3)}}


def _decode(parameters):
    """The network that the page computes with, number for number."""
    roles = {role: parameters[role] for role in ("activation", "output_activation", "cost")}
    net = Network(parameters["sizes"], **roles)
    for l, layer in parameters["layers"].items():
        w = np.frombuffer(base64.b64decode(layer["w"]), layer["type"]).astype(float)
        net.w[int(l)][:] = w.reshape(net.w[int(l)].shape) * layer["scale"]
        net.b[int(l)][:] = np.reshape(layer["b"], (-1, 1))
    return net


def _checked(pictures, labels):
    """The pictures as bytes, a row each, and the labels as a list."""
    if pictures is None and labels is None:
        return np.zeros((0, SIDE**2), np.uint8), []
    x = np.asarray(pictures, dtype=float)
    labels = [] if labels is None else [int(label) for label in labels]
    if x.ndim != 2 or len(x) != SIDE**2 or x.shape[1] > MOST_PICTURES or len(labels) != x.shape[1]:
        raise ValueError(
            f"pictures: expected shape (784, m), m at most {MOST_PICTURES}, and m labels; got shape "
            f"{x.shape} and {len(labels)} labels"
        )
    if x.size and not (x.min() >= 0 and x.max() <= 1):
        raise ValueError(f"pictures: expected numbers from 0 to 1; got {x.min():g} to {x.max():g}")
    if not set(labels) <= set(range(10)):
        raise ValueError(f"labels: expected digits from 0 to 9; got {sorted(set(labels))}")
    return np.rint(255 * x.T).astype(np.uint8), labels

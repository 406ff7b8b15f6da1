"""Hadamard: s ⊙ t beside the other products of the same two, and which of them exist."""

import numpy as np

from bpfigures.live import STATIC, Choice, LiveFigure, Numbers, Quantity, Switch

PRODUCTS = {
    "hadamard": "s ⊙ t",
    "diagonal": "diag(s) t",
    "numpy": "NumPy’s s * t",
    "dot": "s · t",
    "matrix": "s t",
    "outer": "s tᵀ",
}


def _factor(default, symbol, help):
    return Numbers(default, least=-9, most=9, step=1, symbol=symbol, help=help, rows=(1, 3), columns=(1, 3))


class Hadamard(LiveFigure):
    """Two small matrices s and t, and what each product makes of them: ⊙, dot, outer, matrix, NumPy's ``*``.

    A vector is a matrix of one column or one row. The dot and the outer product take any two vectors,
    and diag(s) t takes a column s.

    Parameters
    ----------
    **settings
        s and t, each of 1 to 3 rows and columns; flat, whether NumPy gets a vector t as a 1-D array;
        and the chosen entry: product ("hadamard", "diagonal", "numpy", "dot", "matrix" or "outer"),
        row and column.

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range or of the wrong shape.

    Examples
    --------
    >>> figure = Hadamard(s=[[1], [2]], t=[[5], [7]])
    >>> figure.products()["hadamard"].tolist()
    [[5], [14]]
    >>> figure.products()["matrix"] is None
    True
    """

    _esm = STATIC / "hadamard.js"

    caption = "Products of the same two matrices. At most shapes some of them do not exist."

    s = _factor([[1], [2], [3]], "s", "left factor")
    t = _factor([[4], [5], [6]], "t", "right factor")
    flat = Switch(False, help="Whether NumPy gets a vector t as a 1-D array.")
    product = Choice("hadamard", options=PRODUCTS, help="product")
    row = Quantity(2, least=1, most=3, step=1, whole=True, symbol="j", help="row of the entry")
    column = Quantity(1, least=1, most=3, step=1, whole=True, symbol="k", help="column of the entry")

    def products(self):
        """Each product as an array, or None where it does not exist at these shapes."""
        s, t = np.array(self.s), np.array(self.t)
        vectors = 1 in s.shape and 1 in t.shape
        given = t.ravel() if self.flat and 1 in t.shape else t
        try:
            star = s * given
        except ValueError:
            star = None
        return {
            "hadamard": np.multiply(s, t) if s.shape == t.shape else None,
            "diagonal": np.diag(s[:, 0]) @ t if s.shape == (len(t), 1) else None,
            "numpy": star,
            "dot": np.array(np.vdot(s, t)) if vectors and s.size == t.size else None,
            "matrix": s @ t if s.shape[1] == len(t) else None,
            "outer": np.outer(s, t) if vectors else None,
        }

    def numbers(self):
        """How many of the five products exist, and the entries of those that do and of NumPy's ``s * t``."""
        found = {name: array for name, array in self.products().items() if array is not None}
        numbers = {"exist": len(found.keys() - {"numpy"})}
        for name, array in found.items():
            for index, entry in np.ndenumerate(array):
                numbers["_".join([name, *(str(i + 1) for i in index)])] = entry.item()
        return numbers

    def summary(self):
        """What the figure shows, in words."""
        found = self.products()
        shapes = [f"{len(m)} × {len(m[0])}" for m in (self.s, self.t)]
        there = [PRODUCTS[name] for name in found if name != "numpy" and found[name] is not None]
        missing = [PRODUCTS[name] for name in found if name != "numpy" and found[name] is None]
        star = found["numpy"]
        return (
            f"s is {shapes[0]}, t is {shapes[1]}. Products that exist: {', '.join(there) or 'none'}; "
            f"that do not: {', '.join(missing) or 'none'}. NumPy’s s * t "
            + ("is an error." if star is None else f"has the shape {star.shape}.")
        )

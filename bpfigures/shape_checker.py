"""ShapeChecker: which product carries the error back, for each way to lay out w and the examples."""

from bpfigures.live import STATIC, Choice, LiveFigure, Quantity

#: The product that is right, by (what the columns and rows of δ are, the index order of w).
RIGHT = {
    ("columns", "to_from"): "wT_delta",
    ("columns", "from_to"): "w_delta",
    ("rows", "to_from"): "delta_w",
    ("rows", "from_to"): "delta_wT",
}
NAMES = {"wT_delta": "wᵀ δ", "w_delta": "w δ", "delta_w": "δ w", "delta_wT": "δ wᵀ"}
VERDICTS = {
    "right": "right",
    "none": "does not exist",
    "shape": "exists, wrong shape",
    "sum": "fits by shape, wrong sum",
}


def _size(symbol, default, help):
    return Quantity(default, least=1, most=5, step=1, whole=True, symbol=symbol, help=help)


def written(shape):
    """A shape as the figure writes it.

    Examples
    --------
    >>> written((3, 2))
    '3 × 2'
    """
    return f"{shape[0]} × {shape[1]}"


class ShapeChecker(LiveFigure):
    """The products of w and δ that exist at given sizes, and the one that is (w^{l+1})ᵀ δ^{l+1}.

    Parameters
    ----------
    **settings
        n and n_next (the neurons of layers l and l + 1), m (the examples), batch ("columns" or "rows":
        what the examples are) and order ("to_from" or "from_to": the indices of w).

    Raises
    ------
    TypeError, traitlets.TraitError
        For an unknown setting, or a value that is out of range.

    Examples
    --------
    >>> numbers = ShapeChecker(n=3, n_next=2, m=4).numbers()
    >>> numbers["wT_delta_shape"], numbers["wT_delta_verdict"]
    ('3 × 4', 'right')
    >>> numbers["w_delta_inner"], numbers["w_delta_verdict"]
    ('3 ≠ 2', 'does not exist')
    """

    _esm = STATIC / "shape_checker.js"

    caption = (
        "Four products of the same two matrices. Sizes and index order decide which exist; the sum decides "
        "which is right."
    )

    n = _size("nₗ", 3, "neurons in layer l")
    n_next = _size("nₗ₊₁", 2, "neurons in layer l + 1")
    m = _size("m", 4, "examples")
    batch = Choice("columns", options={"columns": "columns", "rows": "rows"}, help="examples are")
    order = Choice(
        "to_from", options={"to_from": "w[to, from]", "from_to": "w[from, to]"}, help="indices of w"
    )

    def shapes(self):
        """The shapes of w, δ and z under the convention that is chosen.

        Examples
        --------
        >>> ShapeChecker(n=3, n_next=2, m=4, batch="rows").shapes()
        {'w': (2, 3), 'delta': (4, 2), 'z': (4, 3)}
        """
        w = (self.n_next, self.n)
        delta, z = (self.n_next, self.m), (self.n, self.m)
        if self.order == "from_to":
            w = w[::-1]
        if self.batch == "rows":
            delta, z = delta[::-1], z[::-1]
        return {"w": w, "delta": delta, "z": z}

    def factors(self, name):
        """The shapes of the two factors of a product, "w_delta", "wT_delta", "delta_w" or "delta_wT".

        Examples
        --------
        >>> ShapeChecker(n=3, n_next=2, m=4).factors("wT_delta")
        ((3, 2), (2, 4))
        """
        shapes = self.shapes()
        shapes["wT"] = shapes["w"][::-1]
        left, right = name.split("_")
        return shapes[left], shapes[right]

    def summed(self, name):
        """Which index of w and which of δ a product pairs in its sum. (BP2) asks for "to" and neurons.

        Examples
        --------
        >>> ShapeChecker().summed("w_delta")
        'w over “from”, δ over neurons'
        """
        rows, columns = ("to", "from") if self.order == "to_from" else ("from", "to")
        # A product pairs the columns of its left factor with the rows of its right one.
        in_w = columns if name in ("w_delta", "delta_wT") else rows
        in_delta = "neurons" if name.startswith("w") == (self.batch == "columns") else "examples"
        return f"w over “{in_w}”, δ over {in_delta}"

    def verdict(self, name):
        """What is to be said of a product: "right", "none", "shape" or "sum"."""
        left, right = self.factors(name)
        if left[1] != right[0]:
            return "none"
        if (left[0], right[1]) != self.shapes()["z"]:
            return "shape"
        one_weight = self.n == self.n_next == 1  # then w is a number, and every order gives the same
        return "right" if one_weight or name == RIGHT[self.batch, self.order] else "sum"

    def numbers(self):
        """Shapes, inner sizes and verdicts, as text."""
        numbers = {f"{name}_shape": written(shape) for name, shape in self.shapes().items()}
        for name in NAMES:
            left, right = self.factors(name)
            exists = left[1] == right[0]
            numbers[f"{name}_inner"] = f"{left[1]} {'=' if exists else '≠'} {right[0]}"
            numbers[f"{name}_shape"] = written((left[0], right[1])) if exists else None
            numbers[f"{name}_sum"] = self.summed(name)
            numbers[f"{name}_verdict"] = VERDICTS[self.verdict(name)]
        return numbers

    def summary(self):
        """What the figure shows, in words."""
        n = self.numbers()
        return (
            f"w is {n['w_shape']} and δ is {n['delta_shape']}. The right product is "
            f"{NAMES[RIGHT[self.batch, self.order]]}, of the shape {n['z_shape']} of z."
        )

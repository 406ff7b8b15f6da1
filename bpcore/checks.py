"""Checks of what a caller hands in: each error says what was expected and what came."""

import numpy as np


def by_name(given, known, what, methods):
    """The object of that name from ``known``, or ``given`` itself if it has all the methods."""
    if isinstance(given, str):
        if given not in known:
            raise ValueError(f"{what}: expected one of {', '.join(known)}; got {given!r}")
        return known[given]()
    missing = [m for m in methods if not callable(getattr(given, m, None))]
    if missing or isinstance(given, type):
        needs = " and ".join(f"{m}()" for m in methods)
        kind = f"the class {given.__name__}" if isinstance(given, type) else repr(given)
        raise TypeError(f"{what}: expected a name or an object with {needs}; got {kind}")
    return given


def columns(array, rows, dtype, what):
    """``array`` as floats of shape (rows, m), with m ≥ 1. Shape (rows,) is one example."""
    given = np.asarray(array)
    if given.dtype.kind not in "buif":
        raise TypeError(f"{what}: expected real numbers; got an array of dtype {given.dtype}")
    if given.ndim == 1:
        given = given[:, np.newaxis]
    if given.ndim != 2 or given.shape[0] != rows or given.shape[1] == 0:
        raise ValueError(
            f"{what}: expected shape ({rows}, m), one column for each of m >= 1 examples, or ({rows},) "
            f"for one example; got shape {np.shape(array)}"
        )
    if not np.isfinite(given).all():
        raise ValueError(f"{what}: expected finite numbers; got NaN or infinity")
    return given.astype(dtype, copy=False)


def examples(net, x, y, x_name="x", y_name="y"):
    """``x`` and ``y`` as floats of shape (n_1, m) and (n_L, m): as many columns in one as in the other."""
    if not hasattr(net, "sizes"):
        raise TypeError(f"net: expected a Network; got {type(net).__name__}")
    x, y = columns(x, net.sizes[0], net.dtype, x_name), columns(y, net.sizes[-1], net.dtype, y_name)
    if x.shape[1] != y.shape[1]:
        raise ValueError(
            f"{y_name}: expected {x.shape[1]} columns, one for each column of {x_name}; got {y.shape[1]}"
        )
    return x, y


def float_type(dtype):
    """The NumPy dtype float64 or float32."""
    try:
        found = np.dtype(dtype)
    except TypeError:
        found = None
    if found not in (np.float64, np.float32):
        raise ValueError(f"dtype: expected float64 or float32; got {dtype!r}")
    return found


def generator(rng):
    """A random generator: the one given, or a new one from a seed, or from fresh entropy for None."""
    if isinstance(rng, np.random.Generator):
        return rng
    if rng is None or (isinstance(rng, (int, np.integer)) and not isinstance(rng, bool) and rng >= 0):
        return np.random.default_rng(rng)
    raise TypeError(f"rng: expected a numpy.random.Generator, a seed >= 0 or None; got {rng!r}")


def whole_number(value, least, what):
    """``value`` as an int, if it is a whole number and at least ``least``."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)):
        raise TypeError(f"{what}: expected a whole number >= {least}; got {value!r}")
    if value < least:
        raise ValueError(f"{what}: expected a whole number >= {least}; got {value!r}")
    return int(value)


def positive(value, what):
    """``value`` as a float, if it is finite and above 0."""
    if isinstance(value, bool) or not isinstance(value, (int, float, np.integer, np.floating)):
        raise TypeError(f"{what}: expected a number > 0; got {value!r}")
    if not (np.isfinite(value) and value > 0):
        raise ValueError(f"{what}: expected a finite number > 0; got {value!r}")
    return float(value)

"""Checks of what a caller hands in: each error says what was expected and what came."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bpcore.network import Network
    from bpcore.types import Array, ArrayLike


def by_name(given: Any, known: Mapping[str, type[Any]], what: str, methods: Sequence[str]) -> Any:
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


def real_numbers(array: ArrayLike, what: str) -> NDArray[Any]:
    """``array`` as an array, if it holds real numbers."""
    try:
        given = np.asarray(array)
    except ValueError:  # rows of several lengths
        raise ValueError(f"{what}: expected rows of one length; got {array!r}") from None
    if given.dtype.kind not in "buif":
        raise TypeError(f"{what}: expected real numbers; got an array of dtype {given.dtype}")
    return given


def columns(array: ArrayLike, rows: int, dtype: Any, what: str) -> Array:
    """``array`` as floats of shape (rows, m), with m ≥ 1. Shape (rows,) is one example."""
    given = real_numbers(array, what)
    if given.ndim == 1:
        given = given[:, np.newaxis]
    if given.ndim != 2 or given.shape[0] != rows or given.shape[1] == 0:
        raise ValueError(
            f"{what}: expected shape ({rows}, m), one column for each of m >= 1 examples, or ({rows},) "
            f"for one example; got shape {np.shape(array)}"
        )
    with np.errstate(over="ignore", invalid="ignore"):
        given = given.astype(dtype, copy=False)  # what is too large for float32 becomes infinity
        total = given.sum()  # finite only if every number is, and found in half the time
    if not (np.isfinite(total) or np.isfinite(given).all()):
        raise ValueError(f"{what}: expected finite numbers; got NaN or infinity")
    return given


def examples(
    net: Network, x: ArrayLike, y: ArrayLike, x_name: str = "x", y_name: str = "y"
) -> tuple[Array, Array]:
    """``x`` and ``y`` as floats of shape (n_1, m) and (n_L, m), with targets that suit the cost."""
    if not hasattr(net, "sizes"):
        raise TypeError(f"net: expected a Network; got {type(net).__name__}")
    x, y = columns(x, net.sizes[0], net.dtype, x_name), columns(y, net.sizes[-1], net.dtype, y_name)
    if x.shape[1] != y.shape[1]:
        raise ValueError(
            f"{y_name}: expected {x.shape[1]} columns, one for each column of {x_name}; got {y.shape[1]}"
        )
    check_targets = getattr(net.cost, "check_targets", None)
    if check_targets is not None:
        check_targets(y)
    return x, y


def misfit(expected: str, **arrays: Array) -> ValueError:
    """The error for arrays that do not fit, some of which NumPy would broadcast in silence."""
    shapes = ", ".join(f"{name} of shape {array.shape}" for name, array in arrays.items())
    return ValueError(f"expected {expected}; got {shapes}")


def float_type(dtype: Any) -> np.dtype[Any]:
    """The NumPy dtype float64 or float32."""
    try:
        found = np.dtype(dtype)
    except (TypeError, ValueError):
        found = None
    if dtype is None or found not in (np.float64, np.float32):
        raise ValueError(f"dtype: expected float64 or float32; got {dtype!r}")
    return found


def generator(rng: Any) -> np.random.Generator:
    """A random generator: the one given, or a new one from a seed, or from fresh entropy for None."""
    if isinstance(rng, np.random.Generator):
        return rng
    if rng is None or (isinstance(rng, (int, np.integer)) and not isinstance(rng, bool) and rng >= 0):
        return np.random.default_rng(rng)
    raise TypeError(f"rng: expected a numpy.random.Generator, a seed >= 0 or None; got {rng!r}")


def whole_number(value: Any, least: int, what: str) -> int:
    """``value`` as an int, if it is a whole number and at least ``least``."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)):
        raise TypeError(f"{what}: expected a whole number >= {least}; got {value!r}")
    if not least <= value <= sys.maxsize:
        raise ValueError(f"{what}: expected a whole number >= {least}; got {value!r}")
    return int(value)


def real_number(value: Any, what: str, expected: str = "a finite number") -> float:
    """``value`` as a float, if it is one finite number."""
    if isinstance(value, bool) or not isinstance(value, (int, float, np.integer, np.floating)):
        raise TypeError(f"{what}: expected {expected}; got {value!r}")
    try:
        number = float(value)
    except OverflowError:  # a whole number beyond the floats
        number = np.inf
    if not np.isfinite(number):
        raise ValueError(f"{what}: expected {expected}; got {value!r}")
    return number


def positive(value: Any, what: str) -> float:
    """``value`` as a float, if it is finite and above 0."""
    number = real_number(value, what, "a finite number > 0")
    if number <= 0:
        raise ValueError(f"{what}: expected a finite number > 0; got {value!r}")
    return number


def fraction(value: Any, what: str) -> float:
    """``value`` as a float, if it is at least 0 and below 1."""
    number = real_number(value, what, "a number >= 0 and < 1")
    if not 0 <= number < 1:
        raise ValueError(f"{what}: expected a number >= 0 and < 1; got {value!r}")
    return number


def file_path(path: Any, what: str) -> Path:
    """``path`` as a Path, if it can name a file. A ~ at its start is the user's home directory."""
    if not isinstance(path, (str, os.PathLike)):
        raise TypeError(f"{what}: expected a path as str or pathlib.Path; got {path!r}")
    try:
        found = Path(path).expanduser()
        encoded = os.fsencode(found)
    except (RuntimeError, TypeError, UnicodeError) as error:
        raise ValueError(f"{what}: expected a path as str or pathlib.Path; got {path!r} ({error})") from error
    if b"\0" in encoded:
        raise ValueError(f"{what}: expected a path without null characters; got {path!r}")
    return found

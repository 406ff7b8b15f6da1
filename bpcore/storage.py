"""Networks in files: NumPy's .npz format without pickle, so that opening a file runs no code of it.

A file holds one text, the header, in JSON: a mark of the format, sizes, dtype, and the names of
activations and cost with their parameters. And it holds the arrays w2, b2, … for layers 2 … L.
"""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bpcore.activations import ACTIVATIONS, OUTPUT_ACTIVATIONS
from bpcore.checks import file_path
from bpcore.costs import COSTS
from bpcore.npz import cut, few, read_arrays, whole_file
from bpcore.types import Array

if TYPE_CHECKING:
    from bpcore.network import Network

FORMAT = "bpcore network 1"
NAMED = {"activation": ACTIVATIONS, "output_activation": OUTPUT_ACTIVATIONS, "cost": COSTS}

#: The most characters of a header: that of a network with ten thousand layers has fewer.
LONGEST = 100_000


def write(net: Network, path: str | os.PathLike[str]) -> None:
    """Write ``net`` to the file ``path``: under another name first, so that it is never there by half."""
    header: dict[str, Any] = {"format": FORMAT, "sizes": net.sizes, "dtype": net.dtype.name}
    header |= {role: _describe(getattr(net, role), known) for role, known in NAMED.items()}
    if net.output_activation is net.activation:
        header["output_activation"] = None
    arrays = {f"{s}{l}": p[l] for l in range(2, net.L + 1) for s, p in (("w", net.w), ("b", net.b))}
    arrays = {name: np.asarray(array, net.dtype) for name, array in arrays.items()}
    for name, array in arrays.items():
        if not np.isfinite(array).all():
            raise ValueError(f"{name}: expected finite numbers; got NaN or infinity")
    with whole_file(file_path(path, "path")) as file:
        np.savez(file, allow_pickle=False, header=np.array(json.dumps(header)), **arrays)


def read(
    path: str | os.PathLike[str], own: Mapping[str, Any]
) -> tuple[dict[str, Any], Iterator[tuple[Array, Array]]]:
    """The arguments of ``Network`` that the file gives, and w and b layer by layer.

    ``own`` holds an object for each role in ``NAMED`` that the file cannot name.
    """
    path = file_path(path, "path")
    found = read_arrays(path)
    header = _header(path, found)
    sizes, dtype, roles = header["sizes"], header["dtype"], {}
    expected: dict[str, tuple[int, int]] = {}
    for l, (n_in, n_out) in enumerate(itertools.pairwise(sizes), start=2):
        expected |= {f"w{l}": (n_out, n_in), f"b{l}": (n_out, 1)}
    names = sorted(found.keys() - {"header"})
    if names != sorted(expected):
        raise ValueError(f"{path}: expected arrays {few(expected)}; found {few(names)}")
    for name, shape in expected.items():
        array = found[name]
        if array.shape != shape or array.dtype != dtype:
            is_found = f"{array.shape} and {array.dtype}"
            raise ValueError(f"{path}: expected {name} of shape {shape} and {dtype}; found {is_found}")
        if not np.isfinite(array).all():
            raise ValueError(f"{path}: expected finite numbers in {name}; found NaN or infinity")
    for role, known in NAMED.items():
        roles[role] = _build(path, role, header[role], known, own[role])
    layers = iter([(found[f"w{l}"], found[f"b{l}"]) for l in range(2, len(sizes) + 1)])
    return {"sizes": sizes, "dtype": dtype, **roles}, layers


def _describe(thing: Any, known: Mapping[str, type[Any]]) -> dict[str, Any]:
    """The name and the parameters of a built-in; the class alone of an object of one's own."""
    if type(thing) in known.values():
        return {"name": thing.name, **vars(thing)}
    return {"own": type(thing).__qualname__}


def _build(path: Path, role: str, entry: Any, known: Mapping[str, type[Any]], own: Any) -> Any:
    """The object that an entry of the header describes, or ``own`` if it is of the class named there."""
    if entry is None and role == "output_activation" and own is None:
        return None  # that of the hidden layers
    described = dict(entry) if isinstance(entry, dict) else {}
    if isinstance(described.get("own"), str):
        if type(own).__qualname__ != described["own"]:
            raise TypeError(
                f"{path}: expected {role}=… with an object of the class {cut(described['own'])}, with which "
                f"the network was saved; got {'none' if own is None else type(own).__qualname__}"
            )
        return own
    name = described.pop("name", None)
    if own is not None:
        raise TypeError(f"{path}: expected no {role}, since the file names its own, {cut(name)}; got {own!r}")
    try:
        return known[name](**described)
    except (KeyError, TypeError, ValueError) as error:
        names = ", ".join(known)
        raise ValueError(f"{path}: expected {role} to be one of {names}; found {cut(entry)}") from error


def _header(path: Path, found: Mapping[str, Any]) -> dict[str, Any]:
    """The header of the file, after a check that it is one of ours."""
    text = str(found["header"]) if "header" in found and found["header"].nbytes <= 4 * LONGEST else ""
    try:
        header = json.loads(text)
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        is_found = cut(header.get("format")) if isinstance(header, dict) else few(found)
        raise ValueError(f"{path}: expected the format {FORMAT!r}; found {is_found}")
    sizes = header.get("sizes")
    if not isinstance(sizes, list) or len(sizes) < 2 or not all(type(n) is int and n >= 1 for n in sizes):
        raise ValueError(f"{path}: expected two or more sizes >= 1; found {cut(sizes)}")
    if header.get("dtype") not in ("float64", "float32"):
        raise ValueError(f"{path}: expected dtype float64 or float32; found {cut(header.get('dtype'))}")
    missing = [role for role in NAMED if role not in header]
    if missing:
        is_found = cut(sorted(header))
        raise ValueError(f"{path}: expected {' and '.join(missing)} in the header; found {is_found}")
    return header

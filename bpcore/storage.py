"""Networks in files: NumPy's .npz format without pickle, so that opening a file runs no code of it.

A file holds one text, the header, in JSON: a mark of the format, sizes, dtype, and the names of
activations and cost with their parameters. And it holds the arrays w2, b2, … for layers 2 … L.
"""

from __future__ import annotations

import itertools
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bpcore.activations import ACTIVATIONS, OUTPUT_ACTIVATIONS
from bpcore.costs import COSTS
from bpcore.types import Array

if TYPE_CHECKING:
    from bpcore.network import Network

FORMAT = "bpcore network 1"
NAMED = {"activation": ACTIVATIONS, "output_activation": OUTPUT_ACTIVATIONS, "cost": COSTS}

#: What reading a broken .npz file raises, as trials with changed bytes show.
BROKEN = (
    *(EOFError, KeyError, MemoryError, NotImplementedError, OSError, OverflowError, RuntimeError),
    *(ValueError, struct.error, zipfile.BadZipFile, zlib.error),
)


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
    path = Path(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            np.savez(file, allow_pickle=False, header=np.array(json.dumps(header)), **arrays)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def read(
    path: str | os.PathLike[str], own: Mapping[str, Any]
) -> tuple[dict[str, Any], Iterator[tuple[Array, Array]]]:
    """The arguments of ``Network`` that the file gives, and w and b layer by layer.

    ``own`` holds an object for each role in ``NAMED`` that the file cannot name.
    """
    path = Path(path)
    found = _arrays(path)
    header = _header(path, found)
    sizes, dtype, roles = header["sizes"], header["dtype"], {}
    expected: dict[str, tuple[int, int]] = {}
    for l, (n_in, n_out) in enumerate(itertools.pairwise(sizes), start=2):
        expected |= {f"w{l}": (n_out, n_in), f"b{l}": (n_out, 1)}
    names = sorted(found.keys() - {"header"})
    if names != sorted(expected):
        raise ValueError(f"{path}: expected arrays {', '.join(sorted(expected))}; found {', '.join(names)}")
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
                f"{path}: expected {role}=… with an object of the class {described['own']}, with which the "
                f"network was saved; got {'none' if own is None else type(own).__qualname__}"
            )
        return own
    name = described.pop("name", None)
    if own is not None:
        raise TypeError(f"{path}: expected no {role}, since the file names its own, {name}; got {own!r}")
    try:
        return known[name](**described)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path}: expected {role} to be one of {', '.join(known)}; found {entry}") from error


def _arrays(path: Path) -> dict[str, Array]:
    """Every array of the file by name."""
    start = b""
    try:
        with path.open("rb") as file:
            start = file.read(4)
            if start != b"PK\x03\x04":
                raise ValueError(f"it starts with {start!r}")
            file.seek(0)
            with np.load(file, allow_pickle=False) as archive:
                return {name: archive[name] for name in archive.files}
    except FileNotFoundError:
        raise
    except BROKEN as error:
        raise ValueError(
            f"{path}: expected a whole .npz file without pickles; found another ({error})"
        ) from error


def _header(path: Path, found: Mapping[str, Any]) -> dict[str, Any]:
    """The header of the file, after a check that it is one of ours."""
    text = str(found["header"]) if "header" in found else ""
    try:
        header = json.loads(text)
    except ValueError:
        header = None
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        is_found = header.get("format") if isinstance(header, dict) else ", ".join(sorted(found))
        raise ValueError(f"{path}: expected the format {FORMAT!r}; found {is_found}")
    sizes = header.get("sizes")
    if not isinstance(sizes, list) or len(sizes) < 2 or not all(type(n) is int and n >= 1 for n in sizes):
        raise ValueError(f"{path}: expected two or more sizes >= 1; found {sizes}")
    if header.get("dtype") not in ("float64", "float32"):
        raise ValueError(f"{path}: expected dtype float64 or float32; found {header.get('dtype')}")
    missing = [role for role in NAMED if role not in header]
    if missing:
        raise ValueError(f"{path}: expected {' and '.join(missing)} in the header; found {sorted(header)}")
    return header

"""Arrays in .npz files, read with suspicion and written whole.

Nothing of a file is run, and none is unpacked further than the file itself warrants: no pickles, no array
that is larger than what is there, no zip bomb.
"""

from __future__ import annotations

import contextlib
import io
import math
import os
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import numpy as np

from bpcore.types import Array

#: What all arrays of a compressed file may take, in bytes. One without compression is as large as its arrays.
MOST = 2**26

#: The kinds of entries that an array may have: integers, floats and text.
KINDS = "iufU"

#: What reading a broken file raises, as trials with changed bytes show.
BROKEN = (
    *(EOFError, KeyError, MemoryError, NotImplementedError, OSError, OverflowError, RuntimeError),
    *(ValueError, struct.error, zipfile.BadZipFile, zlib.error),
)


def read_arrays(path: Path) -> dict[str, Array]:
    """Every array of the file by name.

    Parameters
    ----------
    path : pathlib.Path

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If it is no whole .npz file, holds pickles or other objects, one name twice, or more than it should.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4)
            if start != b"PK\x03\x04":
                raise ValueError(f"it starts with {start!r}")
            with zipfile.ZipFile(file) as archive:
                members = archive.infolist()
                total, most = sum(member.file_size for member in members), max(MOST, path.stat().st_size)
                if total > most:
                    raise ValueError(f"it unpacks to {total} bytes, more than {most}")
                arrays: dict[str, Array] = {}
                for member in members:
                    name = member.filename.removesuffix(".npy")
                    if name in arrays:
                        raise ValueError(f"it has more than one array {cut(name)}")
                    arrays[name] = _array(cut(name), _unpacked(archive, member))
                return arrays
    except FileNotFoundError:
        raise
    except BROKEN as error:
        raise ValueError(
            f"{path}: expected a whole .npz file without pickles; found another ({error})"
        ) from error


def few(names: Iterable[str]) -> str:
    """Names for a message, in order."""
    return cut(", ".join(sorted(names)))


def cut(thing: object) -> str:
    """What a file holds, for a message: its beginning where it is long."""
    text = str(thing)
    return text if len(text) <= 500 else f"{text[:500]} …"


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write into, which gets the name ``path`` when all is written, and else is not there.

    An older file of that name stays until then. Where the name is a link, what it points to is replaced.
    """
    target = Path(os.path.realpath(path))
    part = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of one member, and never more than it declares: a bomb declares little."""
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"it is compressed by method {member.compress_type}, which NumPy does not write")
    with archive.open(member) as file:
        return file.read(member.file_size + 1)


def _array(name: str, data: bytes) -> Array:
    """The array that the bytes of one member hold: NumPy's .npy format, versions 1 and 2."""
    file = io.BytesIO(data)
    read_header = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}
    version = np.lib.format.read_magic(file)
    if version not in read_header:
        raise ValueError(f"{name} is of version {version[0]}.{version[1]} of the .npy format")
    with warnings.catch_warnings(action="ignore"):  # of headers by Python 2, and of old names of types
        shape, fortran_order, dtype = read_header[version](file)
    if dtype.kind not in KINDS:
        raise ValueError(f"{name} has entries of {dtype}")
    rest = len(data) - file.tell()
    if min(shape, default=0) < 0 or math.prod(shape) * dtype.itemsize != rest:
        raise ValueError(f"{name} has {rest} bytes for the shape {shape} and {dtype}")
    entries = np.frombuffer(data, dtype, offset=file.tell())
    return entries.reshape(shape, order="F" if fortran_order else "C").copy()

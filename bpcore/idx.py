"""IDX files, in which MNIST comes: a magic number, the size of each axis, then one byte for each entry."""

from __future__ import annotations

import gzip
import math
import os
import zlib

import numpy as np
from numpy.typing import NDArray

from bpcore.checks import file_path

#: The most bytes after a header: five times the images that MNIST has to train on. Such a file as asks for
#: more is refused before it is read.
MOST = 2**28

#: What is read at once: no more is ever held than the file has so far given.
CHUNK = 2**20


def read_idx(path: str | os.PathLike[str], sizes: tuple[int | None, ...]) -> NDArray[np.uint8]:
    """An array of bytes from one IDX file: a magic number, the size of each axis, then the bytes.

    Parameters
    ----------
    path : path
        If its name ends in .gz it is decompressed, no further than its header promises.
    sizes : tuple of int or None
        What the sizes must be; None where any will do.

    Returns
    -------
    array of uint8

    Raises
    ------
    ValueError
        If the file is not that. The message names the file, what was expected and what was found.
    OSError
        If the file cannot be opened or read.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "labels")
    ...     size = file.write_bytes(bytes([0, 0, 8, 1, 0, 0, 0, 2, 7, 5]))
    ...     read_idx(file, (None,))
    array([7, 5], dtype=uint8)
    """
    path = file_path(path, "path")
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            found = _header(path, file.read(4 + 4 * len(sizes)), sizes)
            count = math.prod(found)
            data = bytearray()
            while len(data) <= count and (more := file.read(min(CHUNK, count + 1 - len(data)))):
                data += more
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise ValueError(f"{path}: expected a whole gzip file; found a broken one ({error})") from error
    if len(data) != count:
        what = f"{len(data)}: the file is short" if len(data) < count else "more: the file is too long"
        raise ValueError(
            f"{path}: expected {count} bytes after the header, for sizes {tuple(found)}; found {what}"
        )
    return np.frombuffer(data, np.uint8).reshape(found)


def _header(path: os.PathLike[str], start: bytes, sizes: tuple[int | None, ...]) -> list[int]:
    """The sizes of the axes, after a check that they are those expected and not too many bytes."""
    magic = 0x0800 + len(sizes)  # 08: unsigned bytes; then the number of axes
    found_magic = int.from_bytes(start[:4])
    if len(start) >= 4 and found_magic != magic:
        raise ValueError(f"{path}: expected the magic number {magic}; found {found_magic}")
    header = 4 + 4 * len(sizes)
    if len(start) < header:
        raise ValueError(f"{path}: expected a header of {header} bytes; found {len(start)} bytes in all")
    found = np.frombuffer(start, ">u4", offset=4).tolist()
    for axis, (size, found_size) in enumerate(zip(sizes, found, strict=True)):
        if size not in (None, found_size):
            raise ValueError(f"{path}: expected size {size} along axis {axis}; found {found_size}")
    count = math.prod(found)
    if count > MOST:
        raise ValueError(
            f"{path}: expected at most {MOST} bytes after the header; found {count}, for sizes {tuple(found)}"
        )
    return found

"""Data to learn from: logic gates, small digits that come with scikit-learn, and MNIST."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bpcore.checks import file_path, float_type
from bpcore.idx import read_idx
from bpcore.types import Array

#: Where the four files are downloaded from: the first that answers serves.
MIRRORS = (
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://raw.githubusercontent.com/fgnt/mnist/master/",
)

#: SHA-256 of the files as first published, the same as TensorFlow Datasets lists them.
CHECKSUMS = {
    "train-images-idx3-ubyte.gz": "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
    "train-labels-idx1-ubyte.gz": "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
    "t10k-images-idx3-ubyte.gz": "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
    "t10k-labels-idx1-ubyte.gz": "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
}

#: The last examples of MNIST's training file, set apart for validation.
VALIDATION = 10_000


@dataclass(frozen=True, eq=False)
class Data:
    """Examples with their targets, one column each.

    Attributes
    ----------
    x : array of shape (n_1, n)
        Inputs between 0 and 1.
    y : array of shape (10, n)
        Targets: a column is 1 in the row of its digit and 0 elsewhere.
    labels : array of int of shape (n,)
        The digits themselves, 0 … 9.
    """

    x: Array
    y: Array
    labels: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Split:
    """Three parts with no example in common: to learn from, to choose settings by, to report on."""

    train: Data
    validation: Data
    test: Data


class Gate(NamedTuple):
    """A logic gate: ``x, y = gates().XOR``.

    Attributes
    ----------
    x : array of shape (2, 4)
        All pairs of two inputs: the columns are (0, 0), (0, 1), (1, 0) and (1, 1).
    y : array of shape (1, 4)
        What the gate makes of each pair.
    """

    x: Array
    y: Array


class Gates(NamedTuple):
    """Four logic gates by name. A perceptron can be each of them but XOR."""

    AND: Gate
    OR: Gate
    NAND: Gate
    XOR: Gate


def gates() -> Gates:
    """The logic gates AND, OR, NAND and XOR as examples to learn from.

    Examples
    --------
    >>> x, y = gates().XOR
    >>> x
    array([[0., 0., 1., 1.],
           [0., 1., 0., 1.]])
    >>> y
    array([[0., 1., 1., 0.]])
    """

    def gate(*y: float) -> Gate:
        return Gate(np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]]), np.array([y], dtype=float))

    return Gates(AND=gate(0, 0, 0, 1), OR=gate(0, 1, 1, 1), NAND=gate(1, 1, 1, 0), XOR=gate(0, 1, 1, 0))


def digits() -> Split:
    """Handwritten digits of 8 × 8 pixels, which come with scikit-learn: no download.

    The 1,797 examples keep scikit-learn's order: the first 1,197 are ``train``, the next 300
    ``validation`` and the last 300 ``test``.

    Returns
    -------
    Split
        Each part has ``x`` of shape (64, n) in [0, 1], ``y`` (10, n) and ``labels`` (n,).

    Raises
    ------
    ImportError
        If scikit-learn is not installed.

    Examples
    --------
    >>> digits().train.x.shape
    (64, 1197)
    """
    try:
        from sklearn.datasets import load_digits
    except ImportError as error:
        raise ImportError("digits() needs scikit-learn: pip install scikit-learn") from error
    pixels, labels = load_digits(return_X_y=True)
    data = _data(pixels, labels, 16, np.dtype(np.float64))
    return Split(_part(data, 0, 1197), _part(data, 1197, 1497), _part(data, 1497, 1797))


def mnist(folder: str | os.PathLike[str] | None = None, *, dtype: Any = np.float64) -> Split:
    """MNIST: 70,000 handwritten digits of 28 × 28 pixels.

    The four IDX files, plain or .gz, are read from ``folder``; if that is None, from the folder that
    the environment variable BPCORE_MNIST names; if there is none, from the user's cache, to which
    they are first downloaded (about 12 MB). Downloads are held to their checksums; a folder is taken
    as it is, as long as its files are well formed.

    Parameters
    ----------
    folder : path or None
    dtype : float64 or float32

    Returns
    -------
    Split
        ``train`` has 50,000 examples, ``validation`` the last 10,000 of the training file, ``test``
        10,000. Each has ``x`` of shape (784, n) in [0, 1], ``y`` (10, n) and ``labels`` (n,).

    Raises
    ------
    FileNotFoundError
        If the folder, or one of the files in it, is not there.
    ValueError
        If a file is short or too long, broken, or not what its name says.
    ImportError
        If files must be downloaded and pooch is not installed.
    ConnectionError
        If no mirror gives the files. The message lists what was tried.

    Examples
    --------
    >>> mnist().train.x.shape  # doctest: +SKIP
    (784, 50000)
    """
    dtype = float_type(dtype)
    if folder is not None:
        folder, named = file_path(folder, "folder"), "mnist"
    elif from_environment := os.environ.get("BPCORE_MNIST"):
        folder, named = file_path(from_environment, "BPCORE_MNIST"), "BPCORE_MNIST"
    else:
        folder, named = _download(), "mnist"
    if not folder.is_dir():
        raise FileNotFoundError(f"{named}: expected a folder with the four MNIST files; {folder} is none")
    train, test = (_read_part(folder, name, dtype) for name in ("train", "t10k"))
    n = train.labels.size
    if n <= VALIDATION:
        raise ValueError(
            f"{folder}: expected more than {VALIDATION} training images, as the last {VALIDATION} are "
            f"for validation; found {n}"
        )
    return Split(_part(train, 0, n - VALIDATION), _part(train, n - VALIDATION, n), test)


def _read_part(folder: Path, name: str, dtype: np.dtype[Any]) -> Data:
    """The images and labels whose files start with ``name``, as Data."""
    image_file, label_file = _find(folder, f"{name}-images", 3), _find(folder, f"{name}-labels", 1)
    images, labels = read_idx(image_file, (None, 28, 28)), read_idx(label_file, (None,))
    if len(images) != len(labels):
        raise ValueError(
            f"{label_file}: expected {len(images)} labels, one for each image of {image_file.name}; "
            f"found {len(labels)}"
        )
    if not len(labels):
        raise ValueError(f"{label_file}: expected at least one example; found none")
    if labels.max() > 9:
        i = int(labels.argmax())
        raise ValueError(f"{label_file}: expected labels 0 … 9; found {labels[i]} at example {i}")
    return _data(images.reshape(len(images), -1), labels, 255, dtype)


def _find(folder: Path, stem: str, axes: int) -> Path:
    """The path of one of the four files, under any of the names that it goes by."""
    names = [f"{stem}{dot}idx{axes}-ubyte{end}" for end in ("", ".gz") for dot in "-."]
    for name in names:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"{folder}: expected one of the files {', '.join(names)}; found none of them")


def _data(pixels: NDArray[Any], labels: NDArray[Any], top: int, dtype: np.dtype[Any]) -> Data:
    """Data from one row of pixels 0 … ``top`` for each example. x and y are transposed views."""
    one_hot = np.eye(10, dtype=dtype)[labels]
    return Data(np.divide(pixels, top, dtype=dtype).T, one_hot.T, labels.astype(np.int64))


def _part(data: Data, start: int, stop: int) -> Data:
    """The examples from ``start`` up to but not with ``stop``."""
    return Data(data.x[:, start:stop], data.y[:, start:stop], data.labels[start:stop])


def _download() -> Path:
    """The cache folder, after all four files are in it: each whole and with the right checksum."""
    try:
        import pooch
    except ImportError as error:
        raise ImportError(
            "mnist() needs pooch to download: pip install pooch tqdm. Or give a folder that has the files"
        ) from error
    try:
        import tqdm  # noqa: F401  (pooch's progress bar needs it)
    except ImportError:
        progress = False
    else:
        progress = True
    folder, failures = pooch.os_cache("bpcore") / "mnist", []
    for mirror in MIRRORS:  # a file that is there already, with its checksum, is not fetched again
        try:
            for name, sha256 in CHECKSUMS.items():
                fetch = pooch.HTTPDownloader(progressbar=progress, timeout=30)
                pooch.retrieve(mirror + name, f"sha256:{sha256}", name, folder, downloader=fetch)
        except (OSError, ValueError) as error:
            failures.append(f"  {mirror + name}: {error}")
        else:
            return folder
    tried = "\n".join(failures)
    raise ConnectionError(
        f"MNIST could not be downloaded to {folder}. Tried:\n{tried}\n"
        "If you have the files, call mnist(folder) or set BPCORE_MNIST to their folder"
    )

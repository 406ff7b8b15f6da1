"""The digits that chapter 19 learns from: MNIST, or where there is none, small digits made larger."""

import os

import numpy as np

from bpcore import digits, mnist
from bpcore.datasets import CHECKSUMS, Data, Split


def handwritten(download=False):
    """MNIST as float32, or the digits of scikit-learn in its place, and a sentence that says which.

    Parameters
    ----------
    download : bool
        Whether MNIST may be downloaded (about 12 MB, once). Without it, only the folder that the
        environment variable BPCORE_MNIST names and the user's cache are looked at.

    Returns
    -------
    bpcore.datasets.Split
        Pictures of 784 pixels in either case. The sentence is printed, and says why if it is not MNIST.

    Examples
    --------
    >>> handwritten().train.x.shape[0]  # doctest: +ELLIPSIS
    MNIST...
    784
    """
    try:
        if not (download or os.environ.get("BPCORE_MNIST") or _cached()):
            raise FileNotFoundError("it is not on this computer, and download=True was not asked for")
        data = mnist(dtype=np.float32)
    except (OSError, ValueError, ImportError) as error:
        reason = str(error).partition("\n")[0]
        print(f"MNIST could not be read ({reason}): these are the 1,797 digits of scikit-learn, made larger.")
        return Split(*(_larger(part) for part in (digits().train, digits().validation, digits().test)))
    print(f"MNIST: {data.train.labels.size:,} digits to train on, {data.test.labels.size:,} to test on.")
    return data


def _cached():
    """Whether earlier downloads left all of MNIST in the user's cache."""
    try:
        import pooch
    except ImportError:
        return False
    folder = pooch.os_cache("bpcore") / "mnist"
    return all((folder / name).is_file() for name in CHECKSUMS)


def _larger(data):
    """Pictures of 8 × 8 pixels as 20 × 20, by linear interpolation, in the middle of 28 × 28."""
    places = (np.arange(20) + 0.5) * 8 / 20 - 0.5
    to_20 = np.clip(1 - np.abs(places[:, np.newaxis] - np.arange(8)), 0, 1)
    to_20 /= to_20.sum(axis=1, keepdims=True)
    small = data.x.T.reshape(-1, 8, 8)
    pictures = np.zeros((len(small), 28, 28), np.float32)
    pictures[:, 4:24, 4:24] = to_20 @ small @ to_20.T
    return Data(pictures.reshape(len(small), -1).T, data.y.astype(np.float32), data.labels)

"""Networks in small files: int8 weights with one scale for each layer. And the trained reader of digits."""

import json
from pathlib import Path

import numpy as np

from bpcore import Network
from bpcore.npz import cut, few, read_arrays, whole_file

FORMAT = "bpfigures int8 network 1"

#: The network of the figure DigitReader, as ``python -m bpfigures.train_digit_reader`` wrote it.
FILE = Path(__file__).parent / "digit_reader.npz"


def quantize(w):
    """``w`` as whole numbers from −127 to 127 and the scale to multiply them by, so that the largest fits.

    Parameters
    ----------
    w : array

    Returns
    -------
    q : array of int8, of the shape of w
    scale : float

    Examples
    --------
    >>> quantize(np.array([[0.5, -2.54, 0.029]]))
    (array([[  25, -127,    1]], dtype=int8), 0.02)
    """
    w = np.asarray(w, dtype=float)
    scale = float(np.abs(w).max()) / 127 or 1.0
    return np.rint(w / scale).astype(np.int8), scale


def write_quantized(net, path, made_by=""):
    """Write a network with its weights as int8 and its biases as float32.

    Parameters
    ----------
    net : bpcore.Network
        With activations and a cost that have names.
    path : path
        An .npz file, without pickle.
    made_by : str
        How the network came about, in words.
    """
    arrays, scales = {}, {}
    for l in range(2, net.L + 1):
        arrays[f"w{l}"], scales[str(l)] = quantize(net.w[l])
        arrays[f"b{l}"] = net.b[l].astype(np.float32)
    header = {"format": FORMAT, "sizes": net.sizes, "scales": scales, "made_by": made_by}
    for role in ("activation", "output_activation", "cost"):
        header[role] = getattr(net, role).name
    with whole_file(Path(path)) as file:
        np.savez_compressed(file, allow_pickle=False, header=np.array(json.dumps(header)), **arrays)


def read_quantized(path):
    """The header, and the arrays as they stand in the file: weights as int8, biases as float32.

    Returns
    -------
    header : dict
        sizes, scales, activation, output_activation, cost, made_by.
    arrays : dict of str to array
        w2, b2, w3, …

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If it holds something else.
    """
    path = Path(path)
    arrays = read_arrays(path)
    names = few(arrays)
    try:
        header = json.loads(str(arrays.pop("header", "")))
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("format") != FORMAT:
        is_found = cut(header.get("format")) if isinstance(header, dict) else names
        raise ValueError(f"{path}: expected the format {FORMAT!r}; found {is_found}")
    return header, arrays


def load_quantized(path):
    """The network that ``write_quantized`` wrote: each weight is its whole number times the layer's scale."""
    header, arrays = read_quantized(path)
    try:
        roles = {role: header[role] for role in ("activation", "output_activation", "cost")}
        scales = [float(header["scales"][str(l)]) for l in range(2, len(header["sizes"]) + 1)]
        layers = iter([(arrays[f"w{l}"] * scale, arrays[f"b{l}"]) for l, scale in enumerate(scales, start=2)])
        return Network(header["sizes"], **roles, init=lambda rng, n_out, n_in: next(layers))
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path}: expected a whole network with int8 weights; found: {error}") from error


def trained_digits():
    """The trained network [784, 30, 10] that reads handwritten digits, a copy of your own each time.

    How it was trained stands in ``bpfigures/train_digit_reader.py``.

    Returns
    -------
    bpcore.Network

    Examples
    --------
    >>> trained_digits().sizes
    (784, 30, 10)
    """
    return load_quantized(FILE)

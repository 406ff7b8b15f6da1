"""Files made to do harm: each is refused by a ValueError that names it, in little memory, and none is run."""

import contextlib
import gzip
import io
import json
import os
import pickle
import struct
import tempfile
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bpcore import Network, mnist
from bpcore.idx import read_idx
from bpfigures.trained import load_quantized, write_quantized

MEGABYTE = 2**20


@contextlib.contextmanager
def at_most(megabytes):
    """Fail if Python and NumPy hold more than that at any time."""
    tracemalloc.start()
    yield
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < megabytes * MEGABYTE


@contextlib.contextmanager
def refused(path, message):
    with pytest.raises(ValueError, match=message) as raised:
        yield
    assert str(raised.value).startswith(f"{path}: expected ")
    assert len(str(raised.value)) < 2000


@pytest.fixture
def file(tmp_path):
    return tmp_path / "network.npz"


def idx(*sizes, data=b""):
    return struct.pack(f">{1 + len(sizes)}I", 0x0800 + len(sizes), *sizes) + data


def zeros(megabytes):
    """So many zeros as gzip has them: a thousandth of that."""
    return gzip.compress(bytes(megabytes * MEGABYTE), 1)


# --- IDX ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["", ".gz"])
@pytest.mark.parametrize(
    ("sizes", "found"), [((2**31, 28, 28), 2**31 * 784), ((2**32 - 1,) * 3, (2**32 - 1) ** 3)]
)
def test_a_header_that_promises_too_much_is_refused_by_itself(tmp_path, end, sizes, found):
    path = tmp_path / f"images{end}"
    path.write_bytes(gzip.compress(idx(*sizes)) if end else idx(*sizes))
    with at_most(3), refused(path, f"at most {2**28} bytes after the header; found {found}, for sizes"):
        read_idx(path, (None, None, None))


@pytest.mark.parametrize("end", ["", ".gz"])
def test_a_header_that_promises_much_makes_no_room_for_it(tmp_path, end):
    path = tmp_path / f"images{end}"
    whole = idx(2**28 // 784, 28, 28, data=b"only this")
    path.write_bytes(gzip.compress(whole) if end else whole)
    with at_most(3), refused(path, "expected 268435328 bytes .* found 9: the file is short"):
        read_idx(path, (None, 28, 28))


def test_a_bomb_is_unpacked_no_further_than_its_header_promises(tmp_path):
    path = tmp_path / "labels.gz"
    path.write_bytes(gzip.compress(idx(7)) + zeros(200))
    with at_most(5), refused(path, "expected 7 bytes .* found more: the file is too long"):
        read_idx(path, (None,))


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda packed: packed + b"garbage", "expected a whole gzip file; found a broken one"),
        (lambda packed: packed[:-8] + b"\0\0\0\0" + packed[-4:], "broken one .CRC check failed"),
        (lambda packed: packed[:-4] + b"\0\0\0\1", "broken one .Incorrect length"),
        (lambda packed: packed[:-1], "broken one .Compressed file ended"),
        (lambda packed: b"", "expected a header of 8 bytes; found 0 bytes"),
        (lambda packed: idx(3, data=b"\1\2\3"), "broken one .Not a gzipped file"),
    ],
    ids=["trailing garbage", "CRC", "length", "cut", "empty", "not packed"],
)
def test_a_spoiled_gzip_file(tmp_path, spoil, message):
    path = tmp_path / "labels.gz"
    path.write_bytes(spoil(gzip.compress(idx(3, data=b"\1\2\3"))))
    with refused(path, message):
        read_idx(path, (None,))


def test_swapped_files(tmp_path):
    """Images under the name of labels, and those of the test under the names of those to train on."""
    images, labels = idx(2, 28, 28, data=bytes(2 * 784)), idx(2, data=bytes(2))
    for name, data in (("train-images-idx3-ubyte", labels), ("train-labels-idx1-ubyte", images)):
        (tmp_path / name).write_bytes(data)
    with refused(tmp_path / "train-images-idx3-ubyte", "magic number 2051; found 2049"):
        mnist(tmp_path)
    (tmp_path / "train-images-idx3-ubyte").write_bytes(images)
    with refused(tmp_path / "train-labels-idx1-ubyte", "magic number 2049; found 2051"):
        mnist(tmp_path)
    (tmp_path / "train-labels-idx1-ubyte").write_bytes(labels)
    (tmp_path / "t10k-images-idx3-ubyte").write_bytes(images)
    (tmp_path / "t10k-labels-idx1-ubyte").write_bytes(labels)
    with refused(tmp_path, "more than 10000 training images.*found 2"):
        mnist(tmp_path)


def test_what_is_no_file_in_the_place_of_one(tmp_path):
    (tmp_path / "train-images-idx3-ubyte").mkdir()
    (tmp_path / "train-images.idx3-ubyte").symlink_to(tmp_path / "gone")
    with pytest.raises(FileNotFoundError, match=r"expected one of the files train-images.*found none"):
        mnist(tmp_path)
    for path in (tmp_path, tmp_path / "train-images.idx3-ubyte"):
        with pytest.raises(OSError, match=path.name):
            read_idx(path, (None,))


def test_a_link_to_a_file_is_followed(tmp_path):
    (tmp_path / "real").write_bytes(idx(2, data=b"\5\7"))
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert read_idx(tmp_path / "link", (None,)).tolist() == [5, 7]


VALID_IDX = idx(3, 2, data=bytes(range(6)))


def mutations(valid):
    """The bytes of a file after up to three changes: a byte set, bytes cut out or put in, the end cut off."""
    place = st.integers(0, len(valid))
    change = st.one_of(
        st.tuples(place, st.just(1), st.binary(min_size=1, max_size=1)),
        st.tuples(place, st.integers(1, 50), st.just(b"")),
        st.tuples(place, st.just(0), st.binary(max_size=9)),
        st.tuples(place, st.just(len(valid)), st.just(b"")),
    )

    def apply(changes):
        data = valid
        for start, length, put in changes:
            data = data[:start] + put + data[start + length :]
        return data

    return st.lists(change, min_size=1, max_size=3).map(apply)


often = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@often
@given(mutations(VALID_IDX), mutations(gzip.compress(VALID_IDX, mtime=0)))
def test_an_idx_file_after_any_change_is_refused_or_whole(tmp_path, plain, packed):
    for name, data in (("plain", plain), ("packed.gz", packed)):
        path = tmp_path / name
        path.write_bytes(data)
        try:
            array = read_idx(path, (None, None))
        except ValueError as error:
            assert str(error).startswith(f"{path}: expected ")  # noqa: PT017
        else:
            assert array.size == np.prod(array.shape)


# --- .npz: what is in the file ---------------------------------------------------------------------

HEADER = {
    "format": "bpcore network 1",
    "sizes": [2, 1],
    "dtype": "float64",
    "activation": {"name": "sigmoid"},
    "output_activation": None,
    "cost": {"name": "quadratic"},
}


def npy(array):
    file = io.BytesIO()
    np.save(file, array, allow_pickle=True)
    return file.getvalue()


def members(**changes):
    """The members of a whole file by name, with some changed: bytes, or an array."""
    whole = {"header": np.array(json.dumps(HEADER)), "w2": np.ones((1, 2)), "b2": np.zeros((1, 1))}
    parts = (whole | changes).items()
    return {f"{name}.npy": npy(part) if isinstance(part, np.ndarray) else part for name, part in parts}


def write(path, parts, method=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in parts.items() if isinstance(parts, dict) else parts:
            archive.writestr(name, data)


def claims(shape, descr="<f8", version=(1, 0), data=b""):
    """A member whose header claims a shape and a type, with whatever data."""
    text = f"{{'descr': {descr!r}, 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    length = struct.pack("<H" if version == (1, 0) else "<I", len(text))
    return b"\x93NUMPY" + bytes(version) + length + text + data


def test_the_file_that_is_spoiled_below_is_whole(file):
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        write(file, members(), method)
        assert Network.load(file).w[2].tolist() == [[1, 1]]
    write(file, members(w2=np.asfortranarray(np.array([[2.0, 3.0]])).T.reshape(1, 2, order="F")))
    assert Network.load(file).w[2].tolist() == [[2, 3]]
    write(file, members(w2=claims((1, 2), version=(2, 0), data=struct.pack("<2d", 4, 5))))
    assert Network.load(file).w[2].tolist() == [[4, 5]]


class Trap:
    """Unpickled, it makes a folder."""

    def __init__(self, folder):
        self.folder = folder

    def __reduce__(self):
        return (os.mkdir, (str(self.folder),))


def test_no_pickle_is_opened_wherever_it_stands(file, tmp_path):
    sprung = tmp_path / "sprung"
    payload = pickle.dumps(Trap(sprung))
    pickled = np.array([[Trap(sprung)]], dtype=object)
    traps = [
        *({name: pickled} for name in ("header", "w2", "b2", "extra")),
        *({name: payload} for name in ("header", "w2")),
        {"w2": claims((1, 2), "|O", data=payload)},
        {"w2": claims((1, 2), [("a", "|O")], data=payload)},
    ]
    for trap in traps:
        write(file, members(**trap))
        with refused(file, "without pickles; found another"):
            Network.load(file)
        with refused(file, "without pickles; found another"):
            load_quantized(file)
    file.write_bytes(payload)
    with refused(file, "without pickles; found another"):
        Network.load(file)
    assert not sprung.exists()
    pickle.loads(payload)
    assert sprung.exists()  # the trap works


@pytest.mark.parametrize(
    ("part", "message"),
    [
        (claims((10**9, 10)), "w2 has 0 bytes for the shape .1000000000, 10. and float64"),
        (claims((2**63, 2**63)), "w2 has 0 bytes for the shape"),
        (claims((-1, -2), data=bytes(16)), "w2 has 16 bytes for the shape .-1, -2."),
        (claims((1, 2), data=bytes(15)), "w2 has 15 bytes for the shape .1, 2. and float64"),
        (claims((1, 2), data=bytes(17)), "w2 has 17 bytes for"),
        (claims((1, 2), "<c16", data=bytes(32)), "w2 has entries of complex128"),
        (claims((1, 2), [("a", "<f8")], data=bytes(16)), "w2 has entries of .*'a'"),
        (claims((1, 2), "(2,)<f8", data=bytes(32)), "w2 has entries of"),
        (claims((1, 2), "<M8[s]", data=bytes(16)), "w2 has entries of datetime64"),
        (claims((1, 2), "no such type"), "found another"),
        (claims("__import__('os').mkdir('sprung')"), "found another"),
        (claims("(" * 5000 + ")" * 5000), "found another"),
        (claims("(1, 2), 'more': " + "9" * 20_000), "found another"),
        (claims((1, 2), version=(9, 0), data=bytes(16)), "w2 is of version 9.0 of the .npy format"),
        (claims((1, 2), version=(3, 0), data=bytes(16)), "w2 is of version 3.0"),
        (b"\x93NUMPY\2\0\xff\xff\xff\xff", "found another"),
        (b"\x93NUMPY\1\0", "found another"),
        (b"", "found another"),
        (b"text", "found another"),
        (npy(np.ones((1, 2), np.float16)), "w2 of shape .1, 2. and float64; found .1, 2. and float16"),
        (npy(np.ones((1, 2), ">f8")), "w2 of shape .1, 2. and float64; found .1, 2. and >f8"),
        (npy(np.ones((1, 2), int)), "found .1, 2. and int64"),
        (npy(np.array([["a", "b"]])), "found .1, 2. and <U1"),
        (npy(np.ones((2, 1))), "found .2, 1. and float64"),
        (npy(np.ones(2)), "found .2,. and float64"),
        (npy(np.array([[1, np.nan]])), "expected finite numbers in w2"),
        (npy(np.array([[1, -np.inf]])), "expected finite numbers in w2"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_a_member_that_is_no_array_or_another_one(file, part, message):
    write(file, members(w2=part))
    with at_most(3), refused(file, message):
        Network.load(file)


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("[" * 100_000, "the format 'bpcore network 1'; found b2, header, w2"),
        ('{"a":' * 10_000, "the format .*; found b2, header, w2"),
        (json.dumps(HEADER | {"sizes": [1] * 200_000}), "the format .*; found b2, header, w2"),
        (json.dumps(HEADER | {"sizes": [1] * 20_000}), r"expected arrays b10, b100.* …; found b2, w2"),
        (
            json.dumps(HEADER | {"sizes": [2, 10**18]}),
            "w2 of shape .1000000000000000000, 2. and f",
        ),
        (json.dumps(HEADER | {"sizes": [2, 1.0]}), "two or more sizes >= 1; found"),
        (json.dumps(HEADER | {"sizes": ["x" * 50_000]}), "two or more sizes >= 1; found .*…"),
        (json.dumps(HEADER | {"format": "x" * 50_000}), "the format .*; found x+ …"),
        (json.dumps(HEADER | {"cost": {"name": "x" * 50_000}}), "expected cost to be one of .*; found .* …"),
        (json.dumps(HEADER | {"cost": {"name": "__class__"}}), "expected cost to be one of"),
        (
            json.dumps(HEADER | {"activation": {"name": "leaky_relu", "slope": float("nan")}}),
            "activation to be",
        ),
        (json.dumps(HEADER | {"activation": {"name": "sigmoid", "self": 1}}), "activation to be one of"),
        (json.dumps(HEADER).replace("2, 1", "9" * 5000), "the format .*; found b2"),
    ],
    ids=lambda value: value[:30],
)
def test_a_header_that_is_made_to_choke_on(file, header, message):
    write(file, members(header=np.array(header)))
    with at_most(30), refused(file, message):
        Network.load(file)


def test_more_or_fewer_arrays_than_the_header_says(file):
    for name in ("w2", "b2", "header"):
        write(file, {key: part for key, part in members().items() if key != f"{name}.npy"})
        with refused(file, "expected arrays b2, w2; found" if name != "header" else "expected the format"):
            Network.load(file)
    for name in ("w3", "../w2", "/etc/w2", "..\\w2", "w2/", "x" * 9_000):
        write(file, members(**{name: np.zeros(1)}))
        with refused(file, "expected arrays b2, w2; found "):
            Network.load(file)
        assert os.listdir(file.parent) == [file.name]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["w2.npy", "w2"])
def test_one_name_twice(file, name):
    write(file, [*members().items(), (name, npy(np.full((1, 2), 7.0)))])
    with refused(file, "more than one array w2"):
        Network.load(file)


# --- .npz: the zip file itself ---------------------------------------------------------------------


@pytest.mark.parametrize("load", [Network.load, load_quantized])
def test_a_bomb_is_refused_by_what_it_declares(file, load):
    write(file, members(w2=npy(np.zeros((80, 2**17)))), zipfile.ZIP_DEFLATED)
    with at_most(5), refused(file, "it unpacks to 8388.* bytes, more than 67108864"):
        load(file)


def test_many_members_are_no_way_around_that(file):
    write(file, {f"{n}.npy": bytes(7 * MEGABYTE) for n in range(10)}, zipfile.ZIP_DEFLATED)
    with at_most(5), refused(file, "it unpacks to 73400320 bytes, more than 67108864"):
        Network.load(file)


def test_a_bomb_that_declares_little_is_unpacked_that_far(file):
    part = claims((1, 2), data=bytes(16))
    bomb = part + bytes(100 * MEGABYTE)
    write(file, members(w2=bomb), zipfile.ZIP_DEFLATED)
    data = file.read_bytes()
    assert data.count(struct.pack("<I", len(bomb))) == 2  # beside the member, and in the list at the end
    file.write_bytes(data.replace(struct.pack("<I", len(bomb)), struct.pack("<I", len(part))))
    with at_most(5), refused(file, "found another .Bad CRC-32"):
        Network.load(file)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_numpy_never_writes_is_not_unpacked(file, method):
    """Python unpacks these without a bound."""
    write(file, members(), method)
    with refused(file, f"it is compressed by method {method}, which NumPy does not write"):
        Network.load(file)


def test_an_encrypted_file(file):
    write(file, members())
    data = bytearray(file.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 1)
    file.write_bytes(data)
    with refused(file, "is encrypted"):
        Network.load(file)


def whole_network():
    with tempfile.TemporaryDirectory() as folder:
        Network([2, 1], rng=0).save(f"{folder}/net")
        return Path(folder, "net").read_bytes()


def small_network():
    with tempfile.TemporaryDirectory() as folder:
        write_quantized(Network([2, 1], rng=0), f"{folder}/net")
        return Path(folder, "net").read_bytes()


def test_a_small_network_cut_off_anywhere_is_refused(file):
    whole = small_network()
    for length in range(0, len(whole), 7):
        file.write_bytes(whole[:length])
        with refused(file, "expected a whole .npz file"):
            load_quantized(file)
    file.write_bytes(whole)
    assert load_quantized(file).sizes == (2, 1)


@often
@given(mutations(whole_network()), mutations(small_network()))
def test_a_network_after_any_change_is_refused_or_whole(file, one, other):
    for data, load in ((one, Network.load), (other, load_quantized)):
        file.write_bytes(data)
        try:
            net = load(file)
        except ValueError as error:
            assert str(error).startswith(f"{file}: expected ")  # noqa: PT017
        else:
            net.check_parameters()
            assert np.isfinite(net.w[2]).all()


def test_a_small_network_with_something_else_in_it(file):
    write_quantized(Network([2, 1], rng=0), file)
    with np.load(file) as archive:
        arrays = dict(archive)
    header = json.loads(str(arrays.pop("header")))
    spoiled = [
        *({"sizes": sizes} for sizes in ([2, 2], [2, 1, 1], [], None, "21", [2, 10**18])),
        *({"scales": scales} for scales in ({}, None, {"2": "x"}, {"2": float("nan")}, [1])),
        *({"activation": name} for name in ("swish", None, 3)),
    ]
    for change in spoiled:
        np.savez(file, header=np.array(json.dumps(header | change)), **arrays)
        with refused(file, "a whole network with int8 weights; found: "):
            load_quantized(file)
    for change in ({"w2": np.ones((1, 3), np.int8)}, {"b2": np.array([[np.inf]], np.float32)}):
        np.savez(file, header=np.array(json.dumps(header)), **(arrays | change))
        with refused(file, "a whole network with int8 weights; found: "):
            load_quantized(file)

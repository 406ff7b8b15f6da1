"""Networks in files: they come back as they were, and a file that is anything else is refused."""

import contextlib
import json
import os
import pickle
import zipfile

import numpy as np
import pytest

from bpcore import LeakyReLU, Network, Quadratic, Sigmoid, backprop
from bpcore.activations import ACTIVATIONS, OUTPUT_ACTIVATIONS
from bpcore.costs import COSTS


class Swish:
    def __call__(self, z):
        return z / (1 + np.exp(-z))

    def derivative(self, z):
        s = 1 / (1 + np.exp(-z))
        return s + z * s * (1 - s)


class Mine(Quadratic):
    pass


@pytest.fixture
def file(tmp_path):
    return tmp_path / "network.npz"


@pytest.fixture
def saved(file):
    Network([3, 4, 2], rng=0).save(file)
    return file


def parts(file):
    """The arrays of a file, and its header."""
    with np.load(file) as archive:
        arrays = dict(archive)
    return arrays, json.loads(str(arrays.pop("header")))


def rewrite(file, arrays, header):
    np.savez(file, header=np.array(json.dumps(header)), **arrays)


# --- there and back ------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("hidden", ACTIVATIONS)
@pytest.mark.parametrize(
    ("output", "cost"), [(None, "quadratic"), ("sigmoid", "cross_entropy"), ("softmax", "log_likelihood")]
)
def test_a_network_comes_back_to_the_bit(file, hidden, output, cost, dtype):
    net = Network([3, 4, 2], activation=hidden, output_activation=output, cost=cost, rng=0, dtype=dtype)
    net.save(file)
    again = Network.load(file)
    assert (again.sizes, again.L, again.dtype) == (net.sizes, net.L, net.dtype)
    for role in ("activation", "output_activation", "cost"):
        assert type(getattr(again, role)) is type(getattr(net, role))
    assert (again.output_activation is again.activation) == (output is None)
    for l in (2, 3):
        for found, expected in ((again.w[l], net.w[l]), (again.b[l], net.b[l])):
            assert found.dtype == dtype
            np.testing.assert_array_equal(found, expected)
    again.w[2] += 1  # what was loaded can be trained


def test_every_built_in_can_be_named_in_a_file(file):
    for output in OUTPUT_ACTIVATIONS:
        for cost in COSTS:
            Network([2, 2], output_activation=output, cost=cost, rng=0).save(file)
            again = Network.load(file)
            assert (again.output_activation.name, again.cost.name) == (output, cost)


def test_the_slope_of_a_leaky_relu_comes_back(file):
    Network([2, 2, 2], activation=LeakyReLU(0.3), output_activation=LeakyReLU(0), rng=0).save(file)
    again = Network.load(file)
    assert (again.activation.slope, again.output_activation.slope) == (0.3, 0.0)


def test_weights_that_were_put_in_as_whole_numbers_are_saved_as_floats(file):
    net = Network([2, 1], rng=0)
    net.w[2], net.b[2] = np.array([[1, -1]]), [[2]]
    net.save(file)
    np.testing.assert_array_equal(Network.load(file).predict([5.0, 3.0]), net.predict([5.0, 3.0]))


def test_objects_of_ones_own_are_asked_for(file):
    net = Network([2, 3, 1], activation=Swish(), cost=Mine(), rng=0)
    net.save(str(file))
    again = Network.load(str(file), activation=Swish(), cost=Mine())
    x, y = [0.5, -1.0], [1.0]
    np.testing.assert_array_equal(backprop(again, x, y).dC_dw[2], backprop(net, x, y).dC_dw[2])
    with pytest.raises(TypeError, match=r"network.npz: expected activation=… .* class Swish.*; got none"):
        Network.load(file, cost=Mine())
    with pytest.raises(TypeError, match=r"network.npz: expected cost=… .* class Mine.*; got Quadratic"):
        Network.load(file, activation=Swish(), cost=Quadratic())


def test_an_object_that_the_file_does_not_ask_for_is_refused(saved):
    for role, own in (("activation", Swish()), ("output_activation", Sigmoid()), ("cost", Mine())):
        with pytest.raises(TypeError, match=rf"network.npz: expected no {role}, since .*; got <"):
            Network.load(saved, **{role: own})


def test_the_file_holds_no_pickle_and_its_header_can_be_read(saved):
    with zipfile.ZipFile(saved) as archive:
        assert sorted(archive.namelist()) == ["b2.npy", "b3.npy", "header.npy", "w2.npy", "w3.npy"]
    arrays, header = parts(saved)
    assert {array.dtype for array in arrays.values()} == {np.dtype(np.float64)}
    assert header == {
        "format": "bpcore network 1",
        "sizes": [3, 4, 2],
        "dtype": "float64",
        "activation": {"name": "sigmoid"},
        "output_activation": None,
        "cost": {"name": "quadratic"},
    }


# --- written whole or not at all -----------------------------------------------------------------


def test_the_file_gets_the_very_name_and_nothing_else_is_left(tmp_path):
    Network([2, 1], rng=0).save(tmp_path / "plain")
    assert os.listdir(tmp_path) == ["plain"]
    assert Network.load(tmp_path / "plain").sizes == (2, 1)


def test_a_write_that_is_interrupted_leaves_the_older_file_and_no_other(saved, monkeypatch):
    def fails(file, **arrays):
        file.write(b"half of it")
        raise OSError("no space left on device")

    before = saved.read_bytes()
    monkeypatch.setattr(np, "savez", fails)
    with pytest.raises(OSError, match="no space left"):
        Network([5, 1], rng=0).save(saved)
    assert saved.read_bytes() == before
    assert os.listdir(saved.parent) == [saved.name]


def test_a_network_that_is_not_whole_is_not_written(saved):
    before, net = saved.read_bytes(), Network([3, 2], rng=0)
    net.b[2] = np.zeros(2)
    with pytest.raises(ValueError, match=r"b\[2\]: expected shape \(2, 1\); got \(2,\)"):
        net.save(saved)
    net.b[2] = np.array([[0.0], [np.nan]])
    with pytest.raises(ValueError, match=r"b2: expected finite numbers; got NaN or infinity"):
        net.save(saved)
    assert saved.read_bytes() == before


# --- what is refused -----------------------------------------------------------------------------


def test_a_file_that_is_not_there_or_is_a_folder(file, tmp_path):
    with pytest.raises(FileNotFoundError, match=r"network\.npz"):
        Network.load(file)
    with pytest.raises(ValueError, match=r"expected a whole \.npz file without pickles; found another"):
        Network.load(tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04", b"hello", pickle.dumps(print), b"\x93NUMPY"])
def test_a_foreign_file(file, content):
    file.write_bytes(content)
    with pytest.raises(ValueError, match=r"network\.npz: expected a whole \.npz file without pickles; found"):
        Network.load(file)


def test_pickled_arrays_are_not_opened(file, tmp_path):
    class Trap:
        def __reduce__(self):
            return (os.mkdir, (str(tmp_path / "sprung"),))

    np.savez(file, header=np.array([Trap()], dtype=object))
    with pytest.raises(ValueError, match=r"without pickles; found another \(header has entries of object"):
        Network.load(file)
    assert not (tmp_path / "sprung").exists()


def test_arrays_of_something_else(file):
    np.savez(file, x=np.zeros(3), y=np.ones(2))
    with pytest.raises(ValueError, match=r"expected the format 'bpcore network 1'; found x, y"):
        Network.load(file)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": "bpcore network 2"}, "expected the format 'bpcore network 1'; found bpcore network 2"),
        ({"sizes": [3]}, r"expected two or more sizes >= 1; found \[3\]"),
        ({"sizes": [3, 0]}, r"expected two or more sizes >= 1; found \[3, 0\]"),
        ({"sizes": [3, True]}, r"expected two or more sizes >= 1; found \[3, True\]"),
        ({"sizes": "34"}, r"expected two or more sizes >= 1; found 34"),
        ({"sizes": [3, 4]}, r"expected arrays b2, w2; found b2, b3, w2, w3"),
        ({"sizes": [3, 4, 2, 2]}, r"expected arrays b2, b3, b4, w2, w3, w4; found b2, b3, w2, w3"),
        ({"sizes": [3, 5, 2]}, r"expected w2 of shape \(5, 3\) and float64; found \(4, 3\) and float64"),
        ({"dtype": "float32"}, r"expected w2 of shape \(4, 3\) and float32; found \(4, 3\) and float64"),
        ({"dtype": "int"}, "expected dtype float64 or float32; found int"),
        (
            {"activation": {"name": "softmax"}},
            "expected activation to be one of .*; found {'name': 'soft",
        ),
        ({"activation": None}, "expected activation to be one of .*; found None"),
        ({"activation": {"name": ["tanh"]}}, "expected activation to be one of .*; found {'name': "),
        ({"output_activation": "tanh"}, "expected output_activation to be one of .*; found tanh"),
        ({"cost": {"name": "quadratic", "half": 2}}, "expected cost to be one of .*; found {'name': 'quadr"),
        ({"activation": {"name": "leaky_relu", "slope": 2}}, "expected activation to be one of .*; found"),
        ({"activation": {"own": 3}}, "expected activation to be one of .*; found {'own': 3}"),
    ],
)
def test_a_header_that_says_something_else(saved, change, message):
    arrays, header = parts(saved)
    rewrite(saved, arrays, header | change)
    with pytest.raises(ValueError, match=r"network\.npz: " + message):
        Network.load(saved)


@pytest.mark.parametrize("role", ["activation", "output_activation", "cost"])
def test_a_header_with_a_gap(saved, role):
    arrays, header = parts(saved)
    del header[role]
    rewrite(saved, arrays, header)
    with pytest.raises(ValueError, match=rf"network\.npz: expected {role} in the header; found \['"):
        Network.load(saved)


@pytest.mark.parametrize("header", ["[1, 2]", "not JSON", ""])
def test_a_header_that_is_none(saved, header):
    arrays, _ = parts(saved)
    np.savez(saved, header=np.array(header), **arrays)
    with pytest.raises(ValueError, match="expected the format 'bpcore network 1'; found b2, b3, header, w2"):
        Network.load(saved)


@pytest.mark.parametrize(
    ("array", "message"),
    [
        (np.zeros(2), r"expected b3 of shape \(2, 1\) and float64; found \(2,\) and float64"),
        (np.zeros((2, 1), int), r"expected b3 of shape \(2, 1\) and float64; found \(2, 1\) and int"),
        (np.array([[0.0], [np.nan]]), "expected finite numbers in b3; found NaN or infinity"),
    ],
)
def test_an_array_that_is_not_what_the_header_says(saved, array, message):
    arrays, header = parts(saved)
    rewrite(saved, arrays | {"b3": array}, header)
    with pytest.raises(ValueError, match=r"network\.npz: " + message):
        Network.load(saved)


def test_a_file_cut_off_anywhere_is_refused(saved):
    whole = saved.read_bytes()
    for length in range(0, len(whole), 7):
        saved.write_bytes(whole[:length])
        with pytest.raises(ValueError, match=r"network\.npz: expected .*; found "):
            Network.load(saved)


def test_a_file_with_a_byte_changed_anywhere_is_refused_or_reads_the_same(saved):
    whole, net = saved.read_bytes(), Network([3, 4, 2], rng=0)
    refused = 0
    for place in range(0, len(whole), 3):
        saved.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        again = None
        with contextlib.suppress(ValueError):
            again = Network.load(saved)
        if again is None:
            with pytest.raises(ValueError, match=r"network\.npz: expected .*; found"):
                Network.load(saved)
            refused += 1
        else:  # a date or an attribute in the zip's own lists
            for l in (2, 3):
                np.testing.assert_array_equal(again.w[l], net.w[l])
                np.testing.assert_array_equal(again.b[l], net.b[l])
    assert refused > len(whole) / 6

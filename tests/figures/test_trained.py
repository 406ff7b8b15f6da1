"""The trained reader of digits: its file, how it is written and read, and how well it reads."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from bpcore import Network, accuracy, mnist
from bpcore.datasets import Data, Split
from bpfigures import handwritten, train_digit_reader, trained_digits
from bpfigures.trained import FILE, load_quantized, quantize, read_quantized, write_quantized

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def mnist_folder():
    """The real MNIST files, where there are any."""
    named = os.environ.get("BPCORE_MNIST")
    folder = Path(named) if named else ROOT.parent / "shared" / "mnist"
    if not folder.is_dir():
        pytest.skip(f"no MNIST files: BPCORE_MNIST is not set and {folder} is not there")
    return folder


def test_the_file_is_at_most_60_kB_and_has_one_byte_for_each_weight():
    assert FILE.stat().st_size <= 60_000
    header, arrays = read_quantized(FILE)
    assert header["sizes"] == [784, 30, 10]
    assert {name: array.dtype.name for name, array in arrays.items()} == {
        **{"w2": "int8", "b2": "float32", "w3": "int8", "b3": "float32"}
    }
    assert "python -m bpfigures.train_digit_reader on MNIST" in header["made_by"]
    assert "seed 19" in header["made_by"]


def test_it_reads_95_of_100_test_digits(mnist_folder):
    test = mnist(mnist_folder).test
    assert accuracy(trained_digits().predict(test.x), test.y) >= 0.95


def test_each_call_gives_a_network_of_ones_own():
    one, other = trained_digits(), trained_digits()
    one.w[2][:] = 0
    assert other.w[2].any()
    assert trained_digits().w[2].any()
    assert (one.cost.name, one.output_activation.name) == ("cross_entropy", "sigmoid")


def test_a_weight_is_off_by_at_most_half_a_step():
    w = np.random.default_rng(0).standard_normal((5, 8))
    q, scale = quantize(w)
    assert q.dtype == np.int8
    assert np.abs(q).max() == 127
    assert np.abs(q * scale - w).max() <= scale / 2 * (1 + 1e-12)
    q, scale = quantize(np.zeros((2, 2)))
    assert not q.any()
    assert scale > 0


def test_what_is_written_is_read(tmp_path):
    net = Network([3, 4, 2], activation="tanh", output_activation="softmax", cost="log_likelihood", rng=1)
    write_quantized(net, tmp_path / "net.npz", "by hand")
    header, arrays = read_quantized(tmp_path / "net.npz")
    again = load_quantized(tmp_path / "net.npz")
    assert header["made_by"] == "by hand"
    assert [again.activation.name, again.output_activation.name, again.cost.name] == [
        *("tanh", "softmax", "log_likelihood")
    ]
    for l in (2, 3):
        q, scale = quantize(net.w[l])
        np.testing.assert_array_equal(again.w[l], q * scale)
        np.testing.assert_array_equal(arrays[f"w{l}"], q)
        np.testing.assert_array_equal(again.b[l], net.b[l].astype(np.float32))


def test_another_file_is_refused(tmp_path):
    np.savez(tmp_path / "other.npz", header=np.array(json.dumps({"format": "another"})))
    with pytest.raises(ValueError, match="expected the format 'bpfigures int8 network 1'; found another"):
        load_quantized(tmp_path / "other.npz")
    np.savez(tmp_path / "pickle.npz", header=np.array([object()]))
    with pytest.raises(ValueError, match=r"without pickles; found another \(header has entries of object"):
        load_quantized(tmp_path / "pickle.npz")


def made_up(n):
    """Digits made up for the test: the digit n is two bright rows."""
    labels = np.arange(n) % 10
    x = np.zeros((28, 28, n), np.float32)
    x[2 * labels, :, np.arange(n)] = 1
    return Data(x.reshape(784, n), np.eye(10, dtype=np.float32)[:, labels], labels)


def test_the_script_trains_stores_and_tests_what_it_stored(tmp_path, monkeypatch, capsys):
    split = Split(made_up(400), made_up(40), made_up(60))
    monkeypatch.setattr(train_digit_reader, "mnist", lambda folder, dtype: split)
    out = tmp_path / "net.npz"
    words = ["--out", str(out), "--hidden", "6", "--epochs", "6", "--eta", "0.5", "--seed", "3"]
    tested = train_digit_reader.main(words)
    net = load_quantized(out)
    assert tested == accuracy(net.predict(split.test.x), split.test.y)
    assert tested > 0.9
    assert f"as stored, test accuracy {tested:.2%}" in capsys.readouterr().out
    assert "hidden 6, epochs 6, batch_size 10, eta 0.5, seed 3" in read_quantized(out)[0]["made_by"]


def test_without_mnist_smaller_digits_take_its_place_and_the_reason_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("BPCORE_MNIST", str(tmp_path / "nowhere"))
    data = handwritten()
    said = capsys.readouterr().out
    assert "nowhere is none" in said
    assert "1,797 digits of scikit-learn" in said
    assert data.train.x.shape == (784, 1197)
    assert data.test.x.dtype == np.float32
    picture = data.train.x[:, 0].reshape(28, 28)
    assert not picture[:4].any()
    assert not picture[:, 24:].any()
    assert 0 <= picture.min() < picture.max() <= 1
    # A pixel of 8 × 8 is 6.25 of 20 × 20: the ink grows with the area.
    small = data.train.x.sum() / 6.25
    from bpcore import digits

    assert small == pytest.approx(digits().train.x.sum(), rel=0.02)


def test_with_mnist_it_is_mnist(mnist_folder, monkeypatch, capsys):
    monkeypatch.setenv("BPCORE_MNIST", str(mnist_folder))
    assert handwritten().train.x.shape == (784, 50_000)
    assert "50,000 digits to train on, 10,000 to test on" in capsys.readouterr().out


def test_nothing_is_downloaded_unasked(monkeypatch, tmp_path, capsys):
    monkeypatch.delenv("BPCORE_MNIST", raising=False)
    monkeypatch.setattr("pooch.os_cache", lambda name: tmp_path)
    monkeypatch.setattr("bpcore.datasets._download", lambda: pytest.fail("it downloads"))
    assert handwritten().train.x.shape == (784, 1197)
    assert "download=True was not asked for" in capsys.readouterr().out

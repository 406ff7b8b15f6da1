"""The program that trains on handwritten digits, on digits made up for the test."""

import runpy
import struct
import sys

import numpy as np
import pytest

from bpcore.examples.mnist import main


@pytest.fixture
def folder(tmp_path):
    """Files in the format of MNIST. A made-up digit is a bright row: the n-th for the digit n."""
    for name, n in (("train", 10_050), ("t10k", 40)):
        labels = np.arange(n, dtype=np.uint8) % 10
        images = np.zeros((n, 28, 28), np.uint8)
        images[np.arange(n), 2 * labels] = 255
        for kind, axes, array in (("images", 3, images), ("labels", 1, labels)):
            head = struct.pack(f">{1 + axes}I", 0x0800 + axes, *array.shape)
            (tmp_path / f"{name}-{kind}-idx{axes}-ubyte").write_bytes(head + array.tobytes())
    return tmp_path


def test_it_trains_reports_each_epoch_and_returns_the_history(folder, capsys):
    history = main(
        ["--folder", str(folder), "--epochs", "8", "--hidden", "12", "--batch-size", "5", "--seed", "1"]
    )
    told = capsys.readouterr().out
    assert [f"epoch {n:2d} " in told for n in range(1, 10)] == [True] * 8 + [False]
    assert (
        f"test accuracy: {history.accuracy[-1]:.2%} after the last epoch, {history.accuracy.max():.2%}"
        in told
    )
    assert history.accuracy[-1] > 0.5  # one in ten by guessing


def test_it_runs_as_a_program(folder, capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["mnist", "--folder", str(folder), "--epochs", "1", "--hidden", "2"])
    monkeypatch.delitem(sys.modules, "bpcore.examples.mnist")  # runpy warns of a module that is there already
    runpy.run_module("bpcore.examples.mnist", run_name="__main__")
    assert "after the last epoch" in capsys.readouterr().out


def test_without_tqdm_it_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "tqdm", None)
    with pytest.raises(SystemExit):
        main([])
    assert "pip install tqdm" in capsys.readouterr().err

"""Paths to files: what can be none is refused in the right words; what is written is whole or not there."""

import os
from pathlib import Path

import numpy as np
import pytest

from bpcore import Network, mnist
from bpcore.idx import read_idx
from bpfigures.trained import write_quantized

LABELS = bytes([0, 0, 8, 1, 0, 0, 0, 1, 3])


@pytest.fixture
def file(tmp_path):
    return tmp_path / "network.npz"


CALLS = {
    "load": Network.load,
    "save": Network([2, 1], rng=0).save,
    "mnist": mnist,
    "read_idx": lambda path: read_idx(path, (None,)),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_what_can_be_no_path(call):
    for path in ("a\0b", Path("a\0b"), "\ud800", "~no-such-user-here/x"):
        with pytest.raises(ValueError, match=r"(path|folder): expected a path .*; got"):
            call(path)
    for path in (3, 3.5, b"bytes", ["list"], object()):
        with pytest.raises(TypeError, match=r"(path|folder): expected a path as str or pathlib.Path; got"):
            call(path)


def test_a_tilde_is_the_home_directory(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    Network([2, 1], rng=0).save("~/net")
    assert (tmp_path / "net").is_file()
    assert Network.load(Path("~/net")).sizes == (2, 1)
    (tmp_path / "labels").write_bytes(LABELS)
    assert read_idx("~/labels", (None,)).tolist() == [3]
    with pytest.raises(FileNotFoundError, match=r"mnist: expected a folder with the four .*nowhere is none"):
        mnist("~/nowhere")
    with pytest.raises(FileNotFoundError) as raised:
        mnist("~/labels")
    assert str(tmp_path) in str(raised.value)


def test_an_empty_name_is_no_download(monkeypatch):
    monkeypatch.setattr("bpcore.datasets._download", lambda: pytest.fail("it downloads"))
    with pytest.raises(FileNotFoundError, match="expected one of the files train-images"):
        mnist("")


def test_a_wrong_folder_in_the_environment_is_named_with_its_variable(monkeypatch, tmp_path):
    monkeypatch.setenv("BPCORE_MNIST", str(tmp_path / "nowhere"))
    with pytest.raises(FileNotFoundError, match=r"BPCORE_MNIST: expected a folder .*nowhere is none"):
        mnist()


def test_a_folder_is_no_place_to_save_to(tmp_path):
    with pytest.raises(OSError, match=tmp_path.name):
        Network([2, 1], rng=0).save(tmp_path)
    with pytest.raises(FileNotFoundError, match="nowhere"):
        Network([2, 1], rng=0).save(tmp_path / "nowhere" / "net.npz")
    assert os.listdir(tmp_path) == []
    assert not list(tmp_path.parent.glob(f".{tmp_path.name}*"))


def test_saving_through_a_link_keeps_the_link(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "real")
    Network([2, 1], rng=0).save(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["link", "real"]
    assert Network.load(tmp_path / "real").sizes == (2, 1)


@pytest.mark.parametrize("stop", [OSError("disk full"), KeyboardInterrupt()], ids=["disk full", "Ctrl-C"])
def test_a_small_network_is_written_whole_or_not_at_all(file, monkeypatch, stop):
    write_quantized(Network([2, 1], rng=0), file)
    before = file.read_bytes()

    def stops(part, **arrays):
        part.write(b"half of it")
        raise stop

    monkeypatch.setattr(np, "savez_compressed", stops)
    with pytest.raises(type(stop)):
        write_quantized(Network([3, 1], rng=0), file)
    assert file.read_bytes() == before
    assert os.listdir(file.parent) == [file.name]

"""The digits, the IDX format error by error, downloads from a server of our own, the real MNIST."""

import gzip
import hashlib
import http.server
import struct
import sys
import threading
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from bpcore import datasets, digits, mnist
from bpcore.datasets import read_idx

NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)
#: The fewest training examples that leave one after the last 10,000 are set apart.
TRAIN, TEST = 10_003, 7


def idx(array):
    """The bytes of an IDX file."""
    return struct.pack(f">{1 + array.ndim}I", 0x0800 + array.ndim, *array.shape) + array.tobytes()


def made_up(n, seed):
    rng = np.random.default_rng(seed)
    return rng.integers(0, 256, (n, 28, 28), dtype=np.uint8), rng.integers(0, 10, n, dtype=np.uint8)


@pytest.fixture(scope="module")
def arrays():
    return [*made_up(TRAIN, 0), *made_up(TEST, 1)]


@pytest.fixture(scope="module")
def files(arrays):
    """Small files in the format of MNIST, by name."""
    return {name: idx(array) for name, array in zip(NAMES, arrays, strict=True)}


@pytest.fixture
def folder(tmp_path, files):
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def assert_is(part, images, labels):
    """``part`` holds those images and labels, and no others, in that order."""
    n = len(labels)
    np.testing.assert_array_equal(part.labels, labels)
    assert part.x.shape == (784, n)
    np.testing.assert_array_equal(np.rint(part.x * 255).astype(int), images.reshape(n, 784).T)
    assert part.y.shape == (10, n)
    np.testing.assert_array_equal(part.y, np.arange(10)[:, np.newaxis] == labels)


# --- digits --------------------------------------------------------------------------------------


def test_digits_are_those_of_scikit_learn_in_its_order():
    from sklearn.datasets import load_digits

    pixels, labels = load_digits(return_X_y=True)
    split, start = digits(), 0
    for part, n in ((split.train, 1197), (split.validation, 300), (split.test, 300)):
        stop = start + n
        assert part.x.shape == (64, n)
        assert part.y.shape == (10, n)
        np.testing.assert_array_equal(part.x * 16, pixels[start:stop].T)
        np.testing.assert_array_equal(part.labels, labels[start:stop])
        np.testing.assert_array_equal(part.y, np.arange(10)[:, np.newaxis] == labels[start:stop])
        start = stop
    assert start == len(labels)
    assert (split.train.x.min(), split.train.x.max()) == (0, 1)


def test_without_scikit_learn_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "sklearn.datasets", None)
    with pytest.raises(ImportError, match="pip install scikit-learn"):
        digits()


# --- a folder with small files -------------------------------------------------------------------


def assert_is_what_was_made(split, arrays):
    images, labels, test_images, test_labels = arrays
    assert_is(split.train, images[:3], labels[:3])
    assert_is(split.validation, images[3:], labels[3:])
    assert_is(split.test, test_images, test_labels)


def test_a_folder_is_read_and_split(folder, arrays):
    assert_is_what_was_made(mnist(folder), arrays)
    assert_is_what_was_made(mnist(str(folder)), arrays)


@pytest.mark.parametrize("dot", ["-", "."])
@pytest.mark.parametrize("end", ["", ".gz"])
def test_files_may_be_gzipped_and_named_either_way(tmp_path, files, arrays, dot, end):
    for name, data in files.items():
        name = name.replace("-idx", f"{dot}idx") + end
        (tmp_path / name).write_bytes(gzip.compress(data, 1) if end else data)
    assert_is_what_was_made(mnist(tmp_path), arrays)


def test_the_environment_names_a_folder_and_an_argument_outranks_it(folder, arrays, tmp_path, monkeypatch):
    monkeypatch.setenv("BPCORE_MNIST", str(folder))
    assert_is_what_was_made(mnist(), arrays)
    monkeypatch.setenv("BPCORE_MNIST", str(tmp_path / "elsewhere"))
    assert_is_what_was_made(mnist(folder), arrays)
    with pytest.raises(FileNotFoundError, match=r"expected a folder with the four MNIST files; .*elsewhere"):
        mnist()


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_x_is_a_transposed_view_of_contiguous_rows(folder, dtype):
    for part in (mnist(folder, dtype=dtype).train, mnist(folder, dtype=dtype).test):
        assert part.x.dtype == part.y.dtype == dtype
        assert part.x.T.flags.c_contiguous
        assert part.y.T.flags.c_contiguous


def test_wrong_dtype(folder):
    with pytest.raises(ValueError, match="dtype: expected float64 or float32; got 'uint8'"):
        mnist(folder, dtype="uint8")


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(FileNotFoundError, match=f"expected one of the files {name}.*{name}.gz") as raised:
        mnist(folder)
    assert str(folder) in str(raised.value)


def test_a_file_in_the_place_of_the_folder(folder):
    with pytest.raises(FileNotFoundError, match=r"expected a folder .*t10k-labels-idx1-ubyte is none"):
        mnist(folder / NAMES[3])


# What may be wrong with one file: its name, its new contents, and what the error says.
LABELS = np.array([3, 1, 4, 1, 5, 9, 2], np.uint8)
IMAGES = np.zeros((TEST, 28, 28), np.uint8)
BROKEN = {
    "empty": (NAMES[3], b"", "expected a header of 8 bytes; found 0 bytes in all"),
    "cut in the header": (NAMES[2], idx(IMAGES)[:11], "expected a header of 16 bytes; found 11 bytes"),
    "cut in the labels": (NAMES[3], idx(LABELS)[:-1], "expected 7 bytes after the header.*found 6: .*short"),
    "cut in the images": (NAMES[2], idx(IMAGES)[:-784], "expected 5488 bytes.*found 4704: the file is short"),
    "trailing bytes": (NAMES[3], idx(LABELS) + b"\0\0", "expected 7 bytes.*found more: the file is too long"),
    "labels for images": (NAMES[2], idx(LABELS) * 3, "expected the magic number 2051; found 2049"),
    "images for labels": (NAMES[3], idx(IMAGES), "expected the magic number 2049; found 2051"),
    "text": (NAMES[3], b"<!DOCTYPE html>", "expected the magic number 2049; found 1008813135"),
    "too few labels": (NAMES[3], idx(LABELS[:6]), "expected 7 labels, one for each image .*; found 6"),
    "too many labels": (NAMES[3], idx(np.tile(LABELS, 2)), "expected 7 labels, .*; found 14"),
    "no digit": (
        NAMES[3],
        idx(np.array([0, 1, 2, 10, 4, 5, 6], np.uint8)),
        "labels 0 … 9; found 10 at example 3",
    ),
    "other rows": (NAMES[2], idx(np.zeros((7, 27, 28), np.uint8)), "expected size 28 along axis 1; found 27"),
    "other columns": (
        NAMES[2],
        idx(np.zeros((7, 28, 32), np.uint8)),
        "expected size 28 along axis 2; found 32",
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
@pytest.mark.parametrize("end", ["", ".gz"])
def test_a_broken_file_is_named_with_what_is_wrong(folder, fault, end):
    name, data, message = BROKEN[fault]
    (folder / name).unlink()
    (folder / (name + end)).write_bytes(gzip.compress(data) if end else data)
    with pytest.raises(ValueError, match=message) as raised:
        mnist(folder)
    assert str(raised.value).startswith(f"{folder / name}{end}: ")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-20],
        lambda data: b"no" + data[2:],
        lambda data: data[:900] + b"\xff" * 9 + data[909:],
    ],
    ids=["cut", "no gzip", "garbled"],
)
def test_a_broken_gzip_file_is_named(folder, files, spoil):
    name = NAMES[2]
    (folder / name).unlink()
    (folder / f"{name}.gz").write_bytes(spoil(gzip.compress(files[name])))
    with pytest.raises(ValueError, match=f"{name}.gz: expected a whole gzip file; found a broken one"):
        mnist(folder)


def test_too_few_to_set_any_apart(folder, arrays):
    for name, array in zip(NAMES[:2], arrays[:2], strict=True):
        (folder / name).write_bytes(idx(array[:10_000]))
    with pytest.raises(ValueError, match=r"expected more than 10000 training images.*found 10000"):
        mnist(folder)


def test_no_example_at_all(folder):
    (folder / NAMES[2]).write_bytes(idx(IMAGES[:0]))
    (folder / NAMES[3]).write_bytes(idx(LABELS[:0]))
    with pytest.raises(ValueError, match="expected at least one example; found none"):
        mnist(folder)


def test_sizes_too_large_to_multiply_are_refused_by_the_header_alone(tmp_path):
    path = tmp_path / "huge"
    path.write_bytes(struct.pack(">4I", 0x0803, 2**32 - 1, 2**32 - 1, 2**32 - 1))
    with pytest.raises(ValueError, match=f"expected at most {2**28} bytes.*found {(2**32 - 1) ** 3}, for"):
        read_idx(path, (None, None, None))


# --- downloads, from servers on this machine -------------------------------------------------------


class Mirrors(NamedTuple):
    """Two mirrors on this machine."""

    sites: list  # what each serves, by name
    asked: list  # the paths that they were asked for
    cache: Path
    cut: dict  # the files of which the first sends too little; True where it says before how much it would be


@pytest.fixture
def mirrors(files, monkeypatch, tmp_path):
    """Two mirrors that serve ``site[0]`` and ``site[1]``, and a list of what they were asked for."""
    packed = {f"{name}.gz": gzip.compress(data, 1, mtime=0) for name, data in files.items()}
    sites, asked, cut = [dict(packed), dict(packed)], [], {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            _, site, name = self.path.split("/")
            data = sites[int(site)].get(name)
            self.send_response(404 if data is None else 200)
            if name not in cut or cut[name]:
                self.send_header("Content-Length", str(len(data or b"")))
            self.end_headers()
            self.wfile.write((data or b"")[: -20 if name in cut and site == "0" else None])

        def log_message(self, *arguments):
            pass

    cache = tmp_path / "cache"
    monkeypatch.setattr("pooch.os_cache", lambda project: cache / project)
    monkeypatch.delenv("BPCORE_MNIST", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in packed.items()}
    monkeypatch.setattr(datasets, "CHECKSUMS", sums)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        base = f"http://127.0.0.1:{server.server_port}/"
        monkeypatch.setattr(datasets, "MIRRORS", (f"{base}0/", f"{base}1/"))
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield Mirrors(sites, asked, cache / "bpcore" / "mnist", cut)
        server.shutdown()
        thread.join()


def test_a_download_comes_once_and_then_from_the_cache(mirrors, arrays, capsys):
    _, asked, cache, _ = mirrors
    assert_is_what_was_made(mnist(), arrays)
    assert asked == [f"/0/{name}.gz" for name in NAMES]
    assert sorted(path.name for path in cache.iterdir()) == sorted(f"{name}.gz" for name in NAMES)
    assert "100%" in capsys.readouterr().err  # the progress bar
    assert_is_what_was_made(mnist(), arrays)
    assert len(asked) == 4


def test_a_folder_in_the_environment_outranks_the_download(mirrors, folder, arrays, monkeypatch):
    _, asked, cache, _ = mirrors
    monkeypatch.setenv("BPCORE_MNIST", str(folder))
    assert_is_what_was_made(mnist(), arrays)
    assert asked == []
    assert not cache.exists()


def test_a_mirror_that_lacks_a_file_is_passed_over(mirrors, arrays):
    sites, asked, _, _ = mirrors
    del sites[0][f"{NAMES[1]}.gz"]
    assert_is_what_was_made(mnist(), arrays)
    assert asked == [
        f"/0/{NAMES[0]}.gz",
        *(f"/{site}/{NAMES[1]}.gz" for site in (0, 1)),
        *(f"/1/{name}.gz" for name in NAMES[2:]),
    ]


def test_a_mirror_that_sends_something_else_is_passed_over(mirrors, arrays):
    sites, _, cache, _ = mirrors
    sites[0][f"{NAMES[0]}.gz"] = b"<!DOCTYPE html>"
    assert_is_what_was_made(mnist(), arrays)
    assert len(list(cache.iterdir())) == 4


def test_a_damaged_file_in_the_cache_is_fetched_again(mirrors, arrays):
    _, asked, cache, _ = mirrors
    mnist()
    (cache / f"{NAMES[2]}.gz").write_bytes(b"damaged")
    assert_is_what_was_made(mnist(), arrays)
    assert asked[4:] == [f"/0/{NAMES[2]}.gz"]


def test_if_no_mirror_helps_the_error_lists_them_and_says_how_to_give_a_folder(mirrors):
    sites, _, cache, _ = mirrors
    sites[0].clear()
    sites[1][f"{NAMES[0]}.gz"] = b"something else"
    with pytest.raises(ConnectionError) as raised:
        mnist()
    text = str(raised.value)
    for mirror in datasets.MIRRORS:
        assert f"{mirror}{NAMES[0]}.gz: " in text
    assert "404" in text
    assert "hash" in text
    assert "mnist(folder) or set BPCORE_MNIST" in text
    assert list(cache.iterdir()) == []  # nothing half done is left behind


def checksums(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.mark.parametrize("says", [True, False], ids=["length told", "length not told"])
def test_a_download_that_breaks_off_leaves_nothing(mirrors, arrays, monkeypatch, says):
    mirrors.cut[f"{NAMES[0]}.gz"] = says
    both = datasets.MIRRORS
    monkeypatch.setattr(datasets, "MIRRORS", both[:1])
    with pytest.raises(ConnectionError, match=f"{NAMES[0]}.gz: "):
        mnist()
    assert list(mirrors.cache.iterdir()) == []
    monkeypatch.setattr(datasets, "MIRRORS", both)
    assert_is_what_was_made(mnist(), arrays)
    assert checksums(mirrors.cache) == datasets.CHECKSUMS


def test_a_download_that_is_interrupted_leaves_nothing_that_is_later_taken(mirrors, arrays, monkeypatch):
    import pooch

    class Interrupted(pooch.HTTPDownloader):
        def __call__(self, url, output_file, pooch, check_only=False):
            Path(output_file).write_bytes(b"half of it")
            raise KeyboardInterrupt

    with monkeypatch.context() as during:
        during.setattr("pooch.HTTPDownloader", Interrupted)
        with pytest.raises(KeyboardInterrupt):
            mnist()
    assert list(mirrors.cache.iterdir()) == []
    assert_is_what_was_made(mnist(), arrays)
    assert checksums(mirrors.cache) == datasets.CHECKSUMS


def test_a_server_that_is_not_there(mirrors, monkeypatch):
    monkeypatch.setattr(datasets, "MIRRORS", ("http://127.0.0.1:9/",))  # the discard port: refused
    with pytest.raises(ConnectionError, match=r"Tried:\n  http://127.0.0.1:9/train-images"):
        mnist()


def test_without_pooch_the_error_says_what_to_install(monkeypatch):
    monkeypatch.delenv("BPCORE_MNIST", raising=False)
    monkeypatch.setitem(sys.modules, "pooch", None)
    with pytest.raises(ImportError, match=r"pip install pooch.*give a folder"):
        mnist()


def test_without_tqdm_the_download_shows_no_bar(mirrors, arrays, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "tqdm", None)
    assert_is_what_was_made(mnist(), arrays)
    assert "%" not in capsys.readouterr().err


def test_there_are_mirrors_and_a_checksum_for_each_file():
    assert set(datasets.CHECKSUMS) == {f"{name}.gz" for name in NAMES}
    assert len(set(datasets.MIRRORS)) >= 2
    assert all(mirror.startswith("https://") and mirror.endswith("/") for mirror in datasets.MIRRORS)


# --- the real thing ------------------------------------------------------------------------------


def test_the_real_mnist(mnist_folder):
    split = mnist(mnist_folder)
    assert [part.x.shape for part in (split.train, split.validation, split.test)] == [
        (784, 50_000),
        (784, 10_000),
        (784, 10_000),
    ]
    # The class counts of the training file and of the test file, as published.
    labels = np.concatenate([split.train.labels, split.validation.labels])
    assert np.bincount(labels).tolist() == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    assert np.bincount(split.test.labels).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    assert split.test.labels[:5].tolist() == [7, 2, 1, 0, 4]
    for part in (split.train, split.validation, split.test):
        assert (part.x.min(), part.x.max()) == (0, 1)
        np.testing.assert_array_equal(part.y.argmax(axis=0), part.labels)
        assert (part.y.sum(axis=0) == 1).all()
    # The mean of all 60,000 training images, which programs elsewhere subtract as 0.1307.
    mean = (5 * split.train.x.mean() + split.validation.x.mean()) / 6
    assert mean == pytest.approx(0.1307, abs=1e-4)


def test_the_training_labels_are_the_published_file(mnist_folder):
    path = Path(mnist_folder) / "train-labels-idx1-ubyte.gz"
    if not path.is_file():
        pytest.skip(f"{path} is not there: the labels may be unpacked")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    assert found == datasets.CHECKSUMS["train-labels-idx1-ubyte.gz"]

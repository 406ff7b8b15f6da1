"""The package is typed: mypy finds nothing in it, and tells an object that can serve from one that cannot."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

READER = """
from typing import assert_type

import numpy as np

from bpcore import Gradients, History, Network, Perceptron, backprop, gates, gradient_check, sgd
from bpcore.types import Array


class Swish:
    def __call__(self, z: Array) -> Array:
        return z / (1 + np.exp(-z))

    def derivative(self, z: Array) -> Array:
        return self(z) + (1 - self(z)) / (1 + np.exp(-z))


class Joint:
    def __call__(self, z: Array) -> Array:
        return z - z.mean(axis=0)

    def jacobian(self, z: Array) -> Array:
        return np.zeros((z.shape[1], len(z), len(z)))


class NoSlope:
    def __call__(self, z: Array) -> Array:
        return z


x, y = gates().XOR
net = Network([2, 2, 1], activation=Swish(), output_activation=Joint(), cost="quadratic", init="he", rng=0)
assert_type(backprop(net, x, [[0, 1, 1, 0]]), Gradients)
assert_type(sgd(net, x, y, epochs=1, batch_size=4, eta=0.1), History)
assert_type(gradient_check(net, x, y).ok, bool)
assert_type(Perceptron([1, 1], -1.5).train(x, y).converged, bool)
"""

WRONG = {
    "Network([2, 1], activation=NoSlope())": "arg-type",
    "Network([2, 1], activation=Joint())": "arg-type",
    "Network([2, 1], output_activation=NoSlope())": "arg-type",
    "Network([2, 1], cost=Swish())": "arg-type",
    "Network([2, 1], init=3)": "arg-type",
    "backprop(x, net, y)": "arg-type",
    'sgd(net, x, y, epochs="3", batch_size=1, eta=1)': "arg-type",
    "sgd(net, x, y)": "call-arg",
    "net.predict(x).w": "attr-defined",
}


def mypy(*arguments):
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True
    )
    return done.stdout + done.stderr, done.returncode


def test_mypy_finds_nothing_in_bpcore():
    told, code = mypy()
    assert code == 0, told


def test_mypy_tells_what_a_reader_may_pass_from_what_not(tmp_path):
    program = tmp_path / "reader.py"
    program.write_text(READER + "\n".join(WRONG) + "\n", encoding="utf-8")
    told, _ = mypy(program)
    told = [line for line in told.splitlines() if "error:" in line and "reader.py" in line]
    first = READER.count("\n") + 1
    found = {int(line.split(":")[1]): line.rpartition("[")[2].rstrip("]") for line in told}
    assert found == dict(enumerate(WRONG.values(), start=first)), "\n".join(told)


def test_the_wheel_says_that_it_is_typed(tmp_path):
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation")
    subprocess.run([*pip, "--wheel-dir", str(tmp_path), str(ROOT)], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    assert "bpcore/py.typed" in zipfile.ZipFile(wheel).namelist()

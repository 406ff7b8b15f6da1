"""How fast bpcore trains, beside the libraries a reader may know. Run: python benchmarks/training.py

The workload is the book's: MNIST's 50,000 training images, [784, 30, 10] sigmoid neurons, quadratic
cost, eta = 3, on one thread. First all contenders prove that they do the same mathematics. Then they
run in turns, round after round, and the medians and their ratios are printed. Nothing here passes or
fails: the goals stand beside the numbers. PyTorch and JAX take part where they are installed.
"""

import os

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"  # before NumPy is imported
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import argparse
import statistics
import sys
import time
import tracemalloc
import warnings
from functools import partial
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bpcore import Network, backprop, mnist, sgd
from bpcore.training import _mini_batches

SIZES, ETA = (784, 30, 10), 3.0


# --- The contenders: each trains from w, b in the order given and returns the weights ------------


def with_bpcore(x, y, w, b, order, batch_size):
    """sgd itself; an order that is given takes the place of the shuffled one."""

    class Given(np.random.Generator):
        def permutation(self, m):
            return order

    net = Network(SIZES, rng=0, dtype=x.dtype)
    net.w, net.b = {l: w[l].copy() for l in w}, {l: b[l].copy() for l in b}
    sgd(net, x, y, epochs=1, batch_size=batch_size, eta=ETA, rng=Given(np.random.PCG64(0)))
    return net.w


def classic(x, y, w, b, order, batch_size):
    """Example by example, in lists of arrays: the way in which backpropagation is mostly taught."""

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    def slope(z):
        return sigmoid(z) * (1 - sigmoid(z))

    examples = [(x[:, i : i + 1], y[:, i : i + 1]) for i in order]
    weights, biases = [w[l].copy() for l in sorted(w)], [b[l].copy() for l in sorted(b)]
    for start in range(0, len(examples), batch_size):
        batch = examples[start : start + batch_size]
        sum_w, sum_b = [np.zeros_like(p) for p in weights], [np.zeros_like(p) for p in biases]
        for a, target in batch:
            activations, zs = [a], []
            for weight, bias in zip(weights, biases, strict=True):
                zs.append(weight @ activations[-1] + bias)
                activations.append(sigmoid(zs[-1]))
            delta = (activations[-1] - target) * slope(zs[-1])
            for l in range(len(weights) - 1, -1, -1):
                sum_b[l] = sum_b[l] + delta
                sum_w[l] = sum_w[l] + np.dot(delta, activations[l].T)
                if l > 0:
                    delta = np.dot(weights[l].T, delta) * slope(zs[l - 1])
        weights = [p - ETA / len(batch) * g for p, g in zip(weights, sum_w, strict=True)]
        biases = [p - ETA / len(batch) * g for p, g in zip(biases, sum_b, strict=True)]
    return dict(zip(sorted(w), weights, strict=True))


def with_torch(x, y, w, b, order, batch_size):
    """PyTorch, eager: autograd and torch.optim.SGD."""
    import torch

    torch.set_num_threads(1)
    rows_x, rows_y = torch.from_numpy(np.ascontiguousarray(x.T)), torch.from_numpy(np.ascontiguousarray(y.T))
    net = torch.nn.Sequential(
        torch.nn.Linear(784, 30), torch.nn.Sigmoid(), torch.nn.Linear(30, 10), torch.nn.Sigmoid()
    ).to(rows_x.dtype)
    with torch.no_grad():
        for layer, l in ((net[0], 2), (net[2], 3)):
            layer.weight.copy_(torch.from_numpy(w[l]))
            layer.bias.copy_(torch.from_numpy(b[l].ravel()))
    optimizer = torch.optim.SGD(net.parameters(), lr=ETA)
    order = torch.from_numpy(order)
    for start in range(0, len(order), batch_size):
        batch = order[start : start + batch_size]
        optimizer.zero_grad()
        loss = ((net(rows_x[batch]) - rows_y[batch]) ** 2).sum() / (2 * len(batch))
        loss.backward()
        optimizer.step()
    return {2: net[0].weight.detach().numpy(), 3: net[2].weight.detach().numpy()}


READY = {}  # the compiled epoch and the data on the device, by data and batch size


def with_jax(x, y, w, b, order, batch_size):
    """JAX: the whole epoch compiled, a scan over the mini-batches. Compiled before it is timed."""
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)

    def cost(parameters, x, y):
        a = x
        for weight, bias in parameters:
            a = jax.nn.sigmoid(a @ weight.T + bias)
        return ((a - y) ** 2).sum() / (2 * len(x))

    def epoch(parameters, rows_x, rows_y, batches):
        def step(parameters, batch):
            gradients = jax.grad(cost)(parameters, rows_x[batch], rows_y[batch])
            return jax.tree.map(lambda p, g: p - ETA * g, parameters, gradients), None

        return jax.lax.scan(step, parameters, batches)[0]

    key = (id(x), batch_size)
    if key not in READY:
        READY[key] = (jax.jit(epoch), *(jnp.asarray(np.ascontiguousarray(part.T)) for part in (x, y)))
    run, rows_x, rows_y = READY[key]
    parameters = [(jnp.asarray(w[l]), jnp.asarray(b[l].ravel())) for l in (2, 3)]
    batches = jnp.asarray(order.reshape(-1, batch_size))
    trained = jax.block_until_ready(run(parameters, rows_x, rows_y, batches))
    return {2: np.asarray(trained[0][0]), 3: np.asarray(trained[1][0])}


def with_sklearn(x, y, batch_size):
    """scikit-learn's MLPClassifier for one epoch: cross-entropy and its own first weights."""
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    net = MLPClassifier(
        30, activation="logistic", solver="sgd", batch_size=batch_size, learning_rate_init=0.1,
        momentum=0, alpha=0, max_iter=1, random_state=0,
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        net.fit(x.T, y.argmax(axis=0))


def products(x, y, w, b, order, batch_size):
    """The matrix products of the four equations alone, on mini-batches gathered one by one."""
    rows, delta = x.T, {l: np.ones((len(w[l]), batch_size), x.dtype) for l in w}
    a = {l: np.ones((w[l].shape[1], batch_size), x.dtype) for l in w}
    out = {l: np.empty_like(w[l]) for l in w}
    L = max(w)
    for start in range(0, len(order) - batch_size + 1, batch_size):
        a[2] = rows[order[start : start + batch_size]].T
        for l in w:
            w[l] @ a[l]
            np.dot(delta[l], a[l].T, out=out[l])
        for l in range(2, L):
            w[l + 1].T @ delta[l + 1]
    return w


# --- What is measured ----------------------------------------------------------------------------


def first_weights(sizes, dtype):
    net = Network(sizes, rng=0, dtype=dtype)
    return net.w, net.b


def same_mathematics(data, contenders):
    """Every contender's weights after 500 examples, compared with the classic loop's."""
    x, y = data.train.x[:, :500], data.train.y[:, :500]
    w, b = first_weights(SIZES, np.float64)
    order = np.random.default_rng(1).permutation(500)
    expected = classic(x, y, w, b, order, 10)
    for name, train in contenders.items():
        found = train(x, y, w, b, order, 10)
        error = max(np.abs(found[l] - expected[l]).max() / np.abs(expected[l]).max() for l in w)
        print(f"  {name:<28} differs from the classic loop by {error:.0e} after 500 examples")
        if error > 1e-12:
            sys.exit(f"{name} does not do the same mathematics")


def rounds(tasks, count):
    """The median time of each task, all of them run in turn ``count`` times."""
    times = {name: [] for name in tasks}
    for task in tasks.values():
        task()  # what is compiled or cached is so before the clock runs
    for _ in range(count):
        for name, task in tasks.items():
            start = time.perf_counter()
            task()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def headline(data, contenders, count, examples):
    """Times of one epoch over ``examples`` examples, as ratios to the classic loop."""
    for batch_size, dtypes in ((10, (np.float64, np.float32)), (1, (np.float64,))):
        tasks, order = {}, np.random.default_rng(1).permutation(examples)
        for dtype in dtypes:
            x, y = (part[:, :examples].astype(dtype, order="F") for part in (data.train.x, data.train.y))
            w, b = first_weights(SIZES, dtype)
            for name, train in contenders.items():
                if name == "classic loop" and dtype is np.float32:
                    continue
                tasks[f"{name}, {dtype.__name__}"] = partial(train, x, y, w, b, order, batch_size)
            tasks[f"scikit-learn, {dtype.__name__}"] = partial(with_sklearn, x, y, batch_size)
            alone = partial(products, x, y, w, b, order, batch_size)
            tasks[f"matrix products alone, {dtype.__name__}"] = alone
        medians = rounds(tasks, count)
        base = medians["classic loop, float64"]
        print(f"\n[784, 30, 10], mini-batches of {batch_size}: speed beside the classic loop")
        for name, seconds in sorted(medians.items(), key=lambda item: item[1]):
            print(f"  {name:<36} x {base / seconds:5.2f}   {seconds * 50_000 / examples:.3f} s an epoch")
    print("  goals for bpcore: x 11 in float64, x 16 in float32, x 2.4 one by one")


def wide(data, count):
    """A larger network beside its matrix products."""
    sizes, examples = (784, 256, 128, 10), 10_000
    x, y = (part[:, :examples].astype(np.float64, order="F") for part in (data.train.x, data.train.y))
    w, b = first_weights(sizes, np.float64)
    order = np.random.default_rng(1).permutation(examples)
    net = Network(sizes, rng=0)
    tasks = {
        "sgd": lambda: sgd(net, x, y, epochs=1, batch_size=128, eta=0.1, rng=1),
        "products": lambda: products(x, y, w, b, order, 128),
    }
    medians = rounds(tasks, count)
    ratio = medians["sgd"] / medians["products"]
    print(f"\n[784, 256, 128, 10] at 128: sgd takes {ratio:.2f} times its matrix products (goal: 1.3)")


def against_finite_differences(data, count):
    """One backprop beside a forward pass for every parameter."""
    x, y = data.train.x[:, :10], data.train.y[:, :10]
    net = Network(SIZES, rng=0)
    parameters = sum(net.w[l].size + net.b[l].size for l in net.w)
    many = 200
    tasks = {
        "backprop": lambda: [backprop(net, x, y) for _ in range(many)],
        "forward": lambda: [net.predict(x) for _ in range(many)],
    }
    medians = rounds(tasks, count)
    ratio = medians["forward"] * parameters / medians["backprop"]
    print(
        f"\none backprop beside one forward pass for each of {parameters} parameters: x {ratio:,.0f} "
        f"(goal: 8,000); backprop takes {medians['backprop'] / medians['forward']:.2f} forward passes"
    )


def memory(data):
    """What sgd takes beyond the data and the parameters."""
    x, y = data.train.x, data.train.y
    net = Network(SIZES, rng=0)
    tracemalloc.start()
    sgd(net, x, y, epochs=1, batch_size=10, eta=ETA, rng=1)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"\nmemory beyond data and parameters: {peak / x.nbytes:.2f} of the training set (goal: below 1)")


def bookkeeping(data, count):
    """What the progress bar and the history cost, beside the steps alone."""
    x, y = data.train.x, data.train.y
    silent, shown = Network(SIZES, rng=0), Network(SIZES, rng=0)
    rows_x, rows_y = x.T, np.ascontiguousarray(y.T)
    out = {l: np.empty_like(w) for l, w in silent.w.items()}

    def steps():
        order = np.random.default_rng(1).permutation(x.shape[1])
        with np.errstate(over="ignore"):
            for batch_x, batch_y in _mini_batches(rows_x, rows_y, order, 10):
                gradients = backprop(silent, batch_x, batch_y, check=False, out=out)
                for l in out:
                    silent.w[l] -= ETA * gradients.dC_dw[l]
                    silent.b[l] -= ETA * gradients.dC_db[l]

    tasks = {
        "steps": lambda: [steps() for _ in range(3)],
        "sgd": lambda: sgd(shown, x, y, epochs=3, batch_size=10, eta=ETA, rng=1, progress=True),
    }
    medians = rounds(tasks, count)
    share = medians["sgd"] / medians["steps"] - 1
    print(f"\nchecks, progress bar and history over three epochs: {share:+.1%} (goal: below 3 %)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", default=None, help="where the MNIST files are (else cache or download)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each contender runs")
    parser.add_argument("--examples", type=int, default=50_000, help="training examples in an epoch")
    given = parser.parse_args()

    data = mnist(given.folder)
    contenders = {"bpcore": with_bpcore, "classic loop": classic}
    libraries = (("PyTorch, eager", "torch", with_torch), ("JAX, whole epoch", "jax", with_jax))
    for name, package, train in libraries:
        try:
            __import__(package)
        except ImportError:
            print(f"{package} is not installed: it takes no part")
        else:
            contenders[name] = train
    same_mathematics(data, contenders)
    headline(data, contenders, given.rounds, given.examples)
    wide(data, given.rounds)
    against_finite_differences(data, given.rounds)
    memory(data)
    bookkeeping(data, given.rounds)


if __name__ == "__main__":
    main()

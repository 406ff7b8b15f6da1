"""Train the network of the figure DigitReader on MNIST, and store it small.

Run ``python -m bpfigures.train_digit_reader``. It trains [784, 30, 10] on the 50,000 training examples:
sigmoid neurons, cross-entropy cost, weights from N(0, 1/n), mini-batches of 10. The settings were chosen on
the 10,000 validation examples. The test examples are used once, on the network as it is stored.
"""

import argparse

import numpy as np

from bpcore import Network, accuracy, mnist, sgd
from bpfigures.trained import FILE, load_quantized, write_quantized


def train(data, *, hidden, epochs, batch_size, eta, seed, progress=True):
    """The trained network, and the accuracy on the validation examples after each epoch.

    Parameters
    ----------
    data : bpcore.datasets.Split
    hidden, epochs, batch_size, seed : int
    eta : float
    progress : bool

    Returns
    -------
    net : bpcore.Network
    history : bpcore.History
    """
    rng = np.random.default_rng(seed)  # one generator draws the weights, then shuffles
    sizes = [len(data.train.x), hidden, 10]
    net = Network(sizes, cost="cross_entropy", init="scaled", rng=rng, dtype=data.train.x.dtype)
    history = sgd(
        net,
        data.train.x,
        data.train.y,
        epochs=epochs,
        batch_size=batch_size,
        eta=eta,
        rng=rng,
        evaluate=(data.validation.x, data.validation.y),
        progress=progress,
    )
    return net, history


def main(arguments=None):
    """Train, store, read back, test once, and return the accuracy on the test examples.

    ``arguments`` are those of the command line, as a list of str.
    """
    parser = argparse.ArgumentParser(
        prog="python -m bpfigures.train_digit_reader",
        description="Train the network of the figure DigitReader on MNIST, and store it with int8 weights.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("--hidden", type=int, default=30, metavar="N", help="hidden neurons")
    parser.add_argument("--epochs", type=int, default=20, metavar="N", help="passes over the training set")
    parser.add_argument("--batch-size", type=int, default=10, metavar="N", help="examples in a mini-batch")
    parser.add_argument("--eta", type=float, default=0.1, help="the learning rate")
    parser.add_argument("--seed", type=int, default=19, help="for the first weights and the shuffling")
    parser.add_argument("--folder", metavar="DIR", help="where the MNIST files are (else cache or download)")
    parser.add_argument("--out", default=str(FILE), metavar="FILE", help="where the network is stored")
    given = parser.parse_args(arguments)
    data = mnist(given.folder, dtype=np.float32)
    settings = {name: getattr(given, name) for name in ("hidden", "epochs", "batch_size", "eta", "seed")}
    net, history = train(data, **settings)
    words = ", ".join(f"{name} {value}" for name, value in settings.items())
    write_quantized(net, given.out, f"python -m bpfigures.train_digit_reader on MNIST: {words}")
    stored = load_quantized(given.out)
    tested = accuracy(stored.predict(data.test.x), data.test.y)
    print(f"validation accuracy {history.accuracy[-1]:.2%}; as stored, test accuracy {tested:.2%}")
    return tested


if __name__ == "__main__":
    main()

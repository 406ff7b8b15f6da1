"""Train a network of sigmoid neurons to read handwritten digits.

Run ``python -m bpcore.examples.mnist --help`` for the options.
"""

import argparse
from collections.abc import Sequence

import numpy as np

from bpcore import History, Network, mnist, sgd


def main(arguments: Sequence[str] | None = None) -> History:
    """Train, print cost and accuracy on the test set after each epoch, and return the History.

    ``arguments`` are those of the command line, as a list of str.
    """
    parser = argparse.ArgumentParser(
        prog="python -m bpcore.examples.mnist",
        description="Train [784, hidden, 10] on MNIST by stochastic gradient descent.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    parser.add_argument("--hidden", type=int, default=30, metavar="N", help="hidden neurons")
    parser.add_argument("--epochs", type=int, default=30, metavar="N", help="passes over the training set")
    parser.add_argument("--batch-size", type=int, default=10, metavar="N", help="examples in a mini-batch")
    parser.add_argument("--eta", type=float, default=3.0, help="the learning rate")
    parser.add_argument("--seed", type=int, default=17, help="for the first weights and the shuffling")
    parser.add_argument("--folder", metavar="DIR", help="where the MNIST files are (else cache or download)")
    given = parser.parse_args(arguments)
    try:
        from tqdm import tqdm
    except ImportError:
        parser.error("the progress bar needs tqdm: pip install tqdm")

    data = mnist(given.folder)
    rng = np.random.default_rng(given.seed)  # one generator draws the weights, then shuffles
    net = Network([784, given.hidden, 10], rng=rng)

    def report(epoch: int, net: Network, history: History) -> None:
        assert history.cost is not None  # since evaluate is given
        assert history.accuracy is not None
        cost, accuracy = history.cost[-1], history.accuracy[-1]
        tqdm.write(f"epoch {epoch:2d}   cost {cost:.4f}   test accuracy {accuracy:.2%}")

    history = sgd(
        net,
        data.train.x,
        data.train.y,
        epochs=given.epochs,
        batch_size=given.batch_size,
        eta=given.eta,
        rng=rng,
        evaluate=(data.test.x, data.test.y),
        progress=True,
        callback=report,
    )
    assert history.accuracy is not None
    best = history.accuracy.argmax()
    print(
        f"test accuracy: {history.accuracy[-1]:.2%} after the last epoch, "
        f"{history.accuracy[best]:.2%} at best (epoch {best + 1})"
    )
    return history


if __name__ == "__main__":
    main()

"""Plots of the book, drawn by matplotlib in one style."""

import matplotlib.pyplot as plt
import numpy as np

from bpcore import CrossEntropy, Quadratic, ReLU, Sigmoid, Step, Tanh, output_error

#: The colors and lines of the live figures, so that a series looks the same everywhere.
QUADRATIC = {"color": "#0060a8", "linestyle": "-"}
CROSS_ENTROPY = {"color": "#b84a00", "linestyle": "--"}
SERIES = {"quadratic": QUADRATIC, "cross_entropy": CROSS_ENTROPY}

STYLE = {
    "figure.dpi": 150,
    "figure.constrained_layout.use": True,
    "axes.grid": True,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": "medium",
    "grid.color": "#d1d9e0",
    "lines.linewidth": 2,
    "legend.frameon": False,
    "font.size": 10,
}


def style():
    """The book's style, for a ``with`` block around your own plot.

    Examples
    --------
    >>> with style():
    ...     figure, axis = plt.subplots()
    >>> plt.close(figure)
    """
    return plt.rc_context(STYLE)


def descents(figures):
    """Cost and slope over the epochs for several settings of the figure ``Saturation``.

    Parameters
    ----------
    figures : dict of str to Saturation
        Settings by name: one row of plots for each.

    Returns
    -------
    matplotlib.figure.Figure
        On the left the cost C on a logarithmic axis, on the right the slope σ′(z).
    """
    with style():
        figure, axes = plt.subplots(len(figures), 2, figsize=(7, 2.3 * len(figures)), squeeze=False)
        figure.get_layout_engine().set(hspace=0.08)
        for row, (name, setting) in zip(axes, figures.items(), strict=True):
            for cost, run in zip(setting.costs, setting.runs(), strict=True):
                row[0].semilogy(run["C"], label=cost.replace("_", "-"), **SERIES[cost])
                row[1].plot(run["slope"], label=cost.replace("_", "-"), **SERIES[cost])
            row[0].set(title=f"{name}: cost C", xlabel="epoch")
            row[1].set(title=f"{name}: slope σ′(z)", xlabel="epoch", ylim=(0, 0.26))
        axes[0, 0].legend()
        plt.close(figure)  # the notebook shows what the cell returns, once
        return figure


def first_step(z=4.0, y=0.0):
    """The gradient ∂C/∂b = δ over z for a sigmoid under both costs, with one z marked.

    Parameters
    ----------
    z : float
        The weighted input that is marked.
    y : float
        The target.

    Returns
    -------
    matplotlib.figure.Figure
    """
    sigmoid = Sigmoid()

    def delta(cost, z):
        return output_error(cost, sigmoid, z, sigmoid(z), np.full_like(z, y))

    with style():
        figure, axis = plt.subplots(figsize=(7, 2.8))
        at, here = np.linspace(-8, 8, 321), np.array([float(z)])
        for cost in (Quadratic(), CrossEntropy()):
            axis.plot(at, delta(cost, at), label=cost.name.replace("_", "-"), **SERIES[cost.name])
            axis.plot(here, delta(cost, here), "o", color=SERIES[cost.name]["color"])
            axis.annotate(
                f"{delta(cost, here)[0]:.4f}",
                (z, delta(cost, here)[0]),
                xytext=(6, 6),
                textcoords="offset points",
            )
        axis.set(
            xlabel="weighted input z", ylabel="error δ", title=f"δ at target y = {y:g}", ylim=(-1.1, 1.15)
        )
        axis.legend(loc="upper left")
        plt.close(figure)
        return figure


def weight_paths(paths, goal):
    """The way of two weights through their plane, step by step, for several descents.

    Parameters
    ----------
    paths : dict of str to array of shape (steps + 1, 2)
        The weights before each step and after the last, by name: one plot for each.
    goal : tuple of float
        The weights with the least cost.

    Returns
    -------
    matplotlib.figure.Figure
    """
    with style():
        figure, axes = plt.subplots(1, len(paths), figsize=(7, 3.4), sharex=True, sharey=True, squeeze=False)
        for axis, (name, path) in zip(axes[0], paths.items(), strict=True):
            axis.plot(*np.transpose(path), ".-", color=QUADRATIC["color"], linewidth=1, markersize=4)
            axis.plot(*path[0], "o", color="black", label="start")
            axis.plot(*goal, "*", color=CROSS_ENTROPY["color"], markersize=13, label="goal")
            axis.set(title=name, xlabel="weight $w_1$", aspect="equal")
        axes[0, 0].set(ylabel="weight $w_2$")
        axes[0, 0].legend()
        plt.close(figure)
        return figure


def training_curves(curves):
    """Costs over the epochs, each curve with its name at its end.

    Parameters
    ----------
    curves : dict of str to list of float
        The cost after 0, 1, … epochs, by name.

    Returns
    -------
    matplotlib.figure.Figure
    """
    with style():
        figure, axis = plt.subplots(figsize=(7, 3.6))
        ends = {}
        for name, costs in sorted(curves.items(), key=lambda item: item[1][-1]):
            axis.plot(costs, color=QUADRATIC["color"], linewidth=1.5)
            near = [end for end in ends if abs(end - costs[-1]) < 0.01]  # curves on each other: one label
            ends.setdefault(near[0] if near else costs[-1], []).append(name)
        for end, names in ends.items():
            words = ", ".join(sorted(names))
            axis.annotate(words, (len(costs) - 1, end), xytext=(5, -4), textcoords="offset points")
        axis.set(xlabel="epoch", ylabel="cost C")
        plt.close(figure)
        return figure


def runs_of_training(costs):
    """The cost over the epochs for several runs of training, each with its own start.

    Parameters
    ----------
    costs : dict of str to array
        The cost after each epoch, by the name of the run.

    Returns
    -------
    matplotlib.figure.Figure
        One line for each run, on a logarithmic axis.
    """
    looks = [QUADRATIC, CROSS_ENTROPY, {"color": "#8f3d6f", "linestyle": "-."}]
    with style():
        figure, axis = plt.subplots(figsize=(7, 2.8))
        for (name, cost), look in zip(costs.items(), looks, strict=False):
            axis.semilogy(range(1, len(cost) + 1), cost, label=name, **look)
        axis.set(xlabel="epoch", title="cost C")
        axis.legend()
        plt.close(figure)
        return figure


def activations():
    """Four activations side by side, each above its slope: sigmoid, tanh, ReLU and step.

    Returns
    -------
    matplotlib.figure.Figure
        The upper row shows σ(z), the lower row σ′(z), from z = −4 to 4.
    """
    halves = np.linspace(-4, 0, 200), np.linspace(1e-9, 4, 200)
    with style():
        figure, axes = plt.subplots(2, 4, figsize=(7, 3.4), sharex=True, sharey="row")
        for column, sigma in zip(axes.T, (Sigmoid(), Tanh(), ReLU(), Step()), strict=True):
            for z in halves:  # apart, so that a jump at 0 stays a gap
                column[0].plot(z, sigma(z), **QUADRATIC)
                column[1].plot(z, sigma.derivative(z), color="#8f3d6f")
            column[0].set(title=type(sigma).__name__, ylim=(-1.2, 2.2))
            column[1].set(xlabel="z", ylim=(-0.1, 1.2))
        axes[0, 0].set_ylabel("output σ(z)")
        axes[1, 0].set_ylabel("slope σ′(z)")
        plt.close(figure)
        return figure


def cost_shapes():
    """The loss of one output with the target 1 over that output, and its slope, for both costs.

    Returns
    -------
    matplotlib.figure.Figure
        On the left the loss, on the right its slope ∂C/∂a.
    """
    a = np.linspace(0.005, 0.995, 199)[np.newaxis]
    y = np.ones_like(a)
    with style():
        figure, (left, right) = plt.subplots(1, 2, figsize=(7, 2.8))
        for cost in (Quadratic(), CrossEntropy()):
            losses = [cost.value(a[:, [i]], y[:, [i]]) for i in range(a.shape[1])]
            left.plot(a[0], losses, label=cost.name.replace("_", "-"), **SERIES[cost.name])
            right.plot(a[0], cost.gradient(a, y)[0], **SERIES[cost.name])
        left.set(xlabel="output a", title="loss at target y = 1", ylim=(0, 5))
        right.set(xlabel="output a", title="slope ∂C/∂a", ylim=(-15, 0.5))
        left.legend()
        plt.close(figure)
        return figure


def slope_windows(weights=(2, 4, 8, 32)):
    """The factor w σ′(w a + b) of a sigmoid neuron over its input a, with b = −w/2, for several weights w.

    Parameters
    ----------
    weights : sequence of float

    Returns
    -------
    matplotlib.figure.Figure
    """
    a = np.linspace(0, 1, 801)
    looks = [QUADRATIC, CROSS_ENTROPY, {"color": "#8f3d6f", "linestyle": "-."}]
    looks.append({"color": "#1f2328", "linestyle": ":"})
    with style():
        figure, axis = plt.subplots(figsize=(7, 2.8))
        for w, look in zip(weights, looks, strict=False):
            axis.plot(a, w * Sigmoid().derivative(w * a - w / 2), label=f"w = {w:g}", **look)
        axis.axhline(1, color="black", linewidth=1)
        axis.set(xlabel="input a of the neuron", ylabel="factor w σ′(wa + b)", yscale="log", ylim=(1e-3, 20))
        axis.legend()
        plt.close(figure)
        return figure


def layer_speeds(histories):
    """The gradient norm of each layer over the epochs, for several runs of training, side by side.

    Parameters
    ----------
    histories : dict of str to bpcore.History
        By the name of the run.

    Returns
    -------
    matplotlib.figure.Figure
        One line for each layer on a logarithmic axis, with the layer's number at its end.
    """
    with style():
        figure, axes = plt.subplots(1, len(histories), figsize=(7, 3.2), sharey=True, squeeze=False)
        for axis, (name, history) in zip(axes[0], histories.items(), strict=True):
            norms = history.gradient_norm
            for l, values in norms.items():
                look = {2: CROSS_ENTROPY, max(norms): QUADRATIC}.get(l, {"color": "#59636e", "linewidth": 1})
                axis.semilogy(range(1, len(values) + 1), values, **look)
                axis.annotate(str(l), (1, values[0]), xytext=(-10, -4), textcoords="offset points")
            axis.set(title=name, xlabel="epoch", xlim=(-1, None))
        axes[0, 0].set(ylabel="length of the layer's gradient")
        plt.close(figure)
        return figure


def accuracy_and_saturation(histories):
    """Accuracy and the saturation of the first hidden layer over the epochs, for up to four set-ups.

    Parameters
    ----------
    histories : dict of str to History
        What ``sgd`` returned for each set-up, by name.

    Returns
    -------
    matplotlib.figure.Figure
        On the left the accuracy, on the right the share of saturated neurons of layer 2.
    """
    looks = [QUADRATIC, CROSS_ENTROPY, {"color": "#8f3d6f", "linestyle": ":"}]
    looks.append({"color": "#1a7f37", "linestyle": "-."})
    marks = ["o", "s", "^", "D"]
    with style():
        figure, (left, right) = plt.subplots(1, 2, figsize=(7, 3.6), sharex=True, sharey=True)
        for (name, history), look, mark in zip(histories.items(), looks, marks, strict=False):
            epochs = range(1, len(history.accuracy) + 1)
            left.plot(epochs, history.accuracy, marker=mark, label=name, markersize=4, **look)
            right.plot(epochs, history.saturated[2], marker=mark, markersize=4, **look)
        left.set(xlabel="epoch", title="accuracy", ylim=(-0.02, 1.02))
        right.set(xlabel="epoch", title="saturated, layer 2")
        figure.legend(loc="outside lower center", ncols=2)
        plt.close(figure)
        return figure


def saturated_layers(history):
    """The share of saturated neurons in each layer, and the accuracy, over the epochs of a training.

    Parameters
    ----------
    history : bpcore.History
        Of a network with three layers, trained with ``evaluate``.

    Returns
    -------
    matplotlib.figure.Figure
    """
    epochs = range(1, len(history.train_cost) + 1)
    with style():
        figure, (left, right) = plt.subplots(1, 2, figsize=(7, 2.6))
        for (l, name), look in zip({2: "hidden", 3: "output"}.items(), SERIES.values(), strict=True):
            left.plot(epochs, history.saturated[l], marker="o", label=f"layer {l}: {name}", **look)
        right.plot(epochs, history.accuracy, marker="o", **QUADRATIC)
        left.set(xlabel="epoch", title="share with |σ′(z)| < 0.01", ylim=(0, 1.05))
        right.set(xlabel="epoch", title="validation accuracy")
        for axis in (left, right):
            axis.xaxis.get_major_locator().set_params(integer=True)
        left.legend(loc="lower right")
        plt.close(figure)
        return figure


def confusion(counts):
    """How often each digit was read as each: a field for every pair, shaded by its share of the row.

    Parameters
    ----------
    counts : array of int of shape (10, 10)
        Rows are true digits, columns are answers.

    Returns
    -------
    matplotlib.figure.Figure
    """
    share = counts / np.maximum(1, counts.sum(axis=1, keepdims=True))
    with style():
        figure, axis = plt.subplots(figsize=(5.6, 5.2))
        axis.imshow(np.sqrt(share), cmap="Blues", vmin=0, vmax=1.3)
        for (row, column), count in np.ndenumerate(counts):
            axis.text(column, row, count or "", ha="center", va="center", fontsize=8.5)
        axis.set(xlabel="answer", ylabel="true digit", xticks=range(10), yticks=range(10))
        axis.grid(visible=False)
        plt.close(figure)
        return figure

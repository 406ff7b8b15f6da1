"""Check a reader's answer in a chapter."""

import numpy as np


def check(answer, expected, *, of=lambda answer: answer, within=1e-6):
    """Say whether an answer is right. An answer of None is not answered yet.

    Parameters
    ----------
    answer : object or None
        What the reader wrote.
    expected : float or array
        What ``of(answer)`` must be.
    of : callable
        The property of the answer that is checked; by default the answer itself.
    within : float
        How far ``of(answer)`` may be from ``expected``, in any entry.

    Raises
    ------
    AssertionError
        If it is further away, with both numbers.

    Examples
    --------
    >>> check(None, 2)
    Not answered yet.
    >>> check(3, 9, of=lambda x: x**2)
    Right.
    """
    if answer is None:
        print("Not answered yet.")
        return
    got = of(answer)
    if not np.allclose(got, expected, rtol=0, atol=within):
        raise AssertionError(f"Not yet: expected {expected} (within {within}); your answer gives {got}")
    print("Right.")

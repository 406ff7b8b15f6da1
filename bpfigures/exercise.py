"""Check a reader's answer in a chapter."""

import numpy as np


def check(answer, expected, *, of=None, within=1e-6):
    """Say whether an answer is right. An answer of None is not answered yet.

    Parameters
    ----------
    answer : object or None
        What the reader wrote.
    expected : float or array
        What ``of(answer)`` must be.
    of : callable
        The property of the answer that is checked; without it, the answer itself.
    within : float
        How far ``of(answer)`` may be from ``expected``, in any entry.

    Raises
    ------
    AssertionError
        If it is further away. The message has both numbers, but where ``expected`` is the answer itself
        it does not give it away.

    Examples
    --------
    >>> check(None, 2)
    Not answered yet.
    >>> check(3, 9, of=lambda x: x**2)
    Right.
    >>> check(2, 9, of=lambda x: x**2)
    Traceback (most recent call last):
        ...
    AssertionError: Not yet: expected 9 (within 1e-06); your answer gives 4
    >>> check(2, 3)
    Traceback (most recent call last):
        ...
    AssertionError: Not yet: 2 is not within 1e-06 of the answer.
    """
    if answer is None:
        print("Not answered yet.")
        return
    got = answer if of is None else of(answer)
    if not np.allclose(got, expected, rtol=0, atol=within):
        if of is None:
            raise AssertionError(f"Not yet: {answer} is not within {within} of the answer.")
        raise AssertionError(f"Not yet: expected {expected} (within {within}); your answer gives {got}")
    print("Right.")

"""Show code of the book's packages in a chapter, so that text and code cannot drift apart."""

import ast
import inspect
import textwrap

from IPython.display import Markdown


def source(*things):
    """The source of functions or classes, without their docstrings, as highlighted Python.

    A comment above a method names its class.

    Parameters
    ----------
    *things : functions or classes

    Returns
    -------
    IPython.display.Markdown
        One code block.

    Examples
    --------
    >>> from bpcore import bias_gradient
    >>> print(source(bias_gradient).data)
    ```python
    def bias_gradient(delta):
        return delta.mean(axis=1, keepdims=True)
    ```
    """
    blocks = []
    for thing in things:
        owner = thing.__qualname__.rpartition(".")[0]
        head = f"# {owner}\n" if owner else ""
        blocks.append(head + _without_docstrings(textwrap.dedent(inspect.getsource(thing))))
    return Markdown("```python\n" + "\n\n".join(blocks) + "\n```")


def _without_docstrings(code):
    lines = code.rstrip().splitlines()
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, documented) and ast.get_docstring(node) is not None:
            first, last = node.body[0].lineno - 1, node.body[0].end_lineno
            last += lines[last] == ""  # and the blank line after it
            lines[first:last] = [None] * (last - first)
    return "\n".join(line for line in lines if line is not None)

"""Show code of the book's packages in a chapter, so that text and code cannot drift apart."""

import ast
import inspect
import textwrap

from IPython.display import Markdown


def source(*things):
    """The source of functions or classes as highlighted Python, without docstrings and type annotations.

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
        if not (delta.ndim == 2 and delta.size > 0):
            raise misfit("delta of shape (n_l, m), m >= 1", delta=delta)
        return delta.sum(axis=1, keepdims=True) / delta.shape[1]
    ```
    """
    blocks = []
    for thing in things:
        owner = thing.__qualname__.rpartition(".")[0]
        head = f"# {owner}\n" if owner else ""
        blocks.append(head + _bare(textwrap.dedent(inspect.getsource(thing))))
    return Markdown("```python\n" + "\n\n".join(blocks) + "\n```")


def _bare(code):
    """The lines of the code, less docstrings, and with signatures that hold names and defaults alone."""
    lines = code.rstrip().splitlines()
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            continue
        if ast.get_docstring(node) is not None:
            first, last = node.body[0].lineno - 1, node.body[0].end_lineno
            last += lines[last : last + 1] == [""]  # and the blank line after it
            lines[first:last] = [None] * (last - first)
        if isinstance(node, ast.FunctionDef):
            arguments = node.args
            for argument in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]:
                argument.annotation = None
            first, last = node.lineno - 1, node.body[0].lineno - 1
            signature = f"{' ' * node.col_offset}def {node.name}({ast.unparse(arguments)}):"
            lines[first:last] = [signature] + [None] * (last - first - 1)
    return "\n".join(line for line in lines if line is not None)

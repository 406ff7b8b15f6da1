"""How the bibliography sets an entry: family names first, and at the end what the work is good for.

That line is the field `annote` in book/references.bib. _config.yml names the style, `annotated`.
"""

from pybtex.plugin import register_plugin
from pybtex.richtext import Tag, Text
from pybtex.style.formatting.alpha import Style


class AnnotatedStyle(Style):
    """The style `alpha` of pybtex, with annotations."""

    default_name_style = "lastfirst"

    def format_entry(self, label, entry, bib_data=None):
        """Return the entry as `alpha` sets it, with its annotation in italics."""
        formatted = super().format_entry(label, entry, bib_data)
        if "annote" in entry.fields:
            annotation = Text.from_latex(entry.fields["annote"])
            formatted.text = Text(formatted.text, " ", Tag("em", annotation))
        return formatted


def setup(app):
    """Called by bpfigures.sphinx_extension."""
    register_plugin("pybtex.style.formatting", "annotated", AnnotatedStyle)

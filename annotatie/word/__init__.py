"""The annotatie in Word, with styles, footnotes and comments."""

from annotatie.word.document import word_file
from annotatie.word.template import TemplateError

__all__ = ["TemplateError", "word_file"]

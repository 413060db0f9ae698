"""What a form is: a name, a media type, and a function that writes an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.answer import Answer


@dataclass(frozen=True)
class Form:
    """One way to write an answer. `write` takes the answer and the language (`tr` or `en`) of what it adds itself.

    What is drawn takes long enough to be made beside the server's loop: `is_slow`.
    """

    name: str
    media_type: str
    write: Callable[[Answer, str], bytes]
    is_slow: bool = False

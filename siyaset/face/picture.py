"""A drawn answer: a notebook shows it, and a file takes it in the form that its name says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from siyaset.errors import WrongUse

Writer = Callable[[], bytes]


class Picture:
    """A picture that is drawn when it is wanted. `forms` are its writers by the ending of a file's name."""

    def __init__(self, forms: Mapping[str, Writer]) -> None:
        self._forms = forms

    def save(self, path: str | Path) -> Path:
        """Write the picture; the ending of the name says the form. Raises WrongUse for one that there is not."""
        goal = Path(path).expanduser()
        write = next((self._forms[one] for one in self._forms if goal.name.lower().endswith(one)), None)
        if write is None:
            raise WrongUse(f"{str(path)!r} does not say its form; end it with {', '.join(self._forms)}")
        goal.write_bytes(write())
        return goal

    def _repr_svg_(self) -> str:
        return self._forms[".svg"]().decode()

"""Every error that this package raises.

OntologyError            anything below; catch it to catch all
├── BadDate              a text is no date of the profile in `ontology.dates`
├── BadInterval          an end before its start, or an end where none can be
├── BadWord              a word is not in its closed list
└── BadValue             a field's value is not of the field's kind

Each message says what was wrong and what to write instead; the file and the line are added by whoever knows them.
"""


class OntologyError(ValueError):
    """Something was said that the model has no place for."""


class BadDate(OntologyError):
    """The text is no date: not EDTF, or EDTF of a kind that is not used here."""


class BadInterval(OntologyError):
    """Start and end contradict each other or the end's state."""


class BadWord(OntologyError):
    """The word is not in the closed vocabulary of its field."""


class BadValue(OntologyError):
    """The value is not of the kind that its field takes."""

"""Answers out: HTTP, its documentation and the page that a browser sees first."""

"""The curated facts: the tables in `data/`, one relation a file, one source's word a line."""

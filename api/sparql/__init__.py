"""SPARQL 1.1 over HTTP: queries that read, run by processes of their own that can be stopped and reach no network."""

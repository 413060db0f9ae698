"""Facts as RDF: a stream of triples, subject by subject, and the Turtle text of such a stream."""

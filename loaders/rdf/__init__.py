"""RDF: exports of ours and of others, in Turtle, TriG, N-Triples, N-Quads and JSON-LD."""

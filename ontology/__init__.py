"""What exists in the graph and what may be said of it: models, vocabulary, time and rules. Imports nothing of ours."""

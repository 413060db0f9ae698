"""The questions that have a name: what each asks of the graph, and how an answer is made of what comes back."""

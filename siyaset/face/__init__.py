"""The face for Python and notebooks: `siyaset.connect()` opens a graph, and its methods ask the questions."""

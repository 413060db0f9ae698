"""News text in Turkish and English: sentences in, candidates for review out; nothing enters the graph unreviewed."""

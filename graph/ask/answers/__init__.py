"""What answers each kind of question, by what it is about."""

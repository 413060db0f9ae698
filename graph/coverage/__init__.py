"""What a version holds and what it lacks: counted from its facts when it is published, and kept beside them."""

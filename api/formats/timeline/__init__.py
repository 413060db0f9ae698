"""The picture of a timeline: laid out in Python, drawn by altair, written by vl-convert."""

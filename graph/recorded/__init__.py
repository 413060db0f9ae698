"""What was recorded by a moment: the log read up to there, decided anew, and asked by the same questions."""

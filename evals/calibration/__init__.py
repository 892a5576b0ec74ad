"""Learning what speaks for a passage as the answer, from questions whose answer is known."""

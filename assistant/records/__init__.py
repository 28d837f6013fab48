"""What visitors leave: feedback, ticks, notes and counts, in a database."""

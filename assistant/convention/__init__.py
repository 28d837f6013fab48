"""What the text of a convention says, and where."""

"""The page: it draws values and decides nothing."""

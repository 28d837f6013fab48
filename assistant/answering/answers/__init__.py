"""How each kind of answer is made: one module a kind."""

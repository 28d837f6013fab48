"""Passages for a question: chunks, encoder, lexical and dense lists, fusion, the index."""

"""From a question to a reply that carries its proof."""

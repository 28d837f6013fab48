"""``make bench``: cold start, warm start, and who finds the right passage."""

import importlib

# In this order, each imported only when its turn comes: see ``benchmarks.cold``.
for name in ("cold", "warm", "accuracy"):
    importlib.import_module(f"benchmarks.{name}").report()

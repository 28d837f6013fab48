# Two commands do everything: « make run » and « make test ». « make help » lists the others.

BIN := .venv/bin
READY := .venv/.ready
SETUP := scripts/set_up.sh scripts/install_torch.py pyproject.toml constraints.txt

.DEFAULT_GOAL := help
.PHONY: help run test index bench load screenshots format lint types tests

help: ## Affiche cette aide
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: $(READY) ## Installe ce qui manque, met l'index à jour, ouvre l'assistant
	@$(BIN)/python -m compileall -q assistant
	@$(BIN)/python -m assistant index
	@$(BIN)/python -m assistant serve

test: lint types tests ## Vérifie tout : mise en forme, types, imports, tests

index: $(READY) ## Construit l'index s'il ne correspond plus aux conventions
	@$(BIN)/python -m assistant index

bench: $(READY) ## Compare l'assistant à une recherche simple : vitesse, mémoire, justesse
	@$(BIN)/python -m benchmarks

load: $(READY) ## Vingt visiteurs à la fois, puis deux mille questions : temps et mémoire
	@$(BIN)/python -m benchmarks.load

screenshots: $(READY) ## Photographie chaque page de l'application vers docs/images
	@$(BIN)/python -m scripts.screenshots

format: $(READY) ## Met le code en forme
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format .

lint: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports

types: $(READY)
	@$(BIN)/mypy

tests: $(READY)
	@$(BIN)/pytest

# The environment, made anew when what it holds changes. Compiled here, so that the first command
# does not wait for it (pip compiles the libraries, not a project installed in place).
$(READY): $(SETUP)
	@sh scripts/set_up.sh
	@$(BIN)/python -m compileall -q assistant
	@touch $(READY)

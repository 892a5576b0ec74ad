PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: serve test ask eval bench lint fix

serve: .venv/serve
	$(BIN)/python -m api --port $(PORT)

test: .venv/dev
	$(BIN)/python -m pytest

ask: .venv/serve
	@$(BIN)/python -m assistant "$(Q)"

eval: .venv/dev
	$(BIN)/python -m evals $(if $(BEIR),retrieval --beir $(BEIR),answers)

bench: .venv/dev
	$(BIN)/python -m evals bench

lint: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m corpus check

fix: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/serve: .venv/bin/python pyproject.toml constraints.txt
	$(PIP) --editable .
	touch $@

.venv/dev: .venv/bin/python pyproject.toml constraints.txt
	$(PIP) --editable '.[dev]'
	touch $@ .venv/serve

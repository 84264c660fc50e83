# The commands of the project; `make run` and `make test` are all a newcomer needs.

PYTHON  ?= python3
VENV    ?= .venv
BIN     := $(VENV)/bin
PORT    ?= 8501
AT_ONCE ?= 2

.PHONY: run test check demo bench clean

run: $(VENV)/.run
	$(BIN)/python -m hrdd serve --port $(PORT)

demo: $(VENV)/.run
	scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && trap 'exit 130' INT TERM && \
	export HRDD_DATABASE=$$scratch/demo.db && \
	$(BIN)/python -m hrdd examples && $(BIN)/python -m hrdd serve --port $(PORT)

test: $(VENV)/.dev
	$(BIN)/python -m tests.needs
	$(BIN)/python -m pytest --cov --cov-report=term -n $(AT_ONCE) --dist loadfile --no-loadscope-reorder

check: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m hrdd check
	$(BIN)/python -m pytest tests/test_architecture.py

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache htmlcov test-results

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	touch $@

$(VENV)/.run: $(VENV)/.made requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.dev: $(VENV)/.made requirements.txt requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

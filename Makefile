# make run: the answer and the server. make test: everything, on both engines. make check: what a reviewer would ask.
PYTHON ?= python3
BIN = .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: setup run test check neo4j lock generate bench fuzz clean

setup: .venv/.installed

.venv/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Siyaset needs Python 3.11 or newer; say PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@

.venv/.developing: .venv/.installed requirements-dev.lock
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

run: setup
	@$(BIN)/siyaset load
	@$(BIN)/siyaset mayors istanbul --since 1994
	@$(BIN)/siyaset serve

test: .venv/.developing
	@command -v java >/dev/null && command -v mvn >/dev/null && $(BIN)/python -m tests.neo4j_server fetch >/dev/null || true
	$(BIN)/python -m pytest --numprocesses 2 --dist loadscope

check: .venv/.developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m ontology.generate --check

neo4j: .venv/.developing
	@$(BIN)/python -m tests.neo4j_server start

generate: .venv/.developing
	$(BIN)/python -m ontology.generate

fuzz: .venv/.developing
	SIYASET_FUZZ=$${SIYASET_FUZZ:-10000} $(BIN)/python -m pytest tests/loaders/test_mutated_inputs.py

bench: .venv/.developing
	$(BIN)/python -m benchmarks

lock: .venv/.developing
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --prerelease=if-necessary-or-explicit --python-version 3.11 pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --prerelease=if-necessary-or-explicit --python-version 3.11 pyproject.toml --group dev -o requirements-dev.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

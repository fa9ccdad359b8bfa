# Everything here works from a shell with nothing but make and Python 3.11 or newer.
# PYTHON=/path/to/python chooses the interpreter for a new .venv; ARGS="..." goes to pytest.

.DEFAULT_GOAL := help
.PHONY: help run test check format lock bench clean
.SUFFIXES:
MAKEFLAGS += --no-print-directory

PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input

help:  ## Show this list
	@echo "Second Gear. Say:"
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1 \2/p' Makefile | awk '{ printf "  %s %-8s", $$1, $$2; $$1 = $$2 = ""; print }'

run: .venv/installed-local  ## Serve the app with everything it needs; Ctrl-C ends it (PORT, HOST)
	@exec $(PY) -m config.supervisor

test: .venv/installed-dev  ## Run all tests, beside a running app if there is one (ARGS="-k word")
	@$(PY) -m pytest $(ARGS)

check: .venv/installed-dev  ## The gate: format, lint, types, migrations, templates, tests
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy config headlines routing
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) -m djlint --quiet --lint templates
	$(PY) -m djlint --quiet --check templates
	$(PY) -m pytest $(ARGS)

format: .venv/installed-dev  ## Bring code and templates into the form that check wants
	$(PY) -m ruff check --fix-only --quiet .
	$(PY) -m ruff format .
	-$(PY) -m djlint --quiet --reformat templates

lock: .venv/bin/python  ## Choose the newest allowed versions and write requirements/*.txt
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && \
	$(PY) -m venv "$$scratch/venv" && \
	"$$scratch/venv/bin/python" -m pip --disable-pip-version-check --no-input install --quiet uv && \
	export UV_CUSTOM_COMPILE_COMMAND="make lock" && \
	set -- pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url && \
	"$$scratch/venv/bin/uv" "$$@" -o requirements/prod.txt pyproject.toml && \
	"$$scratch/venv/bin/uv" "$$@" --group local -o requirements/local.txt pyproject.toml && \
	"$$scratch/venv/bin/uv" "$$@" --group dev -o requirements/dev.txt pyproject.toml && \
	echo "requirements/{prod,local,dev}.txt are written; 'make test' installs and tries them."

bench: .venv/installed-dev  ## Measure speed against the targets (see benchmarks/)
	@for script in $$(grep -l '^if __name__' benchmarks/*.py); do \
		name=$$(basename "$$script" .py); echo "== $$name"; $(PY) -m "benchmarks.$$name" || exit 1; \
	done

clean:  ## Remove what can be made again (.venv, caches); your data in .secondgear stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache staticfiles
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp newer than its lock file means nothing to do; the second start must be quick.
.venv/installed-local: requirements/local.txt | .venv/bin/python
	@echo "Installing what Second Gear needs (the first time only; a minute or so) ..."
	@$(PIP) install -qq --require-hashes -r requirements/local.txt
	@touch $@

.venv/installed-dev: requirements/dev.txt | .venv/bin/python
	@echo "Installing what Second Gear and its tests need (the first time only; a minute or so) ..."
	@$(PIP) install -qq --require-hashes -r requirements/dev.txt
	@touch .venv/installed-local $@

.venv/bin/python:
	@for python in $(PYTHON) python3.11 python3.12 python3 python3.13 python3.14 python; do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Second Gear needs Python 3.11 or newer, and no python3 here is. Install it, or say: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 1; \
	fi; \
	if ! "$$found" -c 'import ensurepip, venv' 2>/dev/null; then \
		version=$$("$$found" -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
		echo "Python $$version here cannot make virtual environments. On Debian or Ubuntu: apt-get install python$$version-venv" >&2; exit 1; \
	fi; \
	"$$found" -m venv --clear .venv

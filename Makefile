# One command per habit. Every target sets up what it needs first; `make setup` is instant when nothing changed.
# `make help` lists them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# uv trusts its own certificates unless told otherwise and then fails on networks with an authority of their own.
export UV_SYSTEM_CERTS := 1
# Likewise Node, for npm.
export NODE_USE_SYSTEM_CA := 1
# jsii, CloudFront Functions and the console's build need the Node of the environment.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PYTHONDONTWRITEBYTECODE := 1

# The interpreter that the environments are made from; the first of these that is 3.11 or newer.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v "$$p"; break; }; done)
UV := .venv/bin/uv
LOCK := $(UV) pip compile --universal --python-version 3.11 --generate-hashes --quiet \
	--no-header --no-emit-index-url --no-emit-find-links
SOURCES := app.py functions infra layers local tests
BIOME := node_modules/.bin/biome

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# --- environments ---------------------------------------------------------------------------------------------

.PHONY: setup
setup: .venv/.synced .venv-engine/.synced .venv-functions/.made ## make the environments (.venv, .venv-engine, .venv-functions)

.venv/.made: requirements/uv.txt
	@test -n "$(PYTHON)" || { echo "make: Python 3.11 or newer is needed, and no python3 on PATH is one." >&2; exit 1; }
	@"$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "make: $(PYTHON) lacks the venv module. On Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }
	"$(PYTHON)" -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

.venv/.synced: .venv/.made requirements/dev.txt pyproject.toml
	$(UV) pip sync --quiet --python .venv/bin/python --require-hashes requirements/dev.txt
	$(UV) pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation --editable .
	@touch $@

.venv-engine/.synced: .venv/.made requirements/engine.txt
	.venv/bin/python -m venv --without-pip .venv-engine
	$(UV) pip sync --quiet --python .venv-engine/bin/python --require-hashes requirements/engine.txt
	@touch $@

# What the embedded functions run on: an interpreter without packages, so that a library missing from the layers
# is missing here too.
.venv-functions/.made: .venv/.made
	.venv/bin/python -m venv --without-pip .venv-functions
	@touch $@

.PHONY: lock
lock: .venv/.synced ## write the lock files again (edit the .in files and console/package.json first)
	$(LOCK) requirements/uv.in -o requirements/uv.txt
	$(LOCK) layers/dependencies/requirements.in -o layers/dependencies/requirements.txt
	$(LOCK) requirements/engine.in -o requirements/engine.txt
	$(LOCK) requirements/dev.in -o requirements/dev.txt
	cd console && npm install --package-lock-only --loglevel=error

# --- checks ---------------------------------------------------------------------------------------------------

.PHONY: lint
lint: console-packages ## ruff (lint and format), the import contracts, Biome for the console
	ruff check --quiet
	ruff format --check --quiet
	PYTHONPATH=layers/domain/python lint-imports --no-cache --no-logo
	cd console && $(BIOME) check --error-on-warnings

.PHONY: format
format: console-packages ## let ruff and Biome repair what they can
	ruff check --fix --quiet
	ruff format --quiet
	cd console && $(BIOME) check --write

.PHONY: types
types: console-packages ## mypy --strict over everything, TypeScript's compiler over the console
	mypy $(wildcard $(SOURCES))
	cd console && npm run --silent types

# Everything but the end-to-end tests shares one pytest run; those share one embedded stack. An empty folder is
# no failure (pytest's exit status 5).
PYTEST := python -m pytest --quiet

.PHONY: test
test: lint types test-code test-console test-infra test-e2e test-browser ## everything that must hold

.PHONY: test-code
test-code: setup ## unit and integration tests, with the branch coverage of the package
	$(PYTEST) -n 2 --cov --cov-report=term $(wildcard tests/unit tests/integration)

.PHONY: test-console
test-console: console-packages ## the console's units; `make lint types` covers its style and types
	cd console && npm run --silent test

.PHONY: test-infra
test-infra: setup layers ## the templates: assertions per construct, cdk-nag, cfn-lint
	$(PYTEST) tests/infra || test $$? -eq 5

.PHONY: test-e2e
test-e2e: setup ## the embedded stack, end to end with IAM enforced
	$(PYTEST) tests/e2e || test $$? -eq 5

# SEED= repeats a run: it chooses what happens, which messages are lost and when the function fails.
PURCHASES ?= 300

.PHONY: chaos
chaos: setup ## messages are lost and a function fails at random, at length: SEED=<seed of an earlier run>
	CHAOS_ORDERS=$(PURCHASES) CHAOS_SEED=$(if $(filter file,$(origin SEED)),$$RANDOM,$(SEED)) \
		$(PYTEST) -s tests/e2e/test_reconciliation.py

# Without a browser, and without a way to install one, this says so and counts as done.
.PHONY: test-browser
test-browser: setup ## the pages, in Chromium against the embedded stack
	@tests/browser/ensure-chromium || exit 0; \
		$(PYTEST) -n 2 --dist loadfile --no-loadscope-reorder tests/browser || test $$? -eq 5

WALK := tests/browser/test_walk.py::test_buyer_walks_from_the_button_to_active_benefits

.PHONY: screenshots
screenshots: setup ## take the README's pictures again, into docs/screenshots/
	SCREENSHOTS=1 $(PYTEST) "$(WALK)[en]" tests/browser/test_illustrations.py

# --- build and deploy -----------------------------------------------------------------------------------------

# Settings for the app (infra/settings.py), for example: make deploy CDK="-c alarm_email=ops@example.com"
# and make synth CONTEXT='{"alarm_email": "ops@example.com"}'.
CDK ?=
CONTEXT ?= {}
CDK_CLI := 2.1148.1

.PHONY: build
build: layers console ## build the Lambda layers and the console

.PHONY: layers
layers: .venv/.synced .venv-functions/.made
	python -m layers.build local aws

.PHONY: console
console: .venv/.synced ## build the console into console/dist
	python -m infra.console_build

# What the console is built with; npm needs a second to find out that nothing changed, so it is not asked.
.PHONY: console-packages
console-packages: .venv/.synced
	@python -m infra.console_build --packages

.PHONY: synth
synth: layers ## the CloudFormation templates for AWS, into cdk.out/
	@rm -rf cdk.out
	CDK_OUTDIR=cdk.out CDK_CONTEXT_JSON='$(CONTEXT)' python app.py

.PHONY: deploy
deploy: build ## both stacks into the AWS account of the current credentials
	npx --yes aws-cdk@$(CDK_CLI) deploy --all --outputs-file build/outputs.json $(CDK)
	python -m infra.console_upload build/outputs.json

# --- the whole product on this machine ------------------------------------------------------------------------

ENGINE_PORT ?= 4566
SIMULATOR_PORT ?= 4570
# SEED=0 starts without demo orders.
SEED ?= 1

.PHONY: run
run: setup ## embedded AWS, both stacks, marketplace simulator and demo orders, until Ctrl-C
	@exec python -m local.embedded --engine-port $(ENGINE_PORT) --simulator-port $(SIMULATOR_PORT) \
		$(if $(filter 0,$(SEED)),--empty)

STACK ?= .local/stack.json

.PHONY: alarms
alarms: setup ## what every alarm says about the stack of make run
	@python -m local.telemetry --stack $(STACK)

CONSOLE_PORT ?= 5173

.PHONY: console-dev
console-dev: console-packages ## the console from its sources, with instant reload, against the stack of make run
	@exec python -m local.embedded.console_dev --port $(CONSOLE_PORT)

# The stack of make run, or with TABLE=<name> a table in AWS with the current credentials, which must include
# dynamodb:Scan. ORDER=<id> replays one; FOLD=module:function tries a changed fold; APPLY=1 writes.
.PHONY: replay
replay: setup ## fold every order again from its facts, and report what differs
	@$(if $(TABLE),python -m marketplace_orders.cli.replay --table "$(TABLE)",python -m local.embedded.replay) \
		$(if $(ORDER),--order "$(ORDER)") $(if $(FOLD),--fold "$(FOLD)") $(if $(filter 1,$(APPLY)),--apply)

.PHONY: dashboards
dashboards: .venv/.synced ## both dashboards of the stack of make run as images, into docs/screenshots
	python -m local.dashboards

.PHONY: bench
bench: setup ## measure cold starts, calls and speed; prints the table of docs/figures.md
	python -m tests.bench

# Everything a newcomer needs: `make run` and `make test`. `make` alone lists the rest.
#
#   PORT=9000       another port for `make run`
#   DATA=/a/folder  another data folder for `make run`

SWIFT ?= swift
.DEFAULT_GOAL := help
# `make test` says so when PyPI cannot be reached; the tests that need something from it are then skipped.
.PHONY: help set-up run build test browser screenshots check-api bench format lint clean

help: ## this list
	@echo "Eenmond. What make can do:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

set-up: ## install what is missing, and only that
	@scripts/set-up

run: build ## build, then start Eenmond at http://127.0.0.1:8080 (PORT=, DATA=)
	@exec .build/release/eenmond serve $(if $(PORT),--port '$(PORT)') $(if $(DATA),--data '$(DATA)')

build: set-up ## build in release
	@$(SWIFT) build -c release

# Tests with servers run one after the other: all at once they starve each other on two cores, and it takes no longer. The
# end-to-end tests run apart, for they wait for programs and would hold up the threads that the others' servers need.
test: set-up ## build and run all tests
	@scripts/test-tools
	@$(SWIFT) test --skip EndToEndTests --skip NewsroomTests --skip FetchingTests --skip WebTests
	@$(SWIFT) test --skip-build --no-parallel --filter 'NewsroomTests|FetchingTests|WebTests'
	@$(SWIFT) test --skip-build --filter EndToEndTests
	@EXAMPLES=2 scripts/check-api .build/debug/eenmond --phases examples,coverage,fuzzing
	@Tests/Browser/run

browser: ## build, then run the tests in a browser alone
	@$(SWIFT) build
	@Tests/Browser/run

screenshots: ## look at every page again for docs/screenshots/
	@$(SWIFT) build
	@Tests/Browser/run --shots

check-api: build ## let schemathesis try the JSON interface
	@scripts/check-api

bench: build ## measure speed and memory; prints figures, asserts nothing
	@.build/release/bench
	@scripts/measure-reading

format: ## put the code in the house format
	@$(SWIFT) format -i --recursive --parallel --configuration .swift-format Package.swift Sources Tests Benchmarks

lint: ## check format and import arrows
	@scripts/check-format
	@scripts/check-arrows --self-test
	@scripts/check-arrows

clean: ## remove what was built; fetched packages stay
	@$(SWIFT) package clean

# Thin: every target calls tools that can be called by hand.

PORT ?= 8080

# A named shell also makes the oldest makes look up commands on the PATH below.
SHELL := /bin/bash
export PATH := $(CURDIR)/node_modules/.bin:$(or $(CARGO_INSTALL_ROOT),$(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

# What the page is made of. Folders are listed too: a removed file is a change.
page := index.html Trunk.toml Cargo.toml Cargo.lock rust-toolchain.toml LICENSE $(shell find src data cases -not -name '.*') \
    tools/build tools/small tools/style tools/finish.mjs tools/glue.mjs tools/licences.mjs tools/offline.mjs tools/order.mjs tools/policy.mjs tools/samples.mjs
npm := node_modules/.package-lock.json
missing = $(shell PATH="$(PATH)" tools/missing)

.PHONY: serve build single-file test bench clean tools prerequisites

serve: build
	@node tools/serve.mjs $(PORT)

build: dist/index.html

# The tools are checked at every call but, being order-only, do not make the page old.
dist/index.html: $(page) $(npm) | tools
	@echo "Building the page into dist/: about a minute the first time."
	@tools/build

single-file: build
	@node tools/single.mjs

test: prerequisites
	@MAKE="$(MAKE) --no-print-directory" node tools/test.mjs

bench: build
	@echo "Building the benchmark: about two minutes the first time."
	node bench/browser.mjs

clean:
	cargo clean
	rm -rf dist node_modules bench/peers/node_modules

tools: prerequisites $(npm)
	@tools/install

$(npm): package.json package-lock.json | prerequisites
	@echo "Installing the npm packages: under a minute, once for each clone."
	npm ci --no-audit --no-fund

prerequisites:
	@$(if $(missing),$(error $(missing)))

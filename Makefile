# The two commands that matter: make run, make test.
SHARED ?= ../shared
PROGRAM = .build/release/liaison
SOURCES = Sources Tests examples Package.swift
STORE = .build/example.sqlite
CORPUS_STORE = .build/corpus.sqlite
MAPS = graphs

.PHONY: run test check deps lint format graphs score

## run: installs what is missing, builds, reads the sample articles, answers, draws
run: deps $(STORE)
	$(PROGRAM) partners Algérie --store $(STORE)
	$(PROGRAM) partners Sonatrach --store $(STORE)
	@$(MAKE) --no-print-directory maps

## deps: system packages (apt with root or sudo, or brew)
deps:
	@sh scripts/install-dependencies.sh

.PHONY: program maps $(STORE)
# With Swift's libraries in it, the program starts in half the time.
STATIC = $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)

program:
	swift build -c release --product liaison $(STATIC)

$(STORE): program
	rm -f $(STORE) $(STORE)-shm $(STORE)-wal
	$(PROGRAM) build examples/articles --store $(STORE)

## graphs: the published maps, from the sample articles and the corpus
graphs: deps $(STORE) maps $(CORPUS_STORE)
	$(PROGRAM) map --top 15 --store $(CORPUS_STORE) -o $(MAPS)/actors-15.svg
	$(PROGRAM) map --top 40 --labels en --store $(CORPUS_STORE) -o $(MAPS)/actors-40.svg
	$(PROGRAM) map --top 120 --store $(CORPUS_STORE) -o $(MAPS)/actors-120.svg
	$(PROGRAM) map --top 300 --store $(CORPUS_STORE) -o $(MAPS)/actors-300.svg

.PHONY: $(CORPUS_STORE)
$(CORPUS_STORE): program
	rm -f $(CORPUS_STORE) $(CORPUS_STORE)-shm $(CORPUS_STORE)-wal
	$(PROGRAM) build corpus/*/*.txt --store $(CORPUS_STORE)

maps:
	@mkdir -p $(MAPS)
	@for format in dot svg; do \
	  $(PROGRAM) map --top 30 --store $(STORE) -o $(MAPS)/overview.$$format && \
	  $(PROGRAM) map --type partnersWith signsWith --store $(STORE) -o $(MAPS)/partners.$$format && \
	  $(PROGRAM) map --focus Algérie --depth 1 --store $(STORE) -o $(MAPS)/algerie.$$format || exit 1; \
	done

## examples: maps of the sample articles in reports of every kind, and their screenshots; see examples/reports
.PHONY: examples
examples: deps program
	sh examples/reports/build.sh $(PROGRAM) .build/examples

## test-deps: the same, and the programs that some tests look at maps with
.PHONY: test-deps
test-deps:
	@sh scripts/install-dependencies.sh tests

## test: all tests
test: deps
	swift test --disable-xctest

## check: what a change has to pass
check: deps lint
	LIAISON_WARNINGS_AS_ERRORS=1 swift test --disable-xctest

lint:
	swift format lint --strict -r -p $(SOURCES)

format:
	swift format -i -r -p $(SOURCES)

## fuzz-maps: 2,000 maps made by chance, of which none may crash Graphviz
.PHONY: fuzz-maps
fuzz-maps: deps
	LIAISON_FUZZ_MAPS=2000 swift test --disable-xctest --filter RenderingStressTests

## fuzz-text: articles spoilt by chance for ten minutes, of which none may crash or hang the extraction
.PHONY: fuzz-text
fuzz-text: deps
	LIAISON_FUZZ_TEXT=600 swift test --disable-xctest --filter ExtractionFuzzTests

## train: the weights and tables that the package ships; those for words only where their data is at hand
.PHONY: train
train: deps
	swift build -c release --product liaison-train $(STATIC)
	@if [ -d $(SHARED)/data/treebank ]; then \
	  .build/release/liaison-train words --data $(SHARED)/data; \
	else \
	  echo "make train: $(SHARED)/data is not there: the dictionary and the parts of speech stay as they are. Name its folder: make train SHARED=FOLDER" >&2; \
	fi
	.build/release/liaison-train lexicon
	.build/release/liaison-train names
	.build/release/liaison-train relations

## check-train: the shipped files are, byte for byte, what `make train` makes
.PHONY: check-train
check-train: train
	@git diff --exit-code --stat -- '*.weights' '*.trees' '*.table' || { echo "make check-train: weights have changed; commit what \`make train\` made" >&2; exit 1; }

## score: against annotated articles, where they are at hand
score: program
	@test -f $(SHARED)/score.py || { echo "make score: $(SHARED)/score.py is not there. Name its folder: make score SHARED=FOLDER" >&2; exit 1; }
	@for set in seeds dev; do \
	  echo "== $$set" && \
	  $(PROGRAM) extract $(SHARED)/gold/$$set/*.txt --no-progress > .build/$$set.jsonl && \
	  python3 $(SHARED)/score.py $(SHARED)/gold/$$set .build/$$set.jsonl || exit 1; \
	done

## bench: times of every graph kernel, on graphs made for it; needs nothing but Swift
.PHONY: bench bench-peers benchmarks-program
BENCH = .build/bench
BENCHMARKS = .build/release/benchmarks

bench: benchmarks-program
	$(BENCHMARKS) suite $(BENCH)/swift 1
	$(BENCHMARKS) suite $(BENCH)/swift 2

benchmarks-program:
	swift build -c release --product benchmarks $(STATIC)

## bench-maps: maps beside Graphviz's own programs; writes benchmarks/MAPS.md
.PHONY: bench-maps
bench-maps: program
	@command -v dot sfdp >/dev/null || { echo "make bench-maps: Graphviz's programs are missing. Install them (apt-get install graphviz), then run again." >&2; exit 1; }
	python3 scripts/bench-maps.py --program $(PROGRAM) --articles corpus --folder $(BENCH)/maps -o benchmarks/MAPS.md

## bench-store: how fast a store of a million relations is asked, and 100,000 articles are built; writes benchmarks/STORE.md
.PHONY: bench-store
bench-store: benchmarks-program program
	python3 scripts/bench-store.py --program $(PROGRAM) --benchmarks $(BENCHMARKS) --corpus corpus --folder $(BENCH)/stores -o benchmarks/STORE.md

## check-kills: builds of real articles killed at 100 random moments lose nothing and are completed by the next
.PHONY: check-kills
KILLS ?= 100
check-kills: benchmarks-program program
	@mkdir -p $(BENCH)
	$(BENCHMARKS) store articles corpus $(BENCH)/kills.jsonl 1500
	python3 scripts/check-kills.py --program $(PROGRAM) --articles $(BENCH)/kills.jsonl --folder $(BENCH)/kills --kills $(KILLS)

## bench-peers: the same beside igraph, networkit, rustworkx, networkx and scipy; writes benchmarks/PEERS.md
bench-peers: benchmarks-program
	@test -f $(SHARED)/bench/peers.py || { echo "make bench-peers: $(SHARED)/bench/peers.py is not there. Name its folder: make bench-peers SHARED=FOLDER" >&2; exit 1; }
	@test -x $(BENCH)/python/bin/python || python3 -m venv $(BENCH)/python || { echo "make bench-peers: python3 cannot make a virtual environment. Install python3-venv, then run again." >&2; exit 1; }
	$(BENCH)/python/bin/pip install --quiet --disable-pip-version-check -r scripts/peers-requirements.txt
	@test -f $(BENCH)/graphs/rmat18d.json || $(BENCH)/python/bin/python $(SHARED)/bench/gen_graphs.py --out $(BENCH)/graphs --preset standard
	$(BENCH)/python/bin/python scripts/bench-peers.py --harness $(SHARED)/bench/peers.py --graphs $(BENCH)/graphs --program $(BENCHMARKS) -o benchmarks/PEERS.md

## fuzz-api: the interface of `liaison serve` for programs, fuzzed from its own description (schemathesis, from PyPI)
.PHONY: fuzz-api
fuzz-api: $(STORE)
	@sh scripts/fuzz-api.sh $(PROGRAM) $(STORE) $(EXAMPLES)

## check-browser: `liaison serve` in headless Chromium as a person would use it; screenshots go to .build/screenshots
.PHONY: check-browser
check-browser: program
	@test -x .build/browser/bin/python || python3 -m venv .build/browser || { echo "make check-browser: python3 cannot make a virtual environment. Install python3-venv, then run again." >&2; exit 1; }
	@.build/browser/bin/pip install --quiet --disable-pip-version-check -r scripts/browser-requirements.txt
	.build/browser/bin/python scripts/check-browser.py $(PROGRAM) examples/articles .build/screenshots

# make test   everything that must hold, after installing what the tests need
# make score  quality on the gold articles, into SCOREBOARD.md
# make bench  speed, as ratios of one run
# make load   ten thousand articles into both SPARQL stores, with command and store killed on the way
# make fuzz   every fuzz target for FUZZTIME
# make lint   format and vet
# make golden golden files rewritten
# make model  the linguistic core learnt again, from ../shared/corpora; then make seeds, which notes its checksum
# make calibrate the weights of confidences learnt again, from ../shared/gold; then make golden and make score
# make seeds, seeds-check, corpus need ../shared too

GOLD     = ../shared/gold
SCORER   = ../shared/score/score.py
FUZZTIME = 30s

.PHONY: load calibrate model test tools lint score score-check bench fuzz golden build seeds seeds-check corpus

test: tools lint
	go test ./...
	@$(MAKE) --no-print-directory score-check

tools:
	@sh tools/install.sh

build:
	CGO_ENABLED=0 go build -trimpath -o bin/ ./cmd/kgexport ./cmd/kgscore

lint:
	@test -z "$$(gofmt -l .)" || { echo "gofmt would change:"; gofmt -l .; exit 1; }
	go vet ./...

# Rewrites every golden file; git diff shows what changed.
golden:
	go test $$(grep -rl '"update"' --include='*_test.go' . | xargs -n1 dirname | sort -u) -update

# Makes the generated known entities and word lists again, from ../shared/corpora.
seeds:
	go run ./cmd/kgseeds

seeds-check:
	go run ./cmd/kgseeds --check

# Learns tags, trees, morphology, names and coreference: about ten minutes on two cores.
model:
	go run ./cmd/kgtrain --corpora ../shared/corpora --out seeds/lang/en/model.kg

# The learnt floors have seen most of the gum_ articles: what those bear out says too little of others.
calibrate: build
	./bin/kgscore calibrate $(filter-out $(GOLD)/gum_%,$(wildcard $(GOLD)/*.json)) > ontology/weights.ttl.new && mv ontology/weights.ttl.new ontology/weights.ttl

# Tokens and sentences against the treebanks in ../shared/corpora.
corpus:
	go test -tags corpus -run 'Corpus|Deterministic|Development|Inflections|NoAllocation' -v ./extract/text ./learn/morphing

score: build tools
	sh tools/score.sh > SCOREBOARD.md.new && mv SCOREBOARD.md.new SCOREBOARD.md
	@cat SCOREBOARD.md

# The scoreboard that is committed is the one this tree makes. The gold articles
# are not part of the project: where they are not at hand this says so.
score-check: build tools
	@if [ -f $(SCORER) ]; then \
		sh tools/score.sh > bin/SCOREBOARD.md && diff -u SCOREBOARD.md bin/SCOREBOARD.md || \
		{ echo "SCOREBOARD.md is not what this tree scores: run make score"; exit 1; }; \
	else echo "score-check: no $(SCORER): the scoreboard was not compared"; fi

bench:
	sh tools/bench.sh

load: tools
	go test -tags load -run TestLoad -v -timeout 4h ./cmd/kgexport

fuzz:
	sh tools/fuzz.sh $(FUZZTIME)

#!/bin/sh
# Prints speed: a whole process on the seed article, then the floors and
# the formats on the seed article, then the encoders beside knakk/rdf's, with what they
# hold, and a million triples turned from N-Triples into Turtle beside serdi. Absolute
# times depend on the machine; compare figures of one run.
set -eu
cd "$(dirname "$0")/.."
go test -run '^$' -bench Start -benchtime 20x ./cmd/kgexport
# The same with 100,000 known entities of the user's.
go test -run '^$' -bench Seeds -benchtime 20x ./cmd/kgexport
go test -run '^$' -bench . ./extract ./extract/text ./extract/entity ./extract/claim
go test -run '^$' -bench . ./rdf ./export ./seeds ./ontology
# Beside prose and compromise, which only this needs.
COMPROMISE=14.17.0
have=$(node -p "require('./.cache/bench/node_modules/compromise/package.json').version" 2>/dev/null || true)
if [ "$have" != "$COMPROMISE" ]; then
	mkdir -p .cache/bench
	npm install --no-audit --no-fund --no-save --no-package-lock --prefix .cache/bench "compromise@$COMPROMISE" || echo "compromise cannot be installed"
fi
(cd bench && go run .)

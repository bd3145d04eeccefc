#!/bin/sh
# Prints speed: a whole process on the seed article, then the floors and
# the formats on the seed article, then the encoders beside knakk/rdf's. Absolute
# times depend on the machine; compare figures of one run.
set -eu
cd "$(dirname "$0")/.."
go test -run '^$' -bench Start -benchtime 20x ./cmd/kgexport
go test -run '^$' -bench . ./extract ./extract/text ./extract/entity ./extract/claim
go test -run '^$' -bench . ./rdf ./export ./seeds ./ontology

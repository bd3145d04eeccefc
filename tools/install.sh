#!/bin/sh
# Installs what the tests need and Go does not bring: RDF parsers, two SPARQL
# stores and a SHACL validator that are not ours. Does nothing for what is there already.
set -eu
cd "$(dirname "$0")/.."

RAPTOR='raptor2-utils=2.0.15*'
SERD='serdi=0.30.16*'
VIRTUOSO='virtuoso-opensource-7-bin=7.2.5.1*'
NPM='oxigraph@0.5.11 n3@1.26.0 rdf-validate-shacl@0.6.5 jsonld@8.3.3'

as_root() {
	if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing=
command -v rapper >/dev/null || missing="$missing $RAPTOR"
command -v serdi >/dev/null || missing="$missing $SERD"
command -v virtuoso-t >/dev/null || missing="$missing $VIRTUOSO"
command -v node >/dev/null || missing="$missing nodejs"
command -v npm >/dev/null || missing="$missing npm"
command -v python3 >/dev/null || missing="$missing python3"
if [ -n "$missing" ]; then
	as_root apt-get update -q
	# shellcheck disable=SC2086 # one word a package
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi

have=$(cat .cache/npm/installed 2>/dev/null || true)
if [ "$have" != "$NPM" ]; then
	mkdir -p .cache/npm
	# shellcheck disable=SC2086 # one word a package
	npm install --no-audit --no-fund --no-save --no-package-lock --prefix .cache/npm $NPM
	echo "$NPM" >.cache/npm/installed
fi

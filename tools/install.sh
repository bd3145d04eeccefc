#!/bin/sh
# Installs what the tests need and Go does not bring: two RDF parsers and a SPARQL
# store that are not ours. Does nothing for what is there already.
set -eu
cd "$(dirname "$0")/.."

RAPTOR='raptor2-utils=2.0.15*'
SERD='serdi=0.30.16*'
OXIGRAPH=0.5.11

as_root() {
	if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing=
command -v rapper >/dev/null || missing="$missing $RAPTOR"
command -v serdi >/dev/null || missing="$missing $SERD"
command -v node >/dev/null || missing="$missing nodejs"
command -v npm >/dev/null || missing="$missing npm"
command -v python3 >/dev/null || missing="$missing python3"
if [ -n "$missing" ]; then
	as_root apt-get update -q
	# shellcheck disable=SC2086 # one word a package
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi

have=$(node -p "require('./.cache/npm/node_modules/oxigraph/package.json').version" 2>/dev/null || true)
if [ "$have" != "$OXIGRAPH" ]; then
	mkdir -p .cache/npm
	npm install --no-audit --no-fund --no-save --no-package-lock --prefix .cache/npm "oxigraph@$OXIGRAPH"
fi

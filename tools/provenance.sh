#!/bin/sh
# Prints the README's table of what each way to tell provenance costs, on the seed
# article and our own news: triples and bytes a statement. Those of "none" are of the
# same statements, of which it has the plain triples.
set -eu
cd "$(dirname "$0")/.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go build -o "$tmp/kgexport" ./cmd/kgexport
write() { "$tmp/kgexport" --no-config --provenance "$1" -o "$tmp/out.$2" seeds/articles extract/testdata/news/open/text; }
write statements nq
statements=$(grep -c '#type> <https://w3id.org/kgexport/ontology#Statement>' "$tmp/out.nq")
echo '| `--provenance` | triples | bytes as N-Quads | as TriG | as JSON-LD lines |'
echo '|---|---|---|---|---|'
for provenance in statements graphs compact none; do
	line="| \`$provenance\` |"
	write "$provenance" nq
	for n in $(wc -l <"$tmp/out.nq") $(wc -c <"$tmp/out.nq"); do
		line="$line $(awk "BEGIN { printf \"%.0f\", $n / $statements }") |"
	done
	for format in trig ndjson; do
		write "$provenance" "$format"
		line="$line $(awk "BEGIN { printf \"%.0f\", $(wc -c <"$tmp/out.$format") / $statements }") |"
	done
	echo "$line"
done

#!/bin/sh
# Prints SCOREBOARD.md: the quality of the graphs of the gold articles and of our
# own in extract/testdata/news, by the scorer that stands beside the project.
set -eu
cd "$(dirname "$0")/.."
gold=../shared/gold
# The scorer breaks ties in the order of Python's sets: a fixed seed makes it one order.
export PYTHONHASHSEED=0
score() {
	python3 ../shared/score/score.py --gold "$1" --text "${2:-$gold/text}" --cmd './bin/kgexport --no-config --format nquads'
}
core() {
	echo "$2"
	eval ./bin/kgscore "$1" --no-speed "../shared/corpora/$3" | sed 's/^/    /'
}
# Validates the graphs of the gold articles by ontology/shapes.ttl.
shapes() {
	mkdir "$seed/graphs"
	for text in "$gold"/text/*.txt; do
		./bin/kgexport --no-config --quiet --format nquads -o "$seed/graphs/$(basename "$text" .txt).nq" "$text"
	done
	node tools/shacl.mjs ontology/shapes.ttl "$seed"/graphs/*.nq |
		awk '/: /{print; next} {graphs++; violations += $2} END {print "SHACL violations " violations + 0 "  graphs " graphs + 0}' |
		sed "s|$seed/graphs/||"
}
seed=$(mktemp -d)
trap 'rm -rf "$seed"' EXIT
cp "$gold/seed.json" "$seed/"
news=extract/testdata/news
cat <<EOT
# Scoreboard

Quality of the graphs that this tree makes of the gold articles in \`../shared/gold\`, by \`../shared/score/score.py\`.
\`make score\` rewrites this file; \`make test\` fails where it is not what the tree scores.

## All gold articles

\`\`\`
$(score "$gold")
$(shapes)
\`\`\`

## The seed article

\`\`\`
$(score "$seed")
\`\`\`

## Our own articles, open

Written for this project (\`$news\`) by somebody who had not seen its rules; errors may be looked at.

\`\`\`
$(score "$news/open" "$news/open/text")
\`\`\`

## Our own articles, closed

The same, but nobody looks at errors: figures only.

\`\`\`
$(score "$news/closed" "$news/closed/text")
\`\`\`

## Confidence

Statements by their \`kg:confidence\`, with the share of them that the annotation has. The annotation holds the events and ties that matter, not all that is true, so the share is a lower bound of what is true. \`make calibrate\` learns the weights in \`ontology/weights.ttl\` from the gold articles without the \`gum_\` ones; the first table is of these, each article by weights that were learnt from the others.

\`\`\`
$(./bin/kgscore reliability --cross-validated $(ls "$gold"/*.json | grep -v /gum_))
\`\`\`

Our own articles, open and closed, which no weight was learnt from:

\`\`\`
$(./bin/kgscore reliability $news/*/*.json)
\`\`\`

## The linguistic core

By \`cmd/kgscore\` on development sets that nothing was learnt from. LAS is that of CoNLL 2018, without subtypes of relations; LAS-subtypes is the stricter one.

\`\`\`
$(core parse "EWT dev, gold words" ud-ewt/dev.conllu)
$(core parse "GUM dev, gold words" 'gum/dev/*.conllu')
$(core "parse --raw" "GUM dev, raw text" 'gum/dev/*.conllu')
$(core names "UNER EWT dev" uner-ewt/dev.iob2)
$(core names "GUM dev, news, interviews, biographies" 'gum/dev/GUM_[bin]*.conllu')
\`\`\`

## Coreference

By \`cmd/kgscore coref\` and \`gap\` on development sets that nothing was learnt from, from raw text. GUM's chains are brought to OntoNotes' scheme, as OntoGUM's are. Names alone are the mentions by a name in GUM's chains by the same scheme, but for appositions and for the chains that it begins at an indefinite mention: a name means the same before and after one. They are compared by their head words (equal extents have equal heads), and by all of their extent.

\`\`\`
$(core "coref --genres" "GUM dev" 'gum/dev/*.conllu')
$(core gap "GAP development" gap/gap-development.tsv)
\`\`\`

## Known entities

By \`cmd/kgscore links\` on the same sets, from raw text: links of names to Wikidata that are the gold ones, and gold ones of entities in the seeds that are found.

\`\`\`
$(core links "GUM dev" 'gum/dev/*.conllu')
\`\`\`
EOT

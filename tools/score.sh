#!/bin/sh
# Prints SCOREBOARD.md: the quality of the graphs of the gold articles, by the
# scorer that stands beside the project.
set -eu
cd "$(dirname "$0")/.."
gold=../shared/gold
score() {
	python3 ../shared/score/score.py --gold "$1" --text "$gold/text" --cmd './bin/kgexport --no-config --format nquads'
}
seed=$(mktemp -d)
trap 'rm -rf "$seed"' EXIT
cp "$gold/seed.json" "$seed/"
cat <<EOT
# Scoreboard

Quality of the graphs that this tree makes of the gold articles in \`../shared/gold\`, by \`../shared/score/score.py\`.
\`make score\` rewrites this file; \`make test\` fails where it is not what the tree scores.

## All gold articles

\`\`\`
$(score "$gold")
\`\`\`

## The seed article

\`\`\`
$(score "$seed")
\`\`\`
EOT

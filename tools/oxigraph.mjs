// Loads a graph into an Oxigraph store twice and asks it a query: the tests' real
// SPARQL store.
//
//   node tools/oxigraph.mjs MEDIA-TYPE FILE [QUERY]
//
// Prints the number of quads after the first and after the second load, then the
// rows of the query, tab separated, under a header line.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const oxigraph = require("../.cache/npm/node_modules/oxigraph");

const [mediaType, file, query] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const store = new oxigraph.Store();
for (let i = 0; i < 2; i++) {
  store.load(text, { format: mediaType });
  console.log(store.size);
}
if (query) {
  const rows = store.query(query, { results_format: "tsv" });
  process.stdout.write(rows);
}

// Validates graphs by SHACL shapes: SHACL Core by a validator that is not ours,
// SHACL-SPARQL by the queries of the shapes, put to an Oxigraph store.
//
//   node tools/shacl.mjs SHAPES GRAPH...
//
// The graphs are N-Quads; which graph a quad is in does not matter. Prints a line for
// each violation, "GRAPH: FOCUS PATH VALUE: MESSAGE", sorted, and then the number of
// them, "GRAPH N".
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../.cache/npm/node_modules/", import.meta.url));
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const oxigraph = require("oxigraph");
const { default: N3 } = await load("n3");
const { default: Validator } = await load("rdf-validate-shacl");

const [shapesFile, ...graphs] = process.argv.slice(2);
const sh = (name) => N3.DataFactory.namedNode("http://www.w3.org/ns/shacl#" + name);

// read gives the triples of a file, whatever graphs they stand in.
function read(file) {
  const store = new N3.Store();
  for (const q of new N3.Parser().parse(readFileSync(file, "utf8"))) {
    store.addQuad(N3.DataFactory.quad(q.subject, q.predicate, q.object));
  }
  return store;
}

const shapes = read(shapesFile);
// The validator is one of SHACL Core: the queries are taken from it.
const validator = new Validator(new N3.Store([...shapes].filter((q) => !q.predicate.equals(sh("sparql")))));

// constraints are the shapes with a query: the classes of their focus nodes, the query
// with its prefixes, and what a row means. Targets other than classes are an error.
const constraints = [...shapes.match(null, sh("sparql"))].map(({ subject, object }) => {
  const one = (node, property) => {
    const found = [...shapes.match(node, sh(property))].map((q) => q.object);
    if (found.length !== 1) throw new Error(`${subject.value}: ${found.length} values of sh:${property}`);
    return found[0];
  };
  const prefixes = [...shapes.match(one(object, "prefixes"), sh("declare"))].map(
    (q) => `PREFIX ${one(q.object, "prefix").value}: <${one(q.object, "namespace").value}>\n`,
  );
  return {
    name: subject.value,
    target: one(subject, "targetClass").value,
    query: prefixes.join("") + one(object, "select").value,
    message: one(object, "message").value,
  };
});

// queried are the violations that the queries find: $this is bound beforehand.
function queried(data) {
  const store = new oxigraph.Store([...data].map((q) => oxigraph.triple(term(q.subject), term(q.predicate), term(q.object))));
  const lines = [];
  for (const c of constraints) {
    for (const { subject } of data.match(null, N3.DataFactory.namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), N3.DataFactory.namedNode(c.target))) {
      const query = c.query.replace("SELECT $this", "SELECT").replaceAll("$this", `<${subject.value}>`);
      for (const row of store.query(query)) {
        lines.push(`${subject.value} ${row.get("path")?.value ?? ""} ${row.get("value")?.value ?? ""}: ${c.message}`);
      }
    }
  }
  return lines;
}

function term(t) {
  switch (t.termType) {
    case "NamedNode":
      return oxigraph.namedNode(t.value);
    case "BlankNode":
      return oxigraph.blankNode(t.value);
  }
  return oxigraph.literal(t.value, t.language || oxigraph.namedNode(t.datatype.value));
}

for (const file of graphs) {
  const data = read(file);
  const report = await validator.validate(data);
  const lines = report.results.map((r) => {
    const message = r.message.map((m) => m.value).join("; ") || r.sourceConstraintComponent?.value;
    return `${r.focusNode?.value} ${r.path?.value ?? ""} ${r.value?.value ?? ""}: ${message}`;
  });
  lines.push(...queried(data));
  for (const line of lines.sort()) console.log(`${file}: ${line}`);
  console.log(`${file} ${lines.length}`);
}

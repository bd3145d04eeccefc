// RDF readers that are not ours, for the tests of what kgexport writes: N3.js,
// Oxigraph and jsonld.js.
//
//   node tools/readers.mjs
//
// Each line of standard input is a request in JSON: {"reader", "format", "document",
// "contexts"}, the last the contexts that the document may link to, by their URLs; for
// jsonld.js also "frame". Each is answered by a line {"answer"}, N-Quads or the framed
// document, or {"error"}.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../.cache/npm/node_modules/", import.meta.url));
const { default: N3 } = await import(pathToFileURL(require.resolve("n3")));
const oxigraph = require("oxigraph");
const jsonld = require("jsonld");

const mediaTypes = {
  turtle: "text/turtle",
  trig: "application/trig",
  ntriples: "application/n-triples",
  nquads: "application/n-quads",
  jsonld: "application/ld+json",
};

const write = (quads) => new N3.Writer({ format: "N-Quads" }).quadsToString(quads);

const readers = {
  n3: ({ format, document }) => write(new N3.Parser({ format: mediaTypes[format] }).parse(document)),
  // Its store would normalise numbers.
  oxigraph: ({ format, document }) => write(oxigraph.parse(document, { format: mediaTypes[format] })),
  async jsonld({ document, contexts, frame }) {
    const documentLoader = async (url) => {
      if (!(url in contexts)) throw new Error(`${url}: no network in tests`);
      return { contextUrl: null, documentUrl: url, document: JSON.parse(contexts[url]) };
    };
    const data = JSON.parse(document);
    if (frame) return JSON.stringify(await jsonld.frame(data, JSON.parse(frame), { documentLoader }));
    return jsonld.toRDF(data, { format: "application/n-quads", documentLoader });
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  let reply;
  try {
    const request = JSON.parse(line);
    reply = { answer: await readers[request.reader](request) };
  } catch (error) {
    reply = { error: String(error?.message ?? error) };
  }
  console.log(JSON.stringify(reply));
}

// Serves an Oxigraph store on loopback, as the tests' real SPARQL store: the Graph Store
// HTTP Protocol at /store, SPARQL Update at /update, queries at /query.
//
//   node tools/oxigraph-server.mjs PORT
//
// Port 0 takes a free one. Prints the address when it answers. The store is in memory:
// what is killed is gone.
import { createServer } from "node:http";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const oxigraph = require("../.cache/npm/node_modules/oxigraph");
const store = new oxigraph.Store();

class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const read = (request) =>
  new Promise((resolve, reject) => {
    const chunks = [];
    request.on("data", (c) => chunks.push(c));
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
  });

// graphs answers a request of the Graph Store HTTP Protocol.
function graphs(method, url, type, body) {
  const name = url.searchParams.get("graph");
  if (!name) throw new Refused(400, "no graph is named");
  const graph = oxigraph.namedNode(name);
  const known = store.query(`ASK { GRAPH <${name}> { ?s ?p ?o } }`);
  const drop = () => store.update(`DROP SILENT GRAPH <${name}>`);
  switch (method) {
    case "PUT":
      drop();
    // falls through: what follows a PUT is a POST
    case "POST":
      store.load(body, { format: type, to_graph_name: graph });
      return known ? 204 : 201;
    case "DELETE":
      if (!known) throw new Refused(404, "no such graph");
      drop();
      return 204;
  }
  throw new Refused(405, "only PUT, POST and DELETE");
}

const server = createServer(async (request, response) => {
  const answer = (status, text = "", type = "text/plain") => {
    response.writeHead(status, { "Content-Type": type });
    response.end(text);
  };
  try {
    const url = new URL(request.url, "http://localhost");
    const type = (request.headers["content-type"] ?? "").split(";")[0];
    const body = await read(request);
    switch (url.pathname) {
      case "/store":
        return answer(graphs(request.method, url, type, body));
      case "/update":
        if (type !== "application/sparql-update") throw new Refused(415, "no update");
        store.update(body);
        return answer(204);
      case "/query": {
        const query = url.searchParams.get("query") ?? new URLSearchParams(body).get("query");
        // A query asks all graphs, as in stores whose default graph is the union of the named ones.
        return answer(200, store.query(query, { results_format: "json", use_default_graph_as_union: true }), "application/sparql-results+json");
      }
    }
    answer(404, "no such address");
  } catch (e) {
    answer(e.status ?? 400, String(e.message ?? e));
  }
});

server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));

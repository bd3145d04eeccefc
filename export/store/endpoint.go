package store

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// Endpoint is where a store is written to and asked.
type Endpoint struct {
	// Graphs is the address of the Graph Store HTTP Protocol; empty where graphs are
	// written by Update.
	Graphs string
	// Update is the address of SPARQL Update; empty where graphs are written by Graphs.
	Update string
	// Query is the address of queries.
	Query string

	parameter string // that names the graph in Graphs
}

// product is how the addresses of a store end.
type product struct {
	graphs, update, query string
	parameter             string // of the Graph Store protocol
}

// products are the stores whose three addresses are known from one. The protocol calls
// the parameter "graph"; Virtuoso 7 knows it as "graph-uri".
var products = []product{
	{"/sparql-graph-crud-auth", "/sparql-auth", "/sparql", "graph-uri"}, // Virtuoso
	{"/sparql-graph-crud", "/sparql-auth", "/sparql", "graph-uri"},      // Virtuoso that is open to all
	{"/rdf-graphs/service", "/statements", "", "graph"},                 // RDF4J, GraphDB
	{"/sparql/gsp/", "/sparql", "/sparql", "graph"},                     // Neptune
	{"/sparql/gsp", "/sparql", "/sparql", "graph"},
	{"/store", "/update", "/query", "graph"}, // Oxigraph
	{"/data", "/update", "/query", "graph"},  // Fuseki
}

// updateMark, before an address, says that it is one of SPARQL Update.
const updateMark = "update+"

// Locate finds the addresses that belong to the one that was given. It is told by its
// end: "/store" (Oxigraph), "/data" (Fuseki), "/sparql-graph-crud-auth" (Virtuoso),
// "/rdf-graphs/service" (RDF4J, GraphDB) and "/sparql/gsp/" (Neptune) are written to by
// the Graph Store HTTP Protocol; "/update", "/sparql-auth", "/statements" and whatever
// begins with "update+" by SPARQL Update. Any other address is taken for all three.
func Locate(address string) (Endpoint, error) {
	given, marked := strings.CutPrefix(address, updateMark)
	base, err := webAddress(given)
	if err != nil {
		return Endpoint{}, err
	}
	if !marked {
		for _, p := range products {
			if stem, ok := strings.CutSuffix(base, p.graphs); ok {
				return Endpoint{Graphs: base, Query: stem + p.query, parameter: p.parameter}, nil
			}
		}
	}
	for _, p := range products {
		if stem, ok := strings.CutSuffix(base, p.update); ok && (marked || p.update != p.query) {
			return Endpoint{Update: base, Query: stem + p.query}, nil
		}
	}
	if marked {
		return Endpoint{Update: base, Query: base}, nil
	}
	return Endpoint{Graphs: base, Query: base, parameter: "graph"}, nil
}

// webAddress checks an address.
func webAddress(address string) (string, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return "", errors.New("is no address: give one such as http://localhost:7878/store")
	case u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		return "", fmt.Errorf("%q is no http address: give one such as http://localhost:7878/store", address)
	case u.User != nil:
		return "", errors.New("holds a name or password, which others can see: give them as KGEXPORT_STORE_USER and KGEXPORT_STORE_PASSWORD, or in .netrc")
	case u.Fragment != "":
		return "", fmt.Errorf("%q holds a fragment: leave out what follows #", address)
	}
	return u.String(), nil
}

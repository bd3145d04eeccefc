package store

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"

	"kgexport/rdf"
)

// Table is what a query gives.
type Table struct {
	// Vars are the names of the columns.
	Vars []string
	// Rows have a term a column; a variable that is not bound has the zero Term with an
	// empty value (see Bound).
	Rows [][]Value
}

// Value is a cell of a table.
type Value struct {
	rdf.Term
	Bound bool
}

// Query asks a SELECT or ASK query; the answer of ASK is a table of one cell.
func (c *Client) Query(ctx context.Context, query string) (*Table, error) {
	body, err := c.send(ctx, request{
		method: http.MethodPost, url: c.endpoint.Query, mediaType: "application/x-www-form-urlencoded",
		accept: "application/sparql-results+json",
		body:   []byte(url.Values{"query": {query}}.Encode()),
	})
	if err != nil {
		return nil, err
	}
	return readResults(c.endpoint.Query, body)
}

// results is the SPARQL 1.1 Query Results JSON Format.
type results struct {
	Head struct {
		Vars []string `json:"vars"`
	} `json:"head"`
	Boolean *bool `json:"boolean,omitempty"`
	Results *rows `json:"results,omitempty"`
}

type rows struct {
	Bindings []map[string]binding `json:"bindings"`
}

type binding struct {
	Type     string `json:"type"`
	Value    string `json:"value"`
	Lang     string `json:"xml:lang,omitempty"`
	Datatype string `json:"datatype,omitempty"`
}

// JSON is the table in the SPARQL 1.1 Query Results JSON Format, on many lines; what ASK
// gave is a row too.
func (t *Table) JSON() ([]byte, error) {
	var out results
	out.Head.Vars = t.Vars
	out.Results = &rows{Bindings: make([]map[string]binding, 0, len(t.Rows))}
	for _, row := range t.Rows {
		cells := map[string]binding{}
		for i, v := range row {
			if v.Bound {
				kind := [...]string{rdf.IRI: "uri", rdf.Literal: "literal", rdf.Blank: "bnode"}[v.Kind]
				cells[t.Vars[i]] = binding{kind, v.Value, v.Lang, v.Datatype}
			}
		}
		out.Results.Bindings = append(out.Results.Bindings, cells)
	}
	return json.MarshalIndent(&out, "", "  ")
}

// readResults reads a store's answer.
func readResults(where string, body []byte) (*Table, error) {
	var r results
	err := json.Unmarshal(body, &r)
	if err != nil || r.Boolean == nil && r.Results == nil {
		return nil, fmt.Errorf("%s: the answer is no table of SPARQL results: ask a SELECT or ASK query, and check the address", where)
	}
	if r.Boolean != nil {
		return &Table{Vars: []string{"answer"}, Rows: [][]Value{{{rdf.NewTyped(fmt.Sprint(*r.Boolean), rdf.XSD+"boolean"), true}}}}, nil
	}
	t := &Table{Vars: r.Head.Vars}
	for _, b := range r.Results.Bindings {
		row := make([]Value, len(t.Vars))
		for i, v := range t.Vars {
			if cell, ok := b[v]; ok {
				row[i] = Value{cell.term(), true}
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t, nil
}

func (b binding) term() rdf.Term {
	switch {
	case b.Type == "uri":
		return rdf.NewIRI(b.Value)
	case b.Type == "bnode":
		return rdf.Term{Kind: rdf.Blank, Value: b.Value}
	case b.Lang != "":
		return rdf.NewLang(b.Value, b.Lang)
	}
	return rdf.NewTyped(b.Value, b.Datatype)
}

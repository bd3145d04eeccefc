// Package store loads graphs into SPARQL stores, withdraws them and asks queries.
//
// A graph is loaded whole or not at all: by the Graph Store HTTP Protocol (a PUT a
// graph, so that loading again replaces), or by SPARQL Update where a store has
// nothing else. A store's word is not taken for it: what was written is counted
// afterwards, since stores are known to answer a failed load with success, and to keep
// a part of a load that failed.
package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Options say where a store is and how it is spoken to.
type Options struct {
	// URL is where graphs are written: an endpoint of the Graph Store HTTP Protocol,
	// or of SPARQL Update (see Endpoint for how the two are told apart).
	URL string
	// QueryURL is where queries are asked; empty: what belongs to URL.
	QueryURL string
	// Login is who asks.
	Login Login
	// Wait is how long a request that failed waits for its second try; it doubles
	// from try to try. 0 is half a second.
	Wait time.Duration
	// Timeout bounds one try of a request. 0 is five minutes.
	Timeout time.Duration
}

// Client speaks with one store. It is safe for concurrent use.
type Client struct {
	endpoint Endpoint
	login    *authorizer
	http     *http.Client
	wait     time.Duration
}

// New returns a client. The error says what is wrong with the addresses.
func New(o Options) (*Client, error) {
	e, err := Locate(o.URL)
	if err != nil {
		return nil, err
	}
	if o.QueryURL != "" {
		if e.Query, err = webAddress(o.QueryURL); err != nil {
			return nil, err
		}
	}
	c := &Client{endpoint: e, login: newAuthorizer(o.Login), wait: o.Wait}
	if c.wait == 0 {
		c.wait = 500 * time.Millisecond
	}
	timeout := o.Timeout
	if timeout == 0 {
		timeout = 5 * time.Minute
	}
	c.http = &http.Client{
		Timeout: timeout,
		// A store that has moved is to be named by its new address: credentials go nowhere else.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return c, nil
}

// Graph is a named graph to load.
type Graph struct {
	// IRI is its name.
	IRI string
	// Lines are its triples in N-Triples, each once, one a line.
	Lines []byte
}

// Size is the number of triples.
func (g Graph) Size() int { return bytes.Count(g.Lines, []byte{'\n'}) }

// What one request may hold. Greater ones have brought stores down: Virtuoso runs out
// of memory on an INSERT DATA of 5,000 triples, and comes to a stop on a PUT of a million.
const (
	graphChunk  = 100_000
	updateChunk = 1_000
)

// cut splits lines after n of them.
func cut(lines []byte, n int) (head, tail []byte) {
	for at := 0; ; n-- {
		next := bytes.IndexByte(lines[at:], '\n')
		if n == 0 || next < 0 {
			return lines[:at], lines[at:]
		}
		at += next + 1
	}
}

// Put writes a graph in place of what the store holds under its name. The error is that
// of the store; what the store then holds is not known (see Loader, which finds out).
func (c *Client) Put(ctx context.Context, g Graph) error {
	if c.endpoint.Graphs == "" {
		return c.update(ctx, []Graph{g})
	}
	method := http.MethodPut
	for rest := g.Lines; ; method = http.MethodPost {
		var chunk []byte
		chunk, rest = cut(rest, graphChunk)
		// N-Triples is Turtle, which every store reads.
		if _, err := c.send(ctx, request{method: method, url: c.graphURL(g.IRI), mediaType: "text/turtle", body: chunk}); err != nil {
			return err
		}
		if len(rest) == 0 {
			return nil
		}
	}
}

// update writes graphs by SPARQL Update, as many to a request as it may hold.
func (c *Client) update(ctx context.Context, graphs []Graph) error {
	var b bytes.Buffer
	n := 0
	flush := func() error {
		if n == 0 {
			return nil
		}
		err := c.sendUpdate(ctx, b.Bytes())
		b.Reset()
		n = 0
		return err
	}
	for _, g := range graphs {
		if n > 0 && n+g.Size() > updateChunk {
			if err := flush(); err != nil {
				return err
			}
		}
		statement(&b, "DROP SILENT GRAPH <", g.IRI, ">")
		for rest := g.Lines; len(rest) > 0; {
			var chunk []byte
			if n >= updateChunk {
				if err := flush(); err != nil {
					return err
				}
			}
			chunk, rest = cut(rest, updateChunk-n)
			statement(&b, "INSERT DATA { GRAPH <", g.IRI, "> {\n")
			b.Write(chunk)
			b.WriteString("} }")
			n += bytes.Count(chunk, []byte{'\n'})
		}
		n = max(n, 1)
	}
	return flush()
}

// statement begins a statement of an update.
func statement(b *bytes.Buffer, parts ...string) {
	if b.Len() > 0 {
		b.WriteString(" ;\n")
	}
	for _, p := range parts {
		b.WriteString(p)
	}
}

func (c *Client) sendUpdate(ctx context.Context, text []byte) error {
	_, err := c.send(ctx, request{method: http.MethodPost, url: c.endpoint.Update, mediaType: "application/sparql-update", body: text})
	return err
}

// Delete withdraws a graph. found is false where the store says that it has none; a
// store that is spoken to by SPARQL Update does not say, and is asked first.
func (c *Client) Delete(ctx context.Context, iri string) (found bool, err error) {
	if c.endpoint.Graphs == "" {
		counts, err := c.Counts(ctx, []string{iri})
		if err != nil || counts[iri] == 0 {
			return false, err
		}
		return true, c.sendUpdate(ctx, []byte("DROP SILENT GRAPH <"+iri+">"))
	}
	_, err = c.send(ctx, request{method: http.MethodDelete, url: c.graphURL(iri)})
	if refused := (*Refusal)(nil); errors.As(err, &refused) && refused.Status == http.StatusNotFound {
		return false, nil
	}
	return err == nil, err
}

// graphURL is where a graph is found by the protocol.
func (c *Client) graphURL(iri string) string {
	separator := "?"
	if strings.Contains(c.endpoint.Graphs, "?") {
		separator = "&"
	}
	return c.endpoint.Graphs + separator + c.endpoint.parameter + "=" + url.QueryEscape(iri)
}

// countGroup is how many graphs one query counts.
const countGroup = 100

// Counts asks how many triples the store holds in each of the graphs; a graph that it
// does not hold has none.
func (c *Client) Counts(ctx context.Context, iris []string) (map[string]int, error) {
	counts := make(map[string]int, len(iris))
	for len(iris) > 0 {
		group := iris[:min(len(iris), countGroup)]
		iris = iris[len(group):]
		var q strings.Builder
		q.WriteString("SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } VALUES ?g {")
		for _, g := range group {
			q.WriteString(" <" + g + ">")
		}
		q.WriteString(" } } GROUP BY ?g")
		table, err := c.Query(ctx, q.String())
		if err != nil {
			return nil, err
		}
		for _, row := range table.Rows {
			if len(row) != 2 {
				continue
			}
			n := 0
			if _, err := fmt.Sscan(row[1].Value, &n); err != nil {
				return nil, fmt.Errorf("%s: counts %q triples: is it a SPARQL 1.1 endpoint?", c.endpoint.Query, row[1].Value)
			}
			counts[row[0].Value] = n
		}
	}
	return counts, nil
}

// readBody reads an answer of at most max bytes.
func readBody(r io.Reader, max int64) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(r, max+1))
	if err == nil && int64(len(body)) > max {
		err = fmt.Errorf("answers with more than %d bytes: ask for less", max)
	}
	return body, err
}

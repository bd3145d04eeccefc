package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kgexport/export"
	"kgexport/rdf"
	"kgexport/review"
	"kgexport/source"
)

// verify proves a graph against its sources: what differs goes to standard output,
// one line each, then the counts.
func (c *command) verify(args []string) error {
	graph, sources := args[0], args[1:]
	quads, articles, failed, err := c.openBoth(graph, sources)
	if err != nil {
		return err
	}
	report := review.Verify(quads, articles)
	if report.Documents == 0 {
		return &fault{exitAll, []problem{{Place: graph, Message: "holds no document", Advice: "give a graph that kgexport wrote"}}}
	}
	if report.Unstated {
		return &fault{exitAll, []problem{{Place: graph, Message: "holds plain triples without their statements (--provenance none), so there is nothing to prove", Advice: "write it with another --provenance"}}}
	}
	if err := c.printReport(&report); err != nil {
		return outputFault("standard output", err)
	}
	switch {
	case !report.OK():
		return silent(exitDiffers)
	case failed:
		return silent(exitSome)
	}
	return nil
}

// openBoth opens a graph and its sources; failed says that some of these could not be
// read.
func (c *command) openBoth(graph string, sources []string) (quads []rdf.Quad, articles []*source.Article, failed bool, err error) {
	if graph == "-" && slices.Contains(sources, "-") {
		return nil, nil, false, usage("-", "standard input cannot be both graph and source", "name a file for one of them")
	}
	format, err := c.graphFormat(graph)
	if err != nil {
		return nil, nil, false, err
	}
	quads, err = c.readGraph(graph, format)
	if err != nil {
		return nil, nil, false, faultOf(exitAll, graph, err)
	}
	articles, failed = c.openAll(sources)
	if len(articles) == 0 {
		return nil, nil, true, silent(exitAll)
	}
	return quads, articles, failed, nil
}

func (c *command) printReport(r *review.Report) error {
	var b strings.Builder
	for _, f := range r.Failures {
		fmt.Fprintln(&b, oneLine(f.String()))
	}
	if !c.quiet {
		fmt.Fprintf(&b, "documents  %d\nspans      %d\nquotations %d\nstatements %d\nfailures   %d\n",
			r.Documents, r.Spans, r.Quotations, r.Statements, len(r.Failures))
		if r.Compact {
			b.WriteString("sentences  none in the graph (--provenance compact): evidence was held to the text alone\n")
		}
	}
	_, err := io.WriteString(c.stdout, b.String())
	return err
}

// graphFormat is the format of a graph that is read: as --from says, or by its suffix.
func (c *command) graphFormat(path string) (string, error) {
	if c.graphFrom != "" {
		return c.graphFrom, nil
	}
	f, ok := graphFormatOf(filepath.Ext(path))
	if !ok {
		return "", usage(path, "its suffix tells no format of a graph", "give --from, one of "+strings.Join(readableFormats, " "))
	}
	if !slices.Contains(readableFormats, f.Name) {
		return "", usage(path, notReadable(f), insteadOf)
	}
	return f.Name, nil
}

// graphFormatOf finds a format of graphs by a file's suffix, dot included.
func graphFormatOf(suffix string) (export.Format, bool) {
	f, ok := formatOfSuffix(formats(), suffix)
	return f.Format, ok && f.analysis == nil
}

// insteadOf is what to do where a graph is in a format that is only written.
const insteadOf = "write the graph with --format nquads and give that"

func notReadable(f export.Format) string { return "graphs are not read from " + f.Name }

// readable reports a format that graphs are not read in.
func readable(f export.Format) error {
	if slices.Contains(readableFormats, f.Name) {
		return nil
	}
	return invalid(f.Name, "is a format that graphs are not read from", insteadOf)
}

// readGraph reads a graph, all of it.
func (c *command) readGraph(path, format string) ([]rdf.Quad, error) {
	var data []byte
	var err error
	if path == "-" {
		data, err = io.ReadAll(c.stdin)
	} else {
		data, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w: check the path", path, systemCause(err))
	}
	return rdf.ReadQuads(path, data, format)
}

// openAll opens the sources; what cannot be read is said.
func (c *command) openAll(sources []string) (articles []*source.Article, failed bool) {
	paths, bad := source.Find(sources, c.from)
	for _, path := range paths {
		for record := range source.Read(path, c.stdin, c.reading()) {
			a, err := record.Article()
			if err != nil {
				bad = append(bad, err)
				continue
			}
			articles = append(articles, a)
		}
	}
	for _, err := range bad {
		c.report.say(problemOf("", err))
	}
	return articles, len(bad) > 0
}

package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"unicode/utf8"

	"kgexport/export/store"
	"kgexport/ontology"
)

// tableFormats are the ways to print what a query gives; the first where none is asked for.
var tableFormats = []string{"table", "csv", "json"}

// query asks a store a published question, or one in a file, and prints the rows.
func (c *command) query(args []string) error {
	if len(args) == 0 {
		return c.listQueries()
	}
	as := c.format
	if as == "" || c.given["format"] != fromFlag {
		as = tableFormats[0]
	}
	if !slices.Contains(tableFormats, as) {
		return usage("--format", as+" is no format of rows", "give one of "+strings.Join(tableFormats, " "))
	}
	if c.store == "" {
		return usage("query", "no store to ask", "give --store URL")
	}
	text, err := c.queryText(args[0])
	if err != nil {
		return err
	}
	client, err := c.openStore()
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	rows, err := client.Query(ctx, text)
	if ctx.Err() != nil {
		return silent(exitInterrupted)
	}
	if err != nil {
		return faultOf(exitAll, args[0], err)
	}
	if _, err := c.stdout.Write(printRows(rows, as)); err != nil {
		return outputFault("standard output", err)
	}
	return nil
}

// listQueries prints the published questions.
func (c *command) listQueries() error {
	var b strings.Builder
	for _, q := range ontology.Queries() {
		fmt.Fprintf(&b, "%-20s %s\n", q.Name, q.Asks)
		for _, v := range store.Variables(q.Text) {
			fmt.Fprintf(&b, "%-20s --let %s=...\n", "", v)
		}
	}
	if _, err := c.stdout.Write([]byte(b.String())); err != nil {
		return outputFault("standard output", err)
	}
	return nil
}

// queryText is the query of a name or file, with the variables that --let sets.
func (c *command) queryText(name string) (string, error) {
	all := ontology.Queries()
	text := ""
	if i := slices.IndexFunc(all, func(q ontology.Query) bool { return q.Name == name }); i >= 0 {
		text = all[i].Text
	} else if data, err := os.ReadFile(name); err == nil {
		text = string(data)
	} else if strings.ContainsAny(name, "./\\") {
		return "", faultOf(exitAll, name, systemCause(err))
	} else {
		return "", usage(name, "neither a question nor a file", didYouMean(name, queryNames(), func(w string) string { return w }, "kgexport query lists the questions"))
	}
	for _, l := range c.let {
		variable, value, ok := strings.Cut(l, "=")
		if !ok {
			return "", usage("--let", fmt.Sprintf("%q has no =", l), "write --let NAME=VALUE")
		}
		with, err := store.Let(text, strings.TrimLeft(variable, "?$"), value)
		if err != nil {
			what, advice := cutAdvice(err.Error())
			return "", usage("--let", what, advice)
		}
		text = with
	}
	return text, nil
}

// queryNames are the names of the published questions.
func queryNames() []string {
	var names []string
	for _, q := range ontology.Queries() {
		names = append(names, q.Name)
	}
	return names
}

// printRows writes rows as a table for the eye, as CSV (SPARQL 1.1 Query Results CSV) or
// as JSON (SPARQL 1.1 Query Results JSON).
func printRows(t *store.Table, as string) []byte {
	switch as {
	case "csv":
		return rowsCSV(t)
	case "json":
		return rowsJSON(t)
	}
	return rowsTable(t)
}

func rowsCSV(t *store.Table) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(t.Vars)
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = v.Value
		}
		w.Write(cells)
	}
	w.Flush()
	return b.Bytes()
}

func rowsJSON(t *store.Table) []byte {
	data, err := t.JSON()
	if err != nil {
		panic(err) // strings and slices of them
	}
	return append(data, '\n')
}

// rowsTable sets the rows in columns; the last one is as wide as it is.
func rowsTable(t *store.Table) []byte {
	lines := [][]string{t.Vars}
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = oneLine(v.Value)
		}
		lines = append(lines, cells)
	}
	width := make([]int, len(t.Vars))
	for _, line := range lines {
		for i, cell := range line {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	var b bytes.Buffer
	for _, line := range lines {
		var row strings.Builder
		for i, cell := range line {
			if i > 0 {
				row.WriteString("  ")
			}
			row.WriteString(cell)
			row.WriteString(strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell)))
		}
		b.WriteString(strings.TrimRight(row.String(), " "))
		b.WriteByte('\n')
	}
	return b.Bytes()
}

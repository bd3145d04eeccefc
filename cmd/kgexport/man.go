package main

import (
	"fmt"
	"io"
	"strings"

	"kgexport/extract"
	"kgexport/source"
)

// exitCodes is what the manual page says of them.
var exitCodes = []struct {
	code  int
	means string
}{
	{exitDone, "all done"},
	{exitDiffers, "verify found spans or documents that differ from their sources"},
	{exitUsage, "the command line is wrong"},
	{exitSome, "some inputs could not be read; the output is valid for the rest"},
	{exitAll, "no input could be read"},
	{exitOutput, "the output could not be written"},
	{exitConfig, "configuration, ontology or seeds are invalid"},
	{exitInterrupted, "interrupted; the output is whole for the articles that were read"},
}

// man prints the manual page, made of the same tables as the program.
func (c *command) man([]string) error {
	if _, err := io.WriteString(c.stdout, manual()); err != nil {
		return outputFault("standard output", err)
	}
	return nil
}

func manual() string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH KGEXPORT 1 \"\" \"kgexport %s\" \"User Commands\"\n", roff(extract.Version))
	b.WriteString(".SH NAME\nkgexport \\- the knowledge graph of news articles, with provenance\n.SH SYNOPSIS\n")
	synopsis(&b, mainJob())
	for _, v := range verbs() {
		b.WriteString(".br\n")
		synopsis(&b, v)
	}
	b.WriteString(".SH DESCRIPTION\n")
	paragraphs(&b,
		"Reads plain text, one article a file, and writes what the articles say: who and what they name, offices, relations, events and quotations, each statement with the exact characters it stands on.",
		"A folder stands for all .txt files in it and below. - is standard input, which is also read where no input is named and it is no terminal. Beside NAME.txt, a file NAME.meta.yaml may give published, publisher, url, title, author and lang; flags count more.",
		"Data goes to standard output, everything else to standard error. The same input gives the same bytes, whatever --jobs is and however the files are named in order. One bad file never stops a batch.",
	)
	b.WriteString(".SH EXAMPLES\n")
	for _, e := range examples {
		fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(e.line), roff(e.does))
	}
	b.WriteString(".SH VERBS\n")
	for _, v := range verbs() {
		fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", roff(trimJoin(v.name, v.args)), roff(v.summary))
	}
	b.WriteString(".SH OPTIONS\n")
	manualFlags(&b)
	b.WriteString(".SH FORMS OF ARTICLES\n")
	manualForms(&b)
	b.WriteString(".SH CONFIGURATION\n")
	paragraphs(&b,
		"What the command line leaves open comes from the environment, then from ./kgexport.yaml, then from kgexport/kgexport.yaml in the user's configuration folder. The file's keys are the names of the flags; a flag that is repeatable takes a list. Paths in a file are relative to it.",
		"In the environment a flag such as --with-text is KGEXPORT_WITH_TEXT; several paths are separated as in PATH. NO_COLOR and TERM=dumb switch colour off.",
	)
	b.WriteString(".SH EXIT STATUS\n")
	for _, e := range exitCodes {
		fmt.Fprintf(&b, ".TP\n.B %d\n%s\n", e.code, roff(e.means))
	}
	return b.String()
}

func synopsis(b *strings.Builder, v verb) {
	fmt.Fprintf(b, ".B kgexport\n%s\n", roff(trimJoin(v.name, "[flags]", v.args)))
}

func manualFlags(b *strings.Builder) {
	group := ""
	for _, row := range table {
		if row.group != group {
			group = row.group
			fmt.Fprintf(b, ".SS %s\n", roff(group))
		}
		fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(strings.TrimSpace(flagSpelling(row))), roff(row.usage))
	}
}

// manualForms tells the forms in which articles come.
func manualForms(b *strings.Builder) {
	for _, f := range source.Formats {
		fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(f.Name), roff(strings.Join(f.Extensions, " ")))
	}
}

func paragraphs(b *strings.Builder, texts ...string) {
	for _, t := range texts {
		fmt.Fprintf(b, ".PP\n%s\n", roff(t))
	}
}

// roff keeps a text from being read as formatting.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, `-`, `\-`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}

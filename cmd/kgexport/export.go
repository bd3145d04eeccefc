package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"golang.org/x/term"

	"kgexport/extract"
)

// tally counts what an export did.
type tally struct {
	inputs     int            // articles, as far as they are known, and arguments that could not be read
	done       int            // articles in the output
	failed     int            // of the inputs
	skipped    map[string]int // articles in a language that cannot be read yet, by its name
	held       int            // of the inputs: in the store already
	statements int
	triples    int
	whole      bool // every article was begun
	several    bool // a file holds several articles
}

// export is the main job: articles in, graph out. Without arguments it reads
// standard input, as other filters do, unless that is a terminal.
func (c *command) export(args []string) error {
	args, err := c.inputs(args)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		if f, ok := c.stdin.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
			fmt.Fprint(c.stderr, shortHelp())
			return silent(exitUsage)
		}
		args = []string{"-"}
	}
	if err := misspeltVerb(args[0]); err != nil {
		return err
	}
	if c.fetch {
		if err := c.checkFetch(args); err != nil {
			return err
		}
	}
	if err := c.articlesOnly(); err != nil {
		return err
	}
	format, err := c.chooseFormat()
	if err != nil {
		return err
	}
	if err := c.fitsStore(); err != nil {
		return err
	}
	if err := c.checkProvenance(format); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends at once

	resume := restCollector()
	knowledge := c.startLoading()
	paths, bad := c.find(args)
	if err := c.checkInputs(paths); err != nil {
		return err
	}
	reader, err := c.reader(<-knowledge)
	if err != nil {
		return err
	}
	if format, err = c.comparing(format, reader); err != nil {
		return err
	}
	count := &tally{inputs: len(paths) + len(bad), failed: len(bad)}
	for _, err := range bad {
		c.report.say(problemOf("", err))
	}
	if len(bad) > 0 && c.failFast {
		return count.verdict(nil)
	}
	switch {
	case c.withdraw:
		return c.withdrawAll(ctx, reader, paths, count)
	case c.store != "":
		return c.load(ctx, reader, paths, count, resume)
	}
	return c.write(ctx, reader, format, paths, count, resume)
}

// write reads the articles and writes their graphs, or what else f writes, to standard output or to a
// file that appears when all is done. It calls begun with each article that is out.
func (c *command) write(ctx context.Context, r *extract.Reader, f format, paths []string, count *tally, begun func()) error {
	out, err := c.create(f, r)
	if err != nil {
		return err
	}
	defer out.discard()
	bar := c.progress(count.inputs)
	c.report.before = bar.clear
	count.whole, err = c.readAll(ctx, r, f, paths, func(res result) error {
		if count.meet(res.more); res.foreign != "" {
			c.skip(count, res)
			return nil
		}
		if res.err == nil {
			res.err = out.encode(res.rendered)
		}
		if err := out.broken(); err != nil {
			return err
		}
		if res.err != nil {
			count.failed++
			c.report.say(problemOf(res.name, res.err))
			if c.failFast {
				return errStop
			}
			return nil
		}
		begun()
		count.add(res.batch)
		bar.show(count)
		return nil
	})
	bar.clear()
	if err != nil && !errors.Is(err, errStop) {
		return outputFault(out.name(), err)
	}
	if count.done > 0 {
		if err := out.commit(); err != nil {
			return outputFault(out.name(), err)
		}
	}
	c.skips(count)
	c.summary(f, count)
	return count.verdict(ctx.Err())
}

// meet counts an article that was met in its file; of the first of a file it was known.
func (t *tally) meet(more bool) {
	if more {
		t.inputs++
		t.several = true
	}
}

// verdict is the exit code of what was done, as a silent fault; nil if all was.
func (t *tally) verdict(interrupted error) error {
	switch {
	case interrupted != nil && (!t.whole || t.finished() < t.inputs):
		p := problem{Place: "kgexport", Message: fmt.Sprintf("interrupted after %d of %d articles", t.done, t.inputs)}
		if t.several {
			p.Message = "interrupted after " + plural(t.done, "article")
		}
		p.Advice = "the output is whole for these"
		if t.done == 0 {
			p.Advice = "nothing was written"
		}
		return &fault{exitInterrupted, []problem{p}}
	case t.done+t.held == 0 && t.finished() > 0:
		return silent(exitAll)
	case t.failed == 0:
		return nil
	}
	return silent(exitSome)
}

// chooseFormat is the format by the command line; else by the suffix of the
// output; else by environment or configuration; else Turtle.
func (c *command) chooseFormat() (format, error) {
	suffix := filepath.Ext(c.output)
	name := c.format
	if c.given["format"] != fromFlag && suffix != "" && !device(c.output) {
		f, ok := formatOfSuffix(formats(), suffix)
		if !ok {
			return f, usage("--output", fmt.Sprintf("no format has the suffix %q", suffix), "give --format, one of "+formatNames())
		}
		return f, nil
	}
	if name == "" {
		name = "turtle"
	}
	f, ok := lookupFormat(name)
	if !ok {
		return f, usage("--format", name+" is not a format", "give one of "+formatNames())
	}
	if c.contextURL != "" && c.given["context"] == fromFlag && !strings.HasPrefix(f.Name, "jsonld") {
		return f, usage("--context", "only JSON-LD has a context", "leave it out, or give --format jsonld")
	}
	return f, nil
}

// checkProvenance refuses graphs in a format that would lose them, or without saying so
// write what another way to tell provenance does.
func (c *command) checkProvenance(f format) error {
	if c.provenance != extract.InGraphs || f.Graphs || f.analysis != nil || c.store != "" {
		return nil
	}
	return usage("--provenance graphs", f.Name+" has no graphs", "give --format trig, nquads, jsonld or jsonld-lines; --provenance statements has the same triples")
}

// formatOfSuffix finds one of the formats by a file's suffix, dot included.
func formatOfSuffix(formats []format, suffix string) (format, bool) {
	for _, f := range formats {
		for _, e := range f.Extensions {
			if strings.EqualFold("."+strings.TrimPrefix(e, "."), suffix) {
				return f, true
			}
		}
	}
	return format{}, false
}

// misspeltVerb reports a first argument that is no file and looks like a verb.
func misspeltVerb(arg string) error {
	if _, err := os.Lstat(arg); err == nil || strings.ContainsAny(arg, "./\\") {
		return nil
	}
	names := []string{}
	for _, v := range verbs() {
		names = append(names, v.name)
	}
	if near := nearest(arg, names); near != "" {
		return usage(arg, "neither a file nor a verb", "did you mean kgexport "+near+"?")
	}
	return nil
}

// checkInputs reports settings and inputs that do not go together.
func (c *command) checkInputs(paths []string) error {
	if c.meta.URL != "" && len(paths) > 1 {
		return usage("--url", fmt.Sprintf("one address for %d articles", len(paths)), "give a single article, or an address for each in NAME.meta.yaml")
	}
	target, err := os.Stat(c.output)
	if c.output == "" || err != nil || !target.Mode().IsRegular() {
		return nil
	}
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && os.SameFile(info, target) {
			return usage("--output", c.output+" is one of the articles", "name another file")
		}
	}
	return nil
}

// summary is the line at the end that -v asks for.
func (c *command) summary(f format, t *tally) {
	if !c.verbose || c.quiet {
		return
	}
	if f.analysis != nil || f.comparison != nil {
		c.report.say(problem{Place: "kgexport", Message: fmt.Sprintf("%s, %d failed", plural(t.done, "article"), t.failed)})
		return
	}
	message := fmt.Sprintf("%s, %s, %s, %d failed", plural(t.done, "article"), plural(t.statements, "statement"), plural(t.triples, "triple"), t.failed)
	if t.held > 0 {
		message += fmt.Sprintf(", %d in the store before", t.held)
	}
	c.report.say(problem{Place: "kgexport", Message: message})
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

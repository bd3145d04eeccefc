// Command kgexport writes the knowledge graph of news articles: who they name,
// which offices are held, who said what and what happened, every statement with
// the exact words it stands on.
//
//	kgexport [flags] [FILE|DIR|-]...      articles to a graph
//	kgexport verify GRAPH SOURCE...       prove a graph against its sources
//	kgexport explain GRAPH STATEMENT SOURCE...   where a statement comes from
//	kgexport text FILE                    the text that offsets count in
//	kgexport query [NAME|FILE.rq]         ask a SPARQL store
//	kgexport seeds [NAME]...              what names mean to the known entities
//	kgexport version                      version and hashes of what it knows
//
// The command joins the doors: source reads, extract understands, export writes.
// Data goes to standard output and everything else to standard error. What may
// go wrong is one line, "place: what is wrong: what to do", and an exit code of
// the table in fault.go.
package main

import (
	"io"
	"os"
	"slices"

	"kgexport/source"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// command is one run of the program: what was asked for, and its streams.
type command struct {
	settings
	given          givens
	stdin          io.Reader
	stdout, stderr io.Writer
	report         *reporter
	held           func(*source.Article) bool // where graphs go into a store: whether it has an article's already
}

// verb is a thing that the program does besides the main job.
type verb struct {
	name    string
	args    string // as the usage line shows them
	summary string
	scope   scope
	min     int      // the fewest arguments
	max     int      // the most arguments, or -1
	words   []string // what the argument can be, where it is no file
	run     func(*command, []string) error
}

// mainJob is what the program does where no verb is given.
func mainJob() verb {
	return verb{
		args:    "[FILE|DIR|-]...",
		summary: "write the knowledge graph of articles",
		scope:   inMain,
		max:     -1,
		run:     (*command).export,
	}
}

// verbs is the table of verbs, in the order in which help shows them. Both are
// functions because the verbs that print help read them.
func verbs() []verb {
	return []verb{
		{name: "verify", args: "GRAPH SOURCE...", summary: "prove that every span of a graph stands in its sources", scope: inVerify, min: 2, max: -1, run: (*command).verify},
		{name: "explain", args: "GRAPH STATEMENT SOURCE...", summary: "show where a statement comes from: sentence, rule, tree and roles", scope: inExplain, min: 3, max: -1, run: (*command).explain},
		{name: "text", args: "FILE", summary: "print the text that offsets count in", scope: inText, min: 1, max: 1, run: (*command).text},
		{name: "query", args: "[NAME]", summary: "ask a store a question of a newsroom, or list the questions", scope: inQuery, max: 1, words: queryNames(), run: (*command).query},
		{name: "seeds", args: "[NAME]...", summary: "print what names mean to the known entities, or check them all", scope: inSeeds, max: -1, run: (*command).lookup},
		{name: "version", summary: "print version, commit and the hashes of ontology, seeds and model", scope: inVersion, run: (*command).version},
		{name: "completion", args: "SHELL", summary: "print a completion script for the shell", min: 1, max: 1, words: shells, run: (*command).completion},
		{name: "man", summary: "print the manual page", run: (*command).man},
		{name: "help", summary: "print this help", run: (*command).help},
	}
}

// run does what args ask for and returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := &command{stdin: stdin, stdout: stdout, stderr: stderr}
	c.report = newReporter(stderr, wantsJSON(args, os.Getenv))
	err := c.dispatch(args)
	if err == nil {
		return exitDone
	}
	return c.report.end(err)
}

// dispatch reads the settings and runs the verb, or the main job.
func (c *command) dispatch(args []string) error {
	given, rest, err := parseFlags(args, &c.settings)
	if err != nil {
		return err
	}
	c.given = given
	v, rest := verbOf(rest)
	if err := given.fit(v); err != nil {
		return err
	}
	if c.showHelp {
		return c.help(nil)
	}
	if c.showVersion {
		return c.version(nil)
	}
	if v.scope != 0 { // help and its like work whatever a file says
		if err := c.configure(); err != nil {
			return err
		}
	}
	c.report.asJSON = c.jsonErrors
	if err := v.check(rest); err != nil {
		return err
	}
	return v.run(c, rest)
}

// verbOf splits the verb off the arguments; a file that is called like a verb
// is reached by its path ("./verify").
func verbOf(args []string) (verb, []string) {
	if len(args) > 0 {
		all := verbs()
		if i := slices.IndexFunc(all, func(v verb) bool { return v.name == args[0] }); i >= 0 {
			return all[i], args[1:]
		}
	}
	return mainJob(), args
}

// check reports a wrong number of arguments.
func (v verb) check(args []string) error {
	switch {
	case len(args) < v.min:
		return usage(v.name, "too few arguments", "write "+trimJoin("kgexport", v.name, v.args))
	case v.max >= 0 && len(args) > v.max:
		return usage(v.name, "too many arguments", "write "+trimJoin("kgexport", v.name, v.args))
	}
	return nil
}

// Command kgscore measures the learnt analysis of text against gold annotation:
//
//	kgscore tag   FILE...    UPOS, XPOS, features and lemmas, from CoNLL-U
//	kgscore parse FILE...    UPOS, XPOS, UAS, LAS, CLAS, from CoNLL-U
//	kgscore names FILE...    precision, recall and F1 of names, from CoNLL-U with
//	                         GUM's Entity= or from IOB2
//	kgscore entities FILE... precision, recall and F1 of the entities of the graph, as
//	                         nodes, from CoNLL-U with GUM's Entity=, gold articles of
//	                         ours, re3d, KnowledgeNet, Re-DocRED
//
// It prints one figure a line ("UPOS 95.41"), in per cent, over all files together,
// by the definitions of package corpus/measure: LAS is that of the CoNLL 2018 shared
// task, which looks at universal relations only; LAS-subtypes compares relations in
// full. The words are the gold ones, or, with --raw, those that the text itself is
// cut into; figures are then F1, and tokens, words and sentences are measured too.
// Tags, trees and names are always predicted, never read from the files. The last
// line is the speed on one core, in words a second.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/spf13/pflag"
)

// The exit codes, as kgexport has them.
const (
	exitDone   = 0
	exitUsage  = 2
	exitSome   = 3 // some files could not be read; the figures are of the rest
	exitAll    = 4
	exitOutput = 5
	exitModel  = 6
)

const help = `  kgscore parse ../shared/corpora/ud-ewt/dev.conllu       gold words
  kgscore parse --raw ../shared/corpora/gum/dev/*.conllu  from raw text
  kgscore names ../shared/corpora/uner-ewt/dev.iob2       names

  kgscore entities ../shared/corpora/gum/dev/*.conllu     entities, as nodes

usage: kgscore tag|parse|names|entities [flags] FILE...

`

// options are what the command line says.
type options struct {
	verb    string
	raw     bool
	noSpeed bool
	errors  bool
	model   string
	files   []string
}

func main() {
	runtime.GOMAXPROCS(1) // speed is told of one core
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run does what args ask for and returns the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	o, code := parseArgs(args, stdout, stderr)
	if o == nil {
		return code
	}
	if o.verb == "entities" {
		return o.entities(stdout, stderr)
	}
	p, err := openPredictor(o.model)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitModel
	}
	return o.score(p, stdout, stderr)
}

// score reads the files one by one, pools their figures and prints them.
func (o *options) score(p predictor, stdout, stderr io.Writer) int {
	board := newBoard(o, p)
	failed := 0
	for _, path := range o.files {
		if err := board.file(path); err != nil {
			failed++
			fmt.Fprintln(stderr, err)
		}
	}
	if failed == len(o.files) {
		return exitAll
	}
	if err := board.print(stdout); err != nil {
		fmt.Fprintf(stderr, "standard output: %v: check where it goes\n", err)
		return exitOutput
	}
	if failed > 0 {
		return exitSome
	}
	return exitDone
}

// parseArgs reads the command line; without options there is nothing to do but to
// end with the code.
func parseArgs(args []string, stdout, stderr io.Writer) (*options, int) {
	o := &options{}
	flags := pflag.NewFlagSet("kgscore", pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&o.raw, "raw", false, "cut the text into words and sentences too")
	flags.BoolVar(&o.noSpeed, "no-speed", false, "leave the speed out: the same figures whenever run")
	flags.BoolVar(&o.errors, "errors", false, "print what is missed, spurious or of the wrong class (entities)")
	flags.StringVar(&o.model, "model", "", "use the model `FILE` instead of the embedded one")
	switch err := flags.Parse(args); {
	case errors.Is(err, pflag.ErrHelp):
		fmt.Fprint(stdout, help, flags.FlagUsages())
		return nil, exitDone
	case err != nil:
		return nil, misuse(stderr, err.Error(), "kgscore --help lists the flags")
	case flags.NArg() == 0:
		fmt.Fprint(stderr, help, flags.FlagUsages())
		return nil, exitUsage
	}
	o.verb, o.files = flags.Arg(0), flags.Args()[1:]
	if o.verb != "tag" && o.verb != "parse" && o.verb != "names" && o.verb != "entities" {
		return nil, misuse(stderr, fmt.Sprintf("%q is not a verb", o.verb), "give tag, parse, names or entities")
	}
	if len(o.files) == 0 {
		return nil, misuse(stderr, "no files", "write kgscore "+o.verb+" FILE...")
	}
	return o, exitDone
}

func misuse(stderr io.Writer, what, advice string) int {
	fmt.Fprintf(stderr, "kgscore: %s: %s\n", what, advice)
	return exitUsage
}

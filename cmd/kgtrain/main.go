// Command kgtrain learns the linguistic core of a language from corpora and writes it
// as one model file: tagger, parser, morphology, names and coreference, with a manifest of what it
// was learnt from. The same corpora and seed give the same bytes on machines of one
// architecture.
//
//	kgtrain --corpora ../shared/corpora --out seeds/lang/en/model.kg
package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"kgexport/model"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// The exit codes.
const (
	exitOK    = 0
	exitError = 1
	exitUsage = 2
)

// options are the command's flags.
type options struct {
	corpora, out string
	seed         uint64
	epochs       int
	only         []string
}

// parts are what a model file holds, in the order in which they are learnt.
var parts = []string{"tag", "parse", "name", "morph", "coref"}

func run(args []string, stdout, stderr io.Writer) int {
	var o options
	flags := pflag.NewFlagSet("kgtrain", pflag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.corpora, "corpora", "../shared/corpora", "folder of the corpora")
	flags.StringVarP(&o.out, "out", "o", "seeds/lang/en/model.kg", "model file to write")
	flags.Uint64Var(&o.seed, "seed", 1, "seed of everything that is drawn at random")
	flags.IntVar(&o.epochs, "epochs", 0, "passes over the trees (default: the settings of the model that is shipped)")
	flags.StringSliceVar(&o.only, "only", nil, "learn only these `PARTS` (tag, parse, name, morph, coref) and keep the others of the model file; parse and name depend on tag, coref on all")
	flags.Usage = func() {
		fmt.Fprintf(stderr, "usage: kgtrain [flags]\n\nLearns tags, trees, morphology, names and coreference of English and writes one model file.\n\n%s", flags.FlagUsages())
	}
	switch err := flags.Parse(args); {
	case err == pflag.ErrHelp:
		return exitOK
	case err != nil:
		fmt.Fprintf(stderr, "kgtrain: %v: see --help\n", err)
		return exitUsage
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "kgtrain: %q: no arguments are taken: see --help\n", flags.Arg(0))
		return exitUsage
	}
	for _, p := range o.only {
		if !slices.Contains(parts, p) {
			fmt.Fprintf(stderr, "kgtrain: --only: %q is no part: give %s\n", p, strings.Join(parts, ", "))
			return exitUsage
		}
	}
	if err := train(o, stdout); err != nil {
		fmt.Fprintf(stderr, "kgtrain: %v\n", err)
		return exitError
	}
	return exitOK
}

// train learns everything and writes the file.
func train(o options, log io.Writer) error {
	l := &learner{options: o, log: log}
	sections, err := l.learn()
	if err != nil {
		return err
	}
	b, err := model.Marshal(sections)
	if err != nil {
		return err
	}
	// The file that is there stays whole until the new one is.
	if err := os.WriteFile(o.out+".new", b, 0o644); err != nil {
		return err
	}
	if err := os.Rename(o.out+".new", o.out); err != nil {
		return err
	}
	_, err = fmt.Fprintf(log, "%s: %d bytes\n", o.out, len(b))
	return err
}

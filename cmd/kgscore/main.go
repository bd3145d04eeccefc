// Command kgscore measures the learnt analysis of text against gold annotation:
//
//	kgscore tag   FILE...    UPOS, XPOS, features and lemmas, from CoNLL-U
//	kgscore parse FILE...    UPOS, XPOS, UAS, LAS, CLAS, from CoNLL-U
//	kgscore names FILE...    precision, recall and F1 of names, from CoNLL-U with
//	                         GUM's Entity= or from IOB2
//	kgscore entities FILE... precision, recall and F1 of the entities of the graph, as
//	                         nodes, from CoNLL-U with GUM's Entity=, gold articles of
//	                         ours, re3d, KnowledgeNet, Re-DocRED
//	kgscore coref FILE...    MUC, B3, CEAFe and their mean, from raw text, from CoNLL-U
//	                         with GUM's Entity=
//	kgscore gap FILE...      precision, recall and F1 of GAP's ambiguous pronouns
//	kgscore claims FILE...   precision of the graph's statements by their rules, from
//	                         gold articles of ours
//	kgscore calibrate FILE...   the weights of ontology/weights.ttl, from gold articles of ours
//	kgscore reliability FILE... confidences against what gold articles bear out
//	kgscore attributions FILE...   exact spans of sources, cues and contents of
//	                         quotations, from archives of article and attributions
//	kgscore links FILE...    precision and recall of links to Wikidata, from CoNLL-U
//	                         with GUM's Entity=
//
// It prints one figure a line ("UPOS 95.41"), in per cent, over all files together,
// by the definitions of package corpus/measure: LAS is that of the CoNLL 2018 shared
// task, which looks at universal relations only; LAS-subtypes compares relations in
// full. The words are the gold ones, or, with --raw, those that the text itself is
// cut into; figures are then F1, and tokens, words and sentences are measured too.
// Tags, trees and names are always predicted, never read from the files. The last
// line is the speed on one core, in words a second.
//
// Claims are those of the whole product, compared as score.py does it beside the gold
// articles. For each rule (kg:rule) it prints how many statements it made, how many of
// them the gold has ("right"; "again" where an earlier statement was the same gold item;
// "full" where organisation and status, object, polarity and modality, or speaker are the
// gold's too) and the share of right and again ones in per cent, the worst rule first.
//
// Reliability holds the confidences of the graphs' statements against the share that the
// gold has, by confidence. As the gold holds what matters and not all that is true, the
// share is a lower bound of what is true.
//
// Links are those of the whole product, from raw text, of names that stand where the
// key has a mention with an article: links-P is the share of "links" such links that
// are to the article's entity, links-R the share that is found of "linkable" names
// whose entities the seeds know; "unlinked" counts links in the place of mentions that
// the key links to nothing.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"

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
  kgscore links --errors ../shared/corpora/gum/dev/*      links to Wikidata
  kgscore entities ../shared/corpora/gum/dev/*.conllu     entities, as nodes
  kgscore coref ../shared/corpora/gum/dev/*.conllu        coreference
  kgscore claims ../shared/gold/*.json                    statements, the worst rules first
  kgscore attributions extract/testdata/attributions/*    who says what, as spans
  kgscore gap ../shared/corpora/gap/gap-development.tsv   ambiguous pronouns

usage: kgscore tag|parse|names|entities|coref|gap|links|claims|attributions|calibrate|reliability [flags] FILE...

`

var verbs = []string{"tag", "parse", "names", "entities", "coref", "gap", "links", "claims", "attributions", "calibrate", "reliability"}

// options are what the command line says.
type options struct {
	verb    string
	raw     bool
	noSpeed bool
	genres  bool // coreference by genre
	errors  bool
	rule    string // claims of this rule only
	cross   bool   // reliability by cross-validation
	wikiMap string
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
	s, err := o.open()
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitModel
	}
	return o.pool(s, stdout, stderr)
}

// open makes the scorer of the verb, with what it measures.
func (o *options) open() (scorer, error) {
	switch o.verb {
	case "links":
		return openLinks(o)
	case "claims":
		return openClaims(o)
	case "attributions":
		return openAttributions(o)
	case "calibrate", "reliability":
		return openTrials(o)
	case "coref", "gap":
		c, err := openChains(o.model)
		if err != nil {
			return nil, err
		}
		if o.verb == "gap" {
			return &gapBoard{resolver: c}, nil
		}
		return newCorefBoard(o, c), nil
	}
	p, err := openPredictor(o.model)
	if err != nil {
		return nil, err
	}
	return newBoard(o, p), nil
}

// scorer pools the figures of files.
type scorer interface {
	// file measures one file and adds its figures, all or none.
	file(path string) error
	print(w io.Writer) error
}

// score measures what a predictor makes of the files.
func (o *options) score(p predictor, stdout, stderr io.Writer) int {
	return o.pool(newBoard(o, p), stdout, stderr)
}

// pool reads the files one by one, pools their figures and prints them.
func (o *options) pool(s scorer, stdout, stderr io.Writer) int {
	failed := 0
	for _, path := range o.files {
		if err := s.file(path); err != nil {
			failed++
			fmt.Fprintln(stderr, err)
		}
	}
	if failed == len(o.files) {
		return exitAll
	}
	if err := s.print(stdout); err != nil {
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
	flags.BoolVar(&o.genres, "genres", false, "coref: by genre too")
	flags.BoolVar(&o.errors, "errors", false, "attributions, claims, entities, links: print what is wrong")
	flags.StringVar(&o.rule, "rule", "", "claims: those of one rule, by the last part of its `IRI`")
	flags.BoolVar(&o.cross, "cross-validated", false, "reliability: of confidences by weights learnt from the other files")
	flags.StringVar(&o.wikiMap, "wiki-map", "", "links: GUM's `TABLE` of articles and identifiers (wiki_map.tab in the folder above the first file's)")
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
	if !slices.Contains(verbs, o.verb) {
		return nil, misuse(stderr, fmt.Sprintf("%q is not a verb", o.verb), "give one of "+strings.Join(verbs, ", "))
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

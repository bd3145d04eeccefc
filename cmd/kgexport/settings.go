package main

import (
	"errors"
	"fmt"
	"net/url"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"kgexport/export"
	"kgexport/extract"
	"kgexport/source"
)

// settings is what the command line, the environment and the configuration
// files say.
type settings struct {
	format     string   // name of one of formats(); empty: by the suffix of output
	output     string   // file; empty or "-": standard output
	store      string   // address of a SPARQL store; empty: the graph goes to output
	storeQuery string   // its address for queries; empty: what belongs to store
	state      string   // file that tells what is in the store
	withdraw   bool     // take graphs out of the store
	let        []string // NAME=VALUE, for a query
	contextURL string   // empty: the context is embedded
	base       string   // empty: the project's own
	identity   extract.Identity
	withText   bool
	// minConfidence is the least confidence of a statement that is written.
	minConfidence float64
	provenance    extract.Provenance
	// nearDuplicates asks for the pairs of near-duplicates instead: the least share, in
	// percent, of the shorter text in the other; 0 for the graphs.
	nearDuplicates int
	meta           source.Meta
	ontology       []string
	seeds          []string
	jobs           int // 0: as many as there are processors
	failFast       bool
	limits         source.Limits
	from           string        // name of the format of the articles; empty: by suffix and content
	graphFrom      string        // name of the format of the graph to verify; empty: by its suffix
	fields         source.Fields // of JSON records; nil: the common names
	filesFrom      string        // list of files to read; empty: none
	fetch          bool          // the arguments are addresses
	allowPrivate   bool          // of the own machine and network too
	contact        string        // whom servers may write to
	timeout        time.Duration // for one address; 0: the default
	record         int           // the article of a file that text prints, from 1; 0: the only one
	jsonErrors     bool
	quiet          bool
	verbose        bool
	noConfig       bool
	showHelp       bool
	showVersion    bool
}

// scope is a set of verbs: those a setting is for.
type scope uint8

const (
	inMain scope = 1 << iota
	inVerify
	inText
	inVersion
	inSeeds
	inExplain
	inQuery

	everywhere = ^scope(0)
	articles   = inMain | inVerify | inText | inExplain // verbs that read articles
)

// setting is a row of the one table of what can be set: on the command line as
// a flag, in the environment as KGEXPORT_NAME, in a configuration file as a key.
type setting struct {
	name, short string
	arg         string // what the value is called; empty for a switch
	usage       string // one line of help
	group       string // heading under which help shows it
	scope       scope
	repeat      bool   // may be given more than once
	path        bool   // the value is a file or folder; in a configuration file, relative to it
	once        bool   // true of one run and not of a habit: not in a configuration file
	rare        bool   // told by the manual page, not by help
	bare        string // what the flag means without a value, which then stands behind "="
	words       []string
	set         func(*settings, string) error
}

// The headings of help.
const (
	groupOutput    = "Output"
	groupArticle   = "What is known of the article"
	groupKnowledge = "Knowledge"
	groupRun       = "Running"
)

// table is every setting, in the order in which help shows them.
var table = []setting{
	{name: "format", short: "f", arg: "NAME", usage: strings.Replace(shortFormatNames(), " ", " (default) ", 1), group: groupOutput, scope: inMain | inQuery, words: formatWords(), set: setFormat},
	{name: "output", short: "o", arg: "FILE", usage: "write FILE, whole or not at all; its suffix says how", group: groupOutput, scope: inMain, path: true, once: true, set: setOutput},
	{name: "context", arg: "URL|embed", usage: "JSON-LD context: linked, or embedded (the default)", group: groupOutput, rare: true, scope: inMain, words: []string{"embed"}, set: setContext},
	{name: "base", arg: "IRI", usage: "what the IRIs of the data begin with", group: groupOutput, rare: true, scope: inMain, set: setBase},
	{name: "identity", arg: "KIND", usage: "name (default) joins articles; document: seeds do", group: groupOutput, rare: true, scope: inMain, words: []string{"name", "document"}, set: setIdentity},
	{name: "min-confidence", arg: "X", usage: "leave out statements less sure than X, from 0 to 1", group: groupOutput, scope: inMain, set: setMinConfidence},
	{name: "provenance", arg: "KIND", usage: "statements (default), graphs, compact or none", group: groupOutput, scope: inMain, words: provenanceWords(), set: setProvenance},
	{name: "with-text", usage: "write the whole text of each article too", group: groupOutput, scope: inMain, set: setSwitch(func(s *settings) *bool { return &s.withText })},
	{name: "store", arg: "URL", usage: "load into a SPARQL store, or ask it", group: groupOutput, scope: inMain | inQuery, set: setText(func(s *settings) *string { return &s.store })},
	{name: "state", arg: "FILE", usage: "load what FILE does not tell to be in the store", group: groupOutput, scope: inMain, path: true, set: setText(func(s *settings) *string { return &s.state })},
	{name: "delete", usage: "withdraw the articles' graphs from the store", group: groupOutput, rare: true, scope: inMain, once: true, set: setSwitch(func(s *settings) *bool { return &s.withdraw })},
	{name: "store-query", arg: "URL", usage: "where the store answers queries, if it is not known by --store", group: groupOutput, rare: true, scope: inMain | inQuery, set: setText(func(s *settings) *string { return &s.storeQuery })},
	{name: "let", arg: "NAME=VALUE", usage: "what a variable of the query stands for (repeatable)", group: groupOutput, rare: true, scope: inQuery, repeat: true, once: true, set: appendTo(func(s *settings) *[]string { return &s.let })},

	{name: "from", arg: "NAME", usage: "its form (default: by name and content)", group: groupArticle, scope: articles, repeat: true, once: true, words: append(source.FormatNames(), readableFormats...), set: setFrom},
	{name: "fields", arg: "LIST", usage: "of JSON, as text=body,title=headline,published=date", group: groupArticle, scope: articles, rare: true, set: setFields},
	{name: "files-from", arg: "FILE|-", usage: "read the files that FILE lists, a line or a NUL each", group: groupArticle, scope: inMain, once: true, path: true, set: setFilesFrom},
	{name: "fetch", usage: "arguments are web addresses of pages and feeds", group: groupArticle, scope: inMain, once: true, set: setSwitch(func(s *settings) *bool { return &s.fetch })},
	{name: "contact", arg: "ADDRESS", usage: "web or e-mail address that servers are told", group: groupArticle, scope: inMain, rare: true, set: setContact},
	{name: "timeout", arg: "SECONDS", usage: "longest time for one address (default 30)", group: groupArticle, scope: inMain, rare: true, set: setTimeout},
	{name: "allow-private", usage: "fetch from the own machine and network too", group: groupArticle, scope: inMain, rare: true, once: true, set: setSwitch(func(s *settings) *bool { return &s.allowPrivate })},
	{name: "near-duplicates", arg: "PERCENT", bare: "true", usage: "write which articles are copies of one another with edits, sharing PERCENT (default 50) of the shorter one's phrases, and nothing else", group: groupOutput, scope: inMain, rare: true, once: true, set: setNearDuplicates},

	{name: "published", arg: "DATE", usage: "day of publication, as 2026-03-09", group: groupArticle, scope: inMain, once: true, set: setPublished},
	{name: "publisher", arg: "NAME", usage: "outlet", group: groupArticle, scope: inMain, set: setPublisher},
	{name: "url", arg: "URL", usage: "canonical address; for a single article", group: groupArticle, scope: inMain, once: true, set: setURL},
	{name: "lang", arg: "TAG", usage: "language (default en)", group: groupArticle, scope: inMain, set: setLang},

	{name: "ontology", arg: "DIR", usage: "add a folder of relations, events, cues (repeatable)", group: groupKnowledge, scope: inMain | inVersion | inExplain, repeat: true, path: true, set: appendTo(func(s *settings) *[]string { return &s.ontology })},
	{name: "seeds", arg: "PATH", usage: "add a file or folder of known entities (repeatable)", group: groupKnowledge, scope: inMain | inVersion | inSeeds | inExplain, repeat: true, path: true, set: appendTo(func(s *settings) *[]string { return &s.seeds })},

	{name: "jobs", short: "j", arg: "N", usage: "articles read at a time (default: one a processor)", group: groupRun, scope: inMain, set: setJobs},
	{name: "fail-fast", usage: "stop at the first article that cannot be read", group: groupRun, rare: true, scope: inMain, set: setSwitch(func(s *settings) *bool { return &s.failFast })},
	{name: "max-bytes", arg: "SIZE", usage: "largest article, as 512k or 10M (default 10M)", group: groupRun, scope: articles, set: setSize(func(s *settings) *int64 { return &s.limits.MaxBytes })},
	{name: "max-record", arg: "SIZE", usage: "largest page, message or line of JSON (default 64M)", group: groupRun, scope: articles, rare: true, set: setSize(func(s *settings) *int64 { return &s.limits.MaxRecord })},
	{name: "max-unpacked", arg: "SIZE", usage: "most bytes that a compressed file may become (default 256G)", group: groupRun, scope: articles, rare: true, set: setSize(func(s *settings) *int64 { return &s.limits.MaxUnpacked })},
	{name: "max-depth", arg: "N", usage: "deepest nesting of JSON, mark-up and quoted messages (default 256)", group: groupRun, scope: articles, rare: true, set: setMaxDepth},
	{name: "record", arg: "N", usage: "the article of a file that text prints, from 1", group: groupRun, scope: inText, rare: true, once: true, set: setRecord},
	{name: "errors", arg: "text|json", usage: "how errors are written (default text)", group: groupRun, scope: inMain | inVerify | inText | inVersion | inExplain | inQuery, words: []string{"text", "json"}, set: setErrors},
	{name: "quiet", short: "q", usage: "no progress, no summary", group: groupRun, scope: inMain | inVerify, set: setSwitch(func(s *settings) *bool { return &s.quiet })},
	{name: "verbose", short: "v", usage: "a summary line at the end", group: groupRun, scope: inMain, set: setSwitch(func(s *settings) *bool { return &s.verbose })},
	{name: "no-config", usage: "read no configuration file", rare: true, group: groupRun, scope: inMain | inVerify | inText | inVersion | inExplain | inQuery, set: setSwitch(func(s *settings) *bool { return &s.noConfig })},
	{name: "help", short: "h", usage: "print this help", group: groupRun, scope: everywhere, once: true, set: setSwitch(func(s *settings) *bool { return &s.showHelp })},
	{name: "version", usage: "print the version", group: groupRun, scope: everywhere, once: true, set: setSwitch(func(s *settings) *bool { return &s.showVersion })},
}

// readableFormats are the formats of a graph that verify and explain read.
var readableFormats = []string{"turtle", "ntriples", "nquads"}

// shortFormatNames are the names of formats, or their aliases of two or three letters.
func shortFormatNames() string {
	var names []string
	for _, f := range formats() {
		name := f.Name
		if len(f.Aliases) > 0 && len(f.Aliases[0]) <= 3 {
			name = f.Aliases[0]
		}
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

func formatNames() string {
	names := make([]string, 0, len(export.Formats)+1)
	for _, f := range formats() {
		names = append(names, f.Name)
	}
	return strings.Join(names, " ")
}

// formatWords are all names of formats, main names first.
func formatWords() []string {
	words := strings.Fields(formatNames())
	for _, f := range formats() {
		words = append(words, f.Aliases...)
	}
	return words
}

// settingNamed is a row of the table, or nil.
func settingNamed(name string) *setting {
	for i := range table {
		if table[i].name == name {
			return &table[i]
		}
	}
	return nil
}

func settingNames() []string {
	names := make([]string, 0, len(table))
	for _, s := range table {
		names = append(names, s.name)
	}
	return names
}

// invalid is the error of a value: what is wrong and what to do.
func invalid(value, what, advice string) error {
	return errors.New(strconv.Quote(value) + " " + what + ": " + advice)
}

func setSwitch(field func(*settings) *bool) func(*settings, string) error {
	return func(s *settings, value string) error {
		b, err := strconv.ParseBool(value)
		if err != nil {
			return invalid(value, "is neither true nor false", "write true or false")
		}
		*field(s) = b
		return nil
	}
}

func setText(field func(*settings) *string) func(*settings, string) error {
	return func(s *settings, value string) error {
		if value == "" {
			return invalid(value, "is empty", "give a value, or leave it out")
		}
		*field(s) = value
		return nil
	}
}

func appendTo(field func(*settings) *[]string) func(*settings, string) error {
	return func(s *settings, value string) error {
		if value == "" {
			return invalid(value, "names no file", "name a file or folder")
		}
		*field(s) = append(*field(s), value)
		return nil
	}
}

func setFormat(s *settings, value string) error {
	if slices.Contains(tableFormats, value) {
		s.format = value
		return nil
	}
	f, ok := lookupFormat(value)
	if !ok {
		return unknownFormat(value, formatWords(), formatNames())
	}
	s.format = f.Name
	return nil
}

func unknownFormat(value string, words []string, all string) error {
	return invalid(value, "is not a format", didYouMean(value, words, strconv.Quote, "give one of "+all))
}

func setOutput(s *settings, value string) error {
	if value == "" {
		return invalid(value, "names no file", "name a file, or - for standard output")
	}
	s.output = value
	return nil
}

func setContext(s *settings, value string) error {
	if value == "embed" {
		s.contextURL = ""
		return nil
	}
	if !webAddress(value) {
		return invalid(value, "is neither embed nor a web address", "write embed, or the address of the context")
	}
	s.contextURL = value
	return nil
}

func setBase(s *settings, value string) error {
	const example = "https://example.org/id/"
	u, err := url.Parse(value)
	switch {
	case err != nil, !u.IsAbs(), u.Opaque == "" && u.Host == "", !iriCharacters(value):
		return invalid(value, "is not an absolute IRI", "write one such as "+example)
	case strings.Contains(value, "#"):
		return invalid(value, "holds a #, which spans add themselves", "write one such as "+example)
	case !strings.HasSuffix(value, "/"):
		return invalid(value, "does not end in /", "write "+value+"/")
	}
	s.base = value
	return nil
}

func setMinConfidence(s *settings, value string) error {
	x, err := strconv.ParseFloat(value, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		return invalid(value, "is no number from 0 to 1", "write one, as in 0.8")
	}
	s.minConfidence = x
	return nil
}

func setIdentity(s *settings, value string) error {
	for _, i := range []extract.Identity{extract.ByName, extract.ByDocument} {
		if i.String() == value {
			s.identity = i
			return nil
		}
	}
	return invalid(value, "is not a way to join articles", "write name or document")
}

// provenanceWords are the values of --provenance.
func provenanceWords() []string {
	var words []string
	for _, p := range extract.Provenances() {
		words = append(words, p.String())
	}
	return words
}

func setProvenance(s *settings, value string) error {
	for _, p := range extract.Provenances() {
		if p.String() == value {
			s.provenance = p
			return nil
		}
	}
	return invalid(value, "is not a way to tell provenance", didYouMean(value, provenanceWords(), strconv.Quote, "give one of "+strings.Join(provenanceWords(), " ")))
}

func setJobs(s *settings, value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > maxJobs {
		return invalid(value, "is not a number of jobs", fmt.Sprintf("give a whole number from 1 to %d", maxJobs))
	}
	s.jobs = n
	return nil
}

// maxJobs bounds the articles that are held in memory at a time.
const maxJobs = 256

// workers is the number of articles to read at a time.
func (s *settings) workers() int {
	if s.jobs > 0 {
		return s.jobs
	}
	return min(runtime.GOMAXPROCS(0), maxJobs)
}

func setErrors(s *settings, value string) error {
	if value != "text" && value != "json" {
		return invalid(value, "is not a form of errors", "write text or json")
	}
	s.jsonErrors = value == "json"
	return nil
}

// webAddress reports whether a value is an absolute http or https address.
func webAddress(value string) bool {
	u, err := url.Parse(value)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && iriCharacters(value)
}

// iriCharacters reports whether a value has only characters that may stand in an IRI.
func iriCharacters(value string) bool {
	return !strings.ContainsFunc(value, func(r rune) bool {
		return r <= ' ' || r == 0x7f || r == 0xfffd || strings.ContainsRune("<>\"{}|\\^`", r)
	})
}

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/term"

	"kgexport/rdf"
)

// The exit codes.
const (
	exitDone        = 0
	exitDiffers     = 1   // verify found differences
	exitUsage       = 2   // the command line is wrong
	exitSome        = 3   // some inputs failed; the output is valid for the rest
	exitAll         = 4   // all inputs failed
	exitOutput      = 5   // the output could not be written
	exitConfig      = 6   // configuration, ontology or seeds are invalid
	exitInterrupted = 130 // Ctrl-C
	exitPipe        = 141 // the reader of a pipe went away: as a shell shows a death by SIGPIPE
)

// problem is one thing that is wrong, in the parts of its line
// "place: what is wrong: what to do".
type problem struct {
	Place   string `json:"place"`
	Line    int    `json:"line,omitempty"`   // from 1; 0 where there is none
	Column  int    `json:"column,omitempty"` // from 1, in code points; 0 where there is none
	Message string `json:"message"`
	Advice  string `json:"advice,omitempty"`
}

// String is the problem as one line.
func (p problem) String() string {
	line := p.position() + ": " + p.Message
	if p.Advice != "" {
		line += ": " + p.Advice
	}
	return line
}

// position is the place with line and column.
func (p problem) position() string {
	s := p.Place
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Column > 0 {
			s += ":" + strconv.Itoa(p.Column)
		}
	}
	return s
}

// fault is an error that ends the run with an exit code. A fault without a
// problem ends it in silence: what there was to say has been said.
type fault struct {
	code     int
	problems []problem
}

// Error is the first problem as one line.
func (f *fault) Error() string {
	if len(f.problems) == 0 {
		return fmt.Sprintf("exit code %d", f.code)
	}
	return f.problems[0].String()
}

// silent returns a fault that only sets the exit code.
func silent(code int) error { return &fault{code: code} }

// usage returns a fault of the command line.
func usage(place, message, advice string) error {
	return &fault{exitUsage, []problem{{Place: place, Message: message, Advice: advice}}}
}

// faultOf gives an error of another package an exit code; place is what the
// error is about, where that is known.
func faultOf(code int, place string, err error) error {
	return &fault{code, problemsOf(place, err)}
}

// problemsOf takes an error apart that may join several.
func problemsOf(place string, err error) []problem {
	var joined interface{ Unwrap() []error }
	if !errors.As(err, &joined) {
		return []problem{problemOf(place, err)}
	}
	var all []problem
	for _, e := range joined.Unwrap() {
		all = append(all, problemsOf(place, e)...)
	}
	return all
}

var positionEnd = regexp.MustCompile(`^(.*?):([0-9]+)(?::([0-9]+))?$`)

// problemOf takes one error apart. Errors of the project begin with their place
// and end with their advice; those of the system do not, and get place.
func problemOf(place string, err error) problem {
	var syntax *rdf.SyntaxError
	if errors.As(err, &syntax) {
		message, advice := cutAdvice(oneLine(syntax.Msg))
		return problem{Place: syntax.Name, Line: syntax.Line, Column: syntax.Column, Message: message, Advice: advice}
	}
	text := oneLine(err.Error())
	var path *os.PathError
	if errors.As(err, &path) && text == oneLine(path.Error()) {
		return problem{Place: path.Path, Message: path.Err.Error()}
	}
	p := problem{Place: place}
	known := ""
	if strings.HasPrefix(text, place+":") {
		known = place // it may itself hold what looks like a position
	}
	if head, rest, ok := strings.Cut(text[len(known):], ": "); ok {
		p.Place, text = known+head, rest
		if m := positionEnd.FindStringSubmatch(head); m != nil {
			p.Place = known + m[1]
			p.Line, _ = strconv.Atoi(m[2])
			p.Column, _ = strconv.Atoi(m[3])
		}
	}
	p.Message, p.Advice = cutAdvice(text)
	return p
}

// cutAdvice splits "what is wrong: what to do" at its last colon.
func cutAdvice(s string) (message, advice string) {
	if i := strings.LastIndex(s, ": "); i >= 0 {
		return s[:i], s[i+2:]
	}
	return s, ""
}

// systemCause is an error of the system without operation and path, which messages
// say in their own place.
func systemCause(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

// oneLine keeps a message on its line.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }), " ")
}

// closedPipe reports whether an error says that nobody reads the output any more.
func closedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// reporter writes problems to standard error, one a line.
type reporter struct {
	w      io.Writer
	asJSON bool
	bold   bool
	// before runs ahead of each line: the progress line makes room.
	before func()
}

func newReporter(w io.Writer, asJSON bool) *reporter {
	colour := os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return &reporter{w: w, asJSON: asJSON, bold: colour && isTerminal(w), before: func() {}}
}

// say writes one problem.
func (r *reporter) say(p problem) {
	r.before()
	switch {
	case r.asJSON:
		line, err := json.Marshal(p)
		if err != nil { // strings and numbers: cannot happen
			line = []byte(strconv.Quote(p.String()))
		}
		fmt.Fprintf(r.w, "%s\n", line)
	case r.bold:
		place := p.position()
		fmt.Fprintf(r.w, "\x1b[1m%s\x1b[0m%s\n", place, strings.TrimPrefix(p.String(), place))
	default:
		fmt.Fprintln(r.w, p.String())
	}
}

// end says what ended the run, and returns its exit code.
func (r *reporter) end(err error) int {
	if closedPipe(err) {
		return exitPipe
	}
	var f *fault
	if !errors.As(err, &f) {
		f = &fault{exitUsage, []problem{problemOf("kgexport", err)}}
	}
	for _, p := range f.problems {
		r.say(p)
	}
	return f.code
}

// isTerminal reports whether what is written is seen by a person.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

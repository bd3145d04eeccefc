package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"kgexport/rdf"
)

func itoa(n int) string { return strconv.Itoa(n) }

func TestNearest(t *testing.T) {
	words := []string{"turtle", "jsonld", "ntriples", "nquads", "trig", "ttl", "nt", "nq"}
	for _, c := range []struct{ typo, want string }{
		{"turtel", "turtle"},
		{"Turtle", "turtle"},
		{"turt", "turtle"},
		{"json", "jsonld"},
		{"json-ld", "jsonld"},
		{"nquad", "nquads"},
		{"n-triples", "ntriples"},
		{"rdfxml", ""},
		{"x", ""},
		{"", ""},
		{strings.Repeat("turtle", 1000), ""},
	} {
		if got := nearest(c.typo, words); got != c.want {
			t.Errorf("nearest(%q) = %q, want %q", c.typo, got, c.want)
		}
	}
}

func TestProblemOf(t *testing.T) {
	for _, c := range []struct {
		place string
		err   error
		want  problem
	}{
		{"a.txt", errors.New("a.txt: empty: write something"), problem{Place: "a.txt", Message: "empty", Advice: "write something"}},
		{"", errors.New("a.txt:3:14: not UTF-8: convert it"), problem{Place: "a.txt", Line: 3, Column: 14, Message: "not UTF-8", Advice: "convert it"}},
		{"", errors.New("a.txt:3: not UTF-8: convert it"), problem{Place: "a.txt", Line: 3, Message: "not UTF-8", Advice: "convert it"}},
		{"b: c:7", errors.New("b: c:7:2: not UTF-8"), problem{Place: "b: c:7", Line: 2, Message: "not UTF-8"}},
		{"a.txt", errors.New("no place"), problem{Place: "a.txt", Message: "no place"}},
		{"a.txt", errors.New("a.txt: two\nlines: join\r\nthem"), problem{Place: "a.txt", Message: "two lines", Advice: "join them"}},
		{"--seeds", &os.PathError{Op: "open", Path: "s.ttl", Err: syscall.EACCES}, problem{Place: "s.ttl", Message: "permission denied"}},
		{"--seeds", fmt.Errorf("loading: %w", &rdf.SyntaxError{Name: "s.ttl", Line: 4, Column: 2, Msg: "no dot: end the triple with a dot"}),
			problem{Place: "s.ttl", Line: 4, Column: 2, Message: "no dot", Advice: "end the triple with a dot"}},
	} {
		if got := problemOf(c.place, c.err); got != c.want {
			t.Errorf("problemOf(%q, %q)\n got %+v\nwant %+v", c.place, c.err, got, c.want)
		}
	}
}

func TestProblemsOfJoinedErrors(t *testing.T) {
	err := errors.Join(errors.New("a.ttl:1: x: do y"), errors.Join(errors.New("b.ttl: x: do y"), errors.New("c.ttl: x: do y")))
	var places []string
	for _, p := range problemsOf("--seeds", err) {
		places = append(places, p.position())
	}
	if got := strings.Join(places, " "); got != "a.ttl:1 b.ttl c.ttl" {
		t.Errorf("places %q", got)
	}
}

func TestParseSize(t *testing.T) {
	for _, c := range []struct {
		value string
		want  int64 // 0: an error
	}{
		{"300", 300}, {"512k", 512 << 10}, {"10M", 10 << 20}, {"1g", 1 << 30},
		{"0", 0}, {"-1", 0}, {"k", 0}, {"", 0}, {"1.5M", 0}, {"10MB", 0}, {"9999999999999999999", 0}, {"9999999G", 0},
	} {
		got, err := parseSize(c.value)
		if (err != nil) != (c.want == 0) || got != c.want {
			t.Errorf("parseSize(%q) = %d, %v, want %d", c.value, got, err, c.want)
		}
	}
}

// TestTable checks what the rows of the table of settings owe their readers.
func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range table {
		for _, name := range []string{"--" + row.name, "-" + row.short} {
			if name != "-" && seen[name] {
				t.Errorf("%s stands twice", name)
			}
			seen[name] = true
		}
		if row.usage == "" || row.group == "" || row.set == nil || row.scope == 0 {
			t.Errorf("--%s: a column is empty", row.name)
		}
		if !regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString(row.name) {
			t.Errorf("--%s: does not make a variable of the environment", row.name)
		}
		if row.path && row.arg == "" {
			t.Errorf("--%s: a path without a value", row.name)
		}
	}
}

// TestProgress draws the line by a clock of the test's own.
func TestProgress(t *testing.T) {
	var b bytes.Buffer
	now := time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC)
	p := &progress{w: &b, total: 100, clock: func() time.Time { return now }, begun: now.Add(-time.Second)}
	count := &tally{done: 9, failed: 1, statements: 40}
	p.show(count)
	if got, want := b.String(), "\r\x1b[K10/100 articles, 10/s, 40 statements, 9s left"; got != want {
		t.Errorf("line %q, want %q", got, want)
	}
	b.Reset()
	now = now.Add(progressEvery / 2)
	p.show(count)
	if b.Len() > 0 {
		t.Errorf("too soon: %q", b.String())
	}
	p.clear()
	p.clear()
	if got := b.String(); got != "\r\x1b[K" {
		t.Errorf("clearing writes %q", got)
	}
	if got := progressLine(&tally{}, 100, 0); got != "0/100 articles, 0/s, 0 statements" {
		t.Errorf("at the start: %q", got)
	}
}

// stuck is a stream that never gives anything.
type stuck struct{ gone <-chan struct{} }

func (s stuck) Read([]byte) (int, error) { <-s.gone; return 0, errors.New("gone") }

func TestPatientReader(t *testing.T) {
	p := &patientReader{ctx: t.Context(), r: strings.NewReader("words")}
	b := make([]byte, 3)
	if n, err := p.Read(b); n != 3 || err != nil || string(b) != "wor" {
		t.Errorf("Read = %d, %v, %q", n, err, b)
	}
	gone := make(chan struct{})
	defer close(gone)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p = &patientReader{ctx: ctx, r: stuck{gone}}
	if n, err := p.Read(b); n != 0 || !errors.Is(err, errInterrupted) {
		t.Errorf("Read = %d, %v, want errInterrupted", n, err)
	}
}

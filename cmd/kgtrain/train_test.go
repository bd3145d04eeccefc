package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestUsage holds that misuse and missing corpora end with one line and the right code.
func TestUsage(t *testing.T) {
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"--nonsense"}, exitUsage, "nonsense"},
		{[]string{"corpora"}, exitUsage, "no arguments are taken"},
		{[]string{"--only", "tag,verbs"}, exitUsage, `"verbs" is no part`},
		{[]string{"--corpora", filepath.Join(t.TempDir(), "none")}, exitError, "--corpora"},
	} {
		var out, errs bytes.Buffer
		if code := run(c.args, &out, &errs); code != c.code {
			t.Errorf("%v: exit code %d, want %d", c.args, code, c.code)
		}
		if s := errs.String(); !strings.Contains(s, c.want) || strings.Count(s, "\n") != 1 {
			t.Errorf("%v: says %q", c.args, s)
		}
	}
	var out, errs bytes.Buffer
	if code := run([]string{"--help"}, &out, &errs); code != exitOK || !strings.Contains(errs.String(), "usage: kgtrain") {
		t.Errorf("help: %d %q", code, errs.String())
	}
}

// TestOnly holds that the parts that are kept must be there.
func TestOnly(t *testing.T) {
	l := &learner{options: options{out: filepath.Join(t.TempDir(), "none.kg"), only: []string{"tag"}}}
	if _, err := l.part("parse", nil); err == nil || !strings.Contains(err.Error(), "learn all of them first") {
		t.Errorf("error %v", err)
	}
	if err := os.WriteFile(l.out, []byte("no model"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := l.part("parse", nil); err == nil || !strings.Contains(err.Error(), "not a model file") {
		t.Errorf("error %v", err)
	}
}

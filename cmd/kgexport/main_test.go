package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the golden parts of the scripts")

// TestMain makes the test binary double as the program, so that every script
// runs a real process.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"kgexport": main})
}

// TestScripts runs the scripts in testdata/script. Beside testscript's own they
// know these commands:
//
//	exits CODE PROGRAM [ARG]...   the program must end with exactly this code
//	articles N DIR                writes N different articles (generate_test.go)
//	longline FILE MB              writes a single line of so many megabytes
//	turtle FILE                   the file must be Turtle by rapper and serdi
//	quads FILE                    the file must be N-Quads by serdi
//	trig FILE                     the file must be TriG by serdi
//	json FILE                     the file must be JSON
//	binary FILE                   writes bytes that are no text
//	same FILE...                  the files must hold the same bytes
//	within LINES COLUMNS FILE     the file must fit a screen
func TestScripts(t *testing.T) {
	seed, err := filepath.Abs("../../seeds/articles")
	if err != nil {
		t.Fatal(err)
	}
	conforming, err := filepath.Abs("../../ontology/testdata/conforming.ttl")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SEED", seed)
			e.Setenv("CONFORMING", conforming)
			e.Setenv("XDG_CONFIG_HOME", filepath.Join(e.WorkDir, "user"))
			return nil
		},
		Condition: func(c string) (bool, error) {
			if c != "root" {
				return false, fmt.Errorf("unknown condition %q", c)
			}
			return os.Geteuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    exits,
			"articles": writeArticles,
			"longline": writeLongLine,
			"turtle":   checkTurtle,
			"quads":    checkQuads,
			"trig":     checkTriG,
			"json":     checkJSON,
			"binary":   writeBinary,
			"same":     checkSame,
			"within":   checkScreen,
		},
	})
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 || neg {
		ts.Fatalf("usage: exits CODE PROGRAM [ARG]...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

func writeArticles(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 || neg {
		ts.Fatalf("usage: articles N DIR")
	}
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(generate(ts.MkAbs(args[1]), n))
}

func writeLongLine(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 || neg {
		ts.Fatalf("usage: longline FILE MB")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte("word and "), n<<20/9), 0o666))
}

// oracle runs a parser that is not ours over a file; it must find no fault.
func oracle(ts *testscript.TestScript, file string, program string, args ...string) {
	path, err := exec.LookPath(program)
	if err != nil {
		ts.Fatalf("%s is missing: run make test, which installs it", program)
	}
	var stderr bytes.Buffer
	cmd := exec.Command(path, append(args, ts.MkAbs(file))...)
	cmd.Stderr = &stderr
	if err := cmd.Run(); err != nil {
		ts.Fatalf("%s finds %s wrong: %v\n%s", program, file, err, stderr.Bytes())
	}
}

func checkTurtle(ts *testscript.TestScript, neg bool, args []string) {
	for _, f := range args {
		oracle(ts, f, "serdi", "-i", "turtle", "-o", "ntriples")
		oracle(ts, f, "rapper", "-q", "-c", "-i", "turtle")
	}
}

func checkQuads(ts *testscript.TestScript, neg bool, args []string) {
	for _, f := range args {
		oracle(ts, f, "serdi", "-i", "nquads", "-o", "nquads")
	}
}

func checkTriG(ts *testscript.TestScript, neg bool, args []string) {
	for _, f := range args {
		oracle(ts, f, "serdi", "-i", "trig", "-o", "nquads")
	}
}

func checkJSON(ts *testscript.TestScript, neg bool, args []string) {
	for _, f := range args {
		if !json.Valid([]byte(ts.ReadFile(f))) {
			ts.Fatalf("%s is not JSON", f)
		}
	}
}

func writeBinary(ts *testscript.TestScript, neg bool, args []string) {
	data := []byte("\x7fELF\x02\x01\x01\x00")
	for i := range 4096 {
		data = append(data, byte(i*31), byte(i>>3))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

func checkSame(ts *testscript.TestScript, neg bool, args []string) {
	first := ts.ReadFile(args[0])
	for _, f := range args[1:] {
		if (ts.ReadFile(f) == first) == neg {
			ts.Fatalf("%s and %s: the same bytes: %v", args[0], f, neg)
		}
	}
}

func checkScreen(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 3 || neg {
		ts.Fatalf("usage: within LINES COLUMNS FILE")
	}
	lines := strings.Split(strings.TrimSuffix(ts.ReadFile(args[2]), "\n"), "\n")
	most, err := strconv.Atoi(args[0])
	ts.Check(err)
	widest, err := strconv.Atoi(args[1])
	ts.Check(err)
	if len(lines) > most {
		ts.Fatalf("%d lines, more than %d", len(lines), most)
	}
	for _, l := range lines {
		if len(l) > widest {
			ts.Fatalf("wider than %d columns: %s", widest, l)
		}
	}
}

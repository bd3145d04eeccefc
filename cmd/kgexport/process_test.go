//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// program is a run of kgexport in a process of its own, in a folder of its own
// and without a user's configuration.
func program(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	path, err := exec.LookPath("kgexport") // TestMain put it there
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), path, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "XDG_CONFIG_HOME="+dir)
	cmd.Cancel = func() error { return cmd.Process.Kill() }
	return cmd
}

// graphs counts the named graphs of TriG or the documents of N-Quads by the
// documents' digests.
func graphs(nquads []byte) int {
	return len(regexp.MustCompile(`(?m)identifier> "sha256:`).FindAll(nquads, -1))
}

// TestInterruptedWhileReading sends SIGINT while standard input, one of the
// inputs, never ends: what else was read is written, whole, and the exit code is 130.
func TestInterruptedWhileReading(t *testing.T) {
	dir := t.TempDir()
	if err := generate(filepath.Join(dir, "news"), 40); err != nil {
		t.Fatal(err)
	}
	cmd := program(t, dir, "-f", "nquads", "--jobs", "4", "news", "-")
	stdin, never := pipe(t)
	cmd.Stdin = stdin
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	interruptReader(t, cmd, never)
	if err := cmd.Wait(); cmd.ProcessState.ExitCode() != exitInterrupted {
		t.Fatalf("exit: %v, want code %d\n%s", err, exitInterrupted, stderr.String())
	}
	checkInterrupted(t, stdout.Bytes(), stderr.String(), 41)
}

// interruptReader sends SIGINT to a process that reads a pipe, once it does so:
// when more has gone in than a pipe holds, signals are caught.
func interruptReader(t *testing.T, cmd *exec.Cmd, w *os.File) {
	t.Helper()
	if _, err := w.Write(bytes.Repeat([]byte("She spoke. "), 20_000)); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
}

// TestInterruptedWhileWriting sends SIGINT while nobody empties the output: the
// articles in hand are written to their end, and no others.
func TestInterruptedWhileWriting(t *testing.T) {
	const articles = 400
	dir := t.TempDir()
	if err := generate(filepath.Join(dir, "news"), articles); err != nil {
		t.Fatal(err)
	}
	cmd := program(t, dir, "-f", "nquads", "--jobs", "2", "news")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	first := make([]byte, 1)
	if _, err := io.ReadFull(stdout, first); err != nil {
		t.Fatal(err, stderr.String())
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(stdout)
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); cmd.ProcessState.ExitCode() != exitInterrupted {
		t.Fatalf("exit: %v, want code %d\n%s", err, exitInterrupted, stderr.String())
	}
	checkInterrupted(t, append(first, rest...), stderr.String(), articles)
}

// checkInterrupted makes sure that an interrupted run's output is valid, has as
// many articles as the message says, and fewer than were asked for.
func checkInterrupted(t *testing.T, nquads []byte, stderr string, asked int) {
	t.Helper()
	m := regexp.MustCompile(`^kgexport: interrupted after (\d+) of (\d+) articles: (the output is whole for these|nothing was written)\n$`).FindStringSubmatch(stderr)
	if m == nil {
		t.Fatalf("stderr: %q", stderr)
	}
	done := graphs(nquads)
	if m[1] != itoa(done) || m[2] != itoa(asked) {
		t.Errorf("the message tells of %s of %s articles, the output has %d of %d", m[1], m[2], done, asked)
	}
	if done >= asked || (done == 0) != (m[3] == "nothing was written") {
		t.Errorf("%d articles of %d, and the message says: %s", done, asked, m[3])
	}
	path := filepath.Join(t.TempDir(), "out.nq")
	if err := os.WriteFile(path, nquads, 0o666); err != nil {
		t.Fatal(err)
	}
	serdi, err := exec.LookPath("serdi")
	if err != nil {
		t.Fatal("serdi is missing: run make test, which installs it")
	}
	if out, err := exec.CommandContext(t.Context(), serdi, "-i", "nquads", "-o", "nquads", path).CombinedOutput(); err != nil {
		t.Errorf("the output is not valid: %v\n%s", err, out[max(0, len(out)-500):])
	}
}

// TestInterruptedFile interrupts a run that writes a file: it holds what was
// read until then, under its own name.
func TestInterruptedFile(t *testing.T) {
	dir := t.TempDir()
	if err := generate(filepath.Join(dir, "news"), 5); err != nil {
		t.Fatal(err)
	}
	cmd := program(t, dir, "-f", "nquads", "-o", "out.nq", "news", "-")
	stdin, never := pipe(t)
	cmd.Stdin = stdin
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	interruptReader(t, cmd, never)
	if err := cmd.Wait(); cmd.ProcessState.ExitCode() != exitInterrupted {
		t.Fatalf("exit: %v, want code %d\n%s", err, exitInterrupted, stderr.String())
	}
	left, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range left {
		if strings.HasSuffix(f.Name(), ".tmp") {
			t.Errorf("%s is left behind", f.Name())
		}
	}
	data, err := os.ReadFile(filepath.Join(dir, "out.nq"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	checkInterrupted(t, data, stderr.String(), 6)
}

// TestMemory exports 1,000 different articles and looks at the most memory the
// process ever held.
func TestMemory(t *testing.T) {
	const most = 200 << 20
	dir := t.TempDir()
	if err := generate(filepath.Join(dir, "news"), 1000); err != nil {
		t.Fatal(err)
	}
	cmd := program(t, dir, "--jobs", "8", "-f", "jsonld", "-v", "-o", os.DevNull, "news")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if !strings.HasPrefix(string(out), "kgexport: 1000 articles, ") {
		t.Fatalf("not all was read: %s", out)
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Fatal("no resource usage of the process")
	}
	peak := usage.Maxrss << 10
	if runtime.GOOS == "darwin" {
		peak = usage.Maxrss // in bytes there
	}
	t.Logf("peak %d MiB, %s", peak>>20, bytes.TrimSpace(out))
	if peak > most {
		t.Errorf("peak %d MiB, want at most %d MiB", peak>>20, most>>20)
	}
}

// BenchmarkStart is the time from the start of the process to the last byte of
// the seed article's graph, which leaves in one piece.
func BenchmarkStart(b *testing.B) {
	path, err := exec.LookPath("kgexport")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := exec.CommandContext(context.Background(), path, "--no-config", "../../seeds/articles").Run(); err != nil {
			b.Fatal(err)
		}
	}
}

// pipe is a pipe whose ends are closed with the test.
func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	return r, w
}

package export

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"kgexport/rdf"
)

// BenchmarkMillion turns 1,000,000 triples of N-Triples in a file into Turtle, a
// mebibyte at a time, and so does serdi, as a process of its own. It reports the seconds
// of processor time of both and their ratio.
func BenchmarkMillion(b *testing.B) {
	path := filepath.Join(b.TempDir(), "million.nt")
	triples := writeMillion(b, path)
	f, _ := Lookup("turtle")
	o := benchOptions()
	var ours time.Duration
	for b.Loop() {
		before := processorTime(b)
		if n := convert(b, path, f, o); n != triples {
			b.Fatalf("%d triples of %d", n, triples)
		}
		ours += processorTime(b) - before
	}
	scale := 1e6 / float64(triples) / float64(b.N)
	b.ReportMetric(ours.Seconds()*scale, "cpu-s/M")
	cmd := exec.Command("serdi", "-i", "ntriples", "-o", "turtle", path)
	if err := cmd.Run(); err != nil {
		b.Logf("without serdi (make tools installs it): %v", err)
		return
	}
	theirs := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	b.ReportMetric(theirs.Seconds()*1e6/float64(triples), "serdi-cpu-s/M")
	b.ReportMetric(theirs.Seconds()*float64(b.N)/ours.Seconds(), "times-serdi")
}

// writeMillion writes a graph of about a million triples, each of its subjects another,
// and returns their number.
func writeMillion(b *testing.B, path string) (triples int) {
	b.Helper()
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	f, _ := Lookup("ntriples")
	e := f.NewEncoder(file, Options{})
	for i := 0; triples < 1_000_000; i++ {
		batch := news(400, i)
		triples += len(batch.Triples)
		if err := e.Encode(batch); err != nil {
			b.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		b.Fatal(err)
	}
	if err := file.Close(); err != nil {
		b.Fatal(err)
	}
	return triples
}

// convert reads a file of N-Triples, which are Turtle too, and encodes what is in it.
func convert(b *testing.B, path string, f Format, o Options) (triples int) {
	b.Helper()
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	e := f.NewEncoder(io.Discard, o)
	var batch rdf.Batch
	chunk := make([]byte, 1<<20)
	kept := 0 // bytes of a line begun
	for {
		n, err := file.Read(chunk[kept:])
		whole := bytes.LastIndexByte(chunk[:kept+n], '\n') + 1
		if readError := rdf.EachTurtle(path, string(chunk[:whole]), func(t *rdf.Triple) {
			batch.Triples = append(batch.Triples, *t)
		}); readError != nil {
			b.Fatal(readError)
		}
		if err := e.Encode(batch); err != nil {
			b.Fatal(err)
		}
		triples += len(batch.Triples)
		batch.Triples = batch.Triples[:0]
		kept = copy(chunk, chunk[whole:kept+n])
		if err == io.EOF {
			return triples
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}

// processorTime is what this process has used so far.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

//go:build unix

package source

import (
	"bytes"
	"syscall"
	"testing"
	"time"
)

// BenchmarkReadText, BenchmarkReadJSONL, BenchmarkReadWARC and BenchmarkReadMarkdown read
// articles of some 3,000 bytes to their end: cut out, understood, hashed.
func BenchmarkReadText(b *testing.B) {
	benchmarkRead(b, "a.md", "text", []byte(story(1)))
}
func BenchmarkReadMarkdown(b *testing.B) {
	benchmarkRead(b, "a.md", "markdown", []byte(story(1)))
}
func BenchmarkReadJSONL(b *testing.B) {
	benchmarkRead(b, "a.jsonl", "", bytes.Repeat(jsonLine(1), 300))
}
func BenchmarkReadWARC(b *testing.B) {
	benchmarkRead(b, "a.warc", "", bytes.Repeat(warcRecord(1), 300))
}

// benchmarkRead reads a file to its end, and reports beside the speed by the clock that
// by the processor's time: what one core does where others want it too.
func benchmarkRead(b *testing.B, name, form string, data []byte) {
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	begun := processorTime(b)
	for b.Loop() {
		for _, r := range recordsOf(name, data, Options{Format: form}) {
			if _, err := r.Article(); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N)*float64(len(data))/1e6/(processorTime(b)-begun).Seconds(), "MB/cpu-s")
}

// processorTime is what this process has used so far.
func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

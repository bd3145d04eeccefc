package source

import (
	"flag"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
)

// long is how much each of TestLong's files holds, in MiB: go test ./source -run Long -v -long 2048
var long = flag.Int("long", 24, "size of the files that TestLong reads, in MiB")

// endless repeats a piece with a number in it until so many bytes are given.
type endless struct {
	piece func(i int) []byte
	left  int64
	next  []byte
	count int
}

func (e *endless) Read(b []byte) (int, error) {
	if len(e.next) == 0 {
		if e.left <= 0 {
			return 0, io.EOF
		}
		e.next = e.piece(e.count)
		e.count++
		e.left -= int64(len(e.next))
	}
	n := copy(b, e.next)
	e.next = e.next[n:]
	return n, nil
}

// story is an article of some 3,000 bytes.
func story(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Council votes for bridge number %d\n\nVELDEN, March 10 (Valley Post) - The council of Velden voted for the bridge on Tuesday.\n\n", i)
	for k := range 12 {
		fmt.Fprintf(&b, "Mayor Ines Falk said in speech %d that the new Harbour Bridge would be ready in the spring of 2031, and that nobody in Tamora had asked for another one. \"We are ready,\" she told the members, who had waited for three hours.\n\n", k)
	}
	return b.String()
}

func jsonLine(i int) []byte {
	return fmt.Appendf(nil, "{\"id\": %d, \"headline\": \"Council votes\", \"date\": \"2026-03-10\", \"url\": \"https://valley.example/%d\", \"tags\": [\"a\", {\"b\": 1}], \"body\": %q}\n", i, i, story(i))
}

func warcRecord(i int) []byte {
	page := strings.ReplaceAll("<!doctype html><html><head><title>Council votes</title></head><body><article><h1>Council votes</h1><p>"+story(i), "\n\n", "</p>\n<p>") + "</p></article></body></html>"
	body := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
	return fmt.Appendf(nil, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://valley.example/%d\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(body), body)
}

// TestLong reads files of any length, a record after the other: the memory that is held
// does not grow with them. Every hundredth article is read to its end, the others are
// cut out only.
func TestLong(t *testing.T) {
	const most = 48 << 20
	for name, c := range map[string]struct {
		piece func(int) []byte
		pack  bool
	}{"jsonl": {jsonLine, false}, "warc": {warcRecord, false}, "warc.gz": {warcRecord, true}} {
		in := &endless{piece: c.piece, left: int64(*long) << 20}
		if c.pack {
			in.piece = func(i int) []byte { return gzipped(t, c.piece(i%512)) }
			in.left /= 8
		}
		runtime.GC()
		var m runtime.MemStats
		records, peak := 0, uint64(0)
		for r := range Read("-", in, Options{}) {
			if records++; records%100 == 0 {
				if _, err := r.Article(); err != nil {
					t.Fatal(err)
				}
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapInuse)
			}
		}
		t.Logf("%s: %d records of %d MiB, at most %d MiB of heap", name, records, *long, peak>>20)
		if records != in.count {
			t.Errorf("%s: %d records, want %d", name, records, in.count)
		}
		if peak > most {
			t.Errorf("%s: %d MiB of heap", name, peak>>20)
		}
	}
}

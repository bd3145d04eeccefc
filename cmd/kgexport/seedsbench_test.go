//go:build unix

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// manyNames writes 100,000 invented entities with 150,000 names in a format.
func manyNames(b *testing.B, format string) (path string) {
	b.Helper()
	path = filepath.Join(b.TempDir(), "many."+format)
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriter(f)
	switch format {
	case "ttl":
		fmt.Fprintln(w, "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix schema: <http://schema.org/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix wd: <http://www.wikidata.org/entity/> .")
	case "csv":
		fmt.Fprintln(w, "id,class,name,aliases")
	}
	consonants, vowels := "bdfgklmnprstvz", "aeiou"
	word := func(n int) string {
		var s strings.Builder
		for range 3 {
			s.WriteByte(consonants[n%len(consonants)])
			s.WriteByte(vowels[n/len(consonants)%len(vowels)])
			n /= len(consonants) * len(vowels)
		}
		return strings.ToUpper(s.String()[:1]) + s.String()[1:]
	}
	for i := range 100_000 {
		class := [...]string{"Person", "Corporation", "Organization", "City"}[i%4]
		name, alias := word(i)+" "+word(i*13), ""
		if i%2 == 1 {
			alias = name + " " + word(i*17)
		}
		switch format {
		case "ttl":
			if alias != "" {
				alias = ` ; skos:altLabel "` + alias + `"`
			}
			fmt.Fprintf(w, "wd:Q%d a schema:%s ; rdfs:label %q%s .\n", 900_000_000+i, class, name, alias)
		case "csv":
			fmt.Fprintf(w, "Q%d,%s,%s,%s\n", 900_000_000+i, class, name, alias)
		case "jsonl":
			fmt.Fprintf(w, "{\"id\":\"Q%d\",\"class\":%q,\"name\":%q,\"aliases\":[%q]}\n", 900_000_000+i, class, name, alias)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// BenchmarkSeeds is a process that reads 100,000 known entities and then the seed
// article, beside one that reads the article alone: of all runs the shortest wall
// time and processor time, and the most memory (the largest resident set).
func BenchmarkSeeds(b *testing.B) {
	path, err := exec.LookPath("kgexport")
	if err != nil {
		b.Fatal(err)
	}
	for _, format := range []string{"none", "ttl", "jsonl", "csv"} {
		args := []string{"--no-config", "../../seeds/articles"}
		if format != "none" {
			args = append([]string{"--seeds", manyNames(b, format)}, args...)
		}
		b.Run(format, func(b *testing.B) {
			wall, processor, resident := time.Hour, time.Hour, int64(0)
			for b.Loop() {
				cmd := exec.Command(path, args...)
				start := time.Now()
				if err := cmd.Run(); err != nil {
					b.Fatal(err)
				}
				wall = min(wall, time.Since(start))
				processor = min(processor, cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
				if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
					resident = max(resident, int64(usage.Maxrss))
				}
			}
			b.ReportMetric(float64(wall.Milliseconds()), "min-ms")
			b.ReportMetric(float64(processor.Milliseconds()), "min-cpu-ms")
			b.ReportMetric(float64(resident)/1024, "max-MB")
			b.ReportMetric(0, "ns/op")
		})
	}
}

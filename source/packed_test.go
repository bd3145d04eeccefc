package source

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// bzipped is "The council of Velden voted for the bridge." and a newline.
const bzipped = "QlpoOTFBWSZTWX2qO58AAATTgAAQQAEFAB/llwAgADFMJpoDTEImjQyGnqaE2YmfgS6lQ6VAIRvMNNA8Y0XV562fHUz+LuSKcKEg+1R3Pg=="

// gzipped is data as one member of a gzip file.
func gzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zstandard(t testing.TB, data []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	return w.EncodeAll(data, nil)
}

// member is a file of an archive; one without data is a link to "/etc/passwd".
type member struct{ name, data string }

func tarred(t testing.TB, members ...member) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, m := range members {
		h := &tar.Header{Name: m.name, Size: int64(len(m.data)), Mode: 0o600, Typeflag: tar.TypeReg}
		if m.data == "" {
			h.Typeflag, h.Linkname = tar.TypeSymlink, "/etc/passwd"
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, m.data)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zipped(t testing.TB, members ...member) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate}
		if h.SetMode(0o600); m.data == "" {
			h.SetMode(0o777 | os.ModeSymlink)
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, m.data)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const sentence = "The council of Velden voted for the bridge.\n"

var sample = []member{
	{"news/a.meta.yaml", "published: 2026-03-10\npublisher: The Valley Post\n"},
	{"news/a.txt", sentence},
	{"news/b.jsonl", `{"text": "Rain fell on Tamora."}` + "\n" + `{"text": "Nobody won."}` + "\n"},
	{"news/c.json", `{"text": "A quiz was held."}`},
	{"news/link.txt", ""},
	{"news/.hidden.txt", "Hidden."},
	{"news/picture.png", "\x89PNG"},
	{"news/settings.xml", "<settings/>"},
	{"__MACOSX/a.txt", "Nothing."},
	{"../out.txt", "It leads out.\n"},
	{"news/\x1b[2Jodd\u202ename.txt", "A name that misleads.\n"},
}

// TestPacked: what is packed is read as what it was, however it is packed.
func TestPacked(t *testing.T) {
	bz, err := base64.StdEncoding.DecodeString(bzipped)
	if err != nil {
		t.Fatal(err)
	}
	text := []byte(sentence)
	for name, data := range map[string][]byte{
		"a.txt": text, "a.txt.gz": gzipped(t, text), "a.gz": gzipped(t, text), "named.txt": gzipped(t, text), "a.zst": zstandard(t, text), "a.txt.bz2": bz,
		"twice.gz.zst": zstandard(t, gzipped(t, text)), "members.gz": append(gzipped(t, text[:10]), gzipped(t, text[10:])...), "padded.gz": append(gzipped(t, text), make([]byte, 512)...),
	} {
		want := "== " + name + "\nparagraph \"The council of Velden voted for the bridge.\"\n"
		if got := describeRecords(t, name, data, Options{}); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
	const want = `== IN/news/a.txt
day: 2026-03-10
outlet: The Valley Post
paragraph "The council of Velden voted for the bridge."
== IN/news/b.jsonl:1
paragraph "Rain fell on Tamora."
== IN/news/b.jsonl:2
paragraph "Nobody won."
== IN/news/c.json:1
paragraph "A quiz was held."
== IN/../out.txt
paragraph "It leads out."
== IN/news/\x1b[2Jodd\u202ename.txt
paragraph "A name that misleads."
`
	first := "== IN/../out.txt\nparagraph \"It leads out.\"\n"
	sorted := "== IN/../out.txt\nparagraph \"It leads out.\"\n== IN/news/\\x1b[2Jodd\\u202ename.txt\nparagraph \"A name that misleads.\"\n" +
		want[:strings.Index(want, first)]
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"a.tar": {tarred(t, sample...), want}, "a.tar.gz": {gzipped(t, tarred(t, sample...)), want}, "a.tgz": {gzipped(t, tarred(t, sample...)), want},
		"a.zip": {zipped(t, sample...), sorted}, "a.zip.zst": {zstandard(t, zipped(t, sample...)), sorted},
	} {
		if got := strings.ReplaceAll(describeRecords(t, name, c.data, Options{}), name+"/", "IN/"); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
	nested := tarred(t, member{"in.zip", string(zipped(t, member{"x.txt.gz", string(gzipped(t, text))}))})
	if got, want := describeRecords(t, "out.tar", nested, Options{}), "== out.tar/in.zip/x.txt.gz\nparagraph \"The council of Velden voted for the bridge.\"\n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestPackedBad: what is broken, too deep or too large is one error, and the rest is read.
func TestPackedBad(t *testing.T) {
	text := []byte(sentence)
	line := func(i int) []byte { return fmt.Appendf(nil, "{\"text\": \"Line %d of a file with members.\"}\n", i) }
	broken := gzipped(t, line(2))
	broken[len(broken)-6] ^= 0xFF // the checksum
	deep := text
	for range maxPackings + 1 {
		deep = gzipped(t, deep)
	}
	bomb := gzipped(t, make([]byte, 8<<20))
	small := Options{Limits: Limits{MaxUnpacked: 1 << 20}}
	for name, c := range map[string]struct {
		data []byte
		opt  Options
		want string
	}{
		"members.jsonl.gz": {concat(gzipped(t, line(1)), broken, gzipped(t, line(3))), Options{}, `== ! members.jsonl.gz: broken gzip (gzip: invalid checksum): get the file again
== members.jsonl.gz:1
paragraph "Line 1 of a file with members."
== members.jsonl.gz:2
paragraph "Line 2 of a file with members."
== members.jsonl.gz:3
paragraph "Line 3 of a file with members."
`},
		"cut.txt.gz":  {gzipped(t, text)[:30], Options{}, "== ! cut.txt.gz: broken gzip (unexpected EOF): get the file again\n"},
		"cut.zst":     {zstandard(t, text)[:20], Options{}, "== ! cut.zst: broken zstd (unexpected EOF): get the file again\n"},
		"deep.gz":     {deep, Options{}, "== ! deep.gz: packed more than 4 times: unpack it first\n"},
		"bomb.txt.gz": {bomb, small, "== ! bomb.txt.gz: becomes larger than 1048576 bytes: raise the limit with --max-unpacked\n"},
		"bomb.txt":    {bomb, Options{Limits: Limits{MaxBytes: 1000}}, "== ! bomb.txt: larger than 1000 bytes: split it, or raise the limit with --max-bytes\n"},
		"bomb.html.gz": {bomb, Options{Limits: Limits{MaxRecord: 1000}},
			"== ! bomb.html.gz: larger than 1000 bytes: split it, or raise the limit with --max-record\n"},
		"bomb.jsonl.gz": {append(bytes.Clone(bomb), gzipped(t, []byte("\n{\"text\": \"Behind it.\"}\n"))...), Options{Limits: Limits{MaxRecord: 1000}},
			"== ! bomb.jsonl.gz:1: the line at byte 0 is longer than 1000 bytes: split it, or raise the limit with --max-record\n== bomb.jsonl.gz:2\nparagraph \"Behind it.\"\n"},
		"bomb.zip":     {zipped(t, member{"a.txt", strings.Repeat("a ", 2<<20)}), small, "== ! bomb.zip/a.txt: becomes larger than 1048576 bytes: raise the limit with --max-unpacked\n"},
		"empty.tar":    {tarred(t, member{"x.png", "png"}), Options{}, "== ! empty.tar: no articles in this archive: give another, or its files\n"},
		"cut.tar":      {tarred(t, sample...)[:1560], Options{}, "== ! cut.tar/news/a.txt: cannot be read (unexpected EOF): check the path\n== ! cut.tar: broken tar (unexpected EOF): get the file again\n"},
		"cut.zip":      {zipped(t, sample...)[:200], Options{}, "== ! cut.zip: no whole ZIP archive (zip: not a valid zip file): unpack it first\n"},
		"metadata.tar": {tarred(t, member{"a.meta.yaml", "nonsense"}, member{"a.txt", sentence}), Options{}, "== ! metadata.tar/a.meta.yaml:1: not a list of fields: write lines such as \"published: 2025-12-07\"\n"},
	} {
		if got := describeRecords(t, name, c.data, c.opt); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func concat(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

// TestReadFiles: files on the disk, a ZIP archive there in place, metadata beside them.
func TestReadFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, data := range map[string][]byte{
		"a.zip": zipped(t, sample...), "b.html.gz": gzipped(t, []byte("<!doctype html><title>x</title><h1>A bridge</h1><p>The council of Velden voted for the bridge on Tuesday, by nine votes to four.</p>")),
		"b.meta.yaml": []byte("publisher: The Valley Post\n"), "c.txt": []byte(sentence), "c.meta.yaml": []byte("published: 2026-03-10\n"), "empty.jsonl": nil, "pdf": []byte("%PDF-1.4\n"),
	} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{
		"a.zip": "6 articles", "b.html.gz": "The Valley Post", "c.txt": "2026-03-10", "empty.jsonl": "empty.jsonl: no article in it (read as jsonl): give another file, or the form with --from",
		"pdf": "pdf: looks like a binary file (PDF): give plain text in UTF-8", "nosuch": "nosuch: no such file or directory: check the path", "-": "2 articles",
	} {
		var all []string
		for r := range Read(name, strings.NewReader(`{"text": "One."}`+"\n"+`{"text": "Two."}`), Options{}) {
			a, err := r.Article()
			if err != nil {
				all = append(all, err.Error())
				continue
			}
			all = append(all, a.Outlet()+a.Day().String())
		}
		got := strings.Join(all, " ")
		if strings.HasSuffix(want, "articles") {
			got = fmt.Sprintf("%d articles", len(all))
		}
		if !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	for r := range Read("a.zip", nil, Options{}) {
		if _, err := r.Article(); err != nil {
			t.Error(err)
		}
		break // nothing is left open or running
	}
}

// FuzzPacked reads any bytes in the form that their content shows: compressed, archives
// in archives, anything.
func FuzzPacked(f *testing.F) {
	f.Add(gzipped(f, []byte(sentence)))
	f.Add(zstandard(f, []byte(sentence)))
	f.Add(tarred(f, sample...))
	f.Add(zipped(f, sample...))
	f.Add(append(gzipped(f, []byte("{\"text\": \"a\"}\n")), gzipped(f, tarred(f, sample...))...))
	files, err := filepath.Glob("testdata/records/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data[bytes.Index(data, []byte(" --\n"))+4:])
	}
	opt := Options{Limits: Limits{MaxRecord: 64 << 10, MaxBytes: 64 << 10, MaxDepth: 32, MaxUnpacked: 1 << 20}}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, r := range recordsOf("input", data, opt) {
			if a, err := r.Article(); err == nil {
				checkBlocks(t, a)
			} else if strings.ContainsAny(err.Error(), "\n\r\x1b\u202e") || !strings.HasPrefix(err.Error(), "input") {
				t.Errorf("not one line that begins with the place: %q", err)
			}
		}
	})
}

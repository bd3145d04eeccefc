package kgexport_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
)

// contextURL is where the frames say that the context is.
const contextURL = "https://w3id.org/kgexport/context.jsonld"

// published answers for the network: it knows the context that the project publishes.
type published struct{ context string }

func (p published) LoadDocument(url string) (*ld.RemoteDocument, error) {
	if url != contextURL {
		return nil, ld.NewJsonLdError(ld.LoadingDocumentFailed, url)
	}
	document, err := ld.DocumentFromReader(strings.NewReader(p.context))
	return &ld.RemoteDocument{DocumentURL: url, Document: document}, err
}

// frameGold frames a document by json-gold.
func frameGold(t *testing.T, document, frame, context string) map[string]any {
	t.Helper()
	var parsed, parsedFrame any
	for text, into := range map[string]*any{document: &parsed, frame: &parsedFrame} {
		if err := json.Unmarshal([]byte(text), into); err != nil {
			t.Fatal(err)
		}
	}
	o := ld.NewJsonLdOptions("")
	o.DocumentLoader, o.OmitGraph = published{context}, true
	framed, err := ld.NewJsonLdProcessor().Frame(parsed, parsedFrame, o)
	if err != nil {
		t.Fatal(err)
	}
	return framed
}

// frameJS frames a document by jsonld.js.
func frameJS(t *testing.T, document, frame, context string) map[string]any {
	t.Helper()
	request, err := json.Marshal(map[string]any{"reader": "jsonld", "document": document, "frame": frame, "contexts": map[string]string{contextURL: context}})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "tools/readers.mjs")
	cmd.Stdin = bytes.NewReader(append(request, '\n'))
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("tools/readers.mjs: %v: run \"make test\", which installs what it needs", err)
	}
	var reply struct{ Answer, Error string }
	var framed map[string]any
	if err := json.Unmarshal(out, &reply); err != nil || reply.Error != "" {
		t.Fatalf("jsonld.js: %s %v", reply.Error, err)
	}
	if err := json.Unmarshal([]byte(reply.Answer), &framed); err != nil {
		t.Fatal(err)
	}
	return framed
}

// TestFrames frames the seed article's graph by the frames that the project publishes:
// a document comes back with its statements, and a statement with its evidence, from
// two processors alike.
func TestFrames(t *testing.T) {
	data, err := os.ReadFile(export(t, build(t), "jsonld"))
	if err != nil {
		t.Fatal(err)
	}
	graph := string(data)
	context := readFile(t, "ontology/context.jsonld")
	var framed [2]map[string]any
	for i, name := range []string{"document", "statement"} {
		frame := readFile(t, "ontology/frame-"+name+".jsonld")
		framed[i] = frameGold(t, graph, frame, context)
		if other := frameJS(t, graph, frame, context); !reflect.DeepEqual(sorted(framed[i]), sorted(other)) {
			t.Errorf("frame-%s.jsonld: json-gold and jsonld.js differ", name)
		}
	}
	document := framed[0]
	statements, _ := document["statements"].([]any)
	alone, _ := framed[1]["@graph"].([]any)
	if n := strings.Count(graph, `"wasGeneratedBy": "http`); len(statements) != n || len(alone) != n || n == 0 {
		t.Errorf("%d statements in the document, %d by themselves, %d in the graph", len(statements), len(alone), n)
	}
	if document["headline"] == nil || document["publisher"].(map[string]any)["label"] == nil {
		t.Errorf("the document has no headline or publisher: %v", document["@id"])
	}
	text := readFile(t, seed(t))
	for _, s := range append(statements, alone...) {
		s := s.(map[string]any)
		for _, e := range s["evidence"].([]any) {
			if words, _ := e.(map[string]any)["anchorOf"].(string); words == "" || !strings.Contains(text, words) {
				t.Errorf("%v: evidence %v", s["@id"], e)
			}
		}
	}
	for _, s := range alone {
		of := s.(map[string]any)["isPartOf"].(map[string]any)
		if of["headline"] != document["headline"] {
			t.Errorf("%v is part of %v", s, of)
		}
	}
}

// seed is the path of the seed article.
func seed(t *testing.T) string {
	t.Helper()
	files, _ := filepath.Glob(article + "/*.txt")
	if len(files) == 0 {
		t.Fatal("no seed article")
	}
	return files[0]
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// sorted is JSON whose arrays have no order: JSON-LD gives none to sets.
func sorted(value any) any {
	switch v := value.(type) {
	case map[string]any:
		all := map[string]any{}
		for key, one := range v {
			all[key] = sorted(one)
		}
		return all
	case []any:
		set := map[string]any{}
		for _, one := range v {
			one = sorted(one)
			key, err := json.Marshal(one)
			if err != nil {
				return err
			}
			set[string(key)] = one
		}
		return set
	}
	return value
}

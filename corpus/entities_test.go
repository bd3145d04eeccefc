package corpus

import (
	"fmt"
	"strings"
	"testing"
)

// shown writes entities as "Class/Class: name|name; ...".
func shown(list []NamedEntity) string {
	var out []string
	for _, e := range list {
		out = append(out, strings.Join(e.Classes, "/")+": "+strings.Join(e.Surfaces, "|"))
	}
	return strings.Join(out, "; ")
}

func TestGUMEntities(t *testing.T) {
	const e = "-new-nnnnn-cf1-1-coref"
	docs, err := ParseCoNLLU("test", append(conllu(
		"Orla PROPN NNP 5 nsubj (1-person"+e, "Brandt PROPN NNP 1 flat 1)", "of ADP IN 4 case", "Ulstead PROPN NNP 1 nmod (2-place"+e+")", "met VERB VBD 0 root",
		"the DET DT 7 det (3-organization"+e, "Bank PROPN NNP 5 obj", "of ADP IN 9 case", "Ulstead PROPN NNP 7 nmod (2-place"+e+")3)"), conllu(
		"Brandt PROPN NNP 2 nsubj (1-person"+e+")", "left VERB VBD 0 root", "Ulstead PROPN NNP 2 obj (4-organization"+e+")", "and CCONJ CC 5 cc",
		"the DET DT 6 det (5-person"+e, "driver NOUN NN 2 conj 5)")...))
	if err != nil {
		t.Fatal(err)
	}
	const want = "Person: Orla Brandt|Brandt; Place/Organization: Ulstead; Organization: Bank of Ulstead"
	if got := shown(docs[0].Entities().Entities); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestParseRe3d(t *testing.T) {
	const documents = "\ufeff" + `{ "_id" : "A", "text" : "Minister Orla Brandt met the Tide Board in Ulstead, Norland. We thank her service members." }
{ "_id" : "B", "text" : "Nothing." }`
	const entities = `{"documentId":"A","type":"Person","value":"Minister Orla Brandt"}
{"documentId":"A","type":"Organisation","value":"the Tide Board"}
{"documentId":"A","type":"Organisation","value":"We"}
{"documentId":"A","type":"Organisation","value":"Ulstead"}
{"documentId":"A","type":"Location","value":"Ulstead"}
{"documentId":"A","type":"Location","value":"Ulstead, Norland"}
{"documentId":"A","type":"Organisation","value":"service members"}
{"documentId":"A","type":"Weapon","value":"mortar"}`
	docs, err := ParseRe3d("test", []byte(documents), []byte(entities))
	if err != nil {
		t.Fatal(err)
	}
	const want = "Person: Minister Orla Brandt|Orla Brandt|Brandt; Organization: Tide Board; Place/Organization: Ulstead, Norland|Ulstead|Norland; : mortar"
	if got := shown(docs[0].Entities); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if len(docs) != 2 || !docs[0].Apart || len(docs[1].Entities) != 0 || docs[1].Text != "Nothing." {
		t.Errorf("documents are %+v", docs)
	}
	if _, err := ParseRe3d("test", nil, []byte(entities)); err == nil || !strings.Contains(err.Error(), "not there") {
		t.Errorf("an entity without its document: %v", err)
	}
}

func TestParseKnowledgeNet(t *testing.T) {
	const passage = `{"documentId":"7","passageStart":3,"passageText":"Orla Brandt runs Brandt Tides. She lives in Ulstead.","facts":[
 {"property":"CEO","subjectText":"Brandt Tides","objectText":"Orla Brandt"},
 {"property":"PLACE_OF_RESIDENCE","subjectText":"She","objectText":"Ulstead"},
 {"property":"NATIONALITY","subjectText":"Orla Brandt","objectText":"Norlandic"}]}`
	docs, err := ParseKnowledgeNet("test", []byte(passage))
	if err != nil {
		t.Fatal(err)
	}
	const want = "Organization: Brandt Tides; Person: Orla Brandt; Place: Ulstead"
	if got := shown(docs[0].Entities); got != want || !docs[0].Partial {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if _, err := ParseKnowledgeNet("test", []byte(strings.Replace(passage, "CEO", "OWNS", 1))); err == nil || !strings.Contains(err.Error(), `"OWNS"`) {
		t.Errorf("an unknown property: %v", err)
	}
}

func TestParseReDocRED(t *testing.T) {
	const doc = `[{"title":"Brandt","sents":[["Orla","\"","Tide","\"","Brandt","(","born","1960",")","left","Ulstead","."],["Brandt","'s","book","is","Ebb","."]],
 "vertexSet":[[{"type":"PER","pos":[0,5],"name":"x","sent_id":0},{"type":"PER","pos":[0,1],"name":"x","sent_id":1}],
 [{"type":"TIME","pos":[7,8],"name":"1960","sent_id":0}],[{"type":"LOC","pos":[10,11],"name":"x","sent_id":0}],[{"type":"MISC","pos":[4,5],"name":"x","sent_id":1}]]}]`
	docs, err := ParseReDocRED("test", []byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	const want = `Person: Orla "Tide" Brandt|Brandt; Place: Ulstead; Work/Product/Event: Ebb`
	if got := shown(docs[0].Entities); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if want := "Orla \"Tide\" Brandt (born 1960) left Ulstead. Brandt's book is Ebb. "; docs[0].Text != want {
		t.Errorf("text is %q, want %q", docs[0].Text, want)
	}
	if _, err := ParseReDocRED("test", []byte(strings.Replace(doc, "[10,11]", "[10,14]", 1))); err == nil || !strings.Contains(err.Error(), "outside its sentence") {
		t.Errorf("a mention outside its sentence: %v", err)
	}
}

func TestParseGoldEntities(t *testing.T) {
	d, err := ParseGoldEntities("test", []byte(`{"doc":"one","entities":[{"id":"e1","name":"Orla Brandt","class":"Person","surface":["Brandt"]}],"quotes":[]}`))
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(d.ID, " ", shown(d.Entities)); got != "one Person: Brandt|Orla Brandt" {
		t.Errorf("got %s", got)
	}
	if _, err := ParseGoldEntities("test", []byte("{")); err == nil || !strings.HasPrefix(err.Error(), "test: ") {
		t.Errorf("broken JSON: %v", err)
	}
}

package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kgexport/corpus"
	"kgexport/corpus/measure"
	"kgexport/extract"
	"kgexport/extract/entity"
	"kgexport/ontology"
	"kgexport/seeds"
	"kgexport/source"
)

const wikidata = "http://www.wikidata.org/entity/"

// linker finds the names of an article and what known entities they are linked to.
type linker interface {
	link(a *source.Article) []link
}

// link is a name that was found, and the Wikidata identifiers of the entity it was
// linked to; none where it was not linked to a known one.
type link struct {
	source.Span
	IDs []string
}

// linkBoard pools the figures of links to known entities, from raw text.
type linkBoard struct {
	linker   linker
	known    map[string]bool   // the identifiers of the seeds' entries
	wikiMap  string            // path; empty where it stands beside the files' folder
	ids      map[string]string // by title; nil until it is read
	score    measure.Score     // of names that both sides link
	recall   measure.Score     // of the key's names of known entities
	unlinked int               // names that the key knows and links to nothing
	errors   bool
	faults   []string
}

// product links names as the whole pipeline does.
type product struct{ reader *extract.Reader }

// openLinks makes the board of the product and its seeds.
func openLinks(o *options) (*linkBoard, error) {
	s, err := seeds.Load()
	if err != nil {
		return nil, err
	}
	reader, err := newReader()
	if err != nil {
		return nil, err
	}
	b := newLinkBoard(o, product{reader})
	for _, e := range s.Entries() {
		for _, id := range identifiers(e) {
			b.known[id] = true
		}
	}
	return b, nil
}

// newReader makes a reader of the embedded knowledge.
func newReader() (*extract.Reader, error) {
	onto, err := ontology.Load()
	if err != nil {
		return nil, err
	}
	s, err := seeds.Load()
	if err != nil {
		return nil, err
	}
	return extract.NewReader(onto, s, extract.Options{})
}

func newLinkBoard(o *options, l linker) *linkBoard {
	return &linkBoard{linker: l, known: map[string]bool{}, wikiMap: o.wikiMap, errors: o.errors}
}

// identifiers are an entry's Wikidata identifiers.
func identifiers(e *seeds.Entry) []string {
	var ids []string
	for _, iri := range e.SameAs {
		if id, ok := strings.CutPrefix(iri, wikidata); ok {
			ids = append(ids, id)
		}
	}
	return ids
}

func (p product) link(a *source.Article) []link {
	f := p.reader.Read(a).Found
	var all []link
	for _, m := range f.Mentions {
		if m.Kind != entity.Named {
			continue
		}
		l := link{Span: m.Span}
		if e := f.Entities[m.Entity].Known; e != nil {
			l.IDs = identifiers(e)
		}
		all = append(all, l)
	}
	return all
}

func (b *linkBoard) file(path string) error {
	docs, err := readMentions(path)
	if err != nil {
		return err
	}
	if b.ids == nil {
		if b.wikiMap == "" {
			b.wikiMap = filepath.Join(filepath.Dir(path), "..", "wiki_map.tab")
		}
		data, err := os.ReadFile(b.wikiMap)
		if err != nil {
			return fmt.Errorf("%s: %w: give GUM's table of articles with --wiki-map", b.wikiMap, cause(err))
		}
		if b.ids, err = corpus.ParseWikiMap(b.wikiMap, data); err != nil {
			return fmt.Errorf("%w: give GUM's table of articles with --wiki-map", err)
		}
	}
	for i := range docs {
		b.document(&docs[i])
	}
	return nil
}

// document measures one document. A found name is judged where the key has a mention
// in its place: the mention as it stands, without an article before it or a
// possessive after it, or the name in it.
func (b *linkBoard) document(d *corpus.Document) {
	a, places := corpus.Running(d.Sentences)
	found := b.linker.link(a)
	key := map[source.Span]corpus.Linked{}
	for _, l := range d.Links() {
		for _, at := range placesOf(a.Text, l, places) {
			if k, ok := key[at]; !ok || k.Title == "" {
				key[at] = l
			}
		}
		b.recalled(a.Text, l, places, found)
	}
	for _, l := range found {
		if k, ok := key[l.Span]; ok && len(l.IDs) > 0 {
			b.judge(d.ID, a.Text, l, b.ids[k.Title])
		}
	}
}

// judge counts a link to a known entity in the place of a mention that the key links
// to an identifier, or to none.
func (b *linkBoard) judge(id, text string, l link, want string) {
	shown := fmt.Sprintf("%s %d %q %s", id, l.Start, text[l.Start:l.End], strings.Join(l.IDs, " "))
	switch {
	case want == "":
		b.unlinked++
		b.faults = append(b.faults, "unlinked "+shown)
	case slices.Contains(l.IDs, want):
		b.score.Add(measure.Score{System: 1, Correct: 1})
	default:
		b.score.Add(measure.Score{System: 1})
		b.faults = append(b.faults, "wrong "+shown+" not "+want)
	}
}

// recalled counts a name of the key whose entity is known, and whether it was linked.
func (b *linkBoard) recalled(text string, l corpus.Linked, places []source.Span, found []link) {
	want := b.ids[l.Title]
	if !b.known[want] || l.Type == "" || l.Type == corpus.Demonym {
		return
	}
	s := measure.Score{Gold: 1}
	for _, at := range placesOf(text, l, places) {
		if slices.ContainsFunc(found, func(f link) bool { return f.Span == at && slices.Contains(f.IDs, want) }) {
			s.Correct = 1
		}
	}
	b.recall.Add(s)
}

// placesOf are the places where a name that means what a mention means can stand: the
// mention as it stands, without an article before it or a possessive after it, and the
// name in it.
func placesOf(text string, l corpus.Linked, places []source.Span) []source.Span {
	first, end := l.Mention.First, l.Mention.End
	all := []source.Span{{Start: places[first].Start, End: places[end-1].End}}
	if form := text[places[first].Start:places[first].End]; end-first > 1 && strings.EqualFold(form, "the") {
		first++
	}
	if form := text[places[end-1].Start:places[end-1].End]; end-first > 1 && (strings.HasPrefix(form, "'") || strings.HasPrefix(form, "’")) {
		end--
	}
	all = append(all, source.Span{Start: places[first].Start, End: places[end-1].End})
	if n := l.Name; n.End > n.First {
		all = append(all, source.Span{Start: places[n.First].Start, End: places[n.End-1].End})
	}
	return all
}

// print prints one figure a line, and with --errors what is wrong.
func (b *linkBoard) print(w io.Writer) error {
	_, err := fmt.Fprintf(w, "links-P %.2f\nlinks %d\nlinks-R %.2f\nlinkable %d\nunlinked %d\n",
		b.score.Precision(), b.score.System, b.recall.Recall(), b.recall.Gold, b.unlinked)
	if err != nil || !b.errors {
		return err
	}
	_, err = fmt.Fprintln(w, strings.Join(b.faults, "\n"))
	return err
}

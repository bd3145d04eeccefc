package parsing

import (
	"io"

	"kgexport/model"
)

// Dev is sentences to measure by while training goes on; nothing is learnt from them.
type Dev struct {
	Name      string
	Sentences []Sentence
}

// Train learns a parser from sentences whose tags are numbered below tags, and returns
// its sections of a model file. The same sentences and settings give the same bytes on
// machines of one architecture. Progress goes to log, a line an epoch.
func Train(sentences []Sentence, tags int, set Settings, dev []Dev, log io.Writer) ([]model.Section, error) {
	t, err := newTrainer(sentences, tags, set)
	if err != nil {
		return nil, err
	}
	var devs []devSet
	for _, d := range dev {
		devs = append(devs, devSet{d.Name, t.examples(d.Sentences)})
	}
	examples := t.examples(sentences)
	t.run(examples, devs, log)
	return t.sections(examples)
}

package tag

import (
	"sync"

	"kgexport/model"
)

// The folds of a jackknife: block after block of groups goes to one of them.
const (
	folds     = 5
	foldBlock = 50
)

// Jackknife tags each of the examples by a tagger that was trained on those of learnt
// that are of other groups (in five parts), so that what learns from the tags sees
// errors as in new text. The result is in the classes of t, by example.
func (t *Tagger) Jackknife(learnt, examples []Example, set Settings) ([][]uint16, error) {
	out := make([][]uint16, len(examples))
	errs := make([]error, folds)
	var wg sync.WaitGroup
	for fold := range folds {
		wg.Go(func() { errs[fold] = t.fold(out, learnt, examples, fold, set) })
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (t *Tagger) fold(out [][]uint16, learnt, examples []Example, fold int, set Settings) error {
	var others []Example
	for _, e := range learnt {
		if e.Group/foldBlock%folds != fold {
			others = append(others, e)
		}
	}
	part, err := Trained(others, set)
	if err != nil {
		return err
	}
	var s Scratch
	for i, e := range examples {
		if e.Group/foldBlock%folds != fold {
			continue
		}
		out[i] = make([]uint16, len(e.Forms))
		part.Tag(out[i], e.Forms, &s)
		for k, class := range out[i] {
			out[i][k], _ = t.Class(part.upos[class], part.xpos[class])
		}
	}
	return nil
}

// Trained learns a tagger and opens it.
func Trained(examples []Example, set Settings) (*Tagger, error) {
	b, err := model.Marshal(Train(examples, set))
	if err != nil {
		return nil, err
	}
	f, err := model.Open(b)
	if err != nil {
		return nil, err
	}
	return Open(f)
}

// Class is the class of two tags, and whether the tagger knows them together.
func (t *Tagger) Class(upos, xpos string) (class uint16, known bool) {
	for i := range t.upos {
		if t.upos[i] == upos && t.xpos[i] == xpos {
			return uint16(i), true
		}
	}
	return 0, false
}

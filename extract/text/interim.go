package text

import "kgexport/seeds"

// interim tags and lemmatises the tokens by word lists and suffixes, until the
// learnt models take its place.
func interim(d *Document, roles []role, l *seeds.Lang) {
	for i := range d.Tokens {
		d.Tokens[i].Lemma = d.Lower(i)
		if d.IsCapitalized(i) {
			d.Tokens[i].Tag, d.Tokens[i].Lemma = PROPN, d.Form(i)
		}
	}
}

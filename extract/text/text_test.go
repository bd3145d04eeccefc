package text

import (
	"testing"

	"kgexport/seeds"
)

// english loads what the seeds know of English.
func english(t testing.TB) *seeds.Lang {
	t.Helper()
	s, err := seeds.Load()
	if err != nil {
		t.Fatal(err)
	}
	l := s.Lang("en")
	if l == nil {
		t.Fatal("seeds: no English")
	}
	return l
}

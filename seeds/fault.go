package seeds

import (
	"errors"
	"fmt"
	"sort"

	"kgexport/rdf"
)

// mostFaults is how many faults of a file are said; of the others their number is.
const mostFaults = 50

// add keeps a fault.
func (a *assembly) add(f *file, err *rdf.SyntaxError) {
	if f.faults++; f.faults <= mostFaults {
		a.faults = append(a.faults, fault{f, err})
	}
}

// report keeps a fault at a line or, where that is 0, at the place where the file
// speaks of the subject's predicate.
func (a *assembly) report(f *file, line int, subject, predicate, msg string) {
	column := 0
	if line == 0 && f.faults < mostFaults {
		line, column = locate(f.text, subject, predicate)
	}
	a.add(f, &rdf.SyntaxError{Name: f.name, Line: line, Column: column, Msg: msg})
}

// fault reports an error in what a file says of an entry; more errors that may
// follow from it are not looked for.
func (a *assembly) fault(f *file, d *draft, predicate, msg string) {
	line := f.line
	if line == 0 && f == d.from {
		line = int(d.line)
	}
	d.faulty = true
	a.report(f, line, d.iri, predicate, msg)
}

// err joins the faults, in order of files and places, and says how many more a
// file has.
func (a *assembly) err() error {
	sort.SliceStable(a.faults, func(i, j int) bool {
		x, y := a.faults[i], a.faults[j]
		switch {
		case x.in.order != y.in.order:
			return x.in.order < y.in.order
		case x.err.Line != y.err.Line:
			return x.err.Line < y.err.Line
		}
		return x.err.Column < y.err.Column
	})
	var all []error
	for i, f := range a.faults {
		all = append(all, f.err)
		if last := i+1 == len(a.faults) || a.faults[i+1].in != f.in; last && f.in.faults > mostFaults {
			all = append(all, fmt.Errorf("%s: %d more faults: correct those above, then see what is left", f.in.name, f.in.faults-mostFaults))
		}
	}
	return errors.Join(all...)
}

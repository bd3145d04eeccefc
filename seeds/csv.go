package seeds

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"kgexport/rdf"
)

// readTable reads a table with a header row; without one the columns are id,
// class, name and aliases. Of a comma-separated table whose header has semicolons
// alone they are the separator.
func (a *assembly) readTable(f *file, in *bufio.Reader) {
	skipBOM(in)
	r := csv.NewReader(in)
	r.ReuseRecord, r.FieldsPerRecord = true, -1
	switch {
	case f.format.tabs:
		r.Comma, r.LazyQuotes = '\t', true
	case hasSemicolons(in):
		r.Comma = ';'
	}
	t := table{assembly: a, f: f}
	for {
		record, err := r.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.wrong(err)
			if !isParseError(err) {
				return
			}
			continue
		}
		f.line, _ = r.FieldPos(0)
		if t.columns == nil && !t.header(record) {
			return
		}
		t.row(record)
	}
}

// table is a table while it is read.
type table struct {
	*assembly
	f       *file
	columns []column
	titles  bool // the record in hand is the header
	room    row
}

// header takes the first record for the names of the columns, or finds that it is
// a row already; it reports false where nothing can be read.
func (t *table) header(record []string) bool {
	t.columns = make([]column, len(record))
	known, named := 0, false
	for i, cell := range record {
		c, meant := columnOf(cell)
		if meant != "" {
			t.report(t.f, t.f.line, "", "", "unknown column \""+cell+"\": write "+meant+", or a name less like it")
		}
		t.columns[i] = c
		if c != unknown {
			known++
		}
		named = named || c == columnName
	}
	switch {
	case known == 0:
		t.columns = []column{columnID, columnClass, columnName, columnAliases}
		return true
	case !named:
		t.report(t.f, t.f.line, "", "", "no column for names: call one of them name")
		t.f.unread = true
		return false
	}
	t.titles = true
	return true
}

// row takes a record.
func (t *table) row(record []string) {
	if t.titles {
		t.titles = false
		return
	}
	if len(record) > len(t.columns) {
		t.report(t.f, t.f.line, "", "", "more fields than columns: put what holds the separator in double quotes")
		return
	}
	t.room.clear()
	for i, cell := range record {
		c := t.columns[i]
		if c == unknown || c == columnNote || cell == "" {
			continue
		}
		if c == columnName || strings.IndexByte(cell, '|') < 0 && cell[0] != '[' {
			t.room[c] = append(t.room[c], cell)
			continue
		}
		values, ok := several(cell)
		if !ok {
			t.report(t.f, t.f.line, "", "", columns[c][0]+" is no JSON array of texts: write [\"one\", \"two\"] or one|two")
			return
		}
		t.room[c] = append(t.room[c], values...)
	}
	t.takeRow(t.f, &t.room)
}

// several splits a field that holds more than one value: a JSON array, or values
// with "|" between them.
func several(cell string) ([]string, bool) {
	if !strings.HasPrefix(strings.TrimSpace(cell), "[") {
		return strings.Split(cell, "|"), true
	}
	var values []string
	err := json.Unmarshal([]byte(cell), &values)
	return values, err == nil
}

// wrong reports an error of reading.
func (t *table) wrong(err error) {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		t.broken(t.f, err)
		return
	}
	msg := p.Err.Error()
	switch p.Err {
	case csv.ErrQuote:
		msg = "a quotation mark out of place: double it (\"\") and put the field in quotes"
	case csv.ErrBareQuote:
		msg = "a quotation mark in a field without quotes: put the field in quotes and double it (\"\")"
	}
	t.report(t.f, p.StartLine, "", "", msg)
}

func isParseError(err error) bool {
	var p *csv.ParseError
	return errors.As(err, &p)
}

// hasSemicolons reports a first line that is separated by semicolons.
func hasSemicolons(in *bufio.Reader) bool {
	start, _ := in.Peek(4096)
	line, _, _ := bytes.Cut(start, []byte{'\n'})
	return bytes.IndexByte(line, ';') >= 0 && bytes.IndexByte(line, ',') < 0
}

// skipBOM skips a byte order mark of UTF-8.
func skipBOM(in *bufio.Reader) {
	if start, _ := in.Peek(len(bom)); string(start) == bom {
		in.Discard(len(bom))
	}
}

const bom = "\uFEFF"

// broken reports a file that cannot be read to its end.
func (a *assembly) broken(f *file, err error) {
	a.add(f, &rdf.SyntaxError{Name: f.name, Line: f.line, Msg: oneCause(err) + ": make the file again, it ends too early or is damaged"})
	f.unread = true
}

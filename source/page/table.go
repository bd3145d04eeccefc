package page

import "golang.org/x/net/html/atom"

// isData reports whether a table shows data and is not how a page is laid out: it has
// rows of several cells, all of them short, and no other table inside.
func (t *tree) isData(i int32) bool {
	const longest = 160 // bytes of a cell
	rows, cells := 0, 0
	for k := i + 1; k < t.nodes[i].end; k++ {
		switch n := &t.nodes[k]; n.tag {
		case atom.Table, atom.Article, atom.H1, atom.Ul, atom.Form:
			return false
		case atom.Tr:
			rows++
		case atom.Td, atom.Th:
			if cells++; t.bytesIn(k) > longest {
				return false
			}
		}
	}
	return rows >= 2 && cells >= 2*rows-rows/2
}

// table reads a table of data: each row is an item, its cells parted by " | ".
func (f *flow) table(i int32) {
	f.flush()
	outer := f.cur.node
	f.cur.node = i
	for k := i + 1; k < f.t.nodes[i].end; k++ {
		if f.t.nodes[k].tag == atom.Tr {
			f.row(k)
		}
	}
	f.cur = run{node: outer}
}

func (f *flow) row(i int32) {
	start := int32(len(f.buf))
	solid := 0
	for k := i + 1; k < f.t.nodes[i].end; k++ {
		if tag := f.t.nodes[k].tag; tag != atom.Td && tag != atom.Th {
			continue
		}
		s := f.t.content(k)
		if s == "" {
			continue
		}
		if solid > 0 {
			f.buf = append(f.buf, " | "...)
		}
		f.buf = append(f.buf, s...)
		solid += len(s)
	}
	if solid > 0 {
		f.addRun(run{kind: Bullet, node: f.cur.node, chars: span{start, int32(len(f.buf))}, solid: solid})
	}
}

package source

import "strings"

// parseMarkdown makes an article of a Markdown file: CommonMark's blocks and its usual
// inline signs, front matter for metadata. The text that offsets count in is the text
// without signs, a block a paragraph: a name in "**Jane** [Doe](https://...)" is one
// stretch of it.
func parseMarkdown(name string, data []byte, opt *Options) (*Article, error) {
	if err := checkText(name, string(data)); err != nil {
		return nil, err
	}
	text := strings.TrimPrefix(string(data), "\uFEFF")
	meta, text := frontMatter(strings.ReplaceAll(text, "\r\n", "\n"))
	m := markdown{lines: strings.Split(text, "\n")}
	m.blocks()
	return opt.article(name, content{Text: m.text.String(), Blocks: m.known, Meta: meta})
}

// markdown makes text of Markdown.
type markdown struct {
	lines []string
	text  strings.Builder
	known []Block
	part  []string  // lines of the block in hand
	kind  BlockKind // of the block in hand
}

// end ends the block in hand.
func (m *markdown) end() {
	s := strings.Join(strings.Fields(inline(strings.Join(m.part, "\n"))), " ")
	kind := m.kind
	m.part, m.kind = m.part[:0], Paragraph
	if s == "" {
		return
	}
	if m.text.Len() > 0 {
		m.text.WriteString("\n\n")
	}
	start := m.text.Len()
	m.text.WriteString(s)
	m.known = append(m.known, Block{Span{start, m.text.Len()}, kind})
}

// blocks goes through the lines.
func (m *markdown) blocks() {
	for i := 0; i < len(m.lines); i++ {
		line := strings.TrimRight(m.lines[i], " \t")
		s := strings.TrimLeft(line, " \t")
		for strings.HasPrefix(s, ">") { // a quotation's lines are the text's
			s = strings.TrimLeft(s[1:], " \t")
		}
		switch {
		case s == "":
			m.end()
		case fence(s) != "":
			m.end()
			i = m.afterFence(i, fence(s))
		case strings.HasPrefix(s, "<!--"):
			m.end()
			i = m.afterComment(i)
		case underline(s) != 0 && len(m.part) > 0 && m.kind == Paragraph:
			m.heading(underline(s) == '=')
		case ruler(s), definition(s), tableRule(s):
			m.end()
		default:
			m.line(line, s)
		}
	}
	m.end()
}

// heading makes the block in hand one: the first of the first level is the headline.
func (m *markdown) heading(top bool) {
	m.kind = Heading
	if top && len(m.known) == 0 {
		m.kind = Headline
	}
	m.end()
}

// line adds a line with text to the block in hand, or begins one.
func (m *markdown) line(line, s string) {
	if n := hashes(s); n > 0 {
		m.end()
		m.part = append(m.part, strings.TrimSpace(strings.TrimRight(s[n:], "# ")))
		m.heading(n == 1)
		return
	}
	if n := bullet(s, len(m.part) > 0 && m.kind == Paragraph); n > 0 {
		m.end()
		m.part, m.kind = append(m.part, s[n:]), Bullet
		return
	}
	if strings.HasPrefix(s, "|") && strings.HasSuffix(s, "|") {
		m.end()
		cells := strings.Split(strings.Trim(s, "| "), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		m.part, m.kind = append(m.part, strings.Join(cells, ", ")), Bullet
		m.end()
		return
	}
	if i := strings.Index(s, "]:"); strings.HasPrefix(s, "[^") && i > 0 && i < 40 { // a footnote
		m.end()
		s = strings.TrimSpace(s[i+2:])
	}
	m.part = append(m.part, s)
	if strings.HasSuffix(s, "\\") || strings.HasSuffix(line, "  ") { // a hard break
		m.part[len(m.part)-1] = strings.TrimSuffix(s, "\\")
	}
}

// fence is the sign that opens a block of code, "" where the line does not.
func fence(s string) string {
	for _, sign := range []string{"```", "~~~"} {
		if strings.HasPrefix(s, sign) {
			return sign
		}
	}
	return ""
}

// afterFence is the last line of the block of code that line i opens.
func (m *markdown) afterFence(i int, sign string) int {
	for k := i + 1; k < len(m.lines); k++ {
		if strings.HasPrefix(strings.TrimLeft(m.lines[k], " \t>"), sign) {
			return k
		}
	}
	return len(m.lines)
}

// afterComment is the line in which the comment that line i opens ends.
func (m *markdown) afterComment(i int) int {
	for k := i; k < len(m.lines); k++ {
		if strings.Contains(m.lines[k], "-->") {
			return k
		}
	}
	return len(m.lines)
}

// underline is the sign of a line that makes the one above a heading; 0 where it is none.
func underline(s string) byte {
	if len(s) >= 2 && (s[0] == '=' || s[0] == '-') && strings.Trim(s, s[:1]) == "" {
		return s[0]
	}
	return 0
}

// ruler reports whether a line is a rule across the page.
func ruler(s string) bool {
	bare := strings.ReplaceAll(s, " ", "")
	return len(bare) >= 3 && strings.ContainsRune("-*_=", rune(bare[0])) && strings.Trim(bare, bare[:1]) == ""
}

// definition reports whether a line says where a link leads: "[1]: https://...".
func definition(s string) bool {
	i := strings.Index(s, "]:")
	return strings.HasPrefix(s, "[") && i > 1 && !strings.Contains(s[:i], "] ") && !strings.HasPrefix(s, "[^")
}

// tableRule reports whether a line is the rule below a table's head.
func tableRule(s string) bool {
	return strings.Contains(s, "|") && strings.Contains(s, "-") && strings.Trim(s, "|-: ") == ""
}

// hashes is the level of a heading, 0 where the line is none.
func hashes(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n > 6 || n == len(s) || n > 0 && s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n
}

// bullet is the length of the sign that opens an item, 0 where none does. Inside a
// paragraph only an item with a sign, or the first of a numbered list, begins one.
func bullet(s string, inside bool) int {
	if len(s) > 2 && strings.ContainsRune("-*+", rune(s[0])) && (s[1] == ' ' || s[1] == '\t') {
		return 2 + checkbox(s[2:])
	}
	n := 0
	for n < len(s) && n < 9 && isDigit(s[n]) {
		n++
	}
	if n == 0 || n+1 >= len(s) || s[n] != '.' && s[n] != ')' || s[n+1] != ' ' || inside && s[:n] != "1" {
		return 0
	}
	return n + 2
}

// checkbox is the length of the box of a task's item.
func checkbox(s string) int {
	for _, box := range []string{"[ ] ", "[x] ", "[X] "} {
		if strings.HasPrefix(s, box) {
			return len(box)
		}
	}
	return 0
}

package source

import "strings"

// abbreviations are words that keep their full stop inside a sentence, without it.
var abbreviations = strings.Fields("Mr Mrs Ms Dr Prof Rev Fr Sr Jr St Ste Mt Ft Gen Lt Col Maj Capt Cpl Sgt Pvt Adm Cmdr Gov Sen Rep Reps Sens Hon Pres Amb Supt Insp Inc Corp Co Ltd Bros No Nos vs Dept Univ Assn Ave Blvd Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")

// labelClass is what a label announces.
type labelClass uint8

const (
	notLabel      labelClass = iota
	summaryLabel             // a synopsis follows
	pointsLabel              // a list of points follows
	sectionLabel             // the desk or the kind of piece: stands above a headline
	standingLabel            // any other line that news texts use as a heading
)

// labels are the lines, in lower case and without a colon, that head something in
// news texts whatever the article is about.
var labels = map[labelClass][]string{
	summaryLabel: {"synopsis", "summary", "in brief", "abstract", "standfirst", "the gist", "tl;dr", "tldr", "in short", "in a nutshell", "executive summary", "news summary", "story summary"},
	pointsLabel: {"key takeaways", "takeaways", "key points", "main points", "highlights", "story highlights", "key highlights",
		"key facts", "at a glance", "what we know", "what we know so far", "what to know", "what you need to know", "things to know", "the main points", "key developments", "bullet points", "quick read"},
	sectionLabel: {"breaking", "breaking news", "exclusive", "world", "world news", "politics", "business", "economy", "markets", "opinion", "analysis",
		"news analysis", "sport", "sports", "technology", "tech", "science", "health", "culture", "entertainment", "national", "international", "local news", "local",
		"feature", "features", "interview", "explainer", "fact check", "factbox", "timeline", "editorial", "commentary", "column", "news", "top news", "latest news", "live", "live updates",
		"press release", "news release", "media release", "for immediate release", "media advisory", "statement", "special report", "investigation", "obituary", "review", "urgent", "update", "corrected", "correction", "developing", "newsalert", "alert"},
	standingLabel: {"background", "context", "overview", "why it matters", "the big picture", "what's next", "what happens next", "the details", "details", "related", "related articles", "related stories",
		"related news", "read more", "read also", "see also", "more on this story", "sources", "references", "notes", "notes to editors", "note to editors", "editor's note", "editor’s note", "contact", "contacts", "media contact", "media contacts",
		"about us", "advertisement", "share", "tags", "topics", "conclusion", "introduction", "ends", "end", "note", "watch", "listen", "video", "photos", "gallery", "question", "answer", "q", "a"},
}

// labelOf classes a line; a colon at its end may stand there or not.
func labelOf(s string) labelClass {
	if len(s) > 40 {
		return notLabel
	}
	word := strings.ToLower(strings.TrimSpace(strings.TrimRight(s, ": ")))
	for class := summaryLabel; class <= standingLabel; class++ {
		if has(labels[class], word) {
			return class
		}
	}
	return notLabel
}

// inlineLabel splits "Synopsis: what happened" into its label, colon included, and
// the offset at which the rest begins. It knows only labels that head a summary or
// a list of points: other words before a colon belong to their sentence.
func inlineLabel(s string) (class labelClass, label, rest int) {
	colon := strings.IndexByte(s[:min(len(s), 40)], ':')
	if colon < 0 {
		return notLabel, 0, 0
	}
	rest = skipSpace(s, colon+1)
	class = labelOf(s[:colon])
	if rest == colon+1 || rest == len(s) || class != summaryLabel && class != pointsLabel {
		return notLabel, 0, 0
	}
	return class, colon + 1, rest
}

// titleFields are the words before a colon that name a headline in a text's head.
var titleFields = []string{"title", "headline", "subject"}

// titleField is the offset at which the headline of "Title: ..." begins, 0 where the
// line is no such field.
func titleField(s string) int {
	colon := strings.IndexByte(s[:min(len(s), 20)], ':')
	if colon < 0 || !has(titleFields, strings.ToLower(strings.TrimSpace(s[:colon]))) {
		return 0
	}
	if rest := skipSpace(s, colon+1); rest > colon+1 && rest < len(s) {
		return rest
	}
	return 0
}

package source

// Fields are the names of a JSON record's fields, by what they hold: the keys are
// text, title, published, publisher, url, author and lang. The names that newsrooms
// and scrapers commonly use are known without being said.
type Fields map[string][]string

package store

import (
	"net/url"
	"strings"
)

// NetrcLogin is what a .netrc file (machine, login, password; default) says of an
// address's host; the zero Login where it says nothing. Macros are skipped.
func NetrcLogin(file, address string) Login {
	u, err := url.Parse(strings.TrimPrefix(address, updateMark))
	if err != nil {
		return Login{}
	}
	words := netrcWords(file)
	var l Login
	here, done := false, false
	for i := 0; i < len(words); i++ {
		value := ""
		if i+1 < len(words) {
			value = words[i+1]
		}
		switch words[i] {
		case "machine":
			done = done || here
			here = !done && (value == u.Host || value == u.Hostname())
			i++
		case "default":
			done = done || here
			here = !done
		case "login":
			if here {
				l.User = value
			}
			i++
		case "password":
			if here {
				l.Password = value
			}
			i++
		case "account":
			i++
		}
	}
	return l
}

// netrcWords splits a .netrc file into words; comments and macros are left out.
func netrcWords(file string) []string {
	var words []string
	macro := false
	for line := range strings.Lines(file) {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			macro = false
			continue
		}
		if macro {
			continue
		}
		for _, f := range fields {
			if f[0] == '#' && (len(words) == 0 || words[len(words)-1] != "password") {
				break
			}
			if f == "macdef" {
				macro = true
				break
			}
			words = append(words, f)
		}
	}
	return words
}

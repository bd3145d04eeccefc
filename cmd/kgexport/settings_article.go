package main

import (
	"strings"

	"golang.org/x/text/language"

	"kgexport/source"
)

func setPublished(s *settings, value string) error {
	d, err := source.ParseDate(value)
	if err != nil {
		return invalid(value, "is not a date", "write it as 2026-03-09")
	}
	s.meta.Published = d
	return nil
}

func setPublisher(s *settings, value string) error {
	if strings.TrimSpace(value) == "" {
		return invalid(value, "names no outlet", "give the outlet's name")
	}
	s.meta.Publisher = value
	return nil
}

func setURL(s *settings, value string) error {
	if !webAddress(value) {
		return invalid(value, "is not a web address", "write it in full, as https://example.org/news/1")
	}
	s.meta.URL = value
	return nil
}

func setLang(s *settings, value string) error {
	tag, err := language.Parse(value)
	if err != nil || tag == language.Und {
		return invalid(value, "is not a language tag", "write one such as en or en-GB")
	}
	s.meta.Lang = value
	return nil
}

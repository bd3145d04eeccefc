package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"net/mail"
	"slices"
	"strconv"
	"time"

	"kgexport/extract"
	"kgexport/source"
	"kgexport/source/fetch"
)

// setContact takes whom a server may write to.
func setContact(s *settings, value string) error {
	if _, err := mail.ParseAddress(value); err != nil && !webAddress(value) {
		return invalid(value, "is neither a web nor an e-mail address", "write one at which you can be reached")
	}
	s.contact = value
	return nil
}

// maxTimeout bounds how long an address may take, in seconds.
const maxTimeout = 3600

func setTimeout(s *settings, value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > maxTimeout {
		return invalid(value, "is not a number of seconds", fmt.Sprintf("give a whole number from 1 to %d", maxTimeout))
	}
	s.timeout = time.Duration(n) * time.Second
	return nil
}

// checkFetch reports arguments that are no addresses where addresses are wanted.
func (c *command) checkFetch(args []string) error {
	for _, a := range args {
		if !webAddress(a) {
			return usage("--fetch", strconv.Quote(a)+" is not a web address", "write it in full, as https://example.org/news/1")
		}
	}
	return nil
}

// client makes the client that --fetch asks for.
func (c *command) client() *fetch.Client {
	return fetch.New(fetch.Options{
		Version:      extract.Version,
		Contact:      c.contact,
		Timeout:      c.timeout,
		MaxBytes:     c.limits.MaxRecord,
		AllowPrivate: c.allowPrivate,
	})
}

// records are the articles in a file or, where the user asks for it, at an address.
func (c *command) records(ctx context.Context, client *fetch.Client, path string, in io.Reader) iter.Seq[source.Record] {
	if client == nil {
		return source.Read(path, in, c.reading())
	}
	return func(yield func(source.Record) bool) {
		answer, err := client.Get(ctx, path)
		if err != nil {
			if ctx.Err() == nil {
				yield(source.Later(path, func() (*source.Article, error) { return nil, err }))
			}
			return
		}
		feed := source.IsFeed(answer.Body)
		for r := range source.ReadAnswer(answer.Address, answer.Type, answer.Body, c.reading()) {
			if feed {
				r = c.entry(ctx, client, r)
			}
			if !yield(r) {
				return
			}
		}
	}
}

// entry is the article of a feed's entry: where the feed only sums it up, the one at the
// entry's own address, if it can be had and is longer.
func (c *command) entry(ctx context.Context, client *fetch.Client, r source.Record) source.Record {
	return source.Later(r.Name, func() (*source.Article, error) {
		a, err := r.Article()
		if err != nil || a.URL == "" || !a.IsSummary() {
			return a, err
		}
		answer, err := client.Get(ctx, a.URL)
		if err != nil || source.IsFeed(answer.Body) {
			return a, nil
		}
		opt := c.reading()
		for page := range source.ReadAnswer(answer.Address, answer.Type, answer.Body, opt) {
			if whole, err := page.Article(); err == nil && len(whole.Text) > len(a.Text) {
				return whole, nil
			}
			break
		}
		return a, nil
	})
}

// find is the list of what is to be read: files, or addresses in order, each once.
func (c *command) find(args []string) ([]string, []error) {
	if !c.fetch {
		return source.Find(args, c.from)
	}
	args = slices.Clone(args)
	slices.Sort(args)
	return slices.Compact(args), nil
}

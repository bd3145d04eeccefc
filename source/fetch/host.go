package fetch

import (
	"context"
	"net/url"
	"strings"
	"sync"
	"time"
)

// hosts are the servers that were asked.
type hosts struct {
	mu    sync.Mutex
	known map[string]*host
}

// host is a server: who is at it, what its robots.txt says, when it was asked last.
type host struct {
	turn  chan struct{} // holds one token: one request at a time
	rules *rules        // nil where not asked yet
	last  time.Time
}

// host is the server of an address: scheme, name and port.
func (h *hosts) host(at *url.URL) *host {
	h.mu.Lock()
	defer h.mu.Unlock()
	name := at.Scheme + "://" + strings.ToLower(at.Host)
	if h.known == nil {
		h.known = map[string]*host{}
	}
	if h.known[name] == nil {
		h.known[name] = &host{turn: make(chan struct{}, 1)}
	}
	return h.known[name]
}

// enter waits until nobody else asks the server.
func (h *host) enter(ctx context.Context) error {
	select {
	case h.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// leave lets the next one ask.
func (h *host) leave() {
	h.last = time.Now()
	<-h.turn
}

// maxPause is the longest pause that a robots.txt is granted.
const maxPause = 10 * time.Second

// pause waits until the server may be asked again.
func (h *host) pause(ctx context.Context, least time.Duration) error {
	wait := min(max(least, h.rules.delay), maxPause)
	if h.last.IsZero() || wait <= 0 {
		return nil
	}
	timer := time.NewTimer(time.Until(h.last.Add(wait)))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

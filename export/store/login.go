package store

import (
	"crypto/md5"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"net/http"
	"strings"
	"sync"
)

// Login is who asks: a name with a password (basic or digest authentication, as the
// store wants), or a token (bearer). The zero Login is nobody.
type Login struct{ User, Password, Token string }

// authorizer answers a store's challenges.
type authorizer struct {
	Login
	mu     sync.Mutex
	scheme string // "basic" or "digest", once the store has said so
	digest challenge
	uses   int // of digest.nonce
}

func newAuthorizer(l Login) *authorizer { return &authorizer{Login: l} }

// sign adds what the store wants to see, as far as it is known.
func (a *authorizer) sign(r *http.Request) {
	if a.Token != "" {
		r.Header.Set("Authorization", "Bearer "+a.Token)
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	switch a.scheme {
	case "basic":
		r.SetBasicAuth(a.User, a.Password)
	case "digest":
		a.uses++
		r.Header.Set("Authorization", a.digest.answer(a.Login, r.Method, r.URL.RequestURI(), a.uses, newNonce()))
	}
}

// learn takes a store's challenge. It reports whether the request is worth another try.
func (a *authorizer) learn(h http.Header, signed string) bool {
	if a.Token != "" || a.User == "" {
		return false
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, line := range h.Values("WWW-Authenticate") {
		scheme, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case strings.EqualFold(scheme, "digest"):
			c, ok := parseChallenge(rest)
			if !ok || a.scheme == "digest" && !c.stale && strings.Contains(signed, `nonce="`+c.nonce+`"`) {
				return false
			}
			fresh := a.scheme != "digest" || c.nonce != a.digest.nonce
			// A second refusal of what was signed is of the password, unless only the nonce was old.
			again := signed == "" || c.stale
			a.scheme, a.digest = "digest", c
			if fresh {
				a.uses = 0
			}
			return again
		case strings.EqualFold(scheme, "basic"):
			a.scheme = "basic"
			return signed == ""
		}
	}
	return false
}

// challenge is what a store asks for by digest authentication (RFC 7616).
type challenge struct {
	realm, nonce, opaque, algorithm string
	auth                            bool // quality of protection "auth"; else that of RFC 2069
	stale                           bool
}

// parseChallenge reads the parameters of a challenge; ok is false where it asks for
// what is not known here.
func parseChallenge(s string) (c challenge, ok bool) {
	c.algorithm = "MD5"
	for s != "" {
		var name, value string
		name, s, _ = strings.Cut(strings.TrimLeft(s, " ,\t"), "=")
		if quoted, found := strings.CutPrefix(s, `"`); found {
			value, s, _ = strings.Cut(quoted, `"`)
		} else {
			value, s, _ = strings.Cut(s, ",")
		}
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "realm":
			c.realm = value
		case "nonce":
			c.nonce = value
		case "opaque":
			c.opaque = value
		case "algorithm":
			c.algorithm = strings.ToUpper(value)
		case "stale":
			c.stale = strings.EqualFold(value, "true")
		case "qop":
			for _, q := range strings.Split(value, ",") {
				c.auth = c.auth || strings.TrimSpace(q) == "auth"
			}
			if !c.auth {
				return c, false
			}
		}
	}
	return c, c.nonce != "" && c.hash() != nil
}

// hash is the challenge's hash function, nil where it is not known.
func (c challenge) hash() hash.Hash {
	switch strings.TrimSuffix(c.algorithm, "-SESS") {
	case "MD5":
		return md5.New()
	case "SHA-256":
		return sha256.New()
	}
	return nil
}

// answer is the Authorization of a request: the count is that of the uses of the
// nonce, own a nonce of the client's.
func (c challenge) answer(l Login, method, uri string, count int, own string) string {
	h := func(parts ...string) string {
		f := c.hash()
		f.Write([]byte(strings.Join(parts, ":")))
		return hex.EncodeToString(f.Sum(nil))
	}
	secret := h(l.User, c.realm, l.Password)
	if strings.HasSuffix(c.algorithm, "-SESS") {
		secret = h(secret, c.nonce, own)
	}
	request := h(method, uri)
	var b strings.Builder
	fmt.Fprintf(&b, `Digest username="%s", realm="%s", nonce="%s", uri="%s", algorithm=%s`,
		quoted(l.User), c.realm, c.nonce, uri, c.algorithm)
	if c.auth {
		n := fmt.Sprintf("%08x", count)
		fmt.Fprintf(&b, `, qop=auth, nc=%s, cnonce="%s", response="%s"`, n, own, h(secret, c.nonce, n, own, "auth", request))
	} else {
		fmt.Fprintf(&b, `, response="%s"`, h(secret, c.nonce, request))
	}
	if c.opaque != "" {
		fmt.Fprintf(&b, `, opaque="%s"`, c.opaque)
	}
	return b.String()
}

var quoted = strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace

// newNonce is a nonce of the client's: a secret of one request, in no output.
func newNonce() string {
	var b [8]byte
	rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

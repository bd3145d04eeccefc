package export

import (
	"bufio"
	"encoding/json"
	"os/exec"
	"sync"
	"testing"
)

// request is a line for tools/readers.mjs.
type request struct {
	Reader   string            `json:"reader"`
	Format   string            `json:"format"`
	Document string            `json:"document"`
	Contexts map[string]string `json:"contexts"`
	Frame    string            `json:"frame,omitempty"`
}

// nodeJS is the one process of tools/readers.mjs; it ends when its input does, with the tests.
var nodeJS struct {
	sync.Mutex
	in  *json.Encoder
	out *bufio.Reader
	err error
}

// startNode starts it, once.
var startNode = sync.OnceFunc(func() {
	cmd := exec.Command("node", "../tools/readers.mjs")
	in, err := cmd.StdinPipe()
	if err != nil {
		nodeJS.err = err
		return
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		nodeJS.err = err
		return
	}
	nodeJS.in, nodeJS.out, nodeJS.err = json.NewEncoder(in), bufio.NewReader(out), cmd.Start()
})

// ask has a reader of tools/readers.mjs read a document.
func ask(t *testing.T, r request) (answer string) {
	t.Helper()
	startNode()
	nodeJS.Lock()
	defer nodeJS.Unlock()
	if nodeJS.err == nil {
		nodeJS.err = nodeJS.in.Encode(r)
	}
	var line []byte
	if nodeJS.err == nil {
		line, nodeJS.err = nodeJS.out.ReadBytes('\n')
	}
	if nodeJS.err != nil {
		t.Fatalf("tools/readers.mjs: %v: run \"make test\", which installs what it needs", nodeJS.err)
	}
	var reply struct{ Answer, Error string }
	if err := json.Unmarshal(line, &reply); err != nil {
		t.Fatalf("tools/readers.mjs: %v: %s", err, line)
	}
	if reply.Error != "" {
		t.Fatalf("%s: %s\n%s", r.Reader, reply.Error, r.Document)
	}
	return reply.Answer
}

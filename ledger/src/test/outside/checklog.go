// Checks a published log with Go's own packages for its module log: nothing of this project takes part.
//
//	checklog URL VKEY CHECKPOINT_FILE...
//
// The files hold the checkpoints that an outsider saw, oldest first. Every signature is checked, every head against the one before, and
// every entry of the newest head against its tiles.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
)

// server reads tiles as c2sp.org/tlog-tiles names them.
type server struct {
	url  string
	seen map[string][]byte
}

func (s server) Height() int { return tileHeight }

func (s server) SaveTiles([]tlog.Tile, [][]byte) {}

func (s server) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := s.get("tile/" + strings.TrimPrefix(tile.Path(), "tile/8/"))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (s server) get(path string) ([]byte, error) {
	if data, ok := s.seen[path]; ok {
		return data, nil
	}
	answer, err := http.Get(s.url + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	data, err := io.ReadAll(answer.Body)
	s.seen[path] = data
	return data, err
}

// entries reads one bundle: each entry after its length in two bytes.
func (s server) entries(tile tlog.Tile) ([][]byte, error) {
	data, err := s.get("tile/entries/" + strings.TrimPrefix(tile.Path(), "tile/8/0/"))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("an entry is cut off")
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		entries = append(entries, data[2:end])
		data = data[end:]
	}
	return entries, nil
}

func main() {
	log := server{os.Args[1], map[string][]byte{}}
	verifier, err := note.NewVerifier(os.Args[2])
	must(err)
	var heads []tlog.Tree
	for _, file := range os.Args[3:] {
		heads = append(heads, open(file, verifier))
	}
	for i := 1; i < len(heads); i++ {
		must(extends(log, heads[i-1], heads[i]))
	}
	newest := heads[len(heads)-1]
	leaves, err := included(log, newest)
	must(err)
	fmt.Printf("%d checkpoints signed by %s, %d consistency proofs, %d inclusion proofs under the head of %d\n",
		len(heads), verifier.Name(), len(heads)-1, leaves, newest.N)
}

func open(file string, verifier note.Verifier) tlog.Tree {
	text, err := os.ReadFile(file)
	must(err)
	opened, err := note.Open(text, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		must(fmt.Errorf("%s: not a checkpoint of %s", file, verifier.Name()))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	hash, err := base64.StdEncoding.DecodeString(lines[2])
	must(err)
	head := tlog.Tree{N: size}
	if copy(head.Hash[:], hash) != tlog.HashSize {
		must(fmt.Errorf("%s: the root is not a hash", file))
	}
	return head
}

func extends(log server, older, newer tlog.Tree) error {
	if older.N == newer.N {
		if older.Hash != newer.Hash {
			return fmt.Errorf("two heads of size %d", older.N)
		}
		return nil
	}
	proof, err := tlog.ProveTree(newer.N, older.N, tlog.TileHashReader(newer, log))
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, newer.N, newer.Hash, older.N, older.Hash)
}

func included(log server, head tlog.Tree) (int64, error) {
	reader := tlog.TileHashReader(head, log)
	for n := int64(0); n < head.N; n += tileWidth {
		width := head.N - n
		if width > tileWidth {
			width = tileWidth
		}
		entries, err := log.entries(tlog.Tile{H: tileHeight, L: 0, N: n / tileWidth, W: int(width)})
		if err != nil {
			return 0, err
		}
		if int64(len(entries)) != width {
			return 0, fmt.Errorf("a bundle of %d holds %d entries", width, len(entries))
		}
		for i, entry := range entries {
			proof, err := tlog.ProveRecord(head.N, n+int64(i), reader)
			if err != nil {
				return 0, err
			}
			if err := tlog.CheckRecord(proof, head.N, head.Hash, n+int64(i), tlog.RecordHash(entry)); err != nil {
				return 0, fmt.Errorf("entry %d: %v", n+int64(i), err)
			}
		}
	}
	return head.N, nil
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "checklog:", err)
		os.Exit(1)
	}
}

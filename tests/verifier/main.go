// Checks an exported evidence log with golang.org/x/mod/sumdb, an implementation by other authors.
//
//	verifier KEY DIR STATE    signature, root, every tile, inclusion of every entry, and consistency with the
//	                          checkpoint that STATE remembers; STATE then remembers this one
//
// Ends with 0 when all is well, 1 when something is wrong, 3 when the log is forked or rolled back.
package main

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type checkpoint struct {
	size int64
	root tlog.Hash
}

// files reads tiles of the tlog-tiles layout, whose paths lack sumdb's height.
type files struct{ dir string }

func (f files) Height() int { return height }

func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		data, _, err := f.read(t)
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (f files) SaveTiles([]tlog.Tile, [][]byte) {}

// read takes the full tile where the partial one is gone, and says so.
func (f files) read(t tlog.Tile) (data []byte, wider bool, err error) {
	path := func(t tlog.Tile) string {
		p := strings.TrimPrefix(t.Path(), "tile/8/")
		return filepath.Join(f.dir, "tile", strings.Replace(p, "data/", "entries/", 1))
	}
	data, err = os.ReadFile(path(t))
	if err == nil || t.W == 1<<height {
		return data, false, err
	}
	whole := t
	whole.W = 1 << height
	data, err = os.ReadFile(path(whole))
	if err == nil && t.L >= 0 {
		data = data[:t.W*tlog.HashSize]
	}
	return data, true, err
}

func main() {
	if len(os.Args) != 4 {
		fail("usage: verifier KEY DIR STATE")
	}
	key, dir, state := os.Args[1], os.Args[2], os.Args[3]
	verifier, err := note.NewVerifier(key)
	check(err)
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	check(err)
	now := open(signed, verifier)
	reader := tlog.TileHashReader(tlog.Tree{N: now.size, Hash: now.root}, files{dir})
	stored := entries(files{dir}, now.size)
	root, err := tlog.TreeHash(now.size, stored)
	check(err)
	if remembered, err := os.ReadFile(state); err == nil {
		consistent(open(remembered, verifier), now, reader)
	}
	if root != now.root {
		fail("the entries do not make the signed root")
	}
	tiles(reader, stored, now.size)
	for i := int64(0); i < now.size; i++ {
		hash, _ := stored.ReadHashes([]int64{tlog.StoredHashIndex(0, i)})
		proof, err := tlog.ProveRecord(now.size, i, stored)
		check(err)
		check(tlog.CheckRecord(proof, now.size, now.root, i, hash[0]))
	}
	check(os.WriteFile(state, signed, 0o644))
	fmt.Printf("%d entries verified, root %s\n", now.size, hex.EncodeToString(now.root[:]))
}

// open verifies the signature and reads origin, size and root.
func open(signed []byte, verifier note.Verifier) checkpoint {
	n, err := note.Open(signed, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(n.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		fail("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := tlog.ParseHash(lines[2])
	check(err)
	return checkpoint{size, root}
}

type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, i := range indexes {
		all = append(all, h[i])
	}
	return all, nil
}

// entries reads every bundle and gives all hashes that sumdb would store.
func entries(f files, size int64) hashes {
	var stored hashes
	for first := int64(0); first < size; first += 1 << height {
		width := size - first
		if width > 1<<height {
			width = 1 << height
		}
		data, wider, err := f.read(tlog.Tile{H: height, L: -1, N: first >> height, W: int(width)})
		check(err)
		for i := first; i < first+width; i++ {
			if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
				fail("a bundle is cut off")
			}
			length := 2 + int(binary.BigEndian.Uint16(data))
			more, err := tlog.StoredHashes(i, data[2:length], stored)
			check(err)
			stored = append(stored, more...)
			data = data[length:]
		}
		if len(data) > 0 && !wider {
			fail("a bundle goes on after its entries")
		}
	}
	return stored
}

// tiles authenticates every tile against the signed root and compares its hashes with those of the entries.
func tiles(reader tlog.HashReader, stored hashes, size int64) {
	for level := 0; size>>(height*level) > 0; level++ {
		var indexes []int64
		for i := int64(0); i < size>>(height*level); i++ {
			indexes = append(indexes, tlog.StoredHashIndex(height*level, i))
		}
		read, err := reader.ReadHashes(indexes)
		check(err)
		for i, index := range indexes {
			if !bytes.Equal(read[i][:], stored[index][:]) {
				fail("a tile does not fit the entries")
			}
		}
	}
}

// consistent proves from the tiles that the log goes on from where it was.
func consistent(before, now checkpoint, reader tlog.HashReader) {
	if before.size > now.size {
		contradiction(fmt.Sprintf("ROLLBACK: %d entries before, %d now", before.size, now.size))
	}
	if before.size == 0 {
		return
	}
	proof, err := tlog.ProveTree(now.size, before.size, reader)
	check(err)
	if tlog.CheckTree(proof, now.size, now.root, before.size, before.root) != nil {
		contradiction(fmt.Sprintf("FORK: two signed checkpoints of %d and %d entries contradict each other", before.size, now.size))
	}
}

func check(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func fail(what string) {
	fmt.Println(what)
	os.Exit(1)
}

func contradiction(what string) {
	fmt.Println(what)
	os.Exit(3)
}

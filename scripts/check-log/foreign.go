// A verifier that shares nothing with the product: Go's own transparency-log packages (golang.org/x/mod)
// and its standard library. It reads what an export holds and what an enterprise was given, and prints
// one line a finding. Usage: foreign VKEY EXPORT RECEIPTS
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type head struct {
	size int64
	root tlog.Hash
}

type proof struct {
	index      int64
	hashes     tlog.RecordProof
	checkpoint []byte
}

type opening struct {
	Salt  string          `json:"salt"`
	Event json.RawMessage `json:"event"`
}

var passed, failed int

func check(what string, err error) {
	if err == nil {
		passed++
		return
	}
	failed++
	fmt.Printf("FAILED %s: %v\n", what, err)
}

// refused passes when an altered copy of something good is not accepted.
func refused(what string, err error) {
	if err != nil {
		passed++
		return
	}
	failed++
	fmt.Printf("FAILED %s: the altered copy was accepted\n", what)
}

func must(err error) {
	if err != nil {
		fmt.Println("FAILED", err)
		fmt.Println("0 passed, 1 failed")
		os.Exit(2)
	}
}

func openHead(signed []byte, keys note.Verifiers) (head, error) {
	opened, err := note.Open(signed, keys)
	if err != nil {
		return head{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return head{}, errors.New("a checkpoint has three lines")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return head{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return head{size, root}, err
}

func parseProof(text []byte) (proof, error) {
	parts := bytes.SplitN(text, []byte("\n\n"), 2)
	if len(parts) != 2 {
		return proof{}, errors.New("no empty line before the checkpoint")
	}
	lines := strings.Split(string(parts[0]), "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" {
		return proof{}, errors.New("not a tlog-proof")
	}
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "index ") {
		return proof{}, errors.New("no index")
	}
	index, err := strconv.ParseInt(lines[0][6:], 10, 64)
	if err != nil {
		return proof{}, err
	}
	found := proof{index: index, checkpoint: parts[1]}
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return proof{}, err
		}
		found.hashes = append(found.hashes, hash)
	}
	return found, nil
}

// canonical writes JSON as RFC 8785 does: no spaces, keys in order, no more escapes than needed. Numbers
// are taken as they were written, which the product does as ECMAScript would.
func canonical(text []byte) ([]byte, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	plain := bytes.TrimSuffix(out.Bytes(), []byte("\n"))
	for from, to := range map[string]string{"\\u2028": "\u2028", "\\u2029": "\u2029"} {
		plain = bytes.ReplaceAll(plain, []byte(from), []byte(to))
	}
	return plain, nil
}

// leafOf makes the entry of a salted commitment: HMAC-SHA-256 of the canonical event under its salt.
func leafOf(text []byte) ([]byte, error) {
	var of opening
	if err := json.Unmarshal(text, &of); err != nil {
		return nil, err
	}
	salt, err := base64.StdEncoding.DecodeString(of.Salt)
	if err != nil {
		return nil, err
	}
	mac := hmac.New(sha256.New, salt)
	mac.Write([]byte("complaint-commit/v1\x00"))
	event, err := canonical(of.Event)
	if err != nil {
		return nil, err
	}
	mac.Write(event)
	return []byte("complaint-event/v1 " + base64.StdEncoding.EncodeToString(mac.Sum(nil)) + "\n"), nil
}

func included(receipt, leaf []byte, keys note.Verifiers) error {
	of, err := parseProof(receipt)
	if err != nil {
		return err
	}
	at, err := openHead(of.checkpoint, keys)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(of.hashes, at.size, at.root, of.index, tlog.RecordHash(leaf))
}

func flipped(text []byte, at int) []byte {
	copied := append([]byte(nil), text...)
	copied[at] ^= 1
	return copied
}

func checkReceipts(folder string, keys note.Verifiers) {
	files, err := filepath.Glob(filepath.Join(folder, "*.tlog-proof"))
	must(err)
	for _, file := range files {
		receipt, err := os.ReadFile(file)
		must(err)
		text, err := os.ReadFile(strings.TrimSuffix(file, ".tlog-proof") + ".opening.json")
		must(err)
		leaf, err := leafOf(text)
		check("opening of "+file, err)
		check("receipt "+file, included(receipt, leaf, keys))
		refused("leaf of "+file, included(receipt, flipped(leaf, len(leaf)/2), keys))
		head := bytes.Index(receipt, []byte("\n\n")) + 2
		refused("checkpoint of "+file, included(flipped(receipt, head+1), leaf, keys))
	}
	if len(files) == 0 {
		check("receipts", errors.New("there is none"))
	}
}

// folderTiles reads the tiles of an export: tile/L/N without the height that Go's own paths carry.
type folderTiles struct{ folder string }

func (t folderTiles) Height() int { return 8 }

func (t folderTiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t folderTiles) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(t.folder, path))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func headsOf(folder string, keys note.Verifiers) []head {
	newest, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	must(err)
	notes := [][]byte{newest}
	lines, err := os.ReadFile(filepath.Join(folder, "checkpoints.jsonl"))
	must(err)
	for _, line := range bytes.Split(bytes.TrimSpace(lines), []byte("\n")) {
		var published struct {
			Note string `json:"note"`
		}
		must(json.Unmarshal(line, &published))
		notes = append(notes, []byte(published.Note))
	}
	var heads []head
	for nth, signed := range notes {
		at, err := openHead(signed, keys)
		check(fmt.Sprintf("checkpoint %d", nth), err)
		if err == nil {
			heads = append(heads, at)
		}
		_, err = openHead(flipped(signed, bytes.IndexByte(signed, '\n')+1), keys)
		refused(fmt.Sprintf("checkpoint %d", nth), err)
	}
	sort.Slice(heads, func(a, b int) bool { return heads[a].size < heads[b].size })
	return heads
}

func checkTiles(folder string, heads []head) {
	last := heads[len(heads)-1]
	reader := tlog.TileHashReader(tlog.Tree{N: last.size, Hash: last.root}, folderTiles{folder})
	for _, at := range heads {
		if at.size == 0 {
			continue
		}
		root, err := tlog.TreeHash(at.size, reader)
		if err == nil && root != at.root {
			err = errors.New("the tiles add up to another root")
		}
		check(fmt.Sprintf("root at %d", at.size), err)
		grown, err := tlog.ProveTree(last.size, at.size, reader)
		if err == nil {
			err = tlog.CheckTree(grown, last.size, last.root, at.size, at.root)
		}
		check(fmt.Sprintf("consistency %d to %d", at.size, last.size), err)
		if len(grown) > 0 {
			grown[0][0] ^= 1
			refused(fmt.Sprintf("consistency %d", at.size),
				tlog.CheckTree(grown, last.size, last.root, at.size, at.root))
		}
	}
	step := last.size/400 + 1
	for index := int64(0); index < last.size; index += step {
		hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		check(fmt.Sprintf("leaf %d", index), err)
		if err != nil {
			continue
		}
		record, err := tlog.ProveRecord(last.size, index, reader)
		if err == nil {
			err = tlog.CheckRecord(record, last.size, last.root, index, hashes[0])
		}
		check(fmt.Sprintf("inclusion %d", index), err)
		hashes[0][0] ^= 1
		refused(fmt.Sprintf("inclusion %d", index),
			tlog.CheckRecord(record, last.size, last.root, index, hashes[0]))
	}
}

func main() {
	if len(os.Args) != 4 {
		fmt.Println("usage: foreign VKEY EXPORT RECEIPTS")
		os.Exit(2)
	}
	key, err := note.NewVerifier(os.Args[1])
	must(err)
	keys := note.VerifierList(key)
	heads := headsOf(os.Args[2], keys)
	if len(heads) > 0 {
		checkTiles(os.Args[2], heads)
	}
	checkReceipts(os.Args[3], keys)
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	if failed > 0 {
		os.Exit(1)
	}
}

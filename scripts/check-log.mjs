// `npm run check:log`: receipts and tiles of a log with full tiles, verified by programs we did not write:
// Go's golang.org/x/mod, @sigstore/verify and OpenSSL. In `npm test` the log is small and Go is left out.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureGo } from './debian.mjs'
import { nodeOfScripts, root } from './place.mjs'

await ensureGo()
const folder = mkdtempSync(join(tmpdir(), 'kentan-go-'))
const verifier = join(folder, 'foreign')
const source = join(root, 'scripts', 'check-log', 'foreign.go')
const go = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOCACHE: folder }
execFileSync('go', ['build', '-o', verifier, source], { env: go, stdio: 'inherit' })

const { KENTAN_LOG_APPEALS = '700' } = process.env
const env = { ...process.env, KENTAN_GO_VERIFIER: verifier, KENTAN_LOG_APPEALS }
const tests = ['tests/foreign-verifiers.test.ts', 'tests/insider.test.ts']
const args = [join(root, 'scripts', 'test.mjs'), ...tests]
const { status } = spawnSync(nodeOfScripts(), args, { cwd: root, stdio: 'inherit', env })
rmSync(folder, { recursive: true, force: true })
process.exitCode = status ?? 1

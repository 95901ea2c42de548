// `npm run check:documents [-- FOLDER]`: every paper as LibreOffice shows it, into dist/papers.
// Not part of `npm test`, for it needs LibreOffice, which it installs where that is allowed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureChineseFont, ensurePaperPrograms } from './debian.mjs'
import { nodeOfScripts, root } from './place.mjs'
import { setUp } from './setup.mjs'

await setUp({ web: false })
await ensurePaperPrograms()
await ensureChineseFont()
const args = [join(root, 'scripts', 'documents', 'main.ts'), ...process.argv.slice(2)]
const { status } = spawnSync(nodeOfScripts(), args, { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1

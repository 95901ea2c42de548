// Where things are, and which Node runs them. Plain JavaScript without dependencies, for Node 20.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const nodeNeeded = 24
const windows = process.platform === 'win32'

/** The npm package that brings Node 24 to this machine; there is none for every kind of machine. */
export const nodePackage = `node-${windows ? 'win' : process.platform}-${process.arch}`

/** What `node` means in npm's scripts once the packages are installed; this Node where none came. */
export function nodeOfScripts() {
  const program = windows ? `../${nodePackage}/bin/node.exe` : 'node'
  const path = join(root, 'node_modules', '.bin', program)
  return existsSync(path) ? path : process.execPath
}

/** A file of this folder's own data; the folder is closed to others, for it may hold a city. */
export function ownFile(name) {
  const folder = join(root, '.kentan')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, name)
}

/** Runs a script again under Node 24 when an older one was typed by hand; true when it did. */
export function ranUnderNewerNode(script) {
  if (Number.parseInt(process.versions.node, 10) >= nodeNeeded) return false
  const args = [fileURLToPath(script), ...process.argv.slice(2)]
  const { status } = spawnSync(nodeOfScripts(), args, { stdio: 'inherit' })
  process.exitCode = status ?? 1
  return true
}

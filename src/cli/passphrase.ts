import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { ConfigFault } from '#platform/config.ts'

const shortest = 12

/** The passphrase of a backup: from a file, from BACKUP_PASSPHRASE, or asked for without showing it. */
export async function readPassphrase(
  env: NodeJS.ProcessEnv,
  { file, twice }: { file?: string | undefined; twice: boolean },
): Promise<string> {
  const given = file === undefined ? env.BACKUP_PASSPHRASE : firstLine(file)
  const passphrase = given || (await asked(twice))
  if ([...passphrase].length < shortest)
    throw new ConfigFault(`A passphrase has at least ${shortest} characters; better, six words.`)
  return passphrase
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? ''
  } catch (error) {
    throw new ConfigFault(`The passphrase file ${file} cannot be read.`, { cause: error })
  }
}

async function asked(twice: boolean): Promise<string> {
  if (!process.stdin.isTTY)
    throw new ConfigFault('Give the passphrase: --passphrase-file FILE, or BACKUP_PASSPHRASE.')
  const passphrase = await askHidden('口令 · passphrase: ')
  if (twice && (await askHidden('再输一次 · once more: ')) !== passphrase)
    throw new ConfigFault('The two passphrases differ.')
  return passphrase
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_, __, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}

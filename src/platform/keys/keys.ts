import { createHmac, randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { ConfigFault } from '#platform/config.ts'

/** The secrets of an installation that are in no database and in no backup of one. */
export type Keys = {
  /** Opens the key of each city, and by it whatever is sealed. */
  master: Buffer
  /** Signs for the database who acts. */
  context: Buffer
}

const names = ['master', 'context'] as const
const length = 32

/** Reads the key files; makes those that are missing and says so in one line. */
export function readKeys(folder: string, log: (line: string) => void): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const made = names.filter((name) => makeKey(folder, name))
  if (made.length > 0) {
    log(
      `密钥文件已建立，请另行妥善备份，丢失后已加密的身份信息无法恢复 · keys made, keep a copy elsewhere: ${folder}`,
    )
  }
  return { master: readKey(folder, 'master'), context: readKey(folder, 'context') }
}

const pathOf = (folder: string, name: string) => join(folder, `${name}.key`)

/** False when the key is there; a file appears whole or not at all, whoever else makes it meanwhile. */
function makeKey(folder: string, name: string): boolean {
  const path = pathOf(folder, name)
  if (statSync(path, { throwIfNoEntry: false })) return false
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(length).toString('base64')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  chmodSync(draft, 0o600)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readKey(folder: string, name: string): Buffer {
  const path = pathOf(folder, name)
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new ConfigFault(`${path} can be read by others: chmod 600 ${path}`)
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (key.length !== length) throw new ConfigFault(`${path} is no key of ${length} bytes.`)
  return key
}

/** Tells one key from another without telling anything of it. */
export const fingerprint = (key: Buffer) =>
  createHmac('sha256', key).update('kentan fingerprint').digest('hex').slice(0, 16)

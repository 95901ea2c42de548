import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { connectAsOwner } from '#tests/servers/owner.ts'
import type { City } from '../city.ts'
import type { openMailbox } from '../notices/mailbox.ts'
import type { openReceiver } from '../notices/receiver.ts'
import { formsOf } from './forms.ts'
import type { Heard } from './heard.ts'
import { tokens } from './tokens.ts'

/** What the log writes to the standard output from now on. */
export function listenToLog(): () => Buffer {
  const lines: Buffer[] = []
  const write = process.stdout.write.bind(process.stdout)
  // Why `as`: one signature stands for those it has. The test's own reports go on as they were.
  process.stdout.write = ((said: string | Uint8Array, ...rest: never[]) => {
    if (!said.toString().startsWith('{"level":')) return write(said, ...rest)
    lines.push(Buffer.from(said))
    return true
  }) as typeof process.stdout.write
  after(() => {
    process.stdout.write = write
  })
  return () => Buffer.concat(lines)
}

type Outside = {
  mailbox: Awaited<ReturnType<typeof openMailbox>>
  receiver: Awaited<ReturnType<typeof openReceiver>>
}

/** Notes what was sent out of the system, by who received it. */
export function hearOutside({ mailbox, receiver }: Outside, heard: Heard): void {
  for (const { to, raw, subject, text, from } of mailbox.mails) {
    const whose = to.endsWith('@city.example') ? to.replace(/@.*/, '') : 'own'
    heard.put(whose, 'mail', Buffer.from([raw, subject, text, from].join('\n')))
  }
  for (const { path, headers, body } of receiver.received) {
    const way = path.split('?')[0]?.slice(1) ?? ''
    heard.put('outside', way, Buffer.from([path, JSON.stringify(headers), body].join('\n')))
  }
}

/** The files under a folder that hold a token in any form; `more` is looked for as well. */
export function filesWithTokens(folder: string, more: readonly string[] = []): string[] {
  const place = mkdtempSync(join(tmpdir(), 'kentan-patterns-'))
  try {
    const patterns = [...tokens.map(([, text]) => text), ...more].flatMap((text) => formsOf(text))
    const file = join(place, 'patterns')
    // Why not those with a line's end in them: grep would take them for two.
    const lines = patterns.filter((form) => !form.includes(0x0a) && !form.includes(0))
    writeFileSync(file, Buffer.concat(lines.flatMap((form) => [form, Buffer.from('\n')])))
    const { stdout } = spawnSync('grep', ['-rlaF', '-f', file, folder], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    })
    return stdout.split('\n').filter(Boolean)
  } finally {
    rmSync(place, { recursive: true })
  }
}

/** Has the database write everything to its files, with a text that must be found there. */
export async function writtenDatabase(city: City, control: string): Promise<string> {
  const owner = await connectAsOwner(city.owner)
  await owner.query('create table public.control (text text)')
  await owner.query('insert into public.control values ($1)', [control])
  await owner.query('checkpoint')
  const { rows } = await owner.query('show data_directory')
  return rows[0].data_directory
}

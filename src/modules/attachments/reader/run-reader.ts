import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chineseFont } from '#modules/documents/index.ts'
import type { FileFault } from '../domain/refusals.ts'
import { refusal } from '../domain/refusals.ts'
import type { Copy } from './fault.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..', '..', '..', '..')
const main = join(here, 'main.ts')

/** What one file may take: seconds, resident memory, and heap of the JavaScript engine. */
export const readerLimits = { seconds: 45, residentBytes: 400 * 1024 ** 2, heapMegabytes: 256 }

/** Reads one file in a process of its own that can read the program and nothing else, and write nothing. */
export async function readFile(kind: string, bytes: Buffer, limits = readerLimits): Promise<Copy> {
  const leave = await enter()
  const child = start(kind, limits)
  const stop = watch(child, limits)
  try {
    return unpack(await answerOf(child, bytes))
  } finally {
    stop()
    leave()
  }
}

const program = ['package.json', 'src', 'node_modules'].map((name) => join(root, name))

function start(kind: string, { heapMegabytes }: typeof readerLimits): ChildProcess {
  const font = chineseFont()
  const readable = [
    ...program,
    ...program.map((path) => realpathSync(path)),
    ...(font ? [font] : []),
  ]
  const flags = [
    '--permission',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${heapMegabytes}`,
    '--no-warnings',
  ]
  return spawn(process.execPath, [...flags, main, kind, font ?? ''], {
    cwd: dirname(main),
    // Why: what a parser that was taken over could read of its surroundings is nothing.
    env: { LANG: 'C.UTF-8', VIPS_DISC_THRESHOLD: '2g' },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
}

/** Kills a reader that takes too long or too much; where the system tells no sizes, time alone counts. */
function watch(child: ChildProcess, { seconds, residentBytes }: typeof readerLimits): () => void {
  const late = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
  const look = setInterval(() => {
    if (residentOf(child.pid) > residentBytes) child.kill('SIGKILL')
  }, 20)
  return () => {
    clearTimeout(late)
    clearInterval(look)
    child.kill('SIGKILL')
  }
}

const pageBytes = 4096

function residentOf(pid: number | undefined): number {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')
    return Number(pages) * pageBytes
  } catch {
    return 0
  }
}

const longestAnswer = 96 * 1024 ** 2

function answerOf(child: ChildProcess, bytes: Buffer): Promise<Buffer> {
  return new Promise((answered, failed) => {
    const said: Buffer[] = []
    let length = 0
    child.stdout?.on('data', (chunk: Buffer) => {
      said.push(chunk)
      length += chunk.length
      if (length > longestAnswer) child.kill('SIGKILL')
    })
    child.once('error', failed)
    child.once('close', (code) => {
      if (code === 0 && length <= longestAnswer) answered(Buffer.concat(said))
      else failed(refusal('attachments/too-hard'))
    })
    // Why: a reader that has ended early does not listen any more; how it ended is told by `close`.
    child.stdin?.on('error', () => {})
    child.stdin?.end(bytes)
  })
}

type Head =
  | { fault: FileFault }
  | { kind: Copy['kind']; thumb: number | null; pages: number[]; document: number | null }

function unpack(answer: Buffer): Copy {
  const line = answer.indexOf(10)
  // Why `as`: the other process is the file beside this one.
  const head = JSON.parse(answer.toString('utf8', 0, line)) as Head
  if ('fault' in head) throw refusal(head.fault)
  let at = line + 1
  const take = (length: number) => {
    at += length
    return Buffer.from(answer.subarray(at - length, at))
  }
  return {
    kind: head.kind,
    thumb: head.thumb === null ? null : take(head.thumb),
    pages: head.pages.map(take),
    document: head.document === null ? null : take(head.document),
  }
}

const atOnce = Math.max(1, cpus().length - 1)
let reading = 0
const waiting: (() => void)[] = []

/** So many readers at once as leave the server a processor; the others wait for their turn. */
async function enter(): Promise<() => void> {
  if (reading >= atOnce) await new Promise<void>((turn) => waiting.push(turn))
  else reading += 1
  return () => {
    const next = waiting.shift()
    if (next) next()
    else reading -= 1
  }
}

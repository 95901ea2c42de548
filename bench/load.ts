import { Agent, request } from 'node:http'
import type { CpuMeter } from './cpu.ts'

/** One way of doing the same thing, to be measured beside the others. */
export type Contender = {
  name: string
  /** Does it once, as this client. */
  once: (client: number) => Promise<void>
  server: CpuMeter | null
}

/** What one contender did in one stretch of one round. */
export type Stretch = {
  name: string
  clients: number
  round: number
  rate: number
  latencies: number[]
  /** CPU milliseconds an operation. */
  serverMs: number
  databaseMs: number
  generatorMs: number
}

type Conditions = { clients: number; round: number; seconds: number }
type Meters = { database: CpuMeter; generator: CpuMeter }

/** Lets `clients` do it one after the other for some seconds, and reads the meters. */
export async function stretch(
  contender: Contender,
  { clients, round, seconds }: Conditions,
  { database, generator }: Meters,
): Promise<Stretch> {
  const latencies: number[] = []
  const meters = [contender.server ?? (() => 0), database, generator]
  const before = meters.map((read) => read())
  const began = performance.now()
  const until = began + seconds * 1_000
  const client = async (_: unknown, which: number) => {
    for (let from = performance.now(); from < until; ) {
      await contender.once(which)
      const to = performance.now()
      latencies.push(to - from)
      from = to
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const took = (performance.now() - began) / 1_000
  const used = meters.map((read, at) => (1_000 * (read() - (before[at] ?? 0))) / latencies.length)
  const [serverMs = 0, databaseMs = 0, generatorMs = 0] = used
  const rate = latencies.length / took
  const { name } = contender
  return { name, clients, round, rate, latencies, serverMs, databaseMs, generatorMs }
}

/** Posts JSON over connections that stay open; anything but 201 ends the bench. */
export function poster(url: string, most: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: most })
  return (headers: Record<string, string>, body: string) =>
    new Promise<string>((told, failed) => {
      const all = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const sent = request(url, { method: 'POST', agent, headers: { ...all, ...headers } })
      sent.once('error', failed)
      sent.once('response', (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
        })
        answer.once('error', failed)
        answer.once('end', () => {
          if (answer.statusCode === 201) told(text)
          else failed(new Error(`${url}: ${answer.statusCode} ${text}`))
        })
      })
      sent.end(body)
    })
}

import { BlockList, isIPv6 } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { showsToken } from './bearer.ts'
import { BadInput } from './problems.ts'

export type Gauge = { name: string; value: number }

type Options = { gauges: () => Promise<Gauge[]>; token: string | undefined }

/** Counts answers by status class and serves them, with memory and `gauges`, as OpenMetrics text. */
export function countRequests(app: FastifyInstance, { gauges, token }: Options): void {
  const answers = new Map<string, number>()
  app.addHook('onResponse', async (_request, reply) => {
    const name = `${Math.floor(reply.statusCode / 100)}xx`
    answers.set(name, (answers.get(name) ?? 0) + 1)
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayMeasure(request, token)) throw new BadInput(404, 'http/404', [])
    // Why the empty list: without a database the other figures are what an operator needs most.
    const measured = await gauges().catch(() => [])
    const lines = [
      '# TYPE kentan_http_answers counter',
      ...[...answers].map(([name, n]) => `kentan_http_answers_total{status="${name}"} ${n}`),
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      ...measured.flatMap(({ name, value }) => [`# TYPE ${name} gauge`, `${name} ${value}`]),
      '# EOF',
      '',
    ]
    return reply
      .type('application/openmetrics-text; version=1.0.0; charset=utf-8')
      .send(lines.join('\n'))
  })
}

/** Who shows the token; where none is set, a program of this machine that no proxy speaks for. */
function mayMeasure(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return showsToken(request, token)
  return isThisMachine(request.socket.remoteAddress ?? '') && !isForwarded(request)
}

const thisMachine = new BlockList()
thisMachine.addSubnet('127.0.0.0', 8, 'ipv4')
thisMachine.addAddress('::1', 'ipv6')

const isThisMachine = (address: string) =>
  thisMachine.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

/** A proxy on this machine is a neighbour itself, and its strangers are not. */
const isForwarded = ({ headers }: FastifyRequest) =>
  Object.keys(headers).some((name) => /^(x-forwarded-|x-real-ip$|forwarded$|via$)/.test(name))

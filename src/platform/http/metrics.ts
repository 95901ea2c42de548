import type { FastifyInstance } from 'fastify'

export type Gauge = { name: string; value: number }

/** Counts answers by status class and serves them, with memory and `gauges`, as OpenMetrics text. */
export function countRequests(app: FastifyInstance, gauges: () => Promise<Gauge[]>): void {
  const answers = new Map<string, number>()
  app.addHook('onResponse', async (_request, reply) => {
    const name = `${Math.floor(reply.statusCode / 100)}xx`
    answers.set(name, (answers.get(name) ?? 0) + 1)
  })
  app.get('/metrics', async (_request, reply) => {
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

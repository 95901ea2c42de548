import type { FastifyInstance } from 'fastify'

/** Counts answers by status class and serves them, with memory, as OpenMetrics text. */
export function countRequests(app: FastifyInstance): void {
  const answers = new Map<string, number>()
  app.addHook('onResponse', async (_request, reply) => {
    const name = `${Math.floor(reply.statusCode / 100)}xx`
    answers.set(name, (answers.get(name) ?? 0) + 1)
  })
  app.get('/metrics', (_request, reply) => {
    const lines = [
      '# TYPE kentan_http_answers counter',
      ...[...answers].map(([name, n]) => `kentan_http_answers_total{status="${name}"} ${n}`),
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '# EOF',
      '',
    ]
    return reply
      .type('application/openmetrics-text; version=1.0.0; charset=utf-8')
      .send(lines.join('\n'))
  })
}

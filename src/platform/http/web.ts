import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Serves the built web: the portal at `/`, the desk at `/desk/`, each page of either by its URL. */
export function serveWeb(folder: string) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(serveStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    })
    const page =
      (file: string) => async (_request: unknown, reply: import('fastify').FastifyReply) =>
        reply.header('cache-control', 'no-cache').sendFile(file, folder)
    app.get('/icon.svg', page('icon.svg'))
    // Why no-cache: a worker that is kept too long would go on serving an old console.
    app.get('/desk/console-worker.js', page('console-worker.js'))
    app.get('/verify', page('verify.html'))
    app.get('/verify/kentan-verify.html', async (_request, reply) =>
      reply
        .header('content-disposition', 'attachment; filename="kentan-verify.html"')
        .sendFile('kentan-verify.html', folder),
    )
    app.get('/desk', page('desk.html'))
    app.get('/desk/*', page('desk.html'))
    app.get('/*', page('index.html'))
  }
}

import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** The page that is taken home: it is its own whole program. */
const taken = 'kentan-verify.html'

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
    // Why not by the plugin: it would let pages be kept as long as the assets they name.
    const page = (file: string) => async (request: FastifyRequest, reply: FastifyReply) => {
      if (request.url.startsWith('/api/')) return reply.callNotFound()
      if (file === taken) reply.header('content-disposition', `attachment; filename="${taken}"`)
      return reply
        .header('cache-control', 'no-cache')
        .sendFile(file, folder, { cacheControl: false })
    }
    const pages = {
      '/icon.svg': 'icon.svg',
      // Why no-cache: a worker that is kept too long would go on serving an old console.
      '/desk/console-worker.js': 'console-worker.js',
      '/verify': 'verify.html',
      '/open': 'open.html',
      '/open/data': 'open.html',
      [`/verify/${taken}`]: taken,
      '/desk': 'desk.html',
      '/desk/*': 'desk.html',
      '/*': 'index.html',
    }
    for (const [url, file] of Object.entries(pages)) {
      app.route({ method: ['GET', 'HEAD'], url, handler: page(file) })
    }
  }
}

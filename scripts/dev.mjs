// The product with reload: the server starts anew, and the pages change in place, at every save.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ranUnderNewerNode, root } from './place.mjs'
import { setUp } from './setup.mjs'

async function main() {
  const { createServer } = await import('vite')
  const port = process.env.PORT || '3000'
  const vite = await createServer({
    configFile: join(root, 'web', 'vite.config.ts'),
    configLoader: 'native',
    plugins: [deskPages],
    server: {
      host: '127.0.0.1',
      proxy: { '/api': `http://127.0.0.1:${port}`, '/healthz': `http://127.0.0.1:${port}` },
    },
  })
  await vite.listen()
  const address = vite.resolvedUrls?.local[0]?.replace(/\/$/, '')
  const args = ['--watch', 'src/server.ts', ...process.argv.slice(2)]
  const server = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: port, PUBLIC_URL: process.env.PUBLIC_URL || address },
  })
  const stop = () => server.kill('SIGTERM')
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  server.once('exit', async (code) => {
    await vite.close()
    process.exit(code ?? 0)
  })
}

/** Every page of the desk is one document, as the real server has it. */
const deskPages = {
  name: 'kentan-desk-pages',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      const isPage = /^\/desk(\/[^.]*)?(\?|$)/.test(request.url ?? '')
      if (isPage && request.headers.accept?.includes('text/html')) request.url = '/desk.html'
      next()
    })
  },
}

// Last, for all above must be there.
await setUp({ web: false })
if (!ranUnderNewerNode(import.meta.url)) await main()

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Also writes a page as one file that needs no server: `kentan-<page>.html`, for keeping and for opening
 * from a disk, where a browser loads no modules.
 */
export function inOneFile(page: string): Plugin {
  return {
    name: 'kentan-in-one-file',
    apply: 'build',
    writeBundle: {
      sequential: true,
      handler: async ({ dir = '' }) => {
        const [script, style] = await built(page)
        const html = readFileSync(here(`${page}.html`), 'utf8')
          .replace(/ *<link rel="icon".*\n/, `    <style>${style}</style>\n`)
          .replace(/<script type="module".*<\/script>/, () => `<script>${closed(script)}</script>`)
        writeFileSync(join(dir, `kentan-${page}.html`), html)
      },
    },
  }
}

/** A script's text must not end the element it stands in. */
const closed = (script: string) => script.replaceAll('</script', '<\\/script')

async function built(page: string): Promise<[script: string, style: string]> {
  const found = await build({
    configFile: false,
    root: here('.'),
    plugins: [react()],
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      rollupOptions: { input: here(`${page}/main.tsx`), output: { format: 'iife' } },
    },
  })
  const outputs = [found].flat().flatMap((one) => ('output' in one ? one.output : []))
  const script = outputs.find((one) => one.type === 'chunk')
  const style = outputs.find((one) => one.type === 'asset' && one.fileName.endsWith('.css'))
  if (script?.type !== 'chunk' || style?.type !== 'asset') throw new Error(`${page} was not built`)
  return [script.code, String(style.source)]
}

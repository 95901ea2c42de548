import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { contract } from '../src/contract.ts'
import { inOneFile } from './in-one-file.ts'

/** Modules whose part of the portal brings its addresses along when it is loaded. */
const loadedLater = ['awards', 'evaluation', 'problems', 'promises', 'reviews', 'talks', 'watch']

/** Modules that the public may ask and the portal does not. */
const neverAsked = ['calendar', 'log', 'rules', 'search']

/**
 * Each endpoint's method and path: the web needs no schema and no validator in its bundle. The portal is
 * given those that an enterprise or the public may ask, the desk all; some parts are given their own.
 */
function contractAddresses(): Plugin {
  const prefix = '\0virtual:contract'
  const later = loadedLater.map((module): [string, object] => [
    `-of-${module}`,
    addresses(false, (one) => one === module),
  ])
  const texts = new Map([
    ['', addresses(false, (one) => ![...loadedLater, ...neverAsked].includes(one))],
    ['-of-all', addresses(true, () => true)],
    ...later,
  ])
  return {
    name: 'kentan-contract',
    resolveId: (id) => (id.startsWith('virtual:contract') ? `\0${id}` : null),
    load: (id) => {
      const found = id.startsWith(prefix) ? texts.get(id.slice(prefix.length)) : undefined
      return found === undefined ? null : `export default ${JSON.stringify(found)}`
    },
  }
}

function addresses(all: boolean, isIn: (module: string) => boolean) {
  const modules = Object.entries(contract).map(([module, endpoints]) => {
    const kept = Object.entries(endpoints).flatMap(([key, endpoint]) => {
      const { meta, route } = endpoint['~orpc']
      const by: readonly string[] = meta.by
      const ofStaffOnly = by.length > 1 && !by.includes('enterprise')
      const isPortals = !ofStaffOnly && (by.includes('enterprise') || by.includes('public'))
      const isKept = isIn(module) && (all || isPortals)
      return isKept ? [[key, [route.method, route.path]]] : []
    })
    return [module, Object.fromEntries(kept)] as const
  })
  return Object.fromEntries(modules.filter(([, kept]) => Object.keys(kept).length > 0))
}

/** Writes each text file compressed beside itself, for `@fastify/static` to serve as it is. */
function compressed(): Plugin {
  return {
    name: 'kentan-compressed',
    apply: 'build',
    writeBundle: ({ dir = '' }, bundle) => {
      for (const name of Object.keys(bundle).filter((file) => /\.(js|css|html)$/.test(file))) {
        const text = readFileSync(join(dir, name))
        writeFileSync(join(dir, `${name}.gz`), gzipSync(text, { level: 9 }))
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(text))
      }
    },
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * What every page of both faces loads, as one file: it is smaller so than in many. What lies in a folder
 * of `web/ui` is loaded where it is wanted.
 */
const bothFaces =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/[\w-]+)\/|web\/(ui\/(?!due)[\w-]+\.|client\.ts|messages\/(index|common\.zh)\.ts)|virtual:contract$/

/** What the way to an appeal submitted needs, as one file too, whoever else uses a part of it. */
const submitting =
  /web\/portal\/(form\/(?!Tick)|frame\/(?!english|use-done)|appeals\/submit\/(?!FilesPart|AlreadySubmitted|asking)|(places|problems|queries)\.tsx?|people\/(ForEnterprise|HowToSignIn|SignInFirst|SignOut|sign-in-token))|modules\/appeals\/domain\/words\.ts/

export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  plugins: [react(), contractAddresses(), compressed(), inOneFile('verify')],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        portal: here('index.html'),
        desk: here('desk.html'),
        verify: here('verify.html'),
        open: here('open.html'),
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: bothFaces },
            { name: 'submitting', test: submitting },
          ],
        },
      },
    },
  },
})

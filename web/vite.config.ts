import { fileURLToPath } from 'node:url'
import { minifyContractRouter } from '@orpc/contract'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { contract } from '../src/contract.ts'

/** The contract's addresses without its schemas: the web needs no validator in its bundle. */
function contractAddresses(): Plugin {
  const name = 'virtual:contract'
  return {
    name: 'kentan-contract',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}` ? `export default ${JSON.stringify(minifyContractRouter(contract))}` : null,
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  plugins: [react(), contractAddresses()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1600,
    rollupOptions: { input: { portal: here('index.html'), desk: here('desk.html') } },
  },
})

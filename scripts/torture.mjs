// `npm run torture -- kill | clock | jobs`: brings what the torture needs, then runs it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureFaketime } from './debian.mjs'
import { nodeOfScripts, root } from './place.mjs'
import { setUp } from './setup.mjs'

const args = process.argv.slice(2)
try {
  await setUp({ web: false })
  if (args[0] === 'clock') await ensureFaketime()
  const child = spawn(nodeOfScripts(), [join(root, 'src', 'cli.ts'), 'torture', ...args], {
    stdio: 'inherit',
  })
  // Why: Ctrl-C reaches the torture by itself; it ends what it started, and this waits for it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.exitCode = await new Promise((ended) => child.once('exit', (code) => ended(code ?? 1)))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

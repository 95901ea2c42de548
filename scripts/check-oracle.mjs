// `npm run check:oracle [-- SEED]`: the written policy against the database and the API in full, every fault
// of tests/oracle/mutants.ts planted and found, and 40 clients with 50 transactions each through PgBouncer.
import { delimiter, join } from 'node:path'
import { ensurePgbouncer } from './debian.mjs'
import { ranUnderNewerNode, root } from './place.mjs'
import { setUp } from './setup.mjs'
import { runTestFiles } from './test-files.mjs'

async function main(seed = '20261130') {
  await ensurePgbouncer()
  const { testServer } = await import('../tests/servers/postgres.ts')
  const server = await testServer()
  const env = {
    ...process.env,
    ...{ TZ: 'UTC', KENTAN_ORACLE: seed, KENTAN_POOLED_TRANSACTIONS: '50' },
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
  }
  const files = ['tests/oracle.test.ts', 'tests/pgbouncer.test.ts']
  try {
    const told = ({ file, failures, said }) => {
      console.log(`${file}\n${said}`)
      for (const { name, why } of failures) console.log(`✗ ${name}\n${why}`)
    }
    const { passed, failed } = await runTestFiles({ files, env, atOnce: 1, seconds: 3_600, told })
    console.log(`${passed} passed, ${failed} failed`)
    if (failed > 0 || passed === 0) process.exitCode = 1
  } finally {
    await server.stop()
  }
}

await setUp({ web: false })
if (!ranUnderNewerNode(import.meta.url)) await main(process.argv[2])

import { readConfig } from '#platform/config.ts'
import { writeCounts } from '#platform/record/noted-counts.ts'
import { startPlatform } from '#platform/start.ts'
import { reference } from '../src/loops.ts'
import { setStage } from '../src/torture/stage.ts'
import { createApp } from '../src/wiring.ts'

/** One server process for several cities; `without` leaves the log out, which no setting can do. */
const [mode = 'with', ...tenants] = process.argv.slice(2)
const config = readConfig(process.env)
const platform = await startPlatform({
  config,
  reference,
  log: () => {},
  ...(mode === 'without' && { beforeCommit: writeCounts }),
})
const cities = []
for (const tenantId of tenants) {
  const submitters = await setStage(platform.db, tenantId, 2)
  const { http } = await createApp({ db: platform.db, tenantId, logLevel: 'warn' })
  cities.push({ address: await http.listen({ port: 0, host: '127.0.0.1' }), submitters })
}
process.stdout.write(`${JSON.stringify(cities)}\n`)
process.once('SIGTERM', () => process.exit(0))
process.once('SIGINT', () => process.exit(0))

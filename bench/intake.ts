import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readConfig } from '#platform/config.ts'
import { type Platform, startPlatform } from '#platform/start.ts'
import { progressLine } from '../src/cli/progress.ts'
import { reference } from '../src/loops.ts'
import { type Submitter, setStage, signIn, submission } from '../src/torture/stage.ts'
import { quietPort, type Victim, victimOf } from '../src/torture/victim.ts'
import { cpuOf, cpuOfPostgres, ownCpu } from './cpu.ts'
import { figuresOf } from './figures.ts'
import { makeFloorTables, openFloor, rowsOfOne } from './floor.ts'
import { type Contender, poster, type Stretch, stretch } from './load.ts'
import { describeMachine } from './machine.ts'
import { keep, sectionOf } from './report.ts'
import { statementsOfOne } from './statements.ts'
import { postgresUrl, runToEnd, scratchFolder, undo } from './undo.ts'

const clientCounts = [1, 8]
const most = Math.max(...clientCounts)
const names = ['ours', 'floor', 'bare'] as const
const progress = progressLine()

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    dry: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)

await runToEnd(bench)

async function bench(): Promise<void> {
  const scratch = scratchFolder()
  const env = {
    ...process.env,
    DATABASE_URL: await postgresUrl(scratch, progress.say),
    DATA_DIR: scratch,
    TENANT: `bench-${randomUUID().slice(0, 8)}`,
  }
  const config = readConfig(env)
  const platform = await startPlatform({ config, reference, log: progress.say })
  undo.push(platform.close)
  const submitters = await setStage(platform.db, config.tenantId, most)
  const server = victimOf(env, await quietPort(), join(scratch, 'server.log'))
  undo.push(server.stop)
  await server.start()
  const cookies: string[] = []
  for (const submitter of submitters) cookies.push(await signIn(server.address, submitter))
  const place = { tenantId: config.tenantId, submitters, cookies }
  const { statements, contenders } = await assemble(platform, server, place)
  const stretches = await measure(platform, contenders)
  const figures = names.flatMap((name) =>
    clientCounts.map((clients) => figuresOf(stretches, name, clients)),
  )
  const section = sectionOf({
    at: new Date().toISOString().slice(0, 16).replace('T', ' '),
    machine: await describeMachine(platform.owner, scratch),
    conditions: `${rounds} rounds of ${seconds} s each, taking turns`,
    statements,
    figures,
  })
  console.log(`\n${section}`)
  if (!values.dry) keep(section)
}

type Place = { tenantId: string; submitters: Submitter[]; cookies: string[] }

/** The product, the bare rows and the bare HTTP server, ready to be measured. */
async function assemble({ db, owner }: Platform, server: Victim, place: Place) {
  const { tenantId, submitters, cookies } = place
  const { statements, appealId } = await statementsOfOne(db, tenantId, cookies[0] ?? '')
  const accountId = submitters[0]?.accountId ?? ''
  undo.push(await makeFloorTables(owner))
  const pattern = await rowsOfOne(db, { tenantId, accountId, appealId })
  const floor = await openFloor(owner, pattern, most)
  undo.push(floor.close)
  const bare = await startBare()
  undo.push(async () => bare.process.kill('SIGKILL'))
  const ours = poster(`${server.address}/api/v1/appeals`, most)
  const plain = poster(bare.address, most)
  const send = (post: typeof ours, client: number) =>
    post(
      { cookie: cookies[client] ?? '', 'idempotency-key': randomUUID() },
      JSON.stringify(submission(`计时的一件 ${randomUUID()}`)),
    ).then(() => {})
  const contenders: Contender[] = [
    { name: 'ours', once: (client) => send(ours, client), server: cpuOf(server.pid() ?? 0) },
    { name: 'floor', once: floor.once, server: null },
    { name: 'bare', once: (client) => send(plain, client), server: cpuOf(bare.process.pid ?? 0) },
  ]
  return { statements, contenders }
}

async function startBare(): Promise<{ address: string; process: ChildProcess }> {
  const port = await quietPort()
  const file = fileURLToPath(new URL('bare-server.ts', import.meta.url))
  const child = spawn(process.execPath, [file, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, failed) => {
    child.stdout.once('data', () => ready())
    child.once('exit', () => failed(new Error('The bare server ended.')))
  })
  return { address: `http://127.0.0.1:${port}/`, process: child }
}

/** Rounds in which the contenders take turns, every other round the other way about. */
async function measure({ owner }: Platform, contenders: readonly Contender[]) {
  const meters = { database: await cpuOfPostgres(owner), generator: ownCpu }
  const all: Stretch[] = []
  progress.say('warming up')
  for (const one of contenders) {
    await stretch(one, { clients: most, round: 0, seconds: Math.min(3, seconds) }, meters)
  }
  const total = rounds * clientCounts.length * contenders.length
  for (let round = 1; round <= rounds; round += 1) {
    for (const clients of clientCounts) {
      for (const one of round % 2 === 1 ? contenders : contenders.toReversed()) {
        const done = await stretch(one, { clients, round, seconds }, meters)
        all.push(done)
        const what = `round ${round}: ${one.name}, ${clients} clients: ${done.rate.toFixed(0)}/s`
        progress.show(what, all.length / total)
      }
    }
  }
  progress.end()
  return all
}

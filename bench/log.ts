import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { progressLine } from '../src/cli/progress.ts'
import { type Submitter, signIn, submission } from '../src/torture/stage.ts'
import { cpuOf, cpuOfPostgres, ownCpu } from './cpu.ts'
import { type Figures, figuresOf, rateRatio } from './figures.ts'
import { type Contender, poster, type Stretch, stretch } from './load.ts'
import { describeMachine } from './machine.ts'
import { keep } from './report.ts'
import { postgresUrl, runToEnd, scratchFolder, undo } from './undo.ts'

const names = ['with', 'without'] as const
const cityCount = 8
const clients = 16
const target = 0.6
const progress = progressLine()

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    dry: { type: 'boolean', default: false },
  },
})
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]

await runToEnd(bench)

/** Intake over HTTP into eight cities by sixteen clients, with the log and without it, in turns. */
async function bench(): Promise<void> {
  const scratch = scratchFolder()
  const url = await postgresUrl(scratch, progress.say)
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: scratch, POOL_SIZE: '48' }
  const contenders: Contender[] = []
  for (const name of names) contenders.push(await contenderOf(name, env))
  const owner = { connectionString: url }
  const meters = { database: await cpuOfPostgres(owner), generator: ownCpu }
  const all: Stretch[] = []
  progress.say('warming up')
  for (const one of contenders) {
    await stretch(one, { clients, round: 0, seconds: Math.min(3, seconds) }, meters)
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const one of round % 2 === 1 ? contenders : contenders.toReversed()) {
      const done = await stretch(one, { clients, round, seconds }, meters)
      all.push(done)
      progress.show(
        `round ${round}: ${one.name} the log: ${done.rate.toFixed(0)}/s`,
        round / rounds,
      )
    }
  }
  progress.end()
  await checkLeaves(url)
  const figures = names.map((name) => figuresOf(all, name, clients)) as [Figures, Figures]
  const section = sectionOf(figures, await describeMachine(owner, scratch))
  console.log(`\n${section}`)
  if (!values.dry) keep(section)
  if (rateRatio(...figures) < target) process.exitCode = 1
}

async function contenderOf(
  name: (typeof names)[number],
  env: NodeJS.ProcessEnv,
): Promise<Contender> {
  const run = randomUUID().slice(0, 8)
  const tenants = Array.from({ length: cityCount }, (_, at) => `${name}-${run}-${at}`)
  const file = fileURLToPath(new URL('log-server.ts', import.meta.url))
  const server = spawn(process.execPath, [file, name, ...tenants], {
    env: { ...env, TENANT: tenants[0] },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  undo.push(async () => server.kill('SIGKILL'))
  const cities = await told(server)
  const senders: ((body: string) => Promise<string>)[] = []
  for (const { address, submitters } of cities) {
    const post = poster(`${address}/api/v1/appeals`, submitters.length)
    for (const submitter of submitters) {
      const cookie = await signIn(address, submitter)
      senders.push((body) => post({ cookie, 'idempotency-key': randomUUID() }, body))
    }
  }
  const submit = (client: number) =>
    senders[client]?.(JSON.stringify(submission(`计时的一件 ${randomUUID()}`)))
  return {
    name,
    once: async (client) => void (await submit(client)),
    server: cpuOf(server.pid ?? 0),
  }
}

type Told = { address: string; submitters: Submitter[] }[]

/** What the server says when it is ready: its cities and who submits there. */
async function told(server: ChildProcess): Promise<Told> {
  if (server.stdout === null) throw new Error('The server says nothing.')
  const ended = once(server, 'exit').then(() => Promise.reject(new Error('The server ended.')))
  const [line] = await Promise.race([once(createInterface(server.stdout), 'line'), ended])
  return JSON.parse(line)
}

/** That what was compared is what it says: every event of the one has a leaf, of the other none has. */
async function checkLeaves(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(`
    select split_part(e.tenant_id, '-', 1) as name, count(*)::int as events, count(o.leaf_index)::int as leaves
    from record.event e left join log.opening o using (tenant_id, stream_id, version) group by 1`)
  await client.end()
  for (const { name, events, leaves } of rows) {
    if (leaves !== (name === 'with' ? events : 0))
      throw new Error(`${name}: ${leaves} of ${events}`)
  }
}

function sectionOf(figures: readonly [Figures, Figures], machine: readonly string[]): string {
  const n = (value: number, digits = 2) => value.toFixed(digits)
  const rows = figures.map((one) => {
    const spread = `${n(Math.min(...one.rates), 0)}–${n(Math.max(...one.rates), 0)}`
    const cells = [
      n(one.rate, 0),
      spread,
      n(one.p50),
      n(one.p99),
      n(one.serverMs),
      n(one.databaseMs),
    ]
    return `| ${one.name} the log | ${cells.join(' | ')} |`
  })
  const [on, off] = figures
  const perRound = on.rates.map((rate, round) => rate / (off.rates[round] ?? Number.NaN))
  const ratio = rateRatio(on, off)
  return [
    `## The log's cost, ${new Date().toISOString().slice(0, 16).replace('T', ' ')}`,
    [
      ...machine,
      `${rounds} rounds of ${seconds} s each, taking turns; ${cityCount} cities, ${clients} clients`,
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    [
      '| | rate /s | of the rounds | p50 ms | p99 ms | server CPU ms | database CPU ms |',
      '|---|---|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
    `Intake with the log by intake without it: ${n(ratio)} (rounds ${n(Math.min(...perRound))}–${n(Math.max(...perRound))}); asked for: at least ${target}.`,
  ].join('\n\n')
}

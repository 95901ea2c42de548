import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '#kernel/actor.ts'
import { addDays } from '#kernel/day.ts'
import { submitAppeals, wakeAppeals } from '#modules/appeals/index.ts'
import { readConfig } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { startPlatform } from '#platform/start.ts'
import { progressLine } from '../src/cli/progress.ts'
import { reference } from '../src/loops.ts'
import { type TurnedClock, turnedClock } from '../src/play/clock.ts'
import { setStage, submission } from '../src/torture/stage.ts'
import { middle } from './figures.ts'
import { describeMachine } from './machine.ts'
import { keep } from './report.ts'
import { postgresUrl, runToEnd, scratchFolder, undo } from './undo.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    due: { type: 'string', default: '1000' },
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '1000000' },
    dry: { type: 'boolean', default: false },
  },
})
const [rounds, due, few, many] = [values.rounds, values.due, values.few, values.many].map(
  Number,
) as [number, number, number, number] // four options, four numbers
const progress = progressLine()
const start = '2026-03-02'

await runToEnd(bench)

/** One pass over so many due dates, in a city with few open dates and in one with many, in turns. */
async function bench(): Promise<void> {
  const scratch = scratchFolder()
  const env = { ...process.env, DATABASE_URL: await postgresUrl(scratch, progress.say) }
  const clock = turnedClock(start)
  const config = readConfig({ ...env, DATA_DIR: scratch })
  const platform = await startPlatform({ config, reference, clock, log: progress.say })
  undo.push(platform.close)
  const owner = new pg.Client(platform.owner)
  await owner.connect()
  undo.push(() => owner.end())
  const cities = [await openCity(platform.db, few), await openCity(platform.db, many)] as const
  for (const city of cities) await fill(owner, city)
  for (const table of ['record.deadline', 'record.event', 'appeals.appeal']) {
    progress.say(`vacuum analyze ${table}`)
    await owner.query(`vacuum analyze ${table}`)
  }
  const passes = await measure(platform.db, clock, cities)
  const section = sectionOf({
    machine: await describeMachine(platform.owner, scratch),
    passes,
    plan: await planOf(platform.db, cities[1]),
  })
  console.log(`\n${section}`)
  if (!values.dry) keep(section)
}

type City = {
  tenantId: string
  open: number
  coordinator: Actor
  enterpriseId: string
  first: string
}

async function openCity(db: Database, open: number): Promise<City> {
  const tenantId = `bench-${randomUUID().slice(0, 8)}`
  const [submitter] = await setStage(db, tenantId, 1)
  const coordinator = actorWithoutAccount(tenantId, 'coordinator')
  const enterpriseId = submitter?.enterpriseId ?? ''
  const city = { tenantId, open, coordinator, enterpriseId, first: '' }
  const [first = ''] = await submit(db, city, 1)
  return { ...city, first }
}

async function submit(db: Database, { coordinator, enterpriseId }: City, count: number) {
  const content = {
    ...submission('计时的一件'),
    project: null,
    peopleAffected: null,
    moneyAffected: null,
  }
  // Why `as`: the text of the stage is of a kind and environment there are.
  const one = { content: content as never, enterpriseId, channel: 'window' as const }
  const all = await db.as(coordinator, (ctx) =>
    submitAppeals(
      ctx,
      Array.from({ length: count }, () => one),
    ),
  )
  return all.map(({ id }) => id)
}

/** Copies the first appeal, its event and its two dates until so many dates are open, due in years. */
async function fill(owner: pg.Client, { tenantId, open, first }: City): Promise<void> {
  const copies = Math.ceil(open / 2)
  progress.say(`${open} open dates in ${tenantId}`)
  for (let done = 0; done < copies; done += 50_000) {
    const n = Math.min(50_000, copies - done)
    await copy(owner, { tenantId, first, from: done, n })
    progress.show(`${done + n}/${copies} appeals`, (done + n) / copies)
  }
  progress.end()
}

async function copy(
  owner: pg.Client,
  { tenantId, first, from, n }: { tenantId: string; first: string; from: number; n: number },
): Promise<void> {
  const columns = async (table: string) => {
    const [schema, name] = table.split('.')
    const { rows } = await owner.query<{ column_name: string }>(
      'select column_name from information_schema.columns where table_schema = $1 and table_name = $2',
      [schema, name],
    )
    return rows.map((row) => row.column_name)
  }
  const id = `('10000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid`
  const made: Record<string, string> = {
    appeal_id: id,
    stream_id: id,
    subject_id: id,
    number: `'2026-' || i`,
    wake_at: `'2036-01-01'::timestamptz + i * interval '1 second'`,
    warn_at: `'2036-01-01'::timestamptz`,
    passes_at: `'2036-01-01'::timestamptz`,
    due_on: `'2035-12-31'::date`,
    next_due_on: `'2035-12-31'::date`,
  }
  const key = {
    'appeals.appeal': 'appeal_id',
    'record.event': 'stream_id',
    'record.deadline': 'subject_id',
  }
  for (const [table, idColumn] of Object.entries(key)) {
    const names = await columns(table)
    await owner.query(
      `insert into ${table} (${names.join(', ')})
       select ${names.map((name) => made[name] ?? `t.${name}`).join(', ')}
       from ${table} t cross join generate_series($3::int, $4::int) as i
       where t.tenant_id = $1 and t.${idColumn} = $2`,
      [tenantId, first, from, from + n - 1],
    )
  }
}

type Pass = { open: number; ms: number; acted: number }

/** Rounds in which the cities take turns, every other round the other way about. */
async function measure(db: Database, clock: TurnedClock, cities: readonly City[]): Promise<Pass[]> {
  const passes: Pass[] = []
  let day = start
  for (let round = 0; round <= rounds; round += 1) {
    for (const city of cities)
      for (let n = 0; n < due; n += 500) await submit(db, city, Math.min(500, due - n))
    day = addDays(day, 7)
    clock.turnTo(day)
    for (const city of round % 2 === 0 ? cities : cities.toReversed()) {
      const began = performance.now()
      const { woken } = await wakeAppeals(db, actorWithoutAccount(city.tenantId, 'clock'))
      const pass = { open: city.open, ms: performance.now() - began, acted: woken }
      progress.say(
        `round ${round}: ${city.open} open: ${pass.acted} acted in ${pass.ms.toFixed(0)} ms`,
      )
      // Why: the first round warms up.
      if (round > 0) passes.push(pass)
    }
  }
  return passes
}

/** How the dates are found among the many. */
async function planOf(db: Database, { tenantId }: City): Promise<string> {
  const { rows } = await db.as(actorWithoutAccount(tenantId, 'clock'), ({ tx, now }) =>
    sql<{ 'QUERY PLAN': string }>`explain select subject_id, kind, wake_at from record.deadline
      where tenant_id = ${tenantId} and loop = 'appeal' and wake_at <= ${now}
      order by wake_at, subject_id, kind limit 100`.execute(tx),
  )
  return rows.map((row) => row['QUERY PLAN'].trim()).find((line) => line.includes('deadline')) ?? ''
}

function sectionOf({ machine, passes, plan }: { machine: string[]; passes: Pass[]; plan: string }) {
  const of = (open: number) => passes.filter((pass) => pass.open === open)
  const rows = [few, many].map((open) => {
    const times = of(open).map(({ ms }) => ms)
    const acted = middle(of(open).map((pass) => pass.acted))
    return `| ${open} | ${acted} | ${middle(times).toFixed(0)} | ${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)} | ${(middle(times) / acted).toFixed(2)} |`
  })
  const pairs = of(many).map(({ ms }, at) => ms / (of(few)[at]?.ms ?? Number.NaN))
  const ratio = `${middle(pairs).toFixed(2)} (${Math.min(...pairs).toFixed(2)}–${Math.max(...pairs).toFixed(2)})`
  return [
    `## Deadlines, ${new Date().toISOString().slice(0, 16).replace('T', ' ')}`,
    machine.map((line) => `- ${line}`).join('\n'),
    `- ${rounds} rounds in turns; a pass takes one step for each date that is due, a transaction each`,
    '| open dates | acted in a pass | ms a pass, median | of the rounds | ms a step |\n|---|---|---|---|---|\n' +
      rows.join('\n'),
    `Ratio of a pass with ${many} open dates to one with ${few}, round by round: ${ratio}.`,
    `Found by: \`${plan}\`.`,
  ].join('\n\n')
}

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Actor } from '#kernel/actor.ts'
import { storedAppeals, submitAppeals } from '#modules/appeals/index.ts'
import { readBreakdown, readFigures, readMonths } from '#modules/insight/index.ts'
import { readConfig } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { appendLeaves } from '#platform/log/append.ts'
import { addChanges, addUp } from '#platform/record/added-up.ts'
import { type Change, gather } from '#platform/record/noted-counts.ts'
import { countFormat } from '#platform/record/stored-counts.ts'
import { type Platform, startPlatform } from '#platform/start.ts'
import { progressLine } from '../src/cli/progress.ts'
import { reference } from '../src/loops.ts'
import { turnedClock } from '../src/play/clock.ts'
import { middle, quantile } from './figures.ts'
import { describeMachine } from './machine.ts'
import { keep } from './report.ts'
import { fillCity, newest, type SearchCity } from './search-fill.ts'
import { postgresUrl, runToEnd, scratchFolder, undo } from './undo.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '1000000' },
    submissions: { type: 'string', default: '200' },
    dry: { type: 'boolean', default: false },
  },
})
const [rounds, few, many, submissions] = [
  values.rounds,
  values.few,
  values.many,
  values.submissions,
].map(Number) as [number, number, number, number] // four options, four numbers
const progress = progressLine()

type Place = { db: Database; without: Database; owner: pg.Client; city: SearchCity; cells: number }

async function bench(): Promise<void> {
  const scratch = scratchFolder()
  const url = await postgresUrl(scratch, progress.say)
  const places: Place[] = []
  let owner: Platform['owner'] | null = null
  for (const size of [few, many]) {
    const name = `bench_${size}`
    const platform = await openPlatform(url, scratch, name, true)
    const without = await openPlatform(url, scratch, name, false)
    owner ??= platform.owner
    places.push(await openPlace(platform, without.db, size))
  }
  const samples = await measure(places)
  const touched = await tablesRead(places.at(-1) as Place) // two places were opened
  const steps = await measureSteps(places[0] as Place)
  const machine = owner === null ? [] : await describeMachine(owner, scratch)
  const section = sectionOf({ machine, places, samples, touched, steps })
  console.log(`\n${section}`)
  if (!values.dry) keep(section)
}

/** A database of its own on the server, as the product makes it; `counting` or not. */
async function openPlatform(url: string, scratch: string, name: string, counting: boolean) {
  const admin = new pg.Client(url)
  await admin.connect()
  if (counting) await admin.query(`create database ${name}`)
  await admin.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  const env = { ...process.env, DATABASE_URL: own.href, DATA_DIR: join(scratch, name) }
  const platform = await startPlatform({
    ...{ config: readConfig(env), reference, clock: turnedClock(newest), log: () => {} },
    ...(counting ? {} : { beforeCommit: appendLeaves }),
  })
  undo.push(platform.close)
  return platform
}

async function openPlace(
  { db, owner: connection }: Platform,
  without: Database,
  size: number,
): Promise<Place> {
  const owner = new pg.Client(connection)
  await owner.connect()
  undo.push(() => owner.end())
  const tenantId = `bench-${randomUUID().slice(0, 8)}`
  const changes = new Map<string, Change>()
  const heard = (state: Parameters<NonNullable<typeof storedAppeals.counts>>[0]) =>
    gather(changes, storedAppeals.counts?.(state) ?? [])
  const filling = { tenantId, size, heard }
  const city = await fillCity(db, owner, filling, (share) => progress.show(`${size}`, share))
  progress.end()
  const clock = actorWithoutAccount(tenantId, 'clock')
  await db.as(clock, (ctx) => addChanges(ctx.tx, tenantId, [...changes.values()]))
  await owner.query('insert into insight.standing (tenant_id, format) values ($1, $2)', [
    tenantId,
    countFormat,
  ])
  for (const table of ['appeals.appeal', 'insight.cell', 'insight.came', 'insight.change']) {
    await owner.query(`vacuum analyze ${table}`)
  }
  const { rows } = await owner.query('select count(*)::int as n from insight.cell')
  progress.say(`${size} appeals make ${rows[0].n} sums`)
  return { db, without, owner, city, cells: rows[0].n }
}

type Question = { name: string; ask: (ctx: Ctx, city: SearchCity) => Promise<unknown> }
const year = { from: '2026-01', to: '2026-12' }
const questions: readonly Question[] = [
  { name: 'every figure of the city, of all time', ask: (ctx) => readFigures(ctx, {}) },
  { name: 'of this year', ask: (ctx) => readFigures(ctx, year) },
  { name: 'of one month', ask: (ctx) => readFigures(ctx, { from: '2026-07', to: '2026-07' }) },
  { name: 'of a region, this year', ask: (ctx) => readFigures(ctx, { ...year, region: 'anji' }) },
  {
    name: 'of an office and an environment, this year',
    ask: (ctx, { offices }) =>
      readFigures(ctx, { ...year, office: offices[0] ?? '', environment: 'factors' }),
  },
  {
    name: 'by office, this year',
    ask: (ctx) => readBreakdown(ctx, { ...year, dimension: 'office' }),
  },
  { name: 'by month, all time', ask: (ctx) => readMonths(ctx, {}) },
]

const leaderOf = ({ tenantId }: SearchCity): Actor => actorWithoutAccount(tenantId, 'leader')

type Sample = { name: string; size: number; times: number[] }

/** Rounds in which the cities take turns; the first one warms up. */
async function measure(places: readonly Place[]): Promise<Sample[]> {
  const samples: Sample[] = []
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, ask } of questions) {
      for (const { db, city } of round % 2 === 0 ? places : places.toReversed()) {
        const times: number[] = []
        for (let nth = 0; nth < 10; nth += 1) {
          const began = performance.now()
          await db.as(leaderOf(city), (ctx) => ask(ctx, city))
          times.push(performance.now() - began)
        }
        if (round > 0) samples.push({ name, size: city.size, times })
      }
    }
  }
  return samples
}

/** Which tables a dashboard reads, as the database itself counts it: how often each was scanned. */
async function tablesRead({ db, owner, city }: Place): Promise<string[]> {
  const scans = async () => {
    await owner.query('select pg_stat_clear_snapshot()')
    const { rows } = await owner.query<{ name: string; n: string }>(
      `select schemaname || '.' || relname as name, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as n
        from pg_stat_user_tables`,
    )
    return new Map(rows.map(({ name, n }) => [name, Number(n)]))
  }
  const rest = () => new Promise((done) => setTimeout(done, 12_000))
  // Why the rest: what a connection has read is told some time after its transaction.
  await rest()
  const before = await scans()
  for (const { ask } of questions) await db.as(leaderOf(city), (ctx) => ask(ctx, city))
  await rest()
  await db.as(leaderOf(city), (ctx) => readFigures(ctx, {}))
  await rest()
  const after = await scans()
  return [...after].filter(([name, n]) => n > (before.get(name) ?? 0)).map(([name]) => name)
}

type Steps = { counting: number[]; without: number[]; addedUp: number; addingMs: number }

/** What counting costs a submission, in turns with and without, and what adding up costs afterwards. */
async function measureSteps({ db, without, city }: Place): Promise<Steps> {
  const desk = actorWithoutAccount(city.tenantId, 'coordinator')
  const content = {
    ...{ title: '标题', body: '正文', kind: 'request' as const, environment: 'factors' as const },
    ...{ tags: [], regionId: 'wuxing', place: null, project: null },
    ...{ peopleAffected: null, moneyAffected: null },
  }
  const steps: Steps = { counting: [], without: [], addedUp: 0, addingMs: 0 }
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0
      ? (['without', 'counting'] as const)
      : (['counting', 'without'] as const)) {
      const on = name === 'counting' ? db : without
      const began = performance.now()
      for (let nth = 0; nth < submissions; nth += 1) {
        const enterpriseId = city.enterprises[nth % city.enterprises.length] ?? ''
        await on.as(desk, (ctx) =>
          submitAppeals(ctx, [{ content, enterpriseId, channel: 'window' }]),
        )
      }
      if (round > 0) steps[name].push((performance.now() - began) / submissions)
    }
  }
  const clock = actorWithoutAccount(city.tenantId, 'clock')
  const began = performance.now()
  steps.addedUp = (await addUp(db, clock, () => true)).addedUp
  steps.addingMs = performance.now() - began
  return steps
}

const n = (value: number) => value.toFixed(value < 10 ? 2 : 0)

type Told = {
  machine: readonly string[]
  places: readonly Place[]
  samples: readonly Sample[]
  touched: readonly string[]
  steps: Steps
}

function sectionOf({ machine, places, samples, touched, steps }: Told): string {
  const timesOf = (name: string, size: number) =>
    samples.filter((one) => one.name === name && one.size === size).flatMap(({ times }) => times)
  const rows = questions.map(({ name }) => {
    const p50 = (size: number) => quantile(timesOf(name, size), 0.5)
    const p95 = (size: number) => quantile(timesOf(name, size), 0.95)
    const cells = [few, many].flatMap((size) => [n(p50(size)), n(p95(size))])
    return `| ${[name, ...cells, n(p50(many) / p50(few))].join(' | ')} |`
  })
  const ratios = steps.counting.map((ms, nth) => ms / (steps.without[nth] ?? Number.NaN))
  return [
    `## Figures, ${new Date().toISOString().slice(0, 16).replace('T', ' ')}`,
    [...machine, `${rounds} rounds in turns of ten each, one after the other`]
      .map((line) => `- ${line}`)
      .join('\n'),
    ...places.map(({ city, cells }) => `${city.size} appeals of three years make ${cells} sums.`),
    [
      `| | ${few}: p50 ms | p95 ms | ${many}: p50 ms | p95 ms | growth of p50 |`,
      '|---|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
    `Tables that these read of, as the database counts its scans: ${touched.toSorted().join(', ')}.`,
    `A submission takes ${n(middle(steps.counting))} ms with counting and ${n(middle(steps.without))} ms without, ` +
      `${middle(ratios).toFixed(3)} times as long (${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)}). ` +
      `Adding ${steps.addedUp} notes up took ${n(steps.addingMs)} ms.`,
  ].join('\n\n')
}

await runToEnd(bench)

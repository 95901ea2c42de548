import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '#kernel/actor.ts'
import { numberOf } from '#kernel/grams.ts'
import { learn, suggestions, wakeRouting } from '#modules/routing/index.ts'
import { precedentsOf, search, tendSearch } from '#modules/search/index.ts'
import { readConfig } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { type Platform, startPlatform } from '#platform/start.ts'
import { progressLine } from '../src/cli/progress.ts'
import { loops, reference } from '../src/loops.ts'
import { turnedClock } from '../src/play/clock.ts'
import { middle, quantile } from './figures.ts'
import { describeMachine } from './machine.ts'
import { keep } from './report.ts'
import { fillCity, newest, type SearchCity, words } from './search-fill.ts'
import { dice } from './search-words.ts'
import { postgresUrl, runToEnd, scratchFolder, undo } from './undo.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    asked: { type: 'string', default: '20' },
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '1000000' },
    dry: { type: 'boolean', default: false },
  },
})
const [rounds, asked, few, many] = [values.rounds, values.asked, values.few, values.many].map(
  Number,
) as [number, number, number, number] // four options, four numbers
const progress = progressLine()

type Place = { db: Database; city: SearchCity; bytes: string }

/** The same questions asked in a city with few appeals and in one with many, in turns. */
async function bench(): Promise<void> {
  const scratch = scratchFolder()
  const url = await postgresUrl(scratch, progress.say)
  const places: Place[] = []
  let owner: Platform['owner'] | null = null
  for (const size of [few, many]) {
    const platform = await openPlatform(url, scratch, `bench_${size}`)
    owner ??= platform.owner
    places.push(await openPlace(platform, size))
  }
  const samples = await measure(places)
  const plan = await planOf(places.at(-1))
  const machine = owner === null ? [] : await describeMachine(owner, scratch)
  const section = sectionOf({ machine, places, samples, plan })
  console.log(`\n${section}`)
  if (!values.dry) keep(section)
}

/** A database of its own on the server, as the product makes it. */
async function openPlatform(url: string, scratch: string, name: string): Promise<Platform> {
  const admin = new pg.Client(url)
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  const env = { ...process.env, DATABASE_URL: own.href, DATA_DIR: join(scratch, name) }
  const clock = turnedClock(newest)
  const platform = await startPlatform({
    config: readConfig(env),
    reference,
    clock,
    log: () => {},
  })
  undo.push(platform.close)
  return platform
}

async function openPlace({ db, owner: connection }: Platform, size: number): Promise<Place> {
  const owner = new pg.Client(connection)
  await owner.connect()
  undo.push(() => owner.end())
  const tenantId = `bench-${randomUUID().slice(0, 8)}`
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1_000).toFixed(0)
  const city = await fillCity(db, owner, { tenantId, size }, (share) =>
    progress.show(`${size} appeals`, share),
  )
  progress.end()
  progress.say(`${size} appeals with their indexes after ${seconds()} s`)
  const clock = actorWithoutAccount(tenantId, 'clock')
  await tendSearch(db, clock, loops, () => true)
  await wakeRouting(db, clock, { learn, mayGoOn: () => true })
  for (const table of ['appeals.appeal', 'record.event', 'search.document', 'search.common']) {
    await owner.query(`vacuum analyze ${table}`)
  }
  progress.say(`counted, learnt and vacuumed after ${seconds()} s`)
  const { rows } = await owner.query(
    `select pg_size_pretty(pg_total_relation_size('search.document')) || ', of which the index of words ' ||
      pg_size_pretty(pg_relation_size('search.document_grams')) as bytes`,
  )
  return { db, city, bytes: rows[0].bytes }
}

type Question = {
  name: string
  as: (city: SearchCity) => Actor
  ask: (ctx: Ctx, city: SearchCity, nth: number) => Promise<unknown>
}

const as =
  (role: Actor['role'], more: (city: SearchCity) => Partial<Actor> = () => ({})) =>
  (city: SearchCity): Actor => ({ ...actorWithoutAccount(city.tenantId, role), ...more(city) })
const desk = as('coordinator')
const handler = as('handler', ({ offices }) => ({ officeId: offices.at(-1) ?? null }))
const firm = as('enterprise', ({ enterprises }) => {
  const enterpriseId = enterprises[0] ?? ''
  return { enterpriseId, enterpriseIds: [enterpriseId] }
})

/** The nth of the words of about this rank: the same one in both cities. */
const word = (rank: number, nth: number) => words[rank + (nth % asked)] ?? ''
const find =
  (q: string, more = {}) =>
  (ctx: Ctx) =>
    search(ctx, { q, limit: 20, ...more })

const nth = ({ appealIds }: SearchCity, which: number) => appealIds[which % appealIds.length] ?? ''

const floor = 'a read by primary key'
const questions: readonly Question[] = [
  {
    name: floor,
    as: desk,
    ask: ({ tx }, city, which) =>
      sql`select number, title, status from appeals.appeal
        where tenant_id = ${city.tenantId} and appeal_id = ${nth(city, which)}`.execute(tx),
  },
  { name: 'a common word (1st-20th)', as: desk, ask: (ctx, _, nth) => find(word(0, nth))(ctx) },
  { name: 'a usual word (200th-220th)', as: desk, ask: (ctx, _, nth) => find(word(200, nth))(ctx) },
  {
    name: 'a rare word (20,000th-20,020th)',
    as: desk,
    ask: (ctx, _, nth) => find(word(20_000, nth))(ctx),
  },
  {
    name: 'three words',
    as: desk,
    ask: (ctx, _, nth) => find(`${word(10, nth)} ${word(60, nth)} ${word(300, nth)}`)(ctx),
  },
  {
    name: 'a sentence of four words',
    as: desk,
    ask: (ctx, _, nth) =>
      find(`${word(0, nth)}${word(12, nth)}${word(20, nth)}${word(30, nth)}`)(ctx),
  },
  {
    name: 'a common word, narrowed by region, environment and status',
    as: desk,
    ask: (ctx, _, nth) =>
      find(word(0, nth), { regionId: 'anji', environment: 'factors', status: 'replied' })(ctx),
  },
  {
    name: 'a common word, asked by a small office',
    as: handler,
    ask: (ctx, _, nth) => find(word(0, nth))(ctx),
  },
  {
    name: 'a common word, asked by an enterprise',
    as: firm,
    ask: (ctx, _, nth) => find(word(0, nth))(ctx),
  },
  {
    name: 'offices suggested for an appeal, as learnt',
    as: desk,
    ask: (ctx, city, which) => suggestions(ctx, { appealId: nth(city, which) }),
  },
  {
    name: 'appeals like it that were answered',
    as: desk,
    ask: (ctx, city, which) => precedentsOf(ctx, { appealId: nth(city, which) }),
  },
]

type Sample = { name: string; size: number; round: number; times: number[] }

/** Rounds in which the cities take turns; the first one warms up. */
async function measure(places: readonly Place[]): Promise<Sample[]> {
  const samples: Sample[] = []
  for (let round = 0; round <= rounds; round += 1) {
    for (const question of questions) {
      for (const place of round % 2 === 0 ? places : places.toReversed()) {
        const times = await ask(place, question, round)
        if (round > 0) samples.push({ name: question.name, size: place.city.size, round, times })
      }
    }
    progress.say(`round ${round} of ${rounds}`)
  }
  return samples
}

async function ask({ db, city }: Place, question: Question, round: number): Promise<number[]> {
  const roll = dice(round + 1)
  const times: number[] = []
  for (let nth = 0; nth < asked; nth += 1) {
    const which = question.name === floor ? Math.floor(roll() * 500) : nth + round * 7
    const began = performance.now()
    await db.as(question.as(city), (ctx) => question.ask(ctx, city, which))
    times.push(performance.now() - began)
  }
  return times
}

/** How the texts with a common word are found among the many. */
async function planOf(place: Place | undefined): Promise<string> {
  if (place === undefined) return ''
  const { db, city } = place
  const pair = numberOf(city.tenantId, word(0, 0))
  const { rows } = await db.as(handler(city), async ({ tx }) => {
    await sql`select set_config('search.asked', ${`{${pair}}`}, true)`.execute(tx)
    return sql<{ 'QUERY PLAN': string }>`explain select plain from search.document d
      where d.tenant_id = ${city.tenantId} order by day desc, subject_id desc limit 20`.execute(tx)
  })
  const lines = rows.map((row) => row['QUERY PLAN'].trim())
  if (process.env.PLAN) console.log(lines.join('\n'))
  return lines.find((line) => line.includes('document_grams')) ?? lines.join(' ')
}

const n = (value: number) => value.toFixed(value < 10 ? 1 : 0)

type Told = {
  machine: readonly string[]
  places: readonly Place[]
  samples: readonly Sample[]
  plan: string
}

function sectionOf({ machine, places, samples, plan }: Told) {
  const of = (name: string, size: number) =>
    samples.filter((one) => one.name === name && one.size === size)
  const timesOf = (name: string, size: number) => of(name, size).flatMap(({ times }) => times)
  const rows = questions.map(({ name }) => {
    const cells = [few, many].flatMap((size) => [
      n(quantile(timesOf(name, size), 0.5)),
      n(quantile(timesOf(name, size), 0.95)),
      n(quantile(timesOf(name, size), 0.5) / quantile(timesOf(floor, size), 0.5)),
    ])
    const growth = of(name, many).map(
      ({ times, round }) =>
        middle(times) / middle(of(name, few).find((one) => one.round === round)?.times ?? []),
    )
    return `| ${[name, ...cells].join(' | ')} | ${middle(growth).toFixed(2)} (${Math.min(...growth).toFixed(2)}–${Math.max(...growth).toFixed(2)}) |`
  })
  return [
    `## Search, ${new Date().toISOString().slice(0, 16).replace('T', ' ')}`,
    [...machine, `${rounds} rounds in turns of ${asked} questions each, one after the other`]
      .map((line) => `- ${line}`)
      .join('\n'),
    ...places.map(({ city, bytes }) => `What is found of ${city.size} appeals takes ${bytes}.`),
    [
      `| | ${few}: p50 ms | p95 ms | by the floor | ${many}: p50 ms | p95 ms | by the floor | growth of p50 |`,
      '|---|---|---|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
    `Found by: \`${plan}\`.`,
  ].join('\n\n')
}

await runToEnd(bench)

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Actor } from '#kernel/actor.ts'
import { addDays } from '#kernel/day.ts'
import { stepAppeal, storedAppeals, submitAppeals } from '#modules/appeals/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { documentFormat, rowOf } from '#platform/record/document.ts'
import { loadEvents } from '#platform/record/events.ts'
import { replay } from '#platform/record/loop-store.ts'
import type { StoredEvent } from '#platform/record/tables.ts'
import { setStage } from '../src/torture/stage.ts'
import { dice, drawer, sentence, vocabulary } from './search-words.ts'

export const words = vocabulary(30_000)
/** The city's day on which the newest appeal was submitted, and over how many days they are spread. */
export const newest = '2026-08-31'
const spread = 3 * 365

export type SearchCity = {
  tenantId: string
  size: number
  enterprises: string[]
  offices: string[]
  /** Some appeals there are, to be asked for. */
  appealIds: string[]
}

type Pattern = { events: StoredEvent[]; dispatched: number; replied: number }

/** `heard` is told of each appeal as it stands; then its summary alone is written. */
type Filling = { tenantId: string; size: number; heard?: Heard | undefined }
type Heard = (state: ReturnType<typeof storedAppeals.loop.evolve>) => void

/** A city whose appeals have the rows that the product writes of a summary, of events and to be found. */
export async function fillCity(
  db: Database,
  owner: pg.Client,
  { tenantId, size, heard }: Filling,
  progress: (share: number) => void,
): Promise<SearchCity> {
  const submitters = await setStage(db, tenantId, 200)
  const enterprises = submitters.map(({ enterpriseId }) => enterpriseId)
  const { rows } = await owner.query(
    'select office_id as id from people.office where tenant_id = $1 and handles order by 1',
    [tenantId],
  )
  const offices = rows.map(({ id }: { id: string }) => id)
  const pattern = await playOne(db, tenantId, {
    enterpriseId: enterprises[0] ?? '',
    officeId: offices[0] ?? '',
  })
  const city = { tenantId, size, enterprises, offices, appealIds: [] as string[], heard }
  await withoutIndexes(owner, () => copyAll(owner, city, pattern, progress))
  await owner.query(
    `insert into search.standing (tenant_id, format, documents, mean_length, counted_on)
      values ($1, $2, 0, 0, '2000-01-01')`,
    [tenantId, documentFormat],
  )
  return city
}

/** One appeal from its submission to its end, by the product's own commands. */
async function playOne(
  db: Database,
  tenantId: string,
  { enterpriseId, officeId }: { enterpriseId: string; officeId: string },
): Promise<Pattern> {
  const as = (role: Actor['role'], more: Partial<Actor> = {}) => ({
    ...actorWithoutAccount(tenantId, role),
    ...more,
  })
  const desk = as('coordinator')
  const firm = as('enterprise', { enterpriseId, enterpriseIds: [enterpriseId] })
  const content = {
    ...{ title: '标题', body: '正文', kind: 'request', environment: 'factors', tags: [] },
    ...{
      regionId: 'wuxing',
      place: null,
      project: null,
      peopleAffected: null,
      moneyAffected: null,
    },
  }
  // Why `as`: the kind and the environment are some there are.
  const one = { content: content as never, enterpriseId, channel: 'window' as const }
  const id = await db.as(desk, async (ctx) => (await submitAppeals(ctx, [one]))[0]?.id ?? '')
  const step = (actor: Actor, command: Parameters<typeof stepAppeal>[2]) =>
    db.as(actor, (ctx: Ctx) => stepAppeal(ctx, id, command))
  const reply = {
    outcome: 'resolved' as const,
    text: '答复',
    evidence: '照片',
    legalBasis: null,
    remains: null,
    remainsBy: null,
  }
  await step(desk, { type: 'confirmText', changed: [] })
  await step(desk, { type: 'register', kind: 'request', environment: 'factors', tags: [] })
  await step(desk, { type: 'dispatch', officeId, requirement: null })
  await step(as('handler', { officeId }), { type: 'sign' })
  await step(as('lead', { officeId }), { type: 'reply', reply })
  await step(firm, { type: 'confirm', solved: true, words: null })
  await step(firm, { type: 'rate', rating: { level: 5, words: null } })
  await step(desk, { type: 'close', reason: null })
  const events = await db.as(desk, (ctx) => loadEvents(ctx, id))
  const after = (type: string) => events.findIndex((event) => event.type === type) + 1
  return { events, dispatched: after('dispatched'), replied: after('replied') }
}

const tables = ['appeals.appeal', 'record.event', 'search.document'] as const
type Table = (typeof tables)[number]

/** Copies as many as the city shall have, some at a time. */
async function copyAll(
  owner: pg.Client,
  city: SearchCity & Pick<Filling, 'heard'>,
  pattern: Pattern,
  progress: (share: number) => void,
): Promise<void> {
  const next = maker(city, pattern)
  const atOnce = 5_000
  let writing: Promise<void> = Promise.resolve()
  for (let done = 0; done < city.size; done += atOnce) {
    const lines: Record<Table, string[]> = {
      'appeals.appeal': [],
      'record.event': [],
      'search.document': [],
    }
    const columns = new Map<Table, string[]>()
    for (let nth = done; nth < Math.min(city.size, done + atOnce); nth += 1) {
      for (const [table, row] of next(nth)) {
        columns.set(table, Object.keys(row))
        lines[table].push(`${Object.values(row).map(asCopied).join('\t')}\n`)
      }
    }
    await writing
    writing = copyLines(owner, lines, columns)
    progress(Math.min(1, (done + atOnce) / city.size))
  }
  await writing
}

async function copyLines(
  owner: pg.Client,
  lines: Readonly<Record<Table, string[]>>,
  columns: ReadonlyMap<Table, string[]>,
): Promise<void> {
  for (const table of tables.filter((name) => columns.has(name))) {
    const into = copyFrom(`copy ${table} (${columns.get(table)?.join(', ')}) from stdin`)
    await pipeline(Readable.from([lines[table].join('')]), owner.query(into))
  }
}

type Rows = [Table, Record<string, unknown>][]

/** Makes the rows of the nth appeal: its own words and day, an office and an enterprise by lot. */
function maker(city: SearchCity & Pick<Filling, 'heard'>, pattern: Pattern): (nth: number) => Rows {
  const { enterprises, offices, size } = city
  const draw = drawer(words, size)
  const roll = dice(size + 1)
  const one = <T>(all: readonly T[], skew = 1) => all[Math.floor(roll() ** skew * all.length)] as T
  return (nth) => {
    const id = idOf(nth, roll)
    if (nth % Math.ceil(size / 500) === 0) city.appealIds.push(id)
    const lot = roll()
    const until = lot < 0.1 ? pattern.dispatched : lot < 0.3 ? pattern.replied : undefined
    const own = {
      ...{
        number: `B-${nth}`,
        on: addDays(newest, -Math.floor(((size - 1 - nth) / size) * spread)),
      },
      ...{ officeId: one(offices, 2), enterpriseId: one(enterprises) },
      ...{ regionId: one(regions, 2), environment: one(environments) },
      ...{ title: sentence(draw, 6), body: sentence(draw, 40), answer: sentence(draw, 30) },
    }
    return rowsOf(city, id, eventsOf(pattern.events.slice(0, until), own))
  }
}

type Own = Record<
  | 'number'
  | 'on'
  | 'officeId'
  | 'enterpriseId'
  | 'regionId'
  | 'environment'
  | 'title'
  | 'body'
  | 'answer',
  string
>

/** The events of the pattern, of this appeal. */
function eventsOf(events: readonly StoredEvent[], own: Own): StoredEvent[] {
  const { number, on, officeId, enterpriseId, regionId, environment, title, body, answer } = own
  const part = (event: StoredEvent, name: string) => event.body[name] as object
  return events.map((event) => {
    const more = {
      submitted: () => {
        const content = { ...part(event, 'content'), title, body, regionId, environment }
        const industry = 'CFGILMCFGI'[Number(number.at(-1) ?? 0)] ?? 'C'
        return { number, enterpriseId, on, content, industry, sizeClass: 'small' }
      },
      registered: () => ({ environment, on }),
      dispatched: () => ({ officeId, on }),
      closed: () => ({ on }),
      replied: () => ({ on, reply: { ...part(event, 'reply'), text: answer } }),
    }[event.type]
    return { ...event, body: { ...event.body, ...moved(event, on), ...more?.() } }
  })
}

/** What fell due fell due a fortnight after the appeal came. */
function moved({ body }: StoredEvent, on: string) {
  const later = Object.entries((body.dues ?? {}) as Record<string, object>).map(([kind, due]) => [
    kind,
    { ...due, dueOn: addDays(on, 14) },
  ])
  return later.length === 0 ? {} : { dues: Object.fromEntries(later) }
}

/** The rows that these events leave behind: the product's own functions make them. */
function rowsOf(
  { tenantId, heard }: Pick<Filling, 'tenantId' | 'heard'>,
  id: string,
  events: readonly StoredEvent[],
): Rows {
  const state = replay(storedAppeals.loop, events)
  heard?.(state)
  const { status } = state
  const key = { tenant_id: tenantId }
  const summary = {
    version: events.length,
    status_before: status,
    ...storedAppeals.summarize(state),
  }
  const row: Rows[number] = ['appeals.appeal', { ...key, appeal_id: id, ...summary }]
  if (heard) return [row]
  return [
    row,
    ...events.map(({ version, at, actorId, actorRole, officeId, body: all }): Rows[number] => {
      const { type, ...body } = all
      const by = { actor_id: actorId, actor_role: actorRole, office_id: officeId }
      const event = { version, loop: 'appeal', type, at, ...by, body: JSON.stringify(body) }
      return ['record.event', { ...key, stream_id: id, ...event }]
    }),
    ...(storedAppeals.documents?.(state) ?? []).map((document): Rows[number] => [
      'search.document',
      { ...key, loop: 'appeal', subject_id: id, ...rowOf(tenantId, document) },
    ]),
  ]
}

const regions = ['wuxing', 'nanxun', 'deqing', 'changxing', 'anji'] as const
const environments = [
  'entrepreneurship',
  'factors',
  'services',
  'integrity',
  'respect',
  'work',
] as const
/** An id like those the application makes: in the order of time, with digits by chance at the end. */
function idOf(nth: number, roll: () => number): string {
  const time = (0x18a_0000_0000 + nth * 97_000).toString(16).padStart(12, '0')
  // Why twice: one number has 32 digits of chance, and the last ones count as well.
  const half = () =>
    Math.floor(roll() * 2 ** 24)
      .toString(16)
      .padStart(6, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${half()}${half()}`
}

/** A value as COPY reads it. */
function asCopied(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (Array.isArray(value)) return `{${value.map(String).join(',')}}`
  return String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}

/** Fills without the second indexes and without asking every row for its foreign keys; both come back. */
async function withoutIndexes(owner: pg.Client, fill: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i where i.indrelid::regclass::text = any ($1)
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  await owner.query('set session_replication_role = replica')
  await owner.query('set synchronous_commit = off')
  await fill()
  await owner.query('set session_replication_role = default')
  await owner.query(`set maintenance_work_mem = '1GB'`)
  for (const { definition } of rows) await owner.query(definition)
}

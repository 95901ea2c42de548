import { type City, type Person, personAt } from '../city.ts'
import type { Ground } from './ground.ts'
import { type Asking, type Row, sees, type World } from './policy.ts'
import type { Found } from './sql-cases.ts'

export type Caller = { name: string; who: Asking; person: Person; city: City }

/** What an id in an answer, or in an address, is of. */
const things = {
  appealId: ['appeals.appeal', 'appeal_id'],
  topicId: ['talks.topic', 'topic_id'],
  problemId: ['problems.problem', 'problem_id'],
  seatId: ['talks.seat', 'seat_id'],
  questionId: ['talks.question', 'question_id'],
  importId: ['appeals.import_batch', 'import_id'],
  enterpriseId: ['people.enterprise', 'enterprise_id'],
} as const
type Thing = keyof typeof things

/** Who may ask for appeals, by the written policy of the API. */
const readers = [...['enterprise', 'coordinator', 'handler', 'lead', 'caller', 'leader', 'auditor']]

/** Everybody of the ground who can sign in, with what the database knows of the account. */
export async function callersOf(ground: Ground, world: World): Promise<Caller[]> {
  const ids = (city: City) => [
    ...[city.staff.coordinator, city.staff.leader, city.staff.auditor, city.staff.admin],
    ...city.staff.callers.slice(0, 1),
  ]
  const accounts = [
    ...ids(ground.city),
    ...['transport', 'housing', 'power'].flatMap((key) => {
      const office = ground.city.staff.departments.get(key)
      return office === undefined ? [] : [office.handler, office.lead]
    }),
    ...Object.values(ground.people).map(({ accountId }) => accountId),
    ...ground.firms.map(({ accountId }) => accountId),
  ]
  const callers: Caller[] = []
  for (const [city, list] of [
    [ground.city, accounts],
    [ground.neighbour, ids(ground.neighbour).slice(0, 3)],
  ] as const) {
    for (const accountId of list) callers.push(await callerOf(city, accountId, world))
    const nobody = { role: 'public', account: '', office: null, region: null, enterprises: [] }
    const who = { ...nobody, tenant: city.tenantId, token: '' }
    callers.push({ name: `${city.tenantId} public`, who, person: personAt(city.address), city })
  }
  return callers
}

async function callerOf(city: City, accountId: string, world: World): Promise<Caller> {
  const row = world['people.account']?.find(({ account_id }) => account_id === accountId)
  if (row === undefined) throw new Error(`no account ${accountId}`)
  const merged = (world['people.enterprise'] ?? [])
    .filter((one) => one.merged_into !== null && one.merged_into === row.enterprise_id)
    .map((one) => String(one.enterprise_id))
  const who: Asking = {
    ...{ tenant: city.tenantId, role: row.role, account: accountId, token: '' },
    ...{ office: row.office_id, region: row.region_id },
    enterprises: row.enterprise_id === null ? [] : [row.enterprise_id, ...merged],
  }
  return { name: `${city.tenantId} ${row.name}`, who, person: await city.signIn(accountId), city }
}

/** Lists, counts, filters, pages and files of appeals: exactly the appeals the policy shows. */
export async function compareAppealLists(callers: readonly Caller[], world: World): Promise<Found> {
  const found: Found = { cases: 0, differences: [] }
  const all = world['appeals.appeal'] ?? []
  for (const caller of callers) {
    const mine = all.filter((row) => sees(caller.who, 'appeals.appeal', row, world))
    const may = readers.includes(caller.who.role)
    for (const [query, keep] of filters(all)) {
      const answer = await everyPage(caller.person, `/appeals?${query}&limit=20`)
      const expected = may ? mine.filter(keep).map((row) => row.appeal_id) : []
      same(found, `${caller.name} /appeals?${query}`, expected, answer)
      found.cases += all.length
    }
    const counts = await caller.person.get('/appeals/counts')
    const sum = may
      ? Object.values<number>(counts.body.byStatus).reduce((n, one) => n + one, counts.body.closed)
      : 0
    if (sum !== (may ? mine.length : 0)) {
      found.differences.push(`${caller.name} counts ${sum} of ${mine.length}`)
    }
    found.cases += 1
    for (const [path, roles] of files) {
      const answer = await caller.person.get(path)
      const listed = all.filter(({ number, appeal_id }) =>
        [number, appeal_id].some((text) => answer.text.includes(text)),
      )
      const expected = roles.includes(caller.who.role) ? mine : []
      same(found, `${caller.name} ${path}`, expected.map(idOf), listed.map(idOf))
      found.cases += all.length
    }
  }
  return found
}

const idOf = (row: Row) => String(row.appeal_id)
const files: readonly [path: string, roles: readonly string[]][] = [
  ['/ledger.csv', ['coordinator', 'leader', 'auditor']],
  ['/events.jsonl', ['auditor']],
]

function filters(all: readonly Row[]): [string, (row: Row) => boolean][] {
  const { number, office_id: office } = all.find((row) => row.office_id !== null) ?? {}
  return [
    ['view=all', () => true],
    ['view=open', (row) => row.status !== 'closed'],
    ['view=closed', (row) => row.status === 'closed'],
    ['view=all&regionId=changxing', (row) => row.region_id === 'changxing'],
    [`view=all&officeId=${office}`, (row) => row.office_id === office],
    [`view=all&number=${number}`, (row) => row.number === number],
    ['view=all&status=submitted', (row) => row.status === 'submitted'],
  ]
}

async function everyPage(person: Person, path: string): Promise<string[]> {
  const ids: string[] = []
  for (let cursor = ''; ; ) {
    const { status, body } = await person.get(`${path}${cursor}`)
    if (status !== 200) return ids
    ids.push(...body.items.map((item: { appealId: string }) => item.appealId))
    if (body.next === null) return ids
    cursor = `&cursor=${encodeURIComponent(body.next)}`
  }
}

/**
 * Every address of the API that is read, as everybody, for things of both cities: what is hidden is
 * answered as if it were not there, and no answer tells the id of anything that is hidden.
 */
export async function compareAddresses(
  callers: readonly Caller[],
  world: World,
  paths: readonly string[],
  perThing: number,
): Promise<Found> {
  const found: Found = { cases: 0, differences: [] }
  for (const caller of callers) {
    const hidden = hiddenFrom(caller.who, world)
    for (const path of paths) {
      for (const { address, thing } of addressesOf(path, world, perThing)) {
        const answer = await caller.person.get(address)
        found.cases += 1
        const what = `${caller.name} ${address}`
        if (answer.status >= 500) found.differences.push(`${what}: ${answer.status}`)
        if (thing !== null && hidden.has(thing) && answer.status === 200) {
          found.differences.push(`${what}: answers what is hidden`)
        }
        for (const [id] of answer.text.matchAll(anId)) {
          if (hidden.has(id) && !address.includes(id) && !inRecord(path, hidden.get(id))) {
            found.differences.push(`${what}: tells ${hidden.get(id)} ${id}`)
          }
        }
        if (isDetail(path) && answer.status !== 200 && mayGet(caller.who, path, hidden, thing)) {
          found.differences.push(`${what}: ${answer.status} for what may be seen`)
        }
      }
    }
  }
  return found
}

/** The whole record is an auditor's to read, with the id of whom each thing is; who that is it does not say. */
const inRecord = (path: string, what: string | undefined) =>
  path === '/events.jsonl' && what === 'enterpriseId'

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const isDetail = (path: string) => path === '/appeals/{appealId}'
const mayGet = (who: Asking, _: string, hidden: Map<string, string>, thing: string | null) =>
  thing !== null && !hidden.has(thing) && readers.includes(who.role)

function hiddenFrom(who: Asking, world: World): Map<string, string> {
  const hidden = new Map<string, string>()
  for (const [name, [table, column]] of Object.entries(things)) {
    for (const row of world[table] ?? []) {
      if (!sees(who, table, row, world)) hidden.set(String(row[column]), name)
    }
  }
  return hidden
}

/** The addresses of a path, its ids filled in from all over. */
function addressesOf(path: string, world: World, perThing: number) {
  const name = /\{(\w+)\}/.exec(path)?.[1]
  if (name === undefined) return [{ address: path, thing: null }]
  const [table, column] = things[name as Thing] ?? others[name] ?? []
  const rows = table === undefined ? [] : (world[table] ?? [])
  const step = Math.max(1, Math.floor(rows.length / perThing))
  return rows
    .filter((_, at) => at % step === 0)
    .map((row) => String(row[column ?? '']))
    .map((id) => ({
      address: path.replace(`{${name}}`, id).replace('{nth}', '1').replace('{code}', 'x'),
      thing: name in things ? id : null,
    }))
}

/** Ids of what everybody of a city sees. */
const others: Record<string, readonly [string, string]> = {
  periodId: ['talks.period', 'period_id'],
  sessionId: ['talks.session', 'session_id'],
  drawId: ['talks.draw', 'draw_id'],
  year: ['calendar.year', 'year'],
}

function same(found: Found, what: string, expected: readonly string[], got: readonly string[]) {
  const should = new Set(expected)
  const has = new Set(got)
  const wrong = [...has].filter((id) => !should.has(id))
  const missing = [...should].filter((id) => !has.has(id))
  if (wrong.length + missing.length > 0) {
    found.differences.push(
      `${what}: ${wrong.length} too much, ${missing.length} too little, ${wrong[0] ?? missing[0]}`,
    )
  }
}

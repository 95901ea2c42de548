import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Day } from '#kernel/day.ts'
import {
  creditCodeFor,
  issueSignInLink,
  type NewAccount,
  openAccount,
} from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { connectionsOf, type Login } from '#platform/database/user-classes.ts'
import type { Scanner } from '#platform/files/clamd.ts'
import { folderStore } from '#platform/files/folder-store.ts'
import type { Keys } from '#platform/keys/index.ts'
import type { OwnerConnection } from '#platform/postgres/index.ts'
import { newKey } from '#platform/vault/index.ts'
import { testServer } from '#tests/servers/postgres.ts'
import { reference } from '../src/loops.ts'
import { type TurnedClock, turnedClock } from '../src/play/clock.ts'
import { type Staff, setUpStaffedCity } from '../src/play/staff.ts'
import { type AppOptions, createApp } from '../src/wiring.ts'
import { createMigratedDatabase } from './migrated.ts'
import { type Person, personAt } from './person.ts'

export { type Answer, type Person, personAt } from './person.ts'

export type City = {
  tenantId: string
  db: Database
  owner: OwnerConnection
  keys: Keys
  address: string
  clock: TurnedClock
  staff: Staff
  desk: Person
  caller: Person
  leader: Person
  auditor: Person
  admin: Person
  security: Person
  handlerOf: (office: string) => Promise<Person>
  leadOf: (office: string) => Promise<Person>
  officeId: (office: string) => string
  /** Registers an enterprise of this name and signs its first account in. */
  enterprise: (
    name: string,
    regionId?: string,
  ) => Promise<Person & { enterpriseId: string; accountId: string }>
  link: (accountId: string) => Promise<string>
  signIn: (accountId: string) => Promise<Person>
  /** Where its attachments are kept. */
  filesFolder: string
  /** Does the timed work once; answers how much there was of each kind. */
  runJobs: () => Promise<Awaited<ReturnType<Awaited<ReturnType<typeof createApp>>['runJobs']>>>
}

/** The built pages, where the set-up has built them. */
const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))
const builtWeb = existsSync(webFolder) ? webFolder : undefined

/** Where the links of messages lead. */
export const publicUrl = 'https://kentan.example'

export const passwordOf = (login: Login) => `of-${login}-for-tests-on-loopback-only`

/**
 * A whole platform on a database of its own, used only through its API, with its own clock. Opened at
 * the top of a test file; gone when the file has ended.
 */
export async function openCity({
  start = '2026-09-21',
  tenantId = '330500',
  told,
  through,
  ...place
}: Ways & {
  start?: Day
  tenantId?: string
  /** Hears every statement the application sends. */
  told?: (statement: string) => void
  /** Where its logins connect instead of the server itself. */
  through?: (owner: OwnerConnection) => Promise<{ host: string; port: number }>
} = {}): Promise<City> {
  const server = await testServer()
  const database = await createMigratedDatabase()
  const keys = { master: newKey(), context: newKey() }
  await migrate(database.owner, { passwordOf, contextKey: keys.context, reference })
  const way = await through?.(database.owner)
  const connections = connectionsOf((user) => ({
    ...database.owner,
    ...way,
    user,
    password: passwordOf(user),
  }))
  const clock = turnedClock(start)
  const db = openDatabase(connections, { keys }, clock, 16, told ? { told } : {})
  const city = await openTenant({
    db,
    tenantId,
    clock,
    owner: database.owner,
    keys,
    ...place,
  })
  after(async () => {
    await db.close()
    await database.drop()
    await server.stop()
  })
  return city
}

/** What of the wiring a test may choose. */
type Ways = Pick<AppOptions, 'channels' | 'provider' | 'aid' | 'learn' | 'finder' | 'logToken'> & {
  /** Who looks for viruses in what is attached. */
  scanner?: Scanner
  /** Whether its accounts sign in by a link alone. */
  demo?: boolean
  /** What it writes about what it does, on the test's own standard output. */
  logLevel?: string
}

type Place = Ways & {
  db: Database
  tenantId: string
  clock: TurnedClock
  owner: OwnerConnection
  keys: Keys
}

/** Another city on the same database: the neighbour that must see nothing. */
export async function openTenant({
  db,
  tenantId,
  clock,
  owner,
  keys,
  scanner,
  demo = true,
  logLevel = 'silent',
  ...ways
}: Place): Promise<City> {
  const staff = await setUpStaffedCity(db, tenantId, 'huzhou', { demo })
  if (staff === null) throw new Error(`${tenantId} is there already`)
  const folder = mkdtempSync(join(tmpdir(), 'kentan-files-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const app = await createApp({
    db,
    files: { store: folderStore(folder), scanner: scanner ?? null, algorithm: 'aes-256-gcm' },
    tenantId,
    logLevel,
    webFolder: builtWeb,
    publicUrl,
    ...ways,
  })
  const address = await app.http.listen({ port: 0, host: '127.0.0.1' })
  after(() => {
    // Why: a browser opens connections ahead of use, and a server waits a minute for their first request.
    app.http.server.closeAllConnections()
    return app.http.close()
  })
  const door = doorOf(db, tenantId, address)
  const { link, signIn } = door
  const desk = await signIn(staff.coordinator)
  const of = (office: string) => {
    const found = staff.departments.get(office)
    if (found === undefined) throw new Error(`no office ${office}`)
    return found
  }
  return {
    tenantId,
    db,
    owner,
    keys,
    address,
    clock,
    staff,
    desk,
    caller: await signIn(staff.callers[0] ?? ''),
    leader: await signIn(staff.leader),
    auditor: await signIn(staff.auditor),
    admin: await signIn(staff.admin),
    security: await signIn(staff.security),
    handlerOf: (office) => signIn(of(office).handler),
    leadOf: (office) => signIn(of(office).lead),
    officeId: (office) => of(office).officeId,
    enterprise: registrarOf(desk, door),
    link,
    signIn,
    filesFolder: folder,
    runJobs: app.runJobs,
  }
}

/** How people come in: accounts, links and sessions, issued as the terminal of the machine does it. */
function doorOf(db: Database, tenantId: string, address: string) {
  const admin = actorWithoutAccount(tenantId, 'admin')
  const link = (accountId: string) => db.as(admin, (ctx) => issueSignInLink(ctx, accountId))
  const newSession = async (accountId: string) => {
    const answer = await personAt(address).post('/sessions', { token: await link(accountId) })
    return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  // Signs in again by itself: a turned clock ends every session.
  const signIn = async (accountId: string) =>
    personAt(address, await newSession(accountId), () => newSession(accountId))
  const open = (account: NewAccount) => db.as(admin, (ctx) => openAccount(ctx, account))
  return { link, signIn, open }
}

/** Registers enterprises at the desk, each with a code of its own, and signs their accounts in. */
function registrarOf(desk: Person, { signIn, open }: ReturnType<typeof doorOf>) {
  let count = 0
  return async (name: string, regionId = 'wuxing') => {
    count += 1
    const organisation = `MA2C${String(1_000 + count)}`
    const creditCode = creditCodeFor({ departmentAndType: '91', division: '330502', organisation })
    const registered = await desk.post('/enterprises', { name, creditCode, regionId })
    if (registered.status !== 201) throw new Error(registered.text)
    const { enterpriseId } = registered.body
    const accountId = await open({ name: `${name}联系人`, role: 'enterprise', enterpriseId })
    return { ...(await signIn(accountId)), enterpriseId, accountId }
  }
}

/** A submission with everything that must be there; `over` changes what a test is about. */
export const anAppeal = (over: Record<string, unknown> = {}) => ({
  title: '厂区门口道路破损',
  body: '厂区北门外道路破损已三个月，货车进出困难，请尽快修复。',
  kind: 'request',
  environment: 'factors',
  regionId: 'wuxing',
  ...over,
})

export const aReply = (over: Record<string, unknown> = {}) => ({
  outcome: 'resolved',
  text: '路面已于昨日修复，现场照片附后。',
  evidence: '现场照片三张',
  ...over,
})

/** Takes one appeal as far as its reply: submitted, registered, dispatched, signed, replied. */
export async function replied(
  city: City,
  enterprise: Person,
  office = 'transport',
  reply = aReply(),
) {
  const { appealId } = (await enterprise.post('/appeals', anAppeal())).body
  const at = `/appeals/${appealId}`
  await city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
  await city.desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId(office) })
  await (await city.handlerOf(office)).post(`${at}/signature`)
  const answer = await (await city.leadOf(office)).post(`${at}/reply`, reply)
  if (answer.status !== 200) throw new Error(answer.text)
  return { appealId: String(appealId), at }
}

export { createApp, type Day }

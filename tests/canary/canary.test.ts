import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { wholeText } from '#modules/documents/xlsx/xml.ts'
import { openZip } from '#modules/documents/xlsx/zip.ts'
import { creditCodeFor, openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type Answer, anAppeal, aReply, openCity, type Person, personAt } from '#tests/city.ts'
import { openedPeriod, signsUp, taken } from '../talks/stage.ts'
import { allowed } from './allowed.ts'
import { formsOf } from './forms.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city

/** One token a field; each is found nowhere but where that field is shown. */
const tokens = {
  name: '湖州珧鸼探针装备有限公司',
  contactName: '欧阳珧鸼',
  contactPhone: '13570246813',
  creditCode: '91330502MAXK7QG4',
  person: '司徒鸼珧',
  email: 'yaozhou-qzx7@canary.example',
}
const admin = actorWithoutAccount(city.tenantId, 'admin')
const nowhere = '00000000-0000-7000-8000-000000000000'

/** A complainant whose every field is a token, with an appeal as far as its follow-up, and a talk. */
async function world() {
  const { person, email, creditCode: _, ...identity } = tokens
  const of = { departmentAndType: '91', division: '330502', organisation: 'MAXK7QG4' } as const
  const registered = { ...identity, creditCode: creditCodeFor(of), regionId: 'wuxing' }
  const { enterpriseId } = await taken(desk.post('/enterprises', registered))
  const account = { name: person, role: 'enterprise' as const, enterpriseId }
  const own = await city.signIn(await city.db.as(admin, (ctx) => openAccount(ctx, account)))
  await taken(own.post('/notices/address', { email, language: 'zh', quiet: false, digest: false }))
  const { sessions, periodId, topicId } = await openedPeriod(city, '2026-09-30')
  const { sessionId } = sessions[0]
  const { seatId } = await taken(signsUp(own, sessionId, { tier: 'hidden' }))
  const { appealId } = await taken(own.post('/appeals', anAppeal()))
  const at = `/appeals/${appealId}`
  await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  await taken(desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') }))
  await taken((await city.handlerOf('transport')).post(`${at}/signature`))
  await taken((await city.leadOf('transport')).post(`${at}/reply`, aReply()))
  await city.runJobs()
  const ids = { enterpriseId, appealId, sessionId, seatId, periodId, topicId, year: '2026' }
  return { own, ids: { ...ids, code: '11330500002565291R' } as Record<string, string> }
}

const packed = [
  ...['word/document.xml', 'word/header1.xml', 'word/footer1.xml', 'docProps/core.xml'],
  ...['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'],
]

/** What an answer says, what is packed in it taken out. */
async function saidBy({ bytes, headers }: Answer): Promise<Buffer> {
  const parts = [Buffer.from(JSON.stringify([...headers])), bytes]
  if (bytes.subarray(0, 2).toString() === 'PK') parts.push(...(await unpacked(bytes)))
  return Buffer.concat(parts)
}

async function unpacked(bytes: Buffer): Promise<Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kentan-canary-'))
  const path = join(folder, 'answer.zip')
  writeFileSync(path, bytes)
  const zip = await openZip(path)
  try {
    const there = packed.filter((name) => zip.has(name))
    assert.ok(there.length > 0)
    return await Promise.all(
      there.map(async (name) => Buffer.from(await wholeText(zip.read(name)))),
    )
  } finally {
    await zip.close()
    rmSync(folder, { recursive: true })
  }
}

const forms = Object.entries(tokens).map(([field, text]) => [field, formsOf(text)] as const)

async function fieldsIn(answer: Answer): Promise<string[]> {
  const said = await saidBy(answer)
  return forms.filter(([, all]) => all.some((form) => said.includes(form))).map(([field]) => field)
}

describe('who an enterprise is', () => {
  it('is answered to nobody but whom the list beside this test allows, by no endpoint of all', async () => {
    const { own, ids } = await world()
    const people: Record<string, Person> = {
      public: personAt(city.address),
      own,
      other: await city.enterprise('湖州另一家有限公司'),
      coordinator: desk,
      handler: await city.handlerOf('transport'),
      lead: await city.leadOf('transport'),
      caller: city.caller,
      leader: city.leader,
      auditor: city.auditor,
      admin: city.admin,
    }
    const { paths } = (await desk.get('/openapi.json')).body
    const gets = Object.keys(paths).filter((path) => 'get' in paths[path])
    assert.ok(gets.length > 40)
    const found: string[] = []
    for (const path of gets) {
      const filled = path.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? nowhere)
      for (const [role, person] of Object.entries(people)) {
        for (const field of await fieldsIn(await person.get(filled))) {
          found.push(`${role} ${path} ${field}`)
        }
      }
    }
    assert.deepEqual(found.toSorted(), [...allowed].toSorted())
  })
})

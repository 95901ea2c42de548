import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { staffRoles } from '#kernel/roles.ts'
import { type Answer, openCity, personAt } from '../city.ts'
import { faultsOf } from '../statements/rules.ts'

const statements = new Set<string>()
const city = await openCity({ told: (statement) => statements.add(statement) })
const { admin, security, auditor, desk } = city
const once = ({ cookie }: { cookie: string }) => personAt(city.address, cookie)

/** Worked out by hand from 三员分立 and A10: everything else is refused. */
const together = new Set([
  ...staffRoles.map((role) => `${role} ${role}`),
  ...['coordinator', 'handler', 'lead', 'caller', 'leader'].flatMap((role) => [
    `${role} expert`,
    `expert ${role}`,
  ]),
  ...['lead leader', 'leader lead'],
])
const inOffice = ['coordinator', 'handler', 'lead', 'caller']
const officeId = city.officeId('transport')
const account = (role: string, staffNumber: string, name = '张三') => ({
  ...{ name, staffNumber, role },
  ...(inOffice.includes(role) && { officeId }),
})
const ask = (role: string, staffNumber: string) =>
  admin.post('/accounts', account(role, staffNumber))
const approve = ({ body }: Answer, by = security) =>
  by.post(`/proposals/${body.proposalId}/approval`)
async function opened(role: string, staffNumber: string): Promise<string> {
  const asked = await ask(role, staffNumber)
  assert.equal(asked.status, 202, asked.text)
  assert.equal((await approve(asked)).status, 200)
  const { items } = (await auditor.get(`/accounts?q=${staffNumber}`)).body
  return items[0].accountId
}

describe('the three administrators', () => {
  it('open an account by the word of two, and the third sees it', async () => {
    const asked = await ask('handler', 'G-1')
    assert.equal(asked.status, 202)
    assert.deepEqual((await auditor.get('/accounts?q=G-1')).body.items, [])
    assert.equal((await approve(asked, admin)).body.code, 'people/own-proposal')
    assert.equal((await approve(asked, auditor)).body.code, 'people/not-approver')
    assert.equal((await approve(asked, desk)).status, 404)
    assert.equal((await approve(asked)).status, 200)
    assert.equal((await approve(asked)).body.code, 'people/proposal-decided')
    const [one] = (await auditor.get('/accounts?q=G-1')).body.items
    assert.deepEqual([one.role, one.officeId, one.disabled], ['handler', officeId, false])
    const [event] = (await auditor.get(`/account-events?accountId=${one.accountId}`)).body.items
    assert.deepEqual([event.kind, event.byName], ['opened', '安全管理员'])
  })
  it('each do their own part only', async () => {
    for (const person of [security, auditor, desk]) {
      assert.equal((await person.post('/accounts', account('handler', 'G-2'))).status, 403)
    }
    for (const path of ['/accounts', '/account-events']) {
      assert.equal((await desk.get(path)).status, 403)
    }
    for (const person of [admin, security]) {
      for (const path of ['/appeals', '/figures', '/appeals/counts']) {
        assert.equal((await person.get(path)).status, 403, path)
      }
    }
  })
  it('are kept apart by the database as well', async () => {
    const insert = city.db.as({ ...(await actorOf('admin')), role: 'admin' }, async ({ tx }) =>
      tx
        .insertInto('people.account')
        .values({
          ...{ tenant_id: '330500', account_id: '01900000-0000-7000-8000-0000000000aa' },
          ...{ name: '影子', role: 'auditor', disabled: false, created_at: city.clock.now() },
        })
        .execute(),
    )
    await assert.rejects(insert, /row-level security/)
  })
})

async function actorOf(who: 'admin' | 'security') {
  const { actorWithoutAccount } = await import('#platform/database/actors.ts')
  return { ...actorWithoutAccount('330500', who), accountId: city.staff[who] }
}

/** Gives the system and the security administrator the same staff number. */
const numbered = async (staff_number: string | null) =>
  city.db.as(await actorOf('security'), ({ tx }) =>
    tx
      .updateTable('people.account')
      .set({ staff_number })
      .where('tenant_id', '=', '330500')
      .where('account_id', 'in', [city.staff.admin, city.staff.security])
      .execute(),
  )

describe('the roles of one person (T-SOD)', () => {
  it('are those that go together, in every pair', async () => {
    for (const [nth, role] of staffRoles.entries()) await opened(role, `P-${nth}`)
    for (const [nth, has] of staffRoles.entries()) {
      for (const role of staffRoles) {
        const { status, body } = await ask(role, `P-${nth}`)
        const allowed = together.has(`${has} ${role}`)
        assert.deepEqual(
          [has, role, status, body.code],
          allowed ? [has, role, 202, undefined] : [has, role, 409, 'people/roles-apart'],
        )
      }
    }
  })
  it('are not granted by two proposals that were each right by themselves', async () => {
    const asked = [await ask('coordinator', 'Q-1'), await ask('handler', 'Q-1')]
    const answers = await Promise.all(asked.map((one) => approve(one)))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  })
  it('do not let a person approve from a second account what they proposed from the first', async () => {
    await numbered('S-1')
    const asked = await ask('handler', 'R-1')
    assert.equal((await approve(asked)).body.code, 'people/own-proposal')
    await numbered(null)
    assert.equal((await approve(await ask('handler', 'R-1'))).status, 200)
  })
  it('need an office where the role works in one, and none elsewhere', async () => {
    const without = { name: '李四', staffNumber: 'O-1', role: 'handler' }
    assert.equal((await admin.post('/accounts', without)).body.code, 'people/office-needed')
    const within = { ...without, role: 'expert', officeId }
    assert.equal((await admin.post('/accounts', within)).body.code, 'people/office-needed')
  })
})

describe('an account that is disabled (C6)', () => {
  it('is out with the next request, and its links are worth nothing', async () => {
    const accountId = await opened('expert', 'D-1')
    const person = once(await city.signIn(accountId))
    assert.equal((await person.get('/notices')).status, 200)
    const link = (await admin.post(`/accounts/${accountId}/link`)).body.token
    const reason = '已离职'
    assert.equal((await admin.post(`/accounts/${accountId}/disabling`, { reason })).status, 200)
    assert.equal((await person.get('/notices')).status, 401)
    assert.equal((await person.post('/sessions', { token: link })).body.code, 'people/link-spent')
    const again = await admin.post(`/accounts/${accountId}/role`, { role: 'expert' })
    assert.equal((await approve(again)).status, 200)
    assert.equal((await (await city.signIn(accountId)).get('/notices')).status, 200)
    assert.equal((await person.get('/notices')).status, 401)
  })
  it('is never one’s own', async () => {
    const own = await admin.post(`/accounts/${city.staff.admin}/disabling`, { reason: '误操作' })
    assert.deepEqual([own.status, own.body.code], [403, 'people/own-account'])
  })
})

it('every statement names its city', () => {
  assert.ok([...statements].some((one) => one.includes('people"."proposal')))
  assert.deepEqual([...statements].flatMap(faultsOf), [])
})

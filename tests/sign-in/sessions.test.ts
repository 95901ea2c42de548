import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Refusal } from '#kernel/refusal.ts'
import { requireFresh } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity, personAt } from '../city.ts'

const city = await openCity()
const firm = await city.enterprise('湖州会话有限公司')
/** Somebody whose session is not renewed by itself when it has ended. */
const once = ({ cookie }: { cookie: string }) => personAt(city.address, cookie)
const unattended = async ({ cookie }: { cookie: string }) =>
  (
    await fetch(`${city.address}/api/v1/notices`, {
      headers: { cookie, 'kentan-unattended': '1' },
    })
  ).status

describe('a session', () => {
  it('ends after 15 minutes of nothing for staff, after 30 for an enterprise', async () => {
    const [desk, own] = [once(await city.signIn(city.staff.coordinator)), once(firm)]
    await own.get('/notices')
    city.clock.pass(14)
    assert.deepEqual(
      [(await desk.get('/appeals')).status, (await own.get('/appeals')).status],
      [200, 200],
    )
    city.clock.pass(16)
    assert.deepEqual(
      [(await desk.get('/appeals')).status, (await own.get('/appeals')).status],
      [401, 200],
    )
    city.clock.pass(31)
    assert.equal((await own.get('/appeals')).status, 401)
  })
  it('ends after 12 hours, however busy it was', async () => {
    const desk = once(await city.signIn(city.staff.coordinator))
    for (let passed = 0; passed < 12 * 60 - 10; passed += 10) {
      assert.equal((await desk.get('/notices')).status, 200, `after ${passed} minutes`)
      city.clock.pass(10)
    }
    assert.equal((await desk.get('/notices')).status, 200)
    city.clock.pass(11)
    assert.equal((await desk.get('/notices')).status, 401)
  })
  it('is not kept alive by a page that asks by itself', async () => {
    const person = await city.signIn(city.staff.coordinator)
    for (const _ of [1, 2]) {
      city.clock.pass(7)
      assert.equal(await unattended(person), 200)
    }
    city.clock.pass(2)
    assert.equal(await unattended(person), 401)
  })
})

describe('a sensitive act', () => {
  const asked = (confirmedAt: string | null) =>
    city.db.as(
      {
        ...actorWithoutAccount('330500', 'coordinator'),
        session: {
          sessionId: '',
          accountId: '',
          confirmedAt,
          restricted: false,
          heldUntil: null,
          recovers: false,
        },
      },
      async (ctx) => {
        requireFresh(ctx)
        return 'done'
      },
    )
  const ago = (minutes: number) =>
    new Date(Date.parse(city.clock.now()) - minutes * 60_000).toISOString()
  const refused = ({ code, kind }: Refusal) =>
    code === 'people/confirm-again' && kind === 'unauthenticated'
  it('asks who one is again after ten minutes, and always those who never proved it', async () => {
    assert.equal(await asked(ago(10)), 'done')
    await assert.rejects(asked(ago(10.1)), refused)
    await assert.rejects(asked(null), refused)
  })
})

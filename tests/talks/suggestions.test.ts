import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anAppeal, openCity, openTenant } from '../city.ts'
import { taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')

async function approved(content: Record<string, unknown>, by = desk) {
  const { topicId } = await taken(by.post('/topics', content))
  await taken(desk.post(`/topics/${topicId}/approval`))
  return String(topicId)
}
const plans = async (plannedOn: string) =>
  (await taken(desk.post('/talk-periods', { plannedOn }))).periodId
const asked = async (more = '', person = desk) =>
  (await taken(person.get(`/topic-suggestions?weeks=4${more}`))).items

const factors = await approved({ title: '要素保障', environment: 'factors', months: [9] })
const byFirm = await approved({ title: '企业自选' }, yunfan)
await taken(desk.post('/topics', { title: '尚未通过' }))

describe('suggestions for the coming weeks', () => {
  it('hold approved topics alone, each with its reasons, their figures and points', async () => {
    for (let nth = 0; nth < 3; nth += 1) await taken(yunfan.post('/appeals', anAppeal()))
    const [first, ...more] = await asked()
    assert.deepEqual(
      [first.plannedOn, first.heldOn, first.periodId],
      ['2026-09-23', '2026-09-23', null],
    )
    assert.deepEqual(first.topics, [
      {
        topicId: factors,
        title: '要素保障',
        score: 7,
        reasons: [
          { code: 'never-used', points: 3 },
          { code: 'in-season', months: [9], points: 3 },
          {
            ...{ code: 'appeals-of-environment', environment: 'factors' },
            ...{ count: 3, days: 90, points: 1 },
          },
        ],
      },
      {
        topicId: byFirm,
        title: '企业自选',
        score: 5,
        reasons: [
          { code: 'never-used', points: 3 },
          { code: 'by-enterprise', points: 2 },
        ],
      },
    ])
    // The seventh of October is a holiday and its talk put off; then the season is over.
    assert.deepEqual(
      more.map((one: { plannedOn: string; heldOn: string; topics: { title: string }[] }) => [
        one.plannedOn,
        one.heldOn,
        one.topics.map(({ title }) => title),
      ]),
      [
        ['2026-09-30', '2026-09-30', ['要素保障', '企业自选']],
        ['2026-10-07', '2026-10-08', ['企业自选']],
        ['2026-10-14', '2026-10-14', ['企业自选']],
      ],
    )
    assert.deepEqual(await asked(), [first, ...more])
    assert.deepEqual(await asked('', city.leader), [first, ...more])
  })
  it('count the industry of who raised the appeals, for those who may see it', async () => {
    const topicId = await approved({ title: '家居订单', industries: ['21', '35'] })
    const body = { name: '湖州家居有限公司', regionId: 'wuxing', industry: '21' }
    const { enterpriseId } = await taken(desk.post('/enterprises', body))
    const onBehalf = { ...anAppeal(), enterpriseId, channel: 'phone' }
    for (let nth = 0; nth < 3; nth += 1) await taken(desk.post('/appeals', onBehalf))
    const reasonsOf = async (person = desk) =>
      (await asked('', person))[0].topics
        .find((one: { topicId: string }) => one.topicId === topicId)
        .reasons.map(({ code }: { code: string }) => code)
    assert.deepEqual(await reasonsOf(), ['never-used', 'appeals-of-industry'])
    assert.deepEqual(await reasonsOf(city.leader), ['never-used'])
  })
  it('leave out days that have a theme, are skipped or off, and keep those planned without one', async () => {
    const periodId = await plans('2026-09-30')
    const themed = await plans('2026-10-14')
    const topicIds = [await approved({ title: '已定' })]
    await taken(desk.post(`/talk-periods/${themed}/topics`, { topicIds }))
    const skip = { plannedOn: '2026-09-23', skip: true, reason: '市委全会' }
    await taken(desk.post('/talk-periods', skip))
    const days = (await asked()).map((one: Record<string, string>) => [one.plannedOn, one.periodId])
    assert.deepEqual(days, [
      ['2026-09-30', periodId],
      ['2026-10-07', null],
    ])
    const [later] = await asked('&from=2026-12-01')
    assert.equal(later.plannedOn, '2026-12-02')
    // What is scheduled already is suggested no more.
    const titles = (await asked()).flatMap(({ topics }: { topics: { title: string }[] }) =>
      topics.map(({ title }) => title),
    )
    assert.ok(!titles.includes('已定') && titles.includes('家居订单'))
  })
  it('are for those who decide, and know nothing of a neighbour', async () => {
    for (const person of [yunfan, await city.leadOf('transport'), city.caller]) {
      assert.equal((await person.get('/topic-suggestions')).status, 403)
    }
    const neighbour = await openTenant({ ...city, tenantId: '330400' })
    assert.deepEqual((await asked('', neighbour.desk))[0].topics, [])
  })
})

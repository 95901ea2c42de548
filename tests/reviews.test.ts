import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { openCity, type Person } from './city.ts'
import { convener, reviewStage } from './reviews/stage.ts'
import { linesOfDocx } from './talks/read-docx.ts'
import { code, taken } from './talks/stage.ts'

const city = await openCity({ start: '2026-10-08' })
const { desk, leader, auditor } = city
const { accounts, firms, appealed, problem, stateOf } = await reviewStage(city)
const { wei, chu, fang, local } = accounts
const expert = await city.signIn(wei)
const stranger = await city.signIn(chu)
const other = await city.signIn(fang)
const localDesk = await city.signIn(local)
const lead = await city.leadOf('transport')
const handler = await city.handlerOf('transport')
const waterLead = await city.leadOf('water')
const [transport, water] = [city.officeId('transport'), city.officeId('water')]
const bystander = await city.enterprise('安吉竹语家居有限公司', 'anji')
const [yunfan, hengxin] = firms

const permits = await problem('危险化学品运输通行证办理时间长')
const titles = await problem('职称评审业绩认定范围偏窄', firms.slice(0, 2))
const subsidy = await problem('小微企业用工补贴设人数门槛', firms.slice(0, 1))

const shen = convener('副市长沈明', city.staff.leader)
const rota = [shen, convener('副市长方远', fang), convener('市发展和改革委员会')]
const at = (reviewId: string) => `/reviews/${reviewId}`

let first = ''
const items = new Map<string, string>()
const itemAt = (problemId: string) => `/review-items/${items.get(problemId)}`
const agenda = async (who: Person, reviewId = first) => (await taken(who.get(at(reviewId)))).agenda

describe('the rota', () => {
  it('is set by a coordinator of the city, of leaders and offices there are', async () => {
    assert.equal(await code(desk.post('/reviews', { month: '2026-10' })), '409 reviews/no-rota')
    assert.equal(
      await code(localDesk.post('/review-rota', { conveners: rota })),
      '403 loop/not-yours',
    )
    assert.equal(
      await code(leader.post('/review-rota', { conveners: rota })),
      '403 http/not-your-role',
    )
    const strange = [convener('某人', wei)]
    assert.equal(
      await code(desk.post('/review-rota', { conveners: strange })),
      '422 reviews/unknown-convener',
    )
    const { leaders, experts } = await taken(desk.get('/review-people'))
    assert.ok(leaders.some((one: { accountId: string }) => one.accountId === fang))
    assert.deepEqual(
      experts.map((one: { name: string }) => one.name),
      ['卫华', '褚兰'].sort(),
    )
    const set = await taken(desk.post('/review-rota', { conveners: rota }))
    assert.deepEqual(set.coming.map((one: { name: string }) => one.name).slice(0, 4), [
      '副市长沈明',
      '副市长方远',
      '市发展和改革委员会',
      '副市长沈明',
    ])
  })
})

describe('a review is made up', () => {
  it('is proposed by the clock, once a month, with whose turn it is', async () => {
    assert.equal((await city.runJobs()).reviewsProposed, 1)
    assert.equal((await city.runJobs()).reviewsProposed, 0)
    const { items: all } = await taken(desk.get('/reviews'))
    assert.equal(all.length, 1)
    const [review] = all
    assert.deepEqual(
      [review.month, review.heldOn, review.convener.name, review.status],
      ['2026-10', '2026-10-26', '副市长沈明', 'planned'],
    )
    first = review.reviewId
    assert.equal(await code(desk.post('/reviews', { month: '2026-10' })), '409 reviews/month-taken')
  })

  it('has an agenda suggested by heat and age, with reasons', async () => {
    const { items: suggested } = await taken(desk.get(`${at(first)}/suggestions`))
    assert.deepEqual(
      suggested.map((one: { problemId: string }) => one.problemId),
      [permits, titles, subsidy],
    )
    assert.deepEqual(suggested[0].reasons[0], { code: 'heat', count: 3, points: 3 })
    assert.equal((await handler.get(`${at(first)}/suggestions`)).status, 403)
  })

  it('takes problems on, in an order of the clerk’s, and off again', async () => {
    for (const problemId of [subsidy, titles, permits]) {
      const given = { problemId, officeIds: [], expertIds: [wei] }
      const { itemId } = await taken(desk.post(`${at(first)}/items`, given))
      items.set(problemId, itemId)
    }
    const again = desk.post(`${at(first)}/items`, { problemId: permits })
    assert.equal(await code(again), '409 reviews/on-agenda')
    await taken(desk.post(`${itemAt(subsidy)}/removal`, {}))
    const order = [items.get(permits), items.get(titles)]
    const { version } = await taken(desk.get(at(first)))
    const stale = desk.post(`${at(first)}/agenda`, { itemIds: order }, { 'if-match': '"1"' })
    assert.equal((await stale).status, 412)
    await taken(
      desk.post(`${at(first)}/agenda`, { itemIds: order }, { 'if-match': `"${version}"` }),
    )
    const partly = desk.post(`${at(first)}/agenda`, { itemIds: order.slice(1) })
    assert.equal(await code(partly), '409 reviews/other-items')
    const shown = await agenda(desk)
    assert.deepEqual(
      shown.map((one: { problemId: string }) => one.problemId),
      [permits, titles],
    )
    assert.deepEqual(shown[0].officeIds, [transport])
  })

  it('is nobody’s but the city’s until it is announced', async () => {
    assert.equal((await lead.get(at(first))).status, 404)
    assert.deepEqual(await agenda(expert), [])
    assert.deepEqual((await taken(yunfan.get('/review-ballots'))).items, [])
    assert.equal((await city.enterprise('路人')).get === undefined, false)
    assert.equal((await lead.get(itemAt(permits))).status, 404)
  })

  it('changes its convener with a reason', async () => {
    const change = { convener: convener('副市长方远', fang), reason: '因公出差' }
    await taken(desk.post(`${at(first)}/convener`, change))
    const review = await taken(leader.get(at(first)))
    assert.equal(review.convener.name, '副市长方远')
    assert.equal(review.convenerChanges[0].reason, '因公出差')
    const { coming } = await taken(desk.get('/review-rota'))
    assert.equal(coming[0].name, '副市长沈明')
    await taken(desk.post(`${at(first)}/convener`, { convener: shen, reason: '改回' }))
  })
})

describe('an announced agenda', () => {
  it('schedules its problems and asks everybody in one transaction', async () => {
    await taken(desk.post(`${itemAt(titles)}/hearing`, { officeIds: [], expertIds: [] }))
    assert.equal(await code(desk.post(`${at(first)}/announcement`)), '409 reviews/nobody-heard')
    assert.equal((await stateOf(permits)).status, 'confirmed')
    await taken(desk.post(`${itemAt(titles)}/hearing`, { officeIds: [water], expertIds: [] }))
    await taken(desk.post(`${at(first)}/announcement`))
    assert.equal((await stateOf(permits)).status, 'scheduled')
    assert.equal((await stateOf(permits)).reviewId, first)
    await city.runJobs()
    const told = async (who: Person) =>
      (await taken(who.get('/notices'))).items.map((one: { title: string }) => one.title)
    assert.ok((await told(yunfan)).includes('您提出的问题将由 2026-10 月评议研究'))
    assert.ok((await told(lead)).includes('2026-10 月评议请贵单位陈述'))
    assert.ok((await told(expert)).includes('请您对 2026-10 月评议的一个议题发表意见'))
    assert.ok((await told(leader)).includes('2026-10 月评议由您召集'))
    assert.ok(!(await told(stranger)).some((one: string) => one.includes('月评议')))
  })

  it('hears the offices it names, each on its own items', async () => {
    assert.deepEqual(
      (await agenda(lead)).map((one: { problemId: string }) => one.problemId),
      [permits],
    )
    assert.equal((await lead.get(itemAt(titles))).status, 404)
    const text = '现行规定按次核发，拟对固定线路改为按季核发。'
    await taken(handler.post(`${itemAt(permits)}/statement`, { text: '草稿' }))
    await taken(lead.post(`${itemAt(permits)}/statement`, { text }))
    assert.equal((await waterLead.post(`${itemAt(permits)}/statement`, { text })).status, 404)
    const seen = await taken(lead.get(itemAt(permits)))
    assert.equal(seen.statements[0].text, text)
    assert.equal(seen.about.enterprises, 3)
    assert.deepEqual([seen.views, seen.scores], [[], null])
  })

  it('reminds on the day statements are due the offices that owe one', async () => {
    city.clock.turnTo('2026-10-22')
    assert.equal((await city.runJobs()).reviewsWoken, 1)
    const of = async (who: Person) =>
      (await taken(who.get('/notices'))).items.map((one: { title: string }) => one.title)
    assert.ok((await of(waterLead)).includes('2026-10 月评议的书面陈述今日截止'))
    assert.ok(!(await of(lead)).includes('2026-10 月评议的书面陈述今日截止'))
    assert.equal((await city.runJobs()).reviewsWoken, 0)
  })

  it('hears the experts it invites, once for each id', async () => {
    const view = { commentId: randomUUID(), text: '邻市已有按季核发的先例。' }
    await taken(expert.post(`${itemAt(permits)}/comments`, view))
    await taken(expert.post(`${itemAt(permits)}/comments`, view))
    assert.equal((await taken(desk.get(itemAt(permits)))).views.length, 1)
    assert.equal((await stranger.post(`${itemAt(permits)}/comments`, view)).status, 404)
    assert.deepEqual(await agenda(stranger), [])
  })

  it('is scored once by each enterprise that raised it, and by no other', async () => {
    const { items: mine } = await taken(yunfan.get('/review-ballots'))
    assert.deepEqual(
      mine.map((one: { title: string; open: boolean }) => [one.title, one.open]).sort(),
      [
        ['危险化学品运输通行证办理时间长', true],
        ['职称评审业绩认定范围偏窄', true],
      ],
    )
    assert.equal((await yunfan.post(`${itemAt(permits)}/score`, { score: 6 })).status, 400)
    for (const [at, firm] of firms.entries()) {
      await taken(firm.post(`${itemAt(permits)}/score`, { score: at + 1 }))
    }
    await taken(hengxin.post(`${itemAt(titles)}/score`, { score: 1 }))
    assert.equal(
      await code(yunfan.post(`${itemAt(permits)}/score`, { score: 5 })),
      '409 reviews/scored-already',
    )
    assert.equal((await bystander.post(`${itemAt(permits)}/score`, { score: 5 })).status, 404)
    assert.equal((await taken(yunfan.get('/review-ballots'))).items.length, 2)
    assert.equal((await lead.get('/review-ballots')).status, 403)
    assert.equal((await yunfan.get(itemAt(permits))).status, 403)
    assert.equal((await taken(leader.get(itemAt(permits)))).scores, null)
  })
})

describe('a review that is held', () => {
  const present = { present: ['市政府沈明'], excused: [], observing: ['卫华'] }
  const measure = (over = {}) => ({
    ...{ measureId: randomUUID(), text: '固定线路改为按季核发', ownerOfficeId: transport },
    ...{ dueOn: '2026-12-31', ...over },
  })
  const measures = (...all: object[]) => ({ decision: { kind: 'measures', measures: all } })

  it('is held on its day, and closes the scores', async () => {
    assert.equal(await code(desk.post(`${at(first)}/holding`, present)), '409 reviews/not-due')
    city.clock.turnTo('2026-10-26')
    assert.equal((await leader.post(`${at(first)}/holding`, present)).status, 403)
    await taken(desk.post(`${at(first)}/holding`, present))
    assert.equal(
      await code(yunfan.post(`${itemAt(titles)}/score`, { score: 4 })),
      '409 reviews/scoring-closed',
    )
    assert.deepEqual((await taken(leader.get(itemAt(permits)))).scores, {
      ...{ counts: [1, 1, 1, 0, 0], given: 3, asked: 3 },
    })
    assert.deepEqual((await taken(lead.get(itemAt(permits)))).scores.counts, [1, 1, 1, 0, 0])
    // One of two: an office could guess whose it is.
    assert.deepEqual((await taken(waterLead.get(itemAt(titles)))).scores, {
      ...{ counts: null, given: 1, asked: 2 },
    })
    assert.doesNotMatch((await lead.get(itemAt(permits))).text, /云帆|恒信|晨光/)
  })

  it('decides with the problem in one transaction: what one refuses leaves nothing of the other', async () => {
    const past = desk.post(
      `${itemAt(permits)}/decision`,
      measures(measure({ dueOn: '2026-10-26' })),
    )
    assert.equal(await code(past), '422 reviews/day-not-ahead')
    // An office that handles no appeals owns no measure: the problem's loop refuses it.
    const coordinating = (await taken(desk.get('/city'))).offices.find(
      (one: { kind: string }) => one.kind === 'coordinating',
    )
    const nobody = measures(measure({ ownerOfficeId: coordinating.officeId }))
    assert.equal((await desk.post(`${itemAt(permits)}/decision`, nobody)).status, 422)
    assert.equal((await taken(desk.get(itemAt(permits)))).status, 'discussed')
    assert.equal((await stateOf(permits)).status, 'scheduled')
    assert.equal(
      await code(other.post(`${itemAt(permits)}/decision`, measures(measure()))),
      '403 loop/not-yours',
    )
    const decided = measures(measure(), measure({ text: '跨区县互认', dueOn: '2027-03-31' }))
    await taken(leader.post(`${itemAt(permits)}/decision`, decided))
    const state = await stateOf(permits)
    assert.equal(state.status, 'carrying')
    assert.deepEqual(
      state.measures.map(({ text }) => text),
      ['固定线路改为按季核发', '跨区县互认'],
    )
    assert.equal(await code(desk.post(`${at(first)}/minutes-approval`)), '409 reviews/items-open')
  })

  it('puts an item off onto the next agenda, the first of it and with its reason', async () => {
    const { reviewId: next } = await taken(desk.post('/reviews', { month: '2026-11' }))
    assert.equal((await taken(desk.get(at(next)))).convener.name, '副市长方远')
    await taken(desk.post(`${itemAt(titles)}/deferral`, { reason: '数据待核' }))
    assert.equal((await stateOf(titles)).status, 'confirmed')
    const [carried] = await agenda(desk, next)
    assert.deepEqual([carried.problemId, carried.origin], [titles, 'deferred'])
    await city.runJobs()
    const { items: notices } = await taken(hengxin.get('/notices'))
    assert.ok(notices.some((one: { text: string }) => one.text?.includes('数据待核')))
  })

  it('has minutes that say what was decided, a draft until they are approved', async () => {
    const path = `${at(first)}/papers/minutes`
    const draft = await linesOfDocx((await desk.get(`${path}.docx`)).bytes)
    assert.ok(draft.includes('2026年10月营商环境月评议纪要（送审稿）'), draft.join('\n'))
    await taken(desk.post(`${at(first)}/minutes-approval`))
    const lines = await linesOfDocx((await leader.get(`${path}.docx`)).bytes)
    assert.ok(
      lines.some((one) =>
        /固定线路改为按季核发。由湖州市交通运输局负责，2026年12月31日前落实。/.test(one),
      ),
    )
    assert.ok(lines.some((one) => /移至下期评议：数据待核。/.test(one)))
    assert.ok(lines.some((one) => /出席：市政府沈明。/.test(one)))
    assert.doesNotMatch(lines.join(), /云帆|恒信|晨光/)
    assert.equal((await auditor.get(`${path}.pdf`)).status, 200)
    for (const who of [lead, expert, yunfan]) {
      assert.equal((await who.get(`${path}.docx`)).status, 403)
    }
  })

  it('tells originators what was decided and by whom it is done', async () => {
    const { items: mine } = await taken(yunfan.get('/review-ballots'))
    const found = mine.find((one: { title: string }) => one.title.startsWith('危险化学品'))
    assert.equal(found.decision.kind, 'measures')
    assert.deepEqual(
      found.measures.map((one: { text: string; officeName: string }) => [one.text, one.officeName]),
      [
        ['固定线路改为按季核发', '交通运输局'],
        ['跨区县互认', '交通运输局'],
      ],
    )
  })
})

describe('after the review', () => {
  it('its measures are followed with lights, and it is closed when none is owed', async () => {
    const all = await taken(leader.get(`/review-measures?reviewId=${first}`))
    assert.deepEqual(
      all.items.map((one: { dueOn: string; light: string }) => [one.dueOn, one.light]),
      [
        ['2026-12-31', 'green'],
        ['2027-03-31', 'green'],
      ],
    )
    assert.equal((await lead.get('/review-measures')).status, 403)
    assert.equal(await code(desk.post(`${at(first)}/closing`)), '409 reviews/measures-open')
    city.clock.turnTo('2027-01-04')
    const late = await taken(desk.get('/review-measures'))
    assert.equal(late.items[0].light, 'red')
    for (const [at, { measureId }] of all.items.entries()) {
      await taken(
        lead.post(`/problems/${permits}/measure-fulfilment`, {
          ...{ measureId, words: '已印发通知', ruleChanged: at === 0 },
        }),
      )
    }
    const done = await taken(desk.get('/review-measures'))
    assert.equal(done.items[0].light, null)
    assert.deepEqual(done.items[0].effect, {
      ...{ changedOn: '2027-01-04', before: 3, after: 0, provisional: true, fall: null },
    })
    await taken(desk.post(`${at(first)}/closing`))
  })

  it('its reforms are scored, and make a figure', async () => {
    const scores = { diagnosis: 3, design: 3, handOver: 2, enactment: 1, implementation: 0 }
    await taken(desk.post(`/problems/${permits}/score`, scores))
    const { items: reforms, figure } = await taken(auditor.get('/review-reforms'))
    assert.deepEqual(
      [reforms[0].title, reforms[0].standsAt],
      ['危险化学品运输通行证办理时间长', 'handOver'],
    )
    assert.deepEqual(
      figure.map((one: { passed: number }) => one.passed),
      [1, 1, 1, 0, 0],
    )
  })

  it('later materials show what it brought, and texts that were confirmed', async () => {
    const { items: all } = await taken(desk.get('/reviews'))
    const next = all.find((one: { month: string }) => one.month === '2026-11')
    await appealed(hengxin, '职称评审业绩认定范围偏窄')
    const path = `${at(next.reviewId)}/papers/materials`
    const lines = await linesOfDocx((await desk.get(`${path}.docx`)).bytes)
    assert.ok(
      lines.some((one) => /上期措施成效/.test(one)),
      lines.join('\n'),
    )
    assert.ok(lines.some((one) => /职称评审业绩认定范围偏窄，每次都要等候七个工作日/.test(one)))
    assert.ok(lines.includes('已改规则'))
    assert.doesNotMatch(lines.join(), /云帆|恒信|晨光/)
    assert.equal((await lead.get(`${path}.docx`)).status, 403)
  })

  it('a review that is called off frees its problems', async () => {
    const { items: all } = await taken(desk.get('/reviews'))
    const { reviewId } = all.find((one: { month: string }) => one.month === '2026-11')
    await taken(desk.post(`${at(reviewId)}/postponement`, { heldOn: '2027-01-20', reason: '防汛' }))
    await taken(desk.post(`${at(reviewId)}/announcement`))
    assert.equal((await stateOf(titles)).status, 'scheduled')
    await taken(desk.post(`${at(reviewId)}/cancellation`, { reason: '改期合并' }))
    assert.equal((await stateOf(titles)).status, 'confirmed')
    const again = await taken(desk.post('/reviews', { month: '2027-01', heldOn: '2027-01-25' }))
    assert.equal(again.status, 'planned')
    // What October put off is still owed.
    const [owed] = await agenda(desk, again.reviewId)
    assert.deepEqual([owed.problemId, owed.origin], [titles, 'deferred'])
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openAccount } from '#modules/people/index.ts'
import { type ProblemCommand, stepProblem } from '#modules/problems/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity, type Person } from '#tests/city.ts'
import { stageOf } from './stage.ts'
import { grid, others } from './texts.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk, leader, auditor } = city
const { submit, list, detail, firm, took } = stageOf(city)
const ids = new Map<string, string>()
for (const one of [...grid, ...others]) ids.set(one[2], await submit(one))
const idOf = (key: string): string => ids.get(key) ?? ''

const admin = actorWithoutAccount('330500', 'admin')
async function deskOf(regionId: string): Promise<Person> {
  const officeId = city.officeId('transport')
  const account = { name: `${regionId}专班`, role: 'coordinator' as const, officeId, regionId }
  return city.signIn(await city.db.as(admin, (ctx) => openAccount(ctx, account)))
}
const wuxing = await deskOf('wuxing')
const changxing = await deskOf('changxing')
const make = async (title: string, keys: string[], by = desk) =>
  String((await took(by.post('/problems', { title, appealIds: keys.map(idOf) }))).problemId)
const both = await make('两地的问题', ['a', 'd'])
const own = await make('吴兴的问题', ['f', 'j'])
const seenBy = async (person: Person) =>
  (await list(person)).map(({ problemId }) => problemId).sort()
const as = (problemId: string, command: ProblemCommand) =>
  city.db.as(actorWithoutAccount('330500', 'coordinator'), (ctx) =>
    stepProblem(ctx, problemId, command),
  )

describe('common problems are seen', () => {
  it('by the city, leaders and auditors all, by a region where they concern it, by others not', async () => {
    for (const person of [desk, leader, auditor]) {
      assert.deepEqual(await seenBy(person), [both, own].sort())
    }
    assert.deepEqual(await seenBy(wuxing), [both, own].sort())
    assert.deepEqual(await seenBy(changxing), [])
    for (const person of [await city.leadOf('power'), await city.handlerOf('power')]) {
      assert.deepEqual(await seenBy(person), [])
      assert.equal((await person.get(`/problems/${both}`)).status, 404)
    }
    for (const person of [city.admin, city.caller, await firm('a', '')]) {
      assert.equal((await person.get('/problems')).status, 403)
    }
  })
  it('by a region with its own appeals alone, and it changes what concerns no other', async () => {
    const { appealList, hidden, open } = await detail(wuxing, both)
    assert.deepEqual(
      appealList.map(({ appealId }: { appealId: string }) => appealId),
      [idOf('d')],
    )
    assert.deepEqual([hidden, open], [1, []])
    const rename = await wuxing.post(`/problems/${both}/title`, { title: '改名' })
    assert.deepEqual([rename.status, rename.body.code], [403, 'loop/not-yours'])
    assert.equal((await wuxing.post(`/problems/${own}/title`, { title: '改名' })).status, 200)
    const elsewhere = { title: '别处的', appealIds: [idOf('g')] }
    const refused = await wuxing.post('/problems', elsewhere)
    assert.equal(refused.body.code, 'problems/unknown-appeal')
  })
  it('by an office once it owes a measure: its own measure, no appeal and no enterprise', async () => {
    const confirm = { title: '增容等待', rootCause: 'factors' as const, officeId: null }
    await as(both, { type: 'confirm', ...confirm })
    await as(both, { type: 'schedule', reviewId: '019afa40-0000-7000-8000-0000000000e1' })
    const measure = (nth: number, office: string) => ({
      ...{ measureId: `019afa40-0000-7000-8000-0000000000d${nth}`, text: `措施${nth}` },
      ...{ ownerOfficeId: city.officeId(office), dueOn: '2026-11-01' },
    })
    await as(both, {
      ...{ type: 'decide', decision: 'measures', reason: null, lookAgainOn: null },
      measures: [measure(1, 'power'), measure(2, 'housing')],
    })
    const handler = await city.handlerOf('power')
    const found = await handler.get(`/problems/${both}`)
    const { title, appealList, measureList, timeline, open, effect } = found.body
    assert.deepEqual([title, appealList, timeline, effect], ['增容等待', [], [], null])
    assert.deepEqual(
      measureList.map(({ text }: { text: string }) => text),
      ['措施1'],
    )
    assert.deepEqual(open, [])
    for (const hidden of [idOf('a'), idOf('d'), '制造有限公司', '措施2']) {
      assert.ok(!found.text.includes(hidden), hidden)
    }
    assert.deepEqual((await detail(await city.leadOf('power'), both)).open, ['fulfilMeasure'])
    assert.equal((await (await city.leadOf('transport')).get(`/problems/${both}`)).status, 404)
  })
  it('to a leader without titles that nobody has given or confirmed', async () => {
    const clock = actorWithoutAccount('330500', 'clock')
    const { suggestProblem } = await import('#modules/problems/index.ts')
    const found = { titleOf: idOf('h'), appealIds: [idOf('h'), idOf('i')], found: 'night' as const }
    const { problemId } = await city.db.as(clock, (ctx) => suggestProblem(ctx, found))
    assert.equal((await detail(desk, problemId)).title, '地理信息小镇停车难')
    assert.equal((await detail(leader, problemId)).title, null)
    const titles = (await detail(leader, problemId)).appealList
    assert.deepEqual(
      titles.map((one: { title: null }) => one.title),
      [null, null],
    )
    // Two of one venue each: what is suggested concerns two regions, and neither sees its title.
    assert.ok(!(await seenBy(await deskOf('deqing'))).includes(problemId))
  })
})

describe('R13', () => {
  it('is asked for by a leader too, with the words said; by nobody else', async () => {
    const before = await detail(leader, own)
    assert.deepEqual([before.trigger, before.open], [null, ['mark']])
    const words = { words: '请列入下月评议' }
    assert.equal((await desk.post(`/problems/${own}/mark`, words)).status, 403)
    await took(leader.post(`/problems/${own}/mark`, words))
    const { trigger, triggerText } = await detail(desk, own)
    assert.deepEqual([trigger, triggerText.words], ['leader', '请列入下月评议'])
    assert.deepEqual(
      (await list(desk, '?triggered=true')).map((one) => one.problemId).includes(own),
      true,
    )
    await city.runJobs()
    assert.match((await wuxing.get('/notices')).text, /达到提请条件/)
  })
  it('goes by the numbers of the city’s rules', async () => {
    const { rules, preset, version } = (await city.admin.get('/rules')).body
    assert.equal(rules.problems.enterprises, 3)
    const changed = { ...rules, problems: { ...rules.problems, enterprises: 2, withinDays: 30 } }
    const made = { rules: changed, preset, reason: '试行', basedOn: version }
    assert.equal((await city.admin.post('/rules', made)).status, 201)
    const two = await make('两家就够', ['k', 'l'])
    const { trigger, triggerText } = await detail(desk, two)
    assert.deepEqual([trigger, triggerText.count, triggerText.days], ['enterprises', 2, 30])
    const much = { ...changed, problems: { ...changed.problems, venues: 1 } }
    const refused = await city.admin.post('/rules', { ...made, rules: much, basedOn: version + 1 })
    assert.equal(refused.status, 400)
  })
})

describe('the list of problems', () => {
  it('goes on by a cursor, the hottest or the oldest first, each once', async () => {
    for (const order of ['heat', 'age']) {
      const all: unknown[] = []
      for (let cursor = ''; ; ) {
        const next = cursor && `&cursor=${encodeURIComponent(cursor)}`
        const { body } = await desk.get(`/problems?limit=1&order=${order}${next}`)
        all.push(...body.items.map(({ problemId }: { problemId: string }) => problemId))
        if (body.next === null) break
        cursor = body.next
      }
      assert.equal(all.length, 4)
      assert.equal(new Set(all).size, 4)
    }
    assert.deepEqual((await list(desk, '?regionId=changxing')).length, 0)
    assert.equal((await list(desk, '?view=running')).length, 1)
  })
  it('refuses a step on a version that is not on the screen any more', async () => {
    const stale = await desk.post(`/problems/${own}/title`, { title: '旧' }, { 'if-match': '"1"' })
    assert.equal(stale.status, 412)
  })
})

import assert from 'node:assert/strict'
import { after, afterEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import { openFinder, type ProblemCommand, stepProblem } from '#modules/problems/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from './city.ts'
import { keptFigures } from './kept-figures.ts'
import { stageOf } from './problems/stage.ts'
import { grid, others, repost, saidBy, spam } from './problems/texts.ts'
import { faultsOf } from './statements/rules.ts'

const finder = openFinder()
after(() => finder.close())
const statements = new Set<string>()
const city = await openCity({
  start: '2026-09-21',
  finder,
  told: (statement) => statements.add(statement),
})
const { desk } = city
const { submit, list, detail, firm, took } = stageOf(city)
const figures = keptFigures(city, ['wuxing'])
afterEach(() => figures.keep('2026-09', '2026-10'))
const ids = new Map<string, string>()
const said = async (key: string, ...one: Parameters<typeof submit>) => {
  ids.set(key, await submit(...one))
}
const idOf = (key: string): string => ids.get(key) ?? ''
/** The problem about the grid, from when it was found. */
let at = ''
let problemId = ''

/** A step of the review, which has pages of its own. */
const asDesk = (command: ProblemCommand) =>
  city.db.as(actorWithoutAccount('330500', 'coordinator'), (ctx) =>
    stepProblem(ctx, problemId, command),
  )

describe('the finding of common problems', () => {
  it('puts one matter of several enterprises together as it arrives, and nothing else', async () => {
    for (const one of [...others, ...grid.slice(0, 3)]) await said(one[2], one)
    assert.equal((await city.runJobs()).compared, 11)
    const [found, ...more] = await list(desk, '?status=suggested')
    assert.deepEqual(more, [])
    const { found: how, enterprises, venues, trigger, named } = found ?? {}
    assert.deepEqual(
      [how, enterprises, venues, trigger, named],
      ['arrival', 3, 1, 'enterprises', false],
    )
    problemId = String(found?.problemId)
    at = `/problems/${problemId}`
    const { appealList } = await detail(desk, problemId)
    const standing = appealList.map((one: Record<string, string>) => [one.appealId, one.standing])
    assert.deepEqual(
      new Map(standing),
      new Map(['a', 'b', 'c'].map((key) => [idOf(key), 'proposed'])),
    )
  })
  it('proposes what arrives later to it, of another region too; a re-post makes it no hotter', async () => {
    for (const one of grid.slice(3)) await said(one[2], one)
    await said('again', repost)
    await city.runJobs()
    const [found, ...more] = await list(desk, '?status=suggested')
    assert.deepEqual([more.length, found?.enterprises, found?.venues, found?.appeals], [0, 5, 2, 6])
  })
  it('never brings up who writes the same about every place, by day or by night', async () => {
    for (const one of spam) await submit(one)
    await city.runJobs()
    city.clock.turnTo('2026-09-22')
    await city.runJobs()
    assert.equal((await list(desk)).length, 1)
  })
  it('compares all of it in the night once a day, and begins what the day has missed', async () => {
    await city.db.as(actorWithoutAccount('330500', 'coordinator'), async () => undefined)
    const jobs = await city.runJobs()
    assert.deepEqual([jobs.compared, jobs.problemsFound], [0, 0])
  })
})

describe('a clerk', () => {
  it('confirms a group by a name and a cause; all in it are accepted then', async () => {
    const wrong = { title: '北片增容', rootCause: 'factors', officeId: firm.name }
    assert.equal((await desk.post(`${at}/confirmation`, wrong)).status, 400)
    const given = { title: '北片工业园用电增容等待过长', rootCause: 'factors' }
    await took(desk.post(`${at}/confirmation`, { ...given, officeId: city.officeId('power') }))
    const { status, title, named, proposed, officeName } = await detail(desk, problemId)
    assert.deepEqual([status, title, named, proposed], ['confirmed', given.title, true, 0])
    assert.ok(officeName)
  })
  it('takes the confirmation back, and confirms again', async () => {
    const undone = await took(desk.post(`${at}/undo`))
    assert.equal(undone.status, 'suggested')
    assert.equal((await detail(desk, problemId)).proposed, 5)
    await took(
      desk.post(`${at}/confirmation`, {
        title: '北片工业园用电增容等待过长',
        rootCause: 'factors',
      }),
    )
  })
  it('takes an appeal out, which the night does not put back, and may undo it', async () => {
    await took(desk.post(`${at}/removal`, { appealIds: [idOf('e')] }))
    assert.equal((await detail(desk, problemId)).enterprises, 4)
    city.clock.turnTo('2026-09-23')
    await said('late', saidBy('n', grid[1]))
    await city.runJobs()
    const { enterprises, proposed } = await detail(desk, problemId)
    assert.deepEqual([enterprises, proposed], [5, 1])
    await took(desk.post(`${at}/undo`))
    assert.equal((await detail(desk, problemId)).enterprises, 6)
    await took(desk.post(`${at}/appeals`, { appealIds: [idOf('late')] }))
    assert.equal((await detail(desk, problemId)).proposed, 0)
  })
  it('adds one by its number, and hears of a number there is not, and of one that is elsewhere', async () => {
    const { number } = (await desk.get(`/appeals/${idOf('f')}`)).body
    await took(desk.post(`${at}/appeals`, { numbers: [number.toLowerCase()] }))
    assert.equal((await detail(desk, problemId)).enterprises, 7)
    const none = await desk.post(`${at}/appeals`, { numbers: ['2026-AAAA-AAAA'] })
    assert.deepEqual([none.status, none.body.code], [422, 'problems/unknown-appeal'])
    const byHand = { title: '手工提出', appealIds: [idOf('f'), idOf('l')] }
    const taken = await desk.post('/problems', byHand)
    assert.equal(taken.body.code, 'problems/appeal-elsewhere')
  })
  it('splits some off into a problem of its own, and undoes it, and splits again and merges', async () => {
    const split = { appealIds: [idOf('f'), idOf('d')], title: '织里童装园增容' }
    const other = await took(desk.post(`${at}/split`, split))
    const both = async () => {
      const one = await detail(desk, problemId)
      const two = await detail(desk, other.problemId)
      return [one.enterprises, two.enterprises, one.status, two.status, two.end]
    }
    assert.deepEqual(await both(), [5, 2, 'confirmed', 'confirmed', null])
    await took(desk.post(`${at}/undo`))
    assert.deepEqual(await both(), [7, 0, 'confirmed', 'closed', 'undone'])
    const again = await took(desk.post(`${at}/split`, split))
    const merger = { intoProblemId: problemId }
    await took(desk.post(`/problems/${again.problemId}/merger`, merger))
    assert.equal((await detail(desk, problemId)).enterprises, 7)
    assert.equal((await detail(desk, again.problemId)).into.problemId, problemId)
    await took(desk.post(`/problems/${again.problemId}/undo`))
    assert.equal((await detail(desk, problemId)).enterprises, 5)
    assert.equal((await detail(desk, again.problemId)).enterprises, 2)
    await took(desk.post(`/problems/${again.problemId}/removal`, { appealIds: [idOf('f')] }))
    await took(desk.post(`/problems/${again.problemId}/merger`, merger))
  })
  it('dismisses a suggestion for good: its appeals are suggested no more, unless that is undone', async () => {
    const made = await took(desk.post('/problems', { title: '无关', appealIds: [idOf('j')] }))
    const path = `/problems/${made.problemId}`
    await took(desk.post(`${path}/dismissal`, { reason: '各不相同' }))
    assert.equal((await detail(desk, made.problemId)).end, 'dismissed')
    assert.deepEqual((await detail(desk, made.problemId)).open, ['undo'])
    await took(desk.post(`${path}/undo`))
    assert.equal((await detail(desk, made.problemId)).enterprises, 1)
    await took(desk.post(`${path}/dismissal`, { reason: '各不相同' }))
  })
})

describe('what follows from a decision', () => {
  const measureId = '019afa40-0000-7000-8000-0000000000d1'
  const second = '019afa40-0000-7000-8000-0000000000d2'
  it('is told to every enterprise of it once, and to the offices that owe a measure', async () => {
    await asDesk({ type: 'schedule', reviewId: '019afa40-0000-7000-8000-0000000000e1' })
    await asDesk({
      ...{ type: 'decide', decision: 'measures', reason: null, lookAgainOn: null },
      measures: [
        {
          measureId,
          text: '修订增容办法',
          ownerOfficeId: city.officeId('power'),
          dueOn: '2026-10-20',
        },
        {
          measureId: second,
          text: '提前开工',
          ownerOfficeId: city.officeId('housing'),
          dueOn: '2026-10-30',
        },
      ],
    })
    await city.runJobs()
    for (const who of ['a', 'b', 'c', 'd', 'e', 'n']) {
      assert.equal((await told(who, '列入月评议')).length, 1, who)
    }
    assert.equal((await told('g', '列入月评议')).length, 0)
    const lead = await city.leadOf('power')
    const notices = (await lead.get('/notices')).body.items
    assert.equal(notices.filter(aboutMeasure).length, 1)
    assert.match(notices.find(aboutMeasure).path, /^\/desk\/problems\//)
  })
  it('is on the list of the office: near, late, and fulfilled by its lead alone', async () => {
    const lead = await city.leadOf('power')
    const due = async () => {
      const { items } = (await lead.get('/measures')).body
      return items.map((one: Record<string, string>) => [one.text, one.light])
    }
    assert.deepEqual(await due(), [['修订增容办法', 'green']])
    city.clock.turnTo('2026-10-21')
    await city.runJobs()
    assert.deepEqual(await due(), [['修订增容办法', 'red']])
    assert.match((await desk.get('/notices')).text, /措施逾期/)
    const done = { measureId, words: '办法已修订，取消排队', ruleChanged: true }
    const other = await city.leadOf('housing')
    const refused = await other.post(`${at}/measure-fulfilment`, done)
    assert.equal(refused.body.code, 'problems/not-your-measure')
    assert.equal((await lead.post(`${at}/measure-fulfilment`, done)).status, 200)
    await city.runJobs()
    for (const who of ['a', 'n']) assert.equal((await told(who, '规则已修改')).length, 1, who)
    assert.deepEqual(await due(), [])
  })
  it('shows arrivals before and after, which are provisional until 90 days have passed', async () => {
    await said('after', saidBy('o', grid[2]))
    await city.runJobs()
    const effect = async () => (await detail(desk, problemId)).effect
    const { before, after: later, afterProposed, provisional, left, fall } = await effect()
    assert.deepEqual([before, later, afterProposed], [7, 1, 1])
    assert.deepEqual([provisional, left, fall], [true, 89, null])
    city.clock.turnTo('2027-01-19')
    assert.deepEqual([(await effect()).provisional, (await effect()).fall], [false, 86])
  })
  it('is read by each enterprise on its own appeal, and says that the rule was changed', async () => {
    const { shown } = (await (await firm('a', '')).get(`/appeals/${idOf('a')}/problem`)).body
    assert.deepEqual(
      [shown.title, shown.ruleChangedOn],
      ['北片工业园用电增容等待过长', '2026-10-21'],
    )
    assert.deepEqual(
      shown.measures.map((one: Record<string, unknown>) => [one.text, one.ruleChanged]),
      [
        ['修订增容办法', true],
        ['提前开工', false],
      ],
    )
    const none = (await (await firm('g', '')).get(`/appeals/${idOf('g')}/problem`)).body
    assert.deepEqual(none, { shown: null, problem: null })
    const others = (await (await firm('g', '')).get(`/appeals/${idOf('a')}/problem`)).body
    assert.equal(others.shown, null)
    const proposedOnly = (await (await firm('o', '')).get(`/appeals/${idOf('after')}/problem`)).body
    assert.equal(proposedOnly.shown, null)
  })
  it('ends with what came of it, told to all once more', async () => {
    await took(
      desk.post(`${at}/measure-fulfilment`, {
        measureId: second,
        words: '已开工',
        ruleChanged: false,
      }),
    )
    await took(desk.post(`${at}/closing`, { finding: '增容平均 20 天' }))
    await city.runJobs()
    for (const who of ['a', 'd']) assert.equal((await told(who, '已办结')).length, 1, who)
    assert.equal((await told('a', '规则已修改')).length, 1)
  })
})

describe('the figures of common problems', () => {
  it('are counted again from the events alone, of each place and month, and as they stood after each step', async () => {
    await took(desk.post(`${at}/appeals`, { appealIds: [idOf('after')] }))
    assert.deepEqual(await figures.differs(), [])
    assert.deepEqual(await figures.keptDiffers(), [])
    const linked = ['0/11', '0/14', '0/36', '6/36', '7/37', '8/37', '7/37', '7/38']
    assert.deepEqual(figures.told('city', 'linked-to-problem'), linked)
    assert.deepEqual(figures.told('city', 'problem-drop'), ['0/0', '7/7'])
  })
  it('are named where what is stored is not what the steps made of it', async () => {
    const clock = actorWithoutAccount('330500', 'clock')
    const stand = (standing: string) =>
      city.db.as(clock, (ctx) =>
        sql`update problems.member set standing = ${standing}
          where tenant_id = ${city.tenantId} and appeal_id = ${idOf('d')}
            and standing <> 'apart'`.execute(ctx.tx),
      )
    await stand('proposed')
    const line = (place: string, code: string, published: string, recounted: string) =>
      `indicators.${place}.${code}: published [${published},[]], recounted [${recounted},[]]`
    assert.deepEqual(await figures.differs(), [
      line('city', 'linked-to-problem', '7,38', '8,38'),
      line('city', 'problem-drop', '5,6', '6,7'),
      line('region=wuxing', 'linked-to-problem', '1,28', '2,28'),
      line('month=2026-09', 'linked-to-problem', '6,37', '7,37'),
      line('month=2026-10', 'problem-drop', '5,6', '6,7'),
    ])
    await stand('accepted')
    assert.deepEqual(await figures.differs(), [])
    assert.deepEqual(await figures.keptDiffers(), [])
  })
})

describe('every statement of it', () => {
  it('names its city for each table, and leaves time and dice to the application', () => {
    const own = [...statements].filter((one) => /problems\b/.test(one))
    assert.ok(own.length > 40, `${own.length} statements`)
    assert.deepEqual(
      own.flatMap((one) => faultsOf(one).map((fault) => `${fault}: ${one}`)),
      [],
    )
  })
})

const aboutMeasure = (notice: object) => /交贵单位一项措施/.test(JSON.stringify(notice))

/** Which notices of an enterprise speak of this. */
async function told(who: string, words: string) {
  const { items } = (await (await firm(who, '')).get('/notices')).body
  return items.filter((one: { title: string }) => JSON.stringify(one).includes(words))
}

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answer, anAppeal, aReply, openCity, type Person } from './city.ts'

// Monday 21 September 2026. The Mid-Autumn holiday is 25-27, National Day 1-7 October.
const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { desk, leader, auditor } = city
const [handler, lead] = [await city.handlerOf('transport'), await city.leadOf('transport')]
const [waterHandler, waterLead] = [await city.handlerOf('water'), await city.leadOf('water')]

const look = async (person: Person, at: string) => (await person.get(at)).body
const taken = async (answer: Promise<Answer>) => {
  const { status, body, text } = await answer
  assert.equal(status, 200, text)
  return body
}
const code = async (answer: Promise<Answer>) => {
  const { status, body } = await answer
  return `${status} ${body.code}`
}
const stepsOpen = async (person: Person, at: string) =>
  (await look(person, at)).open.map(({ step }: { step: string }) => step)

/** Submits, registers and dispatches one appeal. */
async function dispatched(more: Record<string, unknown> = {}, office = 'transport') {
  const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
  const at = `/appeals/${appealId}`
  await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  await taken(desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId(office), ...more }))
  return at
}

describe('an objection', () => {
  it('names the right owner, is ruled by the coordinator, and the ruling is final', async () => {
    const at = await dispatched()
    const objection = { ownerOfficeId: city.officeId('housing'), clause: '职责清单第3条' }
    assert.equal(await code(waterHandler.post(`${at}/objection`, objection)), '404 record/missing')
    await taken(handler.post(`${at}/objection`, objection))
    // First receiver leads: it still has the appeal, and the reply is still due.
    const before = await look(handler, at)
    assert.deepEqual(
      [before.status, before.officeName, before.party],
      ['objected', '交通运输局', 'coordinator'],
    )
    assert.deepEqual(
      await stepsOpen(await city.handlerOf('housing'), at).catch(() => 'none'),
      'none',
    )
    await taken(desk.post(`${at}/ruling`, { uphold: true, reason: '属其职责' }))
    const after = await look(desk, at)
    assert.deepEqual(
      [after.status, after.officeName, after.transfers],
      ['dispatched', '住房和城乡建设局', 1],
    )
    assert.equal(
      after.deadlines.find(({ kind }: { kind: string }) => kind === 'reply').dueOn,
      before.deadlines.find(({ kind }: { kind: string }) => kind === 'reply').dueOn,
    )
    const again = (await city.handlerOf('housing')).post(`${at}/objection`, {
      ...objection,
      ownerOfficeId: city.officeId('transport'),
    })
    assert.equal(await code(again), '409 appeals/ruling-final')
    assert.equal((await handler.get(at)).status, 404)
  })
  it('needs an office there is, and a clause', async () => {
    const at = await dispatched()
    const unknown = await handler.post(`${at}/objection`, {
      ownerOfficeId: '00000000-0000-7000-8000-000000000000',
      clause: 'x',
    })
    assert.deepEqual([unknown.status, unknown.body.errors[0].field], [422, 'ownerOfficeId'])
    const bare = await handler.post(`${at}/objection`, { ownerOfficeId: city.officeId('housing') })
    assert.deepEqual([bare.status, bare.body.errors[0].field], [400, 'clause'])
  })
})

describe('co-handling', () => {
  it('shows the appeal to the helper, who gives its part and nothing else; nobody learns who asked', async () => {
    const at = await dispatched({ coOfficeIds: [city.officeId('water')] })
    const seen = await waterHandler.get(at)
    assert.deepEqual([seen.status, seen.body.enterpriseName], [200, null])
    assert.ok(!seen.text.includes('云帆'))
    assert.deepEqual(await stepsOpen(waterHandler, at), ['contribute'])
    assert.equal(await code(waterHandler.post(`${at}/signature`)), '403 loop/not-yours')
    const list = (await waterHandler.get('/appeals?limit=50')).body.items
    assert.ok(list.some(({ appealId }: { appealId: string }) => at.endsWith(appealId)))
    await taken(waterLead.post(`${at}/part`, { text: '管线图已提供' }))
    assert.equal(
      await code(waterLead.post(`${at}/part`, { text: '再次' })),
      '409 appeals/part-given',
    )
    const [part] = (await look(handler, at)).coHandlers
    assert.deepEqual([part.officeName, part.text], ['水务集团', '管线图已提供'])
    assert.equal((await look(yunfan, at)).coHandlers[0].text, null)
    assert.equal((await (await city.handlerOf('tax')).get(at)).status, 404)
  })
})

describe('an extension', () => {
  it('is asked by the lead, decided by the coordinator, told to the enterprise, and contested', async () => {
    const at = await dispatched()
    await taken(handler.post(`${at}/signature`))
    const asked = { workingDays: 5, reason: '需现场检测' }
    assert.equal(
      await code(handler.post(`${at}/extension-request`, asked)),
      '403 http/not-your-role',
    )
    const long = await lead.post(`${at}/extension-request`, { ...asked, workingDays: 11 })
    assert.deepEqual([long.status, long.body.errors[0].field], [422, 'workingDays'])
    const preview = await look(lead, `${at}/extension-preview?workingDays=5`)
    assert.deepEqual(preview, { dueOn: '2026-10-14', provisional: false })
    await taken(lead.post(`${at}/extension-request`, asked))
    const wanted = (await look(yunfan, at)).extension
    assert.deepEqual([wanted.state, wanted.extendedTo], ['asked', '2026-10-14'])
    await taken(desk.post(`${at}/extension`, { grant: true, reason: '同意' }))
    const { extension } = await look(yunfan, at)
    // Due on 8 October; 9, 10 (a Saturday, worked), 12, 13, 14 October.
    assert.deepEqual([extension.promisedOn, extension.extendedTo], ['2026-10-08', '2026-10-14'])
    await taken(yunfan.post(`${at}/extension-contest`, { reason: '工期等不起' }))
    assert.ok((await stepsOpen(desk, at)).includes('decideContest'))
    await taken(desk.post(`${at}/extension-contest-ruling`, { withdraw: true, reason: '企业有理' }))
    const { extension: withdrawn, timeline } = await look(desk, at)
    assert.equal(withdrawn.extendedTo, '2026-10-08')
    const decided = timeline.filter(({ yes }: { yes: boolean | null }) => yes !== null)
    assert.deepEqual(
      decided.map(({ type, yes }: { type: string; yes: boolean }) => [type, yes]),
      [
        ['extensionDecided', true],
        ['contestDecided', true],
      ],
    )
  })
})

describe('shelving', () => {
  it('has basis, plan, review date and signature, and stays overdue in every count', async () => {
    const at = await dispatched()
    await taken(handler.post(`${at}/signature`))
    const shelving = {
      basis: '省级权限',
      plan: '报请省厅',
      reviewOn: '2026-11-30',
      signedBy: '王局长',
    }
    const far = await desk.post(`${at}/shelving`, { ...shelving, reviewOn: '2027-11-30' })
    assert.deepEqual([far.status, far.body.errors[0].field], [422, 'reviewOn'])
    await taken(desk.post(`${at}/shelving`, shelving))
    assert.deepEqual((await look(yunfan, at)).shelving.plan, '报请省厅')
    await taken(lead.post(`${at}/resumption`, { reason: '省厅已批' }))
    assert.equal((await look(desk, at)).status, 'signed')
  })
})

describe('the dates', () => {
  it('are told before a dispatch as they will be after it', async () => {
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}`
    await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
    const preview = await look(desk, `${at}/dispatch-preview`)
    await taken(
      desk.post(`${at}/dispatch`, {
        texts: [],
        officeId: city.officeId('transport'),
        coOfficeIds: [city.officeId('water')],
      }),
    )
    const { objectBy, coHandlers, deadlines } = await look(desk, at)
    const reply = deadlines.find(({ kind }: { kind: string }) => kind === 'reply')
    assert.deepEqual(
      [preview.objectBy, preview.partDueOn, preview.replyDueOn, preview.warnOn],
      [objectBy, coHandlers[0].dueOn, reply.dueOn, reply.warnOn],
    )
  })
  it('stand still while the enterprise supplements, and are shown so', async () => {
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const at = `/appeals/${appealId}`
    await taken(desk.post(`${at}/supplement-request`, { question: '哪个门？' }))
    const waiting = await look(yunfan, at)
    assert.deepEqual(
      [waiting.light, waiting.pausedOn, waiting.party],
      ['paused', '2026-09-21', 'enterprise'],
    )
    assert.ok(waiting.deadlines.find(({ kind }: { kind: string }) => kind === 'reply').standsStill)
    city.clock.turnTo('2026-09-23')
    await taken(yunfan.post(`${at}/supplement`, { text: '北门' }))
    const { deadlines } = await look(desk, at)
    assert.equal(deadlines.find(({ kind }: { kind: string }) => kind === 'dispatch').paused, 2)
  })
})

describe('lights, letters and the supervision list', () => {
  it('come by the clock: yellow, a reminder on the next working day, black and an order after five', async () => {
    city.clock.turnTo('2026-09-28')
    const at = await dispatched()
    await taken(handler.post(`${at}/signature`))
    // Two weeks from Monday 28 September: Monday 12 October.
    const { nextDueOn, light } = await look(desk, at)
    assert.deepEqual([nextDueOn, light], ['2026-10-12', 'green'])
    city.clock.turnTo('2026-10-08')
    await city.runJobs()
    assert.equal((await look(handler, at)).light, 'yellow')
    city.clock.turnTo('2026-10-13')
    await city.runJobs()
    const red = await look(handler, at)
    assert.equal(red.light, 'red')
    assert.deepEqual(
      red.letters.map(({ document, answerBy }: Record<string, string>) => [document, answerBy]),
      [['reminder', '2026-10-20']],
    )
    assert.match(red.letters[0].number, /^湖恳催〔2026〕\d+号$/)
    const listed = async (person: Person) =>
      (await look(person, '/supervision')).items.find(({ appealId }: { appealId: string }) =>
        at.endsWith(appealId),
      )
    assert.deepEqual([(await listed(leader)).light, (await listed(leader)).daysOver], ['red', 1])
    city.clock.turnTo('2026-10-21')
    await city.runJobs()
    const black = await listed(auditor)
    assert.deepEqual([black.light, black.daysOver, black.letters], ['black', 7, 2])
    const { items, offices } = await look(leader, '/supervision')
    assert.equal(items[0].light, 'black')
    assert.ok(
      offices.find(({ officeName }: { officeName: string }) => officeName === '交通运输局').black >
        0,
    )
    assert.equal((await handler.get('/supervision')).status, 403)
    const paper = await leader.get(`${at}/letters/2.docx`)
    assert.equal(paper.status, 200)
    assert.match(paper.headers.get('content-type') ?? '', /wordprocessingml/)
    assert.match(
      decodeURIComponent(paper.headers.get('content-disposition') ?? ''),
      /湖恳督〔2026〕\d+号/,
    )
    assert.equal((await leader.get(`${at}/letters/3.docx`)).status, 404)
    assert.equal((await waterLead.get(`${at}/letters/1.docx`)).status, 404)
    assert.equal((await yunfan.get(`${at}/letters/1.docx`)).status, 403)
    // Nobody acts: nothing more comes of it, however often the clock looks.
    assert.equal((await city.runJobs()).woken, 0)
    await taken(handler.post(`${at}/letter-answer`, { text: '已派人到现场' }))
    assert.equal((await listed(leader)).light, 'red')
    await taken(lead.post(`${at}/reply`, aReply()))
    assert.equal(await listed(leader), undefined)
    const types = (await look(auditor, at)).timeline.map(({ type }: { type: string }) => type)
    for (const type of ['warned', 'reminded', 'ordered', 'letterAnswered']) {
      assert.equal(types.filter((one: string) => one === type).length, 1, type)
    }
  })
  it('are counted as the list shows them', async () => {
    const { byLight } = (await desk.get('/appeals/counts')).body
    for (const [light, n] of Object.entries(byLight)) {
      const { items } = (await desk.get(`/appeals?limit=50&light=${light}`)).body
      assert.equal(items.length, n, light)
      for (const item of items) assert.equal(item.light, light)
    }
  })
  it('has each letter under a number of its own', async () => {
    const at = await dispatched()
    await taken(handler.post(`${at}/signature`))
    city.clock.turnTo('2026-11-09')
    await city.runJobs()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => desk.post(`${at}/supervision-order`, { words: '请尽快' })),
    )
    const sent = answers.filter(({ status }) => status === 200)
    assert.ok(sent.length > 0, answers.map(({ text }) => text).join('\n'))
    const { letters } = await look(desk, at)
    const numbers = letters.map(({ number }: { number: string }) => number)
    assert.equal(new Set(numbers).size, numbers.length)
    assert.equal(letters.filter(({ words }: { words: string }) => words).length, sent.length)
  })
})

describe('a year without a holiday notice', () => {
  it('gives estimates that are counted again, with an event, when the notice comes', async () => {
    city.clock.turnTo('2026-12-25')
    const at = await dispatched()
    const estimate = await look(yunfan, at)
    assert.deepEqual(
      estimate.deadlines.map(({ kind, provisional }: Record<string, unknown>) => [
        kind,
        provisional,
      ]),
      [
        ['dispatch', false],
        ['reply', true],
      ],
    )
    await city.runJobs()
    assert.equal((await look(desk, at)).version, estimate.version)
    await city.admin.post('/calendar/notices', {
      year: 2027,
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      off: [['2027-01-01', '2027-01-03'], '2027-01-08', '2027-02-06', '2027-02-07'],
      work: ['2027-01-09'],
    })
    assert.ok(((await city.runJobs()).redated ?? 0) > 0)
    const known = await look(yunfan, at)
    const reply = known.deadlines.find(({ kind }: { kind: string }) => kind === 'reply')
    assert.deepEqual([reply.dueOn, reply.provisional], ['2027-01-09', false])
    assert.equal(known.timeline.at(-1).type, 'redated')
    assert.equal((await city.runJobs()).redated, 0)
  })
})

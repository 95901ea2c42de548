import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { openCity } from './city.ts'
import { dice, historyOf } from './figures/history.ts'

const city = await openCity({ start: '2026-08-10' })
const { desk, leader, auditor } = city
const handler = await city.handlerOf('housing')
const library = await PDFiumLibrary.init()
const names = ['云帆智能装备', '苕溪纺织印染', '莫干食品科技', '太湖新材料']
const firms: string[] = []
for (const name of names) firms.push((await city.enterprise(`湖州${name}有限公司`)).enterpriseId)
const history = historyOf(city, dice(11), firms)

async function goOn(weeks: number): Promise<void> {
  for (let week = 0; week < weeks; week += 1) {
    for (let nth = 0; nth < 4; nth += 1) await history.submit()
    for (let nth = 0; nth < 24; nth += 1) await history.step()
    city.clock.pass(7 * 24 * 60)
  }
  await city.runJobs()
}
await goOn(8)

type Figures = { values: { code: string; n: number; of: number }[] }
const figureIn = ({ values }: Figures, code: string) => values.find((one) => one.code === code)
const timeless = (page: object) => ({ ...page, asOf: '' })
const today = () => city.clock.now().slice(0, 10)

async function pagesOf(bytes: Uint8Array) {
  const document = await library.loadDocument(bytes)
  const pages = [...document.pages()].map((page) => ({
    ...page.getOriginalSize(),
    text: page.getText(),
  }))
  document.destroy()
  return pages
}

describe("a leader's first page", () => {
  it('has the figures that the indicators answer, and those of as many months before', async () => {
    const { body } = await leader.get('/briefing?from=2026-09&to=2026-09')
    const now = (await leader.get('/indicators?from=2026-09&to=2026-09')).body
    const before = (await leader.get('/indicators?from=2026-08&to=2026-08')).body
    assert.ok((figureIn(now, 'submitted')?.n ?? 0) > 10)
    assert.deepEqual(timeless(body.now), timeless(now))
    assert.deepEqual(timeless(body.before), timeless(before))
    assert.equal(body.months.length, 12)
    assert.ok(body.regions.length > 1)
  })

  it('lists the oldest first and the most redone first, at most ten of each', async () => {
    const { lists } = (await leader.get('/briefing')).body
    assert.equal(lists.oldest.length, 10)
    const days = lists.oldest.map((one: { days: number }) => one.days)
    assert.deepEqual(
      days,
      days.toSorted((one: number, other: number) => other - one),
    )
    const all = (await leader.get('/appeals?view=all&limit=50')).body.items
    const open = all.filter((one: { status: string }) => one.status !== 'closed')
    const first = open.map((one: { submittedOn: string }) => one.submittedOn).sort()[0]
    const oldest = open.find(
      (one: { appealId: string }) => one.appealId === lists.oldest[0].appealId,
    )
    assert.equal(oldest.submittedOn, first)
  })

  it('tells no enterprise, and is not for handling units', async () => {
    const { text } = await leader.get('/briefing')
    for (const name of names) assert.ok(!text.includes(name))
    assert.equal((await handler.get('/briefing')).status, 403)
  })
})

describe('the briefing of one page', () => {
  it('is one A4 page whose figures are those of the interface, marked by who took it', async () => {
    for (const period of ['2026-09', '2026-W36']) {
      const { status, bytes } = await leader.get(`/briefings/${period}.pdf`)
      assert.equal(status, 200)
      const [page, ...more] = await pagesOf(bytes)
      assert.equal(more.length, 0)
      const { originalWidth, originalHeight, text = '' } = page ?? {}
      assert.deepEqual(
        [Math.round(originalWidth ?? 0), Math.round(originalHeight ?? 0)],
        [595, 842],
      )
      const figures = (await leader.get('/indicators?from=2026-09&to=2026-09')).body
      for (const code of ['replied-on-time', 'resolved-by-department', 'resolved-by-enterprise']) {
        const { n = 0, of = 0 } = figureIn(figures, code) ?? {}
        assert.ok(text.includes(of > 0 ? `${n}/${of}` : '—'), code)
      }
      assert.match(text, /KM-[2-9A-Z]{12}/)
      for (const name of names) assert.ok(!text.includes(name))
    }
  })

  it('counts a week by its days', async () => {
    const { bytes } = await leader.get('/briefings/2026-W36.pdf')
    const [page] = await pagesOf(bytes)
    // Four appeals came in each week that was played.
    assert.match((page?.text ?? '').replaceAll(/\s/g, ''), /本周提交.*4/)
    assert.match(page?.text ?? '', /2026年第36周（8月31日—9月6日）/)
  })

  it('comes as DOCX too; a period that is none, or ahead, is not found', async () => {
    const { status, bytes } = await leader.get('/briefings/2026-09.docx')
    assert.equal(status, 200)
    assert.equal(bytes.subarray(0, 2).toString(), 'PK')
    for (const name of ['2026-13', '2031-01', 'x', '2026-W60']) {
      assert.equal((await leader.get(`/briefings/${name}.pdf`)).status, 404, name)
    }
    assert.equal((await handler.get('/briefings/2026-09.pdf')).status, 403)
  })
})

describe('the quarterly report', () => {
  let reportId = ''

  it('is drafted once its quarter is over, and once', async () => {
    const early = await desk.post('/reports', { year: 2026, quarter: 4 })
    assert.equal(early.body.code, 'briefings/quarter-not-over')
    assert.deepEqual((await desk.get('/reports')).body.open[0], { year: 2026, quarter: 3 })
    const { status, body } = await desk.post('/reports', { year: 2026, quarter: 3 })
    assert.equal(status, 201)
    assert.equal(body.status, 'draft')
    reportId = body.reportId
    const again = await desk.post('/reports', { year: 2026, quarter: 3 })
    assert.equal(again.body.code, 'briefings/quarter-taken')
  })

  it('keeps the figures as they stood, which are those of the interface at that moment', async () => {
    const { figures } = (await desk.get(`/reports/${reportId}`)).body
    const now = (await desk.get('/indicators?from=2026-07&to=2026-09')).body
    assert.deepEqual(timeless(figures), timeless(now))
  })

  it('keeps every remark, and prints the newest', async () => {
    for (const text of ['先写这一句。', '改为这一句。']) {
      await desk.post(`/reports/${reportId}/remarks`, { section: 'advice', text })
    }
    const { sections } = (await desk.get(`/reports/${reportId}`)).body
    const advice = sections.find(({ key }: { key: string }) => key === 'advice')
    assert.equal(advice.remark, '改为这一句。')
    assert.deepEqual(
      advice.earlier.map(({ text }: { text: string }) => text),
      ['先写这一句。'],
    )
    const text = await printed()
    assert.ok(text.includes('改为这一句。') && !text.includes('先写这一句。'))
    assert.ok(text.includes('送审稿'))
  })

  it("is not a leader's to read before it is issued, and not one region's to write", async () => {
    assert.equal((await leader.get(`/reports/${reportId}`)).status, 404)
    assert.equal((await leader.post('/reports', { year: 2026, quarter: 2 })).status, 403)
  })

  it('is issued with the next number, and changes no more whatever happens after', async () => {
    const issued = await desk.post(`/reports/${reportId}/issue`)
    assert.equal(issued.body.number, '湖恳谈专报〔2026〕1号')
    assert.equal(issued.body.issuedOn, today())
    const before = (await leader.get(`/reports/${reportId}`)).body
    const text = await printed()
    await goOn(1)
    assert.deepEqual((await leader.get(`/reports/${reportId}`)).body, before)
    assert.equal(await printed(), text)
    for (const [noun, body] of [
      ['recount', {}],
      ['issue', {}],
      ['remarks', { section: 'advice', text: '后来想到的。' }],
    ] as const) {
      const { body: answer } = await desk.post(`/reports/${reportId}/${noun}`, body)
      assert.equal(answer.code, 'briefings/issued', noun)
    }
  })

  it('says its number, its figures and no enterprise; the next has the next number', async () => {
    const text = await printed(auditor)
    assert.ok(text.includes('湖恳谈专报〔2026〕1号'))
    const { figures } = (await auditor.get(`/reports/${reportId}`)).body
    const { n, of } = figureIn(figures, 'replied-on-time') ?? {}
    assert.ok(text.includes(`${n}/${of}`))
    for (const name of names) assert.ok(!text.includes(name))
    const { body } = await desk.post('/reports', { year: 2026, quarter: 2 })
    const next = await desk.post(`/reports/${body.reportId}/issue`)
    assert.equal(next.body.number, '湖恳谈专报〔2026〕2号')
  })

  it('is what a leader instructs on, and the next report tells what became of it', async () => {
    const lead = await city.leadOf('housing')
    const asked = {
      ...{ officeId: city.officeId('housing'), dueOn: '2026-12-01' },
      ...{ words: '同类问题一并解决。', text: '印发改进办法' },
    }
    const about = (number: string) => ({ ...asked, about: { kind: 'report', number } })
    const none = await leader.post('/instructions', about('2025-Q1'))
    assert.equal(none.body.code, 'promises/unknown-subject')
    const given = await leader.post('/instructions', about('2026-Q3'))
    assert.equal(given.status, 201)
    const { promiseId } = given.body
    const { label, id } = (await leader.get(`/promises/${promiseId}`)).body.about
    assert.deepEqual([label, id], ['湖恳谈专报〔2026〕1号', reportId])
    const body = { text: '已印发。', evidence: '文件' }
    assert.equal((await lead.post(`/promises/${promiseId}/report`, body)).status, 200)
    const drafted = await desk.post('/reports', { year: 2026, quarter: 1 })
    const { text } = await desk.get(`/reports/${drafted.body.reportId}`)
    assert.match(text, /此前专报批示的落实情况如下/)
    const { bytes } = await desk.get(`/reports/${drafted.body.reportId}/paper.pdf`)
    const pages = (await pagesOf(bytes)).map((page) => page.text.replaceAll(/\s/g, '')).join('')
    for (const words of ['湖恳谈专报〔2026〕1号', '印发改进办法', '待认定']) {
      assert.ok(pages.includes(words), words)
    }
  })

  /** All it prints but who took it out. */
  async function printed(who = desk): Promise<string> {
    const { bytes } = await who.get(`/reports/${reportId}/paper.pdf`)
    const pages = await pagesOf(bytes)
    return pages
      .map(({ text }) => text.replace(/^.*KM-\S+/m, ''))
      .join('')
      .replaceAll(/\s/g, '')
  }
})

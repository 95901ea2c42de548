import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { type OfficialPaper, writePaper } from '#modules/documents/index.ts'
import { briefingPage } from './one-page.ts'
import { briefings, content, emptyReport, reportFacts, valuesOf } from './papers.examples.ts'
import { quarterlyReport } from './report.ts'

const library = await PDFiumLibrary.init()

const textsOf = ({ body }: OfficialPaper): string =>
  body
    .flatMap((block) => {
      if (block.kind === 'list') return block.items
      if (block.kind === 'picture') return [block.picture.caption, block.picture.note ?? '']
      if (block.kind === 'table') return block.table.rows.map(({ cells }) => cells.join('|'))
      return [block.text]
    })
    .join('\n')

describe('the briefing of one page', () => {
  for (const [name, facts] of Object.entries(briefings)) {
    it(`is one page when it is ${name}, and says its figures`, async () => {
      const page = briefingPage(facts)
      const document = await library.loadDocument(await writePaper('pdf', page))
      const text = document.getPage(0).getText()
      assert.equal(document.getPageCount(), 1)
      document.destroy()
      for (const { value, made } of page.cards) {
        assert.ok(text.includes(value), value)
        assert.ok(text.includes(made), made)
      }
      for (const { value } of page.facts) assert.ok(text.includes(value), value)
      assert.match(text, /数据截至2026年10月8日09:00/)
    })
  }

  it('keeps the three rates apart, each with what it is made of and what was left out', () => {
    const { cards } = briefingPage(briefings.usual)
    assert.deepEqual(
      cards.map(({ name, value, made }) => [name, value, made]),
      [
        ['按期答复率', '94.2%', '388/412 剔除8'],
        ['部门口径解决率', '91.9%', '352/383'],
        ['企业口径解决率', '77.1%', '263/341'],
        ['口径差', '14.8点', '部门口径减企业口径'],
      ],
    )
    const { notes } = briefingPage(briefings.usual)
    assert.ok(notes.includes('剔除：按期答复率剔除8件（企业撤回8件）。'))
  })

  it('gives the interval of a rate of few in place of a change', () => {
    const { now } = briefings.usual
    const few = { ...now, values: valuesOf({ 'replied-on-time': [8, 12] }) }
    const [card] = briefingPage({ ...briefings.usual, now: few }).cards
    assert.match(card?.note ?? '', /^95%区间\d+\.\d%—\d+\.\d%$/)
  })

  it('compares no rate with one of few, nor a gap made of such, and draws a month of few with its interval', () => {
    const { before, months } = briefings.usual
    const rates = {
      'resolved-by-department': [20, 25],
      'resolved-by-enterprise': [70, 100],
    } as const
    const few = { ...before, values: valuesOf(rates) }
    const page = briefingPage({
      ...{ ...briefings.usual, before: few },
      months: [...months, { month: '2026-10', values: few.values }],
    })
    assert.equal(page.cards[1]?.note, '件数少，不与上月比')
    assert.equal(page.cards[2]?.note, '较上月升7.1个百分点')
    assert.equal(page.cards[3]?.note, '件数少，不与上月比')
    const chart = page.charts[0]?.chart
    assert.ok(chart?.kind === 'lines')
    assert.deepEqual(
      chart.series.map(({ values, intervals }) => [
        values.at(-1),
        ...Object.values(intervals?.at(-1) ?? {}).map(Math.round),
      ]),
      [[null], [80, 60, 92], [70]],
    )
  })

  it('says what changed since the month before', () => {
    const { before } = briefings.usual
    const worse = { ...before, values: valuesOf({ 'resolved-by-enterprise': [80, 100] }) }
    const page = briefingPage({ ...briefings.usual, before: worse })
    assert.equal(page.cards[2]?.note, '较上月降2.9个百分点')
    assert.equal(page.cards[1]?.note, '上月无可比')
  })

  it('of a week counts the week and says of when the rates are', () => {
    const week = { kind: 'week', name: '2026-W41', from: '2026-10-05', to: '2026-10-11' } as const
    const page = briefingPage({
      ...briefings.usual,
      period: { ...week, month: '2026-10' },
      week: { submitted: 31, closed: 28 },
    })
    assert.match(page.under, /2026年第41周（10月5日—10月11日），比率为2026年9月以来/)
    assert.deepEqual(page.facts[0], { name: '本周提交', value: '31' })
  })
})

describe('the quarterly report', () => {
  const paper = quarterlyReport(reportFacts)
  const text = textsOf(paper)

  it('has its letterhead and number, and is a draft without one', () => {
    assert.equal(paper.heading, '湖州市政企恳谈专报')
    assert.equal(paper.number, '湖恳谈专报〔2026〕3号')
    assert.match(quarterlyReport(emptyReport).title, /（送审稿）$/)
    assert.equal(quarterlyReport(emptyReport).number, undefined)
  })

  it('counts every end by itself', () => {
    assert.match(
      text,
      /收到企业诉求436件，办结402件，其中企业确认解决318件、未获企业确认31件、未解决29件、系统默认了结11件、企业撤回8件、转其他渠道5件；期末在办97件。/,
    )
    assert.match(
      text,
      /部门口径解决率91.9%（352\/383），企业口径解决率77.1%（263\/341），口径差14.8/,
    )
  })

  it('ranks nobody: areas stand as they came, and few counted are called so', () => {
    assert.match(text, /南太湖新区办结不足30件，只列件数和区间。/)
    const chart = paper.body.flatMap((block) =>
      block.kind === 'picture' && block.picture.caption === '各区县解决率' ? block.picture : [],
    )[0]
    assert.ok(chart?.chart.kind === 'bars')
    assert.deepEqual(
      chart.chart.rows.map(({ name }) => name),
      content.regions.map(({ name }) => name),
    )
    const last = chart.chart.rows.at(-1)?.bars[0]
    assert.ok(last?.interval)
    assert.equal(last.value, null)
    assert.match(last.note ?? '', /^\d+\/\d+$/)
    assert.equal(chart.chart.rows[0]?.bars[0]?.interval, null)
    assert.match(chart.note ?? '', /不作排名/)
  })

  it('tells of earlier instructions, of what was refused with its reason, and of good cases', () => {
    assert.match(text, /湖恳谈专报〔2026〕2号\|市长周明\|通行证要按季核发/)
    assert.match(
      text,
      /危险化学品运输通行证办理时间长（2026-8K3F-27QA，市公安局）：《浙江省企业投资项目/,
    )
    assert.match(text, /36家企业受益/)
  })

  it('advises what the figures ask for, and prints each line of a remark', () => {
    assert.match(text, /口径差14.8个百分点，建议对部门答复“解决”而企业不认可的诉求逐件复核/)
    assert.match(text, /建议将“工业用地预审材料多次补正”、“污水纳管接入费用标准”等2项/)
    assert.match(text, /建议四季度集中办理用地预审类诉求。\n请各区县于10月20日前报计划。/)
  })

  it('says of an empty quarter that there was nothing', () => {
    const empty = textsOf(quarterlyReport(emptyReport))
    assert.match(empty, /尚无可比的部门口径与企业口径解决率/)
    assert.match(empty, /没有可分列的诉求/)
    assert.match(empty, /建议按现行办法办理/)
    assert.doesNotMatch(empty, /NaN|undefined|null/)
  })
})

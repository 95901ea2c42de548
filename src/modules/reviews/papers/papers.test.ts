import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OfficialPaper } from '#modules/documents/index.ts'
import { materials } from './materials.ts'
import { minutes } from './minutes.ts'
import { materialsFacts, minutesFacts } from './papers.examples.ts'

const cellsOf = (body: OfficialPaper['body']) =>
  body.flatMap((block) =>
    block.kind === 'table'
      ? block.table.rows.map(({ cells }) =>
          cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join('|'),
        )
      : [],
  )
const textsOf = (body: OfficialPaper['body']) =>
  body.flatMap((block) => {
    if (block.kind === 'table' || block.kind === 'picture') return []
    return block.kind === 'list' ? block.items : [block.text]
  })

describe('the materials', () => {
  const paper = materials(materialsFacts)
  const texts = textsOf(paper.body)
  const rows = cellsOf(paper.body)

  it('have the agenda with what each problem weighs', () => {
    assert.match(
      texts[0] ?? '',
      /2026年10月26日（星期一）14:30在市行政中心608会议室.*由副市长沈明召集/,
    )
    assert.equal(rows[0], '1|危险化学品运输通行证办理时间长|7|3|48|湖州市公安局、湖州市交通运输局')
  })

  it('draw the arrivals of a month as squares, and say of many how many a square is', () => {
    assert.ok(rows.includes('2026年8月|3|■■■'))
    assert.ok(rows.includes('2026年6月|0|'))
    const [first, ...others] = materialsFacts.items
    const many = { ...first, arrivals: [{ month: '2026-09', count: 45 }] } as typeof first
    const drawn = materials({ ...materialsFacts, items: [...(many ? [many] : []), ...others] })
    assert.ok(cellsOf(drawn.body).includes('2026年9月|45|■■■■■■■■■■■■■■■'))
    assert.match(JSON.stringify(drawn.body), /每格3件/)
  })

  it('tell of scores how many gave each, and of what is missing that it is', () => {
    assert.ok(rows.includes('1家|3家|0家|1家|0家'))
    assert.ok(texts.includes('请7家提出企业按1至5分评价现状，5家评分，平均2.2分。'))
    assert.ok(texts.includes('尚未收到部门陈述。'))
    assert.ok(texts.includes('尚无专家意见。'))
  })

  it('show what measures brought, and how far reforms have come', () => {
    assert.ok(
      rows.includes(
        '工业项目用地预审材料多次补正|补正要求一次告知，专员全程对接|湖州市自然资源和规划局|2026年\n6月30日|已落实|11件|3件',
      ),
    )
    assert.ok(rows.includes('工业项目用地预审材料多次补正|■■■|■■■|■■□|■□□|□□□'))
    assert.ok(rows.includes('方案|0项|1项|50%'))
    const first = materials({ ...materialsFacts, effects: [], reforms: [] })
    assert.doesNotMatch(JSON.stringify(first.body), /上期措施成效|改革进度/)
  })
})

describe('the minutes of a review', () => {
  const paper = minutes(minutesFacts)
  const texts = textsOf(paper.body)

  it('count what was decided, and have an attendance in place of a signature', () => {
    assert.match(
      texts[0] ?? '',
      /评议共性问题5项，其中采取措施1项、争取上级支持1项、暂不具备条件1项、不采纳1项、移至下期1项。/,
    )
    assert.equal(paper.attendance, minutesFacts.attendance)
    assert.equal(paper.to, undefined)
  })

  it('say of each measure who does it by when', () => {
    assert.ok(
      texts.includes('固定线路的通行证改为按季核发。由湖州市公安局负责，2026年12月31日前落实。'),
    )
  })

  it('give the reason of whatever is not done', () => {
    const all = texts.join('\n')
    assert.match(all, /向省有关部门争取支持：请省税务局统一备案单证口径。2027年1月29日再看进展。/)
    assert.match(all, /暂不具备条件：上位文件正在修订。2027年3月31日再行评议。/)
    assert.match(all, /不予采纳，理由是：《特种设备安全法》有强制要求。/)
    assert.match(all, /移至下期评议：部门请假，数据待核。/)
  })

  it('are a draft until they are approved', () => {
    const draft = minutes({ ...minutesFacts, approved: false })
    assert.equal(draft.title, '2026年10月营商环境月评议纪要（送审稿）')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OfficialPaper } from '#modules/documents/index.ts'
import { dispatchOrder } from './dispatch-order.ts'
import { invitation } from './invitation.ts'
import { dutyList, problemList } from './lists.ts'
import { meetingNotice } from './meeting-notice.ts'
import { minutes } from './minutes.ts'
import {
  dispatchFacts,
  hiddenDispatchFacts,
  invitationFacts,
  listFacts,
  minutesFacts,
  noticeFacts,
  packFacts,
} from './papers.examples.ts'
import { questionPack } from './question-pack.ts'

/** All that a body says, a piece for each paragraph, item and row. */
const textsOf = (body: OfficialPaper['body'] = []): string[] =>
  body.flatMap((block) => {
    if (block.kind === 'table') return rowsOf([block]).map((cells) => cells.join('|'))
    if (block.kind === 'picture') return [block.picture.caption]
    return block.kind === 'list' ? block.items : [block.text]
  })

const rowsOf = (body: OfficialPaper['body'] = []) =>
  body.flatMap((block) =>
    block.kind === 'table'
      ? block.table.rows.map(({ cells }) =>
          cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)),
        )
      : [],
  )

describe('minutes', () => {
  const paper = minutes(minutesFacts)
  const texts = textsOf(paper.body)

  it('count what was asked by what became of it', () => {
    assert.equal(
      texts[0],
      '2026年10月14日（星期三）08:45—10:45，副市长沈明在市行政中心608会议室主持召开第161期政企恳谈会（市级会场），主题为“新能源汽车零部件产业链要素保障”。4家企业参会，共提出问题6件，现场解答2件、现场交办2件、书面答复1件、列为共性问题线索1件。现将会议情况和议定事项纪要如下。',
    )
    assert.match(
      textsOf(minutes({ ...minutesFacts, matters: [] }).body)[0] ?? '',
      /问题0件，会上未/,
    )
  })

  it('say of each commitment who does what by when, and under which number', () => {
    assert.ok(
      texts.includes(
        '湖州云帆智能装备有限公司提出：二期项目用地报批已等待五个月，不清楚还缺哪些材料。会议议定，由湖州市自然资源和规划局主办，湖州市住房和城乡建设局、湖州市生态环境局协办，核实项目二期用地报批卡点，明确补正材料清单和报批时间表，与企业当面沟通后书面答复。答复期限为2026年10月28日（编号2026-8K3F-27QX）。',
      ),
    )
  })

  it('say of an answer on the spot what was said, and that the enterprise agreed', () => {
    assert.match(texts[2] ?? '', /湖州市税务局答复：可以在.*留存有关材料备查。企业当场认可。$/)
  })

  it('leave out what did not happen, and have nobody to send them to and nothing to seal', () => {
    const matters = minutesFacts.matters.filter(({ came }) => came === 'answered')
    const { body } = minutes({ ...minutesFacts, matters, comments: [] })
    const headings = body.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    assert.deepEqual(headings, ['现场解答事项'])
    assert.equal(paper.to, undefined)
    assert.equal(paper.attendance, minutesFacts.attendance)
  })

  it('say what is to be answered in writing by when, though no office has it yet', () => {
    assert.ok(
      texts.includes(
        '长兴晨光电池有限公司提出：危险化学品运输通行证办理时间长。由承办单位于2026年10月28日前书面答复企业（编号2026-7H2C-90LD）。',
      ),
    )
  })

  it('are a draft until they are approved, and say what is still open', () => {
    const open = { enterprise: null, question: '招工难', came: 'open' as const }
    const draft = minutes({ ...minutesFacts, approved: false, matters: [open], until: null })
    assert.match(draft.title, /（送审稿）$/)
    const [opening, , item] = textsOf(draft.body)
    assert.match(opening ?? '', /^2026年10月14日（星期三）08:45，.*提出问题1件，尚未记录结果1件。/)
    assert.equal(item, '某企业（隐名）提出：招工难。')
  })

  it('leave out place and theme where there are none, and an order asks at least for an answer', () => {
    const bare = { ...minutesFacts, place: null, topic: '' }
    const [opening] = textsOf(minutes(bare).body)
    assert.match(opening ?? '', /副市长沈明主持召开第161期政企恳谈会（市级会场）。/)
    const rows = rowsOf(dispatchOrder({ ...dispatchFacts, requirement: null }).body)
    assert.deepEqual(rows[3], ['办理要求', '依法依规办理，按期书面答复。'])
  })
})

describe('a dispatch order', () => {
  it('goes to the lead office with number, matter, result, date and offices, and a box to sign', () => {
    const paper = dispatchOrder(dispatchFacts)
    assert.deepEqual(paper.to, ['湖州市自然资源和规划局'])
    assert.deepEqual(rowsOf(paper.body), [
      ['事项编号', '2026-8K3F-27QX', '诉求类型', '个性诉求'],
      ['提出企业', '湖州云帆智能装备有限公司', '环境类别', '要素供给'],
      ['事项', '二期项目用地报批已等待五个月，不清楚还缺哪些材料，影响设备进场和投产安排。'],
      [
        '办理要求',
        '核实项目二期用地报批卡点，明确补正材料清单和报批时间表，与企业当面沟通后书面答复。',
      ],
      ['交办日期', '2026年10月15日', '答复时限', '2026年10月28日'],
      ['主办单位', '湖州市自然资源和规划局'],
      ['协办单位', '湖州市住房和城乡建设局、湖州市生态环境局（2026年10月21日前向主办单位反馈）'],
    ])
    assert.deepEqual(paper.signBox, ['签收人', '签收时间', '联系电话'])
    assert.deepEqual(paper.copies, [
      '湖州市住房和城乡建设局',
      '湖州市生态环境局',
      '湖州市人民政府督查室',
    ])
  })

  it('of a hidden enterprise says so, and that nobody may ask who it is', () => {
    const paper = dispatchOrder(hiddenDispatchFacts)
    assert.deepEqual(rowsOf(paper.body)[1]?.slice(0, 2), ['提出企业', '隐名'])
    assert.match(textsOf(paper.body).at(-1) ?? '', /请勿查问其身份；需要联系企业的，由我办转达。$/)
    assert.deepEqual(rowsOf(paper.body).at(-1), ['协办单位', '—'])
  })
})

describe('the lists of a session', () => {
  it('have every matter, and whom it lies with', () => {
    const rows = rowsOf(problemList(listFacts).body)
    assert.equal(rows.length, 7)
    assert.deepEqual(rows[1], [
      '2',
      '2026-5T9M-41RB',
      '隐名',
      '招标文件要求本地业绩，外地新设企业无法参加。',
      '个性诉求',
      '诚信法治',
      '现场交办',
      '公共资源交易中心',
    ])
    assert.equal(rows[2]?.at(-1), '待交办')
  })

  it('count on their own those that have an owner', () => {
    const rows = rowsOf(dutyList(listFacts).body)
    assert.deepEqual(
      rows.map(([number]) => number),
      ['1', '2', '3', '4', '5', '6'],
    )
    assert.deepEqual(rows[0]?.slice(5), [
      '副局长\n郑波',
      '住房和城乡建设局、生态环境局',
      '2026年\n10月15日',
      '2026年\n10月28日',
      '办理中',
    ])
  })
})

describe('what is sent before a talk', () => {
  it('is a notice with an agenda that has times', () => {
    const paper = meetingNotice(noticeFacts)
    const agenda = rowsOf(paper.attachments?.[0]?.body)
    assert.deepEqual(agenda[1], [
      '2',
      '08:50—09:05',
      '企业提问（2件）及答复',
      '湖州云帆智能装备有限公司',
    ])
    assert.deepEqual(agenda[3]?.slice(1), [
      '09:15—09:25',
      '企业提问（1件）及答复',
      '某企业（隐名）',
    ])
    assert.equal(agenda.at(-1)?.[2], '主持人讲话')
  })

  it('is an invitation that may be declined, with as many questions as may be asked', () => {
    const paper = invitation({ ...invitationFacts, maxQuestions: 2 })
    assert.match(textsOf(paper.body).join(''), /谢绝邀请不需要说明理由.*也不会告知任何部门/)
    const slip = rowsOf(paper.attachments?.[0]?.body)
    assert.equal(slip[1]?.[1], '□参会　□改派他人　□书面提出　□谢绝')
    assert.deepEqual(slip.slice(-2), [
      ['问题1', ''],
      ['问题2', ''],
    ])
  })

  it('is a pack of the questions of one office, with what was answered before', () => {
    const texts = textsOf(questionPack(packFacts).body)
    assert.match(texts[0] ?? '', /涉及你局的问题共2件/)
    assert.ok(texts.includes('提出企业|隐名|提出方式|书面'))
    assert.ok(
      texts.includes(
        '2026-2M4P-18YA\n2026年4月22日|二期用地能否与一期合并办理不动产登记。|市自然资源和规划局：两宗地规划条件不同，依据《不动产登记暂行条例》不予合并，可以同时申请、一次办结。|不予支持',
      ),
    )
    assert.equal(texts.at(-1), '近年无相似诉求。')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OfficialPaper } from '#modules/documents/index.ts'
import { longOrderFacts, orderFacts, reminderFacts } from './letters.examples.ts'
import { reminderLetter } from './reminder-letter.ts'
import { supervisionOrder } from './supervision-order.ts'

const paragraphsOf = ({ body }: OfficialPaper) =>
  body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))

const cellsOf = (body: OfficialPaper['body'] = []) =>
  body.flatMap((block) =>
    block.kind === 'table'
      ? block.table.rows.map(({ cells }) =>
          cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)),
        )
      : [],
  )

describe('a reminder letter', () => {
  it('says which appeal is late, by how much, and until when to answer', () => {
    assert.deepEqual(paragraphsOf(reminderLetter(reminderFacts)), [
      '2026年9月11日，我办将编号为2026-8K3F-27QX的企业诉求（个性诉求，2026年9月9日提交）交你局办理，答复期限为2026年9月23日。截至2026年9月24日，我办尚未收到你局的书面答复，已超过答复期限1个工作日。',
      '交办要求：核实项目用地报批卡点，明确补正材料清单和报批时间表，与企业当面沟通后书面答复。',
      '依据《浙江省优化营商环境条例》和本市政企恳谈诉求办理时限规定，现予催办。请你局抓紧办理，并于2026年10月9日（含当日）前书面答复；确因客观原因不能按期答复的，应当在上述期限内书面说明原因、已开展的工作和预计办结时间。逾期仍未书面答复的，我办将按规定予以督办。',
      '请将本通知书送你局分管领导阅处，并明确专人办理。',
      '特此通知。',
    ])
  })

  it('names its offices in full and copies the person of the ladder, nobody twice', () => {
    const copiesTo = ['湖州市自然资源和规划局分管领导', '湖州市人民政府督查室']
    const paper = reminderLetter({ ...reminderFacts, copiesTo })
    assert.equal(paper.heading, '湖州市统筹办公室')
    assert.equal(paper.number, '湖恳催〔2026〕12号')
    assert.deepEqual(paper.to, ['湖州市自然资源和规划局'])
    assert.deepEqual([paper.issuer, paper.on], ['湖州市统筹办公室', '2026-09-24'])
    assert.deepEqual(paper.copies, copiesTo)
  })

  it('says nothing of what was asked when the dispatch asked for nothing more', () => {
    const paragraphs = paragraphsOf(reminderLetter({ ...reminderFacts, requirement: null }))
    assert.equal(paragraphs.length, 4)
    assert.doesNotMatch(paragraphs.join(''), /交办要求/)
  })

  it('gives each line of what was asked a paragraph of its own', () => {
    const paper = reminderLetter({ ...reminderFacts, requirement: '一是核实；\n\n二是答复' })
    assert.deepEqual(paragraphsOf(paper).slice(1, 3), ['交办要求：一是核实；', '二是答复。'])
  })

  for (const [office, name] of [
    ['发展和改革委员会', '你委'],
    ['南太湖新区管理委员会', '你管委会'],
    ['湖州市供电公司', '你公司'],
    ['消防救援支队', '你支队'],
    ['兜底办', '你办'],
    ['龙泉街道', '你街道'],
    ['图书馆', '你单位'],
  ] as const) {
    it(`speaks to ${office} as ${name}, and of it in full`, () => {
      const paper = reminderLetter({ ...reminderFacts, office })
      assert.ok(paragraphsOf(paper)[0]?.includes(`交${name}办理`))
      assert.deepEqual(paper.to, [office.startsWith('湖州市') ? office : `湖州市${office}`])
    })
  }
})

describe('a supervision order', () => {
  it('names the reminders left unanswered and what the office has to do', () => {
    const paper = supervisionOrder(orderFacts)
    const [first, last] = paragraphsOf(paper)
    assert.equal(
      first,
      '编号为2026-8K3F-27QX的企业诉求交你局办理后，未在规定期限内答复。我办于2026年9月24日以《催办通知书》（湖恳催〔2026〕12号）催办，你局至今仍未书面答复。依据《浙江省优化营商环境条例》和本市政企恳谈诉求办理时限规定，现予督办，要求如下：',
    )
    assert.equal(last, '逾期仍未书面答复的，我办将按规定提级处理。')
    const [demands] = paper.body.flatMap((block) => (block.kind === 'list' ? [block.items] : []))
    assert.deepEqual(demands, [
      '由你局主要负责人牵头，于2026年10月14日（含当日）前办理督办事项（见下表）并书面答复。',
      '书面答复应当写明办理结果和依据、逾期未答复的原因；确不能按期办结的，写明后续措施和完成时限。',
      '即予签收，填写所附回执，随书面答复报送我办。',
    ])
  })

  it('names every reminder there was', () => {
    const [first] = paragraphsOf(supervisionOrder(longOrderFacts))
    assert.match(
      first ?? '',
      /我办于2026年9月24日以《催办通知书》（湖恳催〔2026〕12号），于2026年10月9日以《催办通知书》（湖恳催〔2026〕15号）催办/,
    )
  })

  it('has the matter in a table', () => {
    assert.deepEqual(cellsOf(supervisionOrder(orderFacts).body), [
      ['事项编号', '2026-8K3F-27QX', '诉求类型', '个性诉求'],
      ['承办单位', '湖州市自然资源和规划局'],
      ['提交日期', '2026年9月9日', '交办日期', '2026年9月11日'],
      ['答复时限', '2026年9月23日', '已超期', '7个工作日'],
      [
        '办理要求',
        '核实项目用地报批卡点，明确补正材料清单和报批时间表，与企业当面沟通后书面答复。',
      ],
    ])
  })

  it('has a box to sign for it, and a slip to fill in and send back', () => {
    const { signBox, attachments } = supervisionOrder(orderFacts)
    assert.deepEqual(signBox, ['签收人', '签收时间', '联系电话'])
    assert.equal(attachments?.[0]?.title, '督办事项办理情况回执')
    assert.deepEqual(cellsOf(attachments?.[0]?.body), [
      ['督办单号', '湖恳督〔2026〕3号', '事项编号', '2026-8K3F-27QX'],
      ['承办单位', '湖州市自然资源和规划局', '报送时限', '2026年10月14日'],
      ['办理情况\n（可附页）', ''],
      ['逾期未答复\n的原因', ''],
      ['责任人', '', '联系电话', ''],
      ['主要负责人\n签字', '', '填报日期\n（公章）', ''],
    ])
  })

  it('ends what somebody typed as a sentence', () => {
    const requirement = '核实后书面答复；\n并报送我办。 '
    const rows = cellsOf(supervisionOrder({ ...orderFacts, requirement }).body)
    assert.equal(rows.at(-1)?.[1], '核实后书面答复；\n并报送我办。')
    const none = cellsOf(supervisionOrder({ ...orderFacts, requirement: null }).body)
    assert.equal(none.at(-1)?.[1], '依法依规办理，按期书面答复。')
  })
})

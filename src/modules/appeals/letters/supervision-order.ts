import {
  type Attachment,
  type Block,
  fullName,
  type OfficialPaper,
  type PaperTable,
  printedDay,
  sentence,
  shortName,
} from '#modules/documents/index.ts'
import type { OrderFacts } from './facts.ts'
import { copiesOf, kindName } from './wording.ts'

/** 督办单: the reminders were left unanswered, the office is ordered to deal with the matter. */
export function supervisionOrder(facts: OrderFacts): OfficialPaper {
  const issuer = fullName(facts.cityName, facts.coordinatingOffice)
  return {
    heading: issuer,
    number: facts.number,
    title: '督办单',
    to: [fullName(facts.cityName, facts.office)],
    body: bodyOf(facts),
    attachments: [returnSlip(facts)],
    issuer,
    on: facts.today,
    signBox: ['签收人', '签收时间', '联系电话'],
    copies: copiesOf(facts),
    printedBy: issuer,
  }
}

function bodyOf(facts: OrderFacts): Block[] {
  const we = `我${shortName(facts.coordinatingOffice)}`
  const you = `你${shortName(facts.office)}`
  const reminded = facts.earlier
    .map(({ number, on }) => `于${printedDay(on)}以《催办通知书》（${number}）`)
    .join('，')
  return [
    paragraph(
      `编号为${facts.appealNumber}的企业诉求交${you}办理后，未在规定期限内答复。${we}${reminded}催办，${you}至今仍未书面答复。依据${facts.basis}，现予督办，要求如下：`,
    ),
    { kind: 'list', items: demands(facts, you, we) },
    { kind: 'table', table: matterTable(facts) },
    paragraph(`逾期仍未书面答复的，${we}将按规定提级处理。`),
  ]
}

const demands = (facts: OrderFacts, you: string, we: string) => [
  `由${you}${facts.ladderPerson}牵头，于${printedDay(facts.answerBy)}（含当日）前办理督办事项（见下表）并书面答复。`,
  '书面答复应当写明办理结果和依据、逾期未答复的原因；确不能按期办结的，写明后续措施和完成时限。',
  `即予签收，填写所附回执，随书面答复报送${we}。`,
]

function matterTable(facts: OrderFacts): PaperTable {
  const wide = (text: string) => ({ text, span: 3 })
  return {
    columns: formColumns,
    rows: [
      { cells: ['事项编号', facts.appealNumber, '诉求类型', kindName(facts)] },
      { cells: ['承办单位', wide(fullName(facts.cityName, facts.office))] },
      {
        cells: [
          '提交日期',
          printedDay(facts.submittedOn),
          '交办日期',
          printedDay(facts.dispatchedOn),
        ],
      },
      { cells: ['答复时限', printedDay(facts.dueOn), '已超期', `${facts.daysOver}个工作日`] },
      { cells: ['办理要求', wide(sentence(facts.requirement ?? '依法依规办理，按期书面答复'))] },
    ],
  }
}

const formColumns = [
  { share: 4, align: 'center' as const },
  { share: 7 },
  { share: 4, align: 'center' as const },
  { share: 7 },
]

/** 回执: what the office fills in and sends back with its answer. */
function returnSlip(facts: OrderFacts): Attachment {
  const blank = { text: '', span: 3 }
  const office = fullName(facts.cityName, facts.office)
  const rows = [
    { cells: ['督办单号', facts.number, '事项编号', facts.appealNumber] },
    { cells: ['承办单位', office, '报送时限', printedDay(facts.answerBy)] },
    { cells: ['办理情况\n（可附页）', blank], lines: 5 },
    { cells: ['逾期未答复\n的原因', blank], lines: 2 },
    { cells: ['责任人', '', '联系电话', ''] },
    { cells: [`${facts.ladderPerson}\n签字`, '', '填报日期\n（公章）', ''], lines: 2 },
  ]
  return {
    title: '督办事项办理情况回执',
    body: [{ kind: 'table', table: { columns: formColumns, rows } }],
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

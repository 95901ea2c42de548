import {
  type Block,
  fullName,
  type OfficialPaper,
  type PaperTable,
  printedDay,
  shortName,
} from '#modules/documents/index.ts'
import type { AgendaItem, NoticeFacts } from './facts.ts'
import { heading, issuerOf, paragraph, raisedBy, talkName, whenOf } from './wording.ts'

/** 会议通知: calls the offices to a talk, with the agenda attached. */
export function meetingNotice(facts: NoticeFacts): OfficialPaper {
  const issuer = issuerOf(facts)
  return {
    heading: issuer,
    number: facts.number,
    title: `关于召开${talkName(facts)}\n（${facts.venue}）的通知`,
    to: facts.offices.map((office) => fullName(facts.cityName, office)),
    body: bodyOf(facts),
    attachments: [{ title: `${talkName(facts)}（${facts.venue}）议程`, body: agendaPage(facts) }],
    issuer,
    on: facts.today,
    copies: facts.copiesTo,
    printedBy: issuer,
  }
}

function bodyOf(facts: NoticeFacts): Block[] {
  const we = `我${shortName(facts.coordinatingOffice)}`
  const { name, phone } = facts.contact
  return [
    paragraph(
      `定于${printedDay(facts.day)}召开${talkName(facts)}（${facts.venue}），现将有关事项通知如下。`,
    ),
    heading('会议时间'),
    paragraph(`${whenOf(facts)}。`),
    heading('会议地点'),
    paragraph(`${facts.place}。`),
    heading('会议主题'),
    paragraph(`${facts.topic}。`),
    heading('参会人员'),
    paragraph(`会议由${facts.host}主持。请各单位${facts.whoComes}参会。`),
    heading('有关事项'),
    {
      kind: 'list',
      items: [
        `企业问题随部门预答题包分送，请于${printedDay(facts.answersDueOn)}前将答复要点报${we}。`,
        '能当场答复的当场答复；不能当场答复的，说明办理路径和时限，由会议现场交办。',
        '不得查问隐名企业的身份，不得要求企业撤回或者改写问题。',
        '请提前10分钟入场。',
        `联系人：${name}，电话：${phone}。`,
      ],
    },
  ]
}

/** 议程: where and when, then each item with its times. */
function agendaPage(facts: NoticeFacts): Block[] {
  const table: PaperTable = {
    columns: [
      { share: 3, align: 'center' },
      { share: 6, align: 'center' },
      { share: 11 },
      { share: 12 },
    ],
    header: ['序号', '时间', '议程', '发言人'],
    small: true,
    rows: facts.agenda.map((item, at) => ({ cells: agendaRow(item, at) })),
  }
  return [
    paragraph(`时间：${whenOf(facts)}`),
    paragraph(`地点：${facts.place}`),
    paragraph(`主持：${facts.host}`),
    { kind: 'table', table },
  ]
}

function agendaRow(item: AgendaItem, at: number): string[] {
  const [what, who] =
    'item' in item
      ? [item.item, item.who]
      : [`企业提问（${item.questions}件）及答复`, raisedBy(item.enterprise)]
  return [`${at + 1}`, `${item.from}—${item.until}`, what, who]
}

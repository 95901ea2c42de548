import {
  type Block,
  fullName,
  type OfficialPaper,
  type PaperTable,
  printedDay,
  shortName,
} from '#modules/documents/index.ts'
import type { Turn } from '../domain/agenda.ts'
import type { NoticeFacts, Speaker } from './facts.ts'
import { contactOf, heading, issuerOf, paragraph, raisedBy, talkName, whenOf } from './wording.ts'

/** 会议通知: calls the offices to a talk, with the agenda attached. */
export function meetingNotice(facts: NoticeFacts): OfficialPaper {
  const issuer = issuerOf(facts)
  return {
    heading: issuer,
    ...(facts.number === null ? {} : { number: facts.number }),
    title: `关于召开${talkName(facts)}\n（${facts.venue}）的通知`,
    to: facts.offices.map((office) => fullName(facts.cityName, office)),
    body: bodyOf(facts),
    attachments: [{ title: `${talkName(facts)}（${facts.venue}）议程`, body: agendaPage(facts) }],
    issuer,
    on: facts.today,
    printedBy: issuer,
  }
}

function bodyOf(facts: NoticeFacts): Block[] {
  const we = `我${shortName(facts.coordinatingOffice)}`
  return [
    paragraph(
      `定于${printedDay(facts.day)}召开${talkName(facts)}（${facts.venue}），现将有关事项通知如下。`,
    ),
    heading('会议时间'),
    paragraph(`${whenOf(facts)}。`),
    heading('会议地点'),
    paragraph(`${facts.place ?? '另行通知'}。`),
    heading('会议主题'),
    paragraph(`${facts.topic || '另行通知'}。`),
    heading('参会人员'),
    paragraph(`会议由${facts.host}主持。请各单位分管负责人和业务处室负责人参会。`),
    heading('有关事项'),
    {
      kind: 'list',
      items: [
        `企业问题随部门预答题包分送，请于${printedDay(facts.answersDueOn)}前将答复要点报${we}。`,
        '能当场答复的当场答复；不能当场答复的，说明办理路径和时限，由会议现场交办。',
        '不得查问隐名企业的身份，不得要求企业撤回或者改写问题。',
        '请提前10分钟入场。',
        contactOf(facts),
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
    rows: facts.agenda.map((turn, at) => ({ cells: agendaRow(facts, turn, at) })),
  }
  return [
    paragraph(`时间：${whenOf(facts)}`),
    paragraph(`地点：${facts.place ?? '另行通知'}`),
    paragraph(`主持：${facts.host}`),
    { kind: 'table', table },
  ]
}

function agendaRow(facts: NoticeFacts, turn: Turn<Speaker>, at: number): string[] {
  return [`${at + 1}`, `${turn.from}—${turn.until}`, ...spoken(facts, turn)]
}

/** What is done in a turn, and who speaks. */
function spoken({ host, coordinatingOffice }: NoticeFacts, turn: Turn<Speaker>): [string, string] {
  switch (turn.part) {
    case 'opening':
      return ['介绍到会人员和上一期同主题承诺兑现情况', host]
    case 'speaker': {
      const { enterprise, questions } = turn.speaker
      return [`企业提问（${questions}件）及答复`, raisedBy(enterprise)]
    }
    case 'comments':
      return ['专家点评', '特邀专家']
    case 'dispatch':
      return ['现场交办', coordinatingOffice]
    case 'closing':
      return ['主持人讲话', host]
  }
}

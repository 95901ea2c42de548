import {
  type Attachment,
  type Block,
  type OfficialPaper,
  printedDay,
  shortName,
} from '#modules/documents/index.ts'
import type { InviteReason } from '../domain/words.ts'
import type { InvitationFacts } from './facts.ts'
import {
  contactOf,
  formColumns,
  issuerOf,
  paragraph,
  talkName,
  themeOf,
  whenOf,
  whereOf,
  wide,
} from './wording.ts'

/** 邀请函: asks one enterprise to a talk; it may send someone, write, or say no. */
export function invitation(facts: InvitationFacts): OfficialPaper {
  return {
    heading: issuerOf(facts),
    title: '邀请函',
    to: [facts.enterprise ?? '受邀企业'],
    body: textOf(facts).map(paragraph),
    attachments: [answerSlip(facts)],
    issuer: issuerOf(facts),
    on: facts.today,
  }
}

const reasons: Record<InviteReason, string> = {
  industry: '贵公司所属行业与本期主题相关。',
  'first-timer': '贵公司此前未受邀参加过恳谈会。',
  'open-file': '贵公司提出的诉求正在办理，希望当面听取意见。',
  project: '贵公司有项目正在推进，希望当面了解需要解决的问题。',
  random: '贵公司由公开随机抽取产生。',
}

function textOf(facts: InvitationFacts): string[] {
  const we = `我${shortName(facts.coordinatingOffice)}`
  return [
    `${talkName(facts)}（${facts.venue}）定于${whenOf(facts)}${whereOf(facts)}召开${themeOf(facts)}，由${facts.host}主持，有关部门负责人当面听取并答复企业提出的问题。${reasons[facts.reason]}诚邀贵公司主要负责人或者熟悉情况的负责人参会。`,
    `参会企业可以提出不超过${facts.maxQuestions}个问题，发言以${facts.minutesToSpeak}分钟为宜，请直接说明困难、建议和需要哪个部门解决，不必准备书面汇报材料，不必介绍企业情况。每个问题会后都有编号、承办单位和答复时限，并由承办单位以外的人员回访。`,
    '贵公司可以选择公开名称、仅部门可见或者隐名提出问题；选择隐名的，承办单位不会知道问题由谁提出。',
    `是否参会由贵公司自行决定，也可以改派他人或者书面提出问题。谢绝邀请不需要说明理由，不影响贵公司办理任何事项，我们也不会告知任何部门。请于${printedDay(facts.answerBy)}前填写所附回执，或者在平台上答复${we}。参会不收取任何费用。`,
    contactOf(facts),
  ]
}

/** 回执: one form for all four answers. */
function answerSlip({ enterprise, maxQuestions }: InvitationFacts): Attachment {
  const numbers = Array.from({ length: maxQuestions }, (_, at) => at + 1)
  const rows = [
    { cells: ['企业名称', wide(enterprise ?? '')] },
    { cells: ['参加方式', wide('□参会　□改派他人　□书面提出　□谢绝')] },
    { cells: ['参会人', '', '职务', ''] },
    { cells: ['联系电话', '', '名称公开程度', '□公开　□部门可见\n□隐名'] },
    ...numbers.map((number) => ({ cells: [`问题${number}`, wide('')], lines: 3 })),
  ]
  const body: Block[] = [{ kind: 'table', table: { columns: formColumns, rows } }]
  return { title: '参会回执', body }
}

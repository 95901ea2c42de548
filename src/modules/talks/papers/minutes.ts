import {
  type Block,
  fullName,
  type OfficialPaper,
  printedDay,
  sentence,
} from '#modules/documents/index.ts'
import type { Matter, MinutesFacts } from './facts.ts'
import { heading, issuerOf, namesOf, paragraph, raisedBy, talkName, whenOf } from './wording.ts'

/** 会议纪要 (GB/T 9704, 10.3): what was asked, answered and promised, and by whom. */
export function minutes(facts: MinutesFacts): OfficialPaper {
  const issuer = issuerOf(facts)
  return {
    heading: `${facts.cityName}政企恳谈会纪要`,
    number: `第${facts.period}期`,
    title: `${talkName(facts)}（${facts.venue}）纪要`,
    body: [paragraph(opening(facts)), ...sections(facts)],
    attendance: facts.attendance,
    issuer,
    on: facts.today,
    copies: facts.copiesTo,
    printedBy: issuer,
  }
}

function opening(facts: MinutesFacts): string {
  const asked = facts.matters.length
  return `${whenOf(facts)}，${facts.host}在${facts.place}主持召开${talkName(facts)}（${facts.venue}），主题为“${facts.topic}”。${facts.enterprises}家企业参会，共提出问题${asked}件，${tally(facts.matters)}。现将会议情况和议定事项纪要如下。`
}

const outcomes = {
  answered: '现场解答',
  dispatched: '现场交办',
  writing: '书面答复',
  lead: '列为共性问题线索',
}

function tally(matters: readonly Matter[]): string {
  const counted = Object.entries(outcomes).map(([came, words]) => {
    const count = matters.filter((matter) => matter.came === came).length
    return count === 0 ? [] : [`${words}${count}件`]
  })
  return counted.flat().join('、') || '会上未提出问题'
}

function sections({ cityName, matters, comments, demands }: MinutesFacts): Block[] {
  const of = <C extends Matter['came']>(came: C) =>
    matters.filter((matter): matter is Extract<Matter, { came: C }> => matter.came === came)
  return [
    ...section(
      '现场解答事项',
      of('answered').map((one) => answered(one, cityName)),
    ),
    ...section(
      '现场交办事项',
      of('dispatched').map((one) => dispatched(one, cityName)),
    ),
    ...section(
      '书面答复事项',
      of('writing').map((one) => inWriting(one, cityName)),
    ),
    ...section('共性问题线索', of('lead').map(lead)),
    ...section(
      '专家意见',
      comments.map(({ expert, text }) => `${expert}：${sentence(text)}`),
    ),
    ...section('会议要求', demands.map(sentence)),
  ]
}

const section = (title: string, items: string[]): Block[] =>
  items.length === 0 ? [] : [heading(title), { kind: 'list', items }]

const asked = ({ enterprise, question }: Matter) =>
  `${raisedBy(enterprise)}提出：${sentence(question)}`

type Of<C extends Matter['came']> = Extract<Matter, { came: C }>

function answered(matter: Of<'answered'>, cityName: string): string {
  const heard = matter.confirmed ? '企业当场认可。' : '企业尚未认可，会后回访。'
  return `${asked(matter)}${fullName(cityName, matter.office)}答复：${sentence(matter.answer)}${heard}`
}

function dispatched(matter: Of<'dispatched'>, cityName: string): string {
  const { appealNumber, lead, coHandlers, requirement, dueOn } = matter
  const others = coHandlers.map((office) => fullName(cityName, office))
  const helped = others.length === 0 ? '' : `，${namesOf(others)}协办`
  return `${asked(matter)}会议议定，由${fullName(cityName, lead)}主办${helped}，${sentence(requirement)}答复期限为${printedDay(dueOn)}（编号${appealNumber}）。`
}

function inWriting(matter: Of<'writing'>, cityName: string): string {
  const { appealNumber, office, dueOn } = matter
  const by = office === null ? '承办单位明确后' : `由${fullName(cityName, office)}`
  const until = dueOn === null ? '' : `于${printedDay(dueOn)}前`
  return `${asked(matter)}${by}${until}书面答复企业（编号${appealNumber}）。`
}

const lead = (matter: Of<'lead'>) => `${asked(matter)}列为共性问题线索：${sentence(matter.note)}`

import {
  type Block,
  fullName,
  type OfficialPaper,
  printedDay,
  sentence,
} from '#modules/documents/index.ts'
import type { Matter, MinutesFacts } from './facts.ts'
import {
  heading,
  issuerOf,
  namesOf,
  paragraph,
  raisedBy,
  required,
  talkName,
  themeOf,
  whenOf,
  whereOf,
} from './wording.ts'

/** 会议纪要 (GB/T 9704, 10.3): what was asked, answered and promised, and by whom. */
export function minutes(facts: MinutesFacts): OfficialPaper {
  const issuer = issuerOf(facts)
  return {
    heading: `${facts.cityName}政企恳谈会纪要`,
    number: `第${facts.period}期`,
    title: `${talkName(facts)}（${facts.venue}）纪要${facts.approved ? '' : '（送审稿）'}`,
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
  return `${whenOf(facts)}，${facts.host}${whereOf(facts)}主持召开${talkName(facts)}（${facts.venue}）${themeOf(facts)}。${facts.enterprises}家企业参会，共提出问题${asked}件，${tally(facts.matters)}。现将会议情况和议定事项纪要如下。`
}

const outcomes = {
  answered: '现场解答',
  dispatched: '现场交办',
  written: '书面答复',
  lead: '列为共性问题线索',
  open: '尚未记录结果',
}

function tally(matters: readonly Matter[]): string {
  const counted = Object.entries(outcomes).map(([came, words]) => {
    const count = matters.filter((matter) => matter.came === came).length
    return count === 0 ? [] : [`${words}${count}件`]
  })
  return counted.flat().join('、') || '会上未提出问题'
}

function sections({ cityName, matters, comments }: MinutesFacts): Block[] {
  const said = comments.map(({ expert, text }) => `${expert}：${sentence(text)}`)
  return [
    ...section('现场解答事项', told(matters, 'answered', cityName)),
    ...section('现场交办事项', told(matters, 'dispatched', cityName)),
    ...section('书面答复事项', told(matters, 'written', cityName)),
    ...section('共性问题线索', told(matters, 'lead', cityName)),
    ...section('尚未记录结果事项', told(matters, 'open', cityName)),
    ...section('专家意见', said),
  ]
}

const told = (matters: readonly Matter[], came: Matter['came'], cityName: string) =>
  matters.filter((matter) => matter.came === came).map((matter) => itemOf(matter, cityName))

const section = (title: string, items: string[]): Block[] =>
  items.length === 0 ? [] : [heading(title), { kind: 'list', items }]

const asked = ({ enterprise, question }: Matter) =>
  `${raisedBy(enterprise)}提出：${sentence(question)}`

/** What became of a question, in a sentence or two. */
function itemOf(matter: Matter, cityName: string): string {
  switch (matter.came) {
    case 'answered':
      return `${asked(matter)}${fullName(cityName, matter.office)}答复：${sentence(matter.answer)}企业当场认可。`
    case 'dispatched':
      return dispatched(matter, cityName)
    case 'written':
      return `${asked(matter)}由承办单位于${printedDay(matter.dueOn)}前书面答复企业（编号${matter.appealNumber}）。`
    case 'lead':
      return `${asked(matter)}列为共性问题线索：${sentence(matter.note)}`
    case 'open':
      return asked(matter)
  }
}

function dispatched(matter: Matter & { came: 'dispatched' }, cityName: string): string {
  const { appealNumber, lead, coHandlers, requirement, dueOn } = matter
  const others = coHandlers.map((office) => fullName(cityName, office))
  const helped = others.length === 0 ? '' : `，${namesOf(others)}协办`
  return `${asked(matter)}会议议定，由${fullName(cityName, lead)}主办${helped}，${required(requirement)}答复期限为${printedDay(dueOn)}（编号${appealNumber}）。`
}

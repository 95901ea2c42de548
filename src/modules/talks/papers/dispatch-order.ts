import {
  type Block,
  fullName,
  type OfficialPaper,
  type PaperTable,
  printedDay,
  sentence,
  shortName,
} from '#modules/documents/index.ts'
import type { DispatchFacts } from './facts.ts'
import { formColumns, issuerOf, namesOf, paragraph, required, talkName, wide } from './wording.ts'

/** 交办单: one commitment of a talk, sent to the office that has to keep it. */
export function dispatchOrder(facts: DispatchFacts): OfficialPaper {
  const { cityName, lead, coHandlers } = facts
  const issuer = issuerOf(facts)
  const others = coHandlers.map((office) => fullName(cityName, office))
  return {
    heading: issuer,
    number: facts.number,
    title: '政企恳谈会交办单',
    to: [fullName(cityName, lead)],
    body: bodyOf(facts, others),
    issuer,
    on: facts.today,
    signBox: ['签收人', '签收时间', '联系电话'],
    copies: [...new Set([...others, ...facts.copiesTo])],
    printedBy: issuer,
  }
}

function bodyOf(facts: DispatchFacts, others: string[]): Block[] {
  const we = `我${shortName(facts.coordinatingOffice)}`
  const you = `你${shortName(facts.lead)}`
  const hidden = `提出企业选择隐名，请勿查问其身份；需要联系企业的，由${we}转达。`
  return [
    paragraph(
      `根据${printedDay(facts.day)}${talkName(facts)}（${facts.venue}）议定意见，现将下列事项交${you}办理。请即予签收，在答复时限内书面答复企业并抄送${we}；认为不属本单位职责的，应当在签收后一个工作日内提出异议，写明应当承办的单位和依据。`,
    ),
    { kind: 'table', table: matterTable(facts, others) },
    ...(facts.enterprise === null ? [paragraph(hidden)] : []),
  ]
}

function matterTable(facts: DispatchFacts, others: string[]): PaperTable {
  const { partsDueOn } = facts
  const parts =
    others.length === 0 || partsDueOn === null
      ? ''
      : `（${printedDay(partsDueOn)}前向主办单位反馈）`
  return {
    columns: formColumns,
    rows: [
      { cells: ['事项编号', facts.appealNumber, '诉求类型', facts.kind] },
      { cells: ['提出企业', facts.enterprise ?? '隐名', '环境类别', facts.environment] },
      { cells: ['事项', wide(sentence(facts.matter))] },
      { cells: ['办理要求', wide(required(facts.requirement))] },
      { cells: ['交办日期', printedDay(facts.dispatchedOn), '答复时限', printedDay(facts.dueOn)] },
      { cells: ['主办单位', wide(fullName(facts.cityName, facts.lead))] },
      { cells: ['协办单位', wide(namesOf(others) + parts)] },
    ],
  }
}

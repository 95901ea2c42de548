import {
  type Block,
  fullName,
  type OfficialPaper,
  printedDay,
  sentence,
  shortName,
} from '#modules/documents/index.ts'
import type { LetterFacts } from './facts.ts'
import { copiesOf, kindName } from './wording.ts'

/** 催办通知书: the date has passed, the office is reminded and given a last day to answer by. */
export function reminderLetter(facts: LetterFacts): OfficialPaper {
  const issuer = fullName(facts.cityName, facts.coordinatingOffice)
  return {
    heading: issuer,
    number: facts.number,
    title: '催办通知书',
    to: [fullName(facts.cityName, facts.office)],
    body: textOf(facts).map((text): Block => ({ kind: 'paragraph', text })),
    issuer,
    on: facts.today,
    copies: copiesOf(facts),
    printedBy: issuer,
  }
}

function textOf(facts: LetterFacts): string[] {
  const we = `我${shortName(facts.coordinatingOffice)}`
  const you = `你${shortName(facts.office)}`
  const asked = facts.requirement === null ? '' : `交办要求：${sentence(facts.requirement)}`
  return [
    `${printedDay(facts.dispatchedOn)}，${we}将编号为${facts.appealNumber}的企业诉求（${kindName(facts)}，${printedDay(facts.submittedOn)}提交）交${you}办理，答复期限为${printedDay(facts.dueOn)}。截至${printedDay(facts.today)}，${we}尚未收到${you}的书面答复，已超过答复期限${facts.daysOver}个工作日。`,
    ...asked.split(/\s*\n\s*/).filter((text) => text !== ''),
    `依据${facts.basis}，现予催办。请${you}抓紧办理，并于${printedDay(facts.answerBy)}（含当日）前书面答复；确因客观原因不能按期答复的，应当在上述期限内书面说明原因、已开展的工作和预计办结时间。逾期仍未书面答复的，${we}将按规定予以督办。`,
    `请将本通知书送${you}${facts.ladderPerson}阅处，并明确专人办理。`,
    '特此通知。',
  ]
}

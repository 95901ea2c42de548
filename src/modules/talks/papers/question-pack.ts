import {
  type Block,
  fullName,
  type OfficialPaper,
  type PaperTable,
  printedDay,
  sentence,
  shortName,
} from '#modules/documents/index.ts'
import type { PackFacts, PackQuestion, PastAnswer } from './facts.ts'
import {
  formColumns,
  heading,
  issuerOf,
  paragraph,
  talkName,
  themeOf,
  whenOf,
  whereOf,
  wide,
} from './wording.ts'

/** 部门预答题包: the questions one office will be asked, with how similar ones were answered. */
export function questionPack(facts: PackFacts): OfficialPaper {
  return {
    title: `${talkName(facts)}（${facts.venue}）\n部门预答题包`,
    to: [fullName(facts.cityName, facts.office)],
    body: [paragraph(opening(facts)), ...facts.questions.flatMap(questionBlocks)],
    issuer: issuerOf(facts),
    on: facts.today,
  }
}

function opening(facts: PackFacts): string {
  const we = `我${shortName(facts.coordinatingOffice)}`
  const you = `你${shortName(facts.office)}`
  return `${talkName(facts)}（${facts.venue}）定于${whenOf(facts)}${whereOf(facts)}召开${themeOf(facts)}。涉及${you}的问题共${facts.questions.length}件，现予分送，并附近年相似诉求的答复供参考。请于${printedDay(facts.answersDueOn)}前填写答复要点报${we}。相似诉求的答复如已不符合现行政策，请一并说明。`
}

function questionBlocks(question: PackQuestion): Block[] {
  return [
    heading(question.subject),
    { kind: 'table', table: questionTable(question) },
    ...similarBlocks(question.similar),
  ]
}

function questionTable(question: PackQuestion): PaperTable {
  const { enterprise, about, inWriting } = question
  return {
    columns: formColumns,
    rows: [
      { cells: ['提出企业', enterprise ?? '隐名', '提出方式', inWriting ? '书面' : '现场'] },
      { cells: ['企业情况', wide(enterprise === null ? '隐名，不提供' : about || '—')] },
      { cells: ['问题', wide(sentence(question.question))] },
      { cells: ['答复要点', wide('')], lines: 4 },
      { cells: ['政策依据', wide('')], lines: 2 },
      { cells: ['能否当场\n解决', wide('□能　□部分能　□不能，需会后办理，预计完成时间：')] },
      { cells: ['答复人', '', '联系电话', ''] },
    ],
  }
}

function similarBlocks(similar: readonly PastAnswer[]): Block[] {
  if (similar.length === 0) return [paragraph('近年无相似诉求。')]
  return [
    paragraph('相似诉求及答复：'),
    {
      kind: 'table',
      table: {
        columns: [
          { share: 8, align: 'center' },
          { share: 8 },
          { share: 11 },
          { share: 4, align: 'center' },
        ],
        header: ['编号、答复日期', '问题', '答复', '办理\n结果'],
        rows: similar.map((one) => ({ cells: similarRow(one) })),
        small: true,
      },
    },
  ]
}

const similarRow = ({ appealNumber, repliedOn, office, question, answer, outcome }: PastAnswer) => [
  `${appealNumber}\n${printedDay(repliedOn)}`,
  sentence(question),
  `${office}：${sentence(answer)}`,
  outcome,
]

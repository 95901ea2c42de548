import {
  type Block,
  fullName,
  type OfficialPaper,
  printedDay,
  sentence,
} from '#modules/documents/index.ts'
import type { Decided, MinutesFacts, MinutesItem } from './facts.ts'
import {
  heading,
  issuerOf,
  paragraph,
  reviewName,
  scoredWords,
  whenOf,
  whereOf,
} from './wording.ts'

/** 会议纪要 (GB/T 9704, 10.3): of each problem who said what, and what was decided. */
export function minutes(facts: MinutesFacts): OfficialPaper {
  const issuer = issuerOf(facts)
  return {
    heading: `${facts.cityName}营商环境月评议纪要`,
    number: `第${facts.number}期`,
    title: `${reviewName(facts)}纪要${facts.approved ? '' : '（送审稿）'}`,
    body: [
      paragraph(opening(facts)),
      ...facts.items.flatMap((item) => itemBlocks(item, facts.cityName)),
    ],
    attendance: facts.attendance,
    issuer,
    on: facts.today,
    copies: facts.copiesTo,
    printedBy: issuer,
  }
}

const outcomes = {
  measures: '采取措施',
  higher: '争取上级支持',
  'not-yet': '暂不具备条件',
  'not-adopted': '不采纳',
  deferred: '移至下期',
  open: '尚未议定',
} satisfies Record<Decided['kind'], string>

function opening(facts: MinutesFacts): string {
  const { items, convener } = facts
  const counted = Object.entries(outcomes).flatMap(([kind, words]) => {
    const count = items.filter(({ decision }) => decision.kind === kind).length
    return count === 0 ? [] : [`${words}${count}项`]
  })
  return `${whenOf(facts)}，${convener}${whereOf(facts)}召集${reviewName(facts)}，听取有关部门陈述和专家意见，参考提出企业的评分，评议共性问题${items.length}项，其中${counted.join('、')}。现将评议情况和议定事项纪要如下。`
}

function itemBlocks(item: MinutesItem, cityName: string): Block[] {
  const said = [
    ...item.statements.map(
      ({ office, text }) => `${fullName(cityName, office)}陈述：${sentence(text)}`,
    ),
    ...item.comments.map(({ expert, text }) => `${expert}认为：${sentence(text)}`),
  ]
  return [
    heading(item.title),
    paragraph(
      `${item.heat}家企业提出诉求${item.appeals}件。${scoredWords(item.scores)}${said.join('')}`,
    ),
    ...decided(item.decision, cityName),
  ]
}

function decided(decision: Decided, cityName: string): Block[] {
  switch (decision.kind) {
    case 'measures':
      return [
        paragraph('会议议定，采取下列措施：'),
        {
          kind: 'list',
          items: decision.measures.map(
            ({ text, office, dueOn }) =>
              `${sentence(text)}由${fullName(cityName, office)}负责，${printedDay(dueOn)}前落实。`,
          ),
        },
      ]
    case 'higher': {
      const level = decision.level === 'province' ? '省' : '国家'
      return [
        paragraph(
          `会议议定，向${level}有关部门争取支持：${sentence(decision.reason)}${printedDay(decision.lookAgainOn)}再看进展。`,
        ),
      ]
    }
    case 'not-yet':
      return [
        paragraph(
          `会议认为，目前暂不具备条件：${sentence(decision.reason)}${printedDay(decision.lookAgainOn)}再行评议。`,
        ),
      ]
    case 'not-adopted':
      return [paragraph(`会议议定，不予采纳，理由是：${sentence(decision.reason)}`)]
    case 'deferred':
      return [paragraph(`会议议定，移至下期评议：${sentence(decision.reason)}`)]
    case 'open':
      return [paragraph('本项尚未议定。')]
  }
}

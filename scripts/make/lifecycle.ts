import { edgesOf, type Step } from '#kernel/loop.ts'
import { en as commonEn } from '#messages/common.en.ts'
import { zh as commonZh } from '#messages/common.zh.ts'
import { en as whoEn } from '#messages/who.en.ts'
import { zh as whoZh } from '#messages/who.zh.ts'
import { steps } from '#modules/appeals/domain/steps.ts'
import { checkSteps } from '#modules/checks/index.ts'
import { rectificationSteps } from '#modules/evaluation/index.ts'
import { problemSteps } from '#modules/problems/index.ts'
import { itemSteps, reviewSteps } from '#modules/reviews/index.ts'
import {
  periodSteps,
  questionSteps,
  seatSteps,
  sessionSteps,
  topicSteps,
} from '#modules/talks/index.ts'
import { checkStatusWords, checkWords } from './check-words.ts'
import { rectificationStatusWords, rectificationWords } from './evaluation-words.ts'
import { problemStatusWords, problemWords } from './problem-words.ts'
import { itemWords, reviewStatusWords, reviewWords } from './review-words.ts'
import { appealStepWords, type Words } from './step-words.ts'
import {
  periodWords,
  questionWords,
  seatWords,
  sessionWords,
  talkStatusWords,
  topicWords,
} from './talk-words.ts'

const zh = { ...commonZh, ...whoZh }
const en = { ...commonEn, ...whoEn }

type Language = keyof Words
type Lifecycle = {
  title: Words
  steps: { readonly [name: string]: Step }
  words: { readonly [name: string]: Words }
  /** Where its statuses are no words of the web yet. */
  statuses?: { readonly [status: string]: Words }
}

const lifecycles: Lifecycle[] = [
  { title: { zh: '诉求', en: 'Appeal' }, steps, words: appealStepWords },
  talk({ zh: '主题', en: 'Topic' }, topicSteps, topicWords),
  talk({ zh: '期', en: 'Period' }, periodSteps, periodWords),
  talk({ zh: '场', en: 'Session' }, sessionSteps, sessionWords),
  talk({ zh: '席位', en: 'Seat' }, seatSteps, seatWords),
  talk({ zh: '问题', en: 'Question' }, questionSteps, questionWords),
  {
    title: { zh: '共性问题', en: 'Common problem' },
    ...{ steps: problemSteps, words: problemWords, statuses: problemStatusWords },
  },
  {
    title: { zh: '月评议', en: 'Monthly review' },
    ...{ steps: reviewSteps, words: reviewWords, statuses: reviewStatusWords },
  },
  {
    title: { zh: '月评议议题', en: 'Item of a review' },
    ...{ steps: itemSteps, words: itemWords, statuses: reviewStatusWords },
  },
  {
    title: { zh: '抽查件', en: 'Check' },
    ...{ steps: checkSteps, words: checkWords, statuses: checkStatusWords },
  },
  {
    title: { zh: '差评整改', en: 'Rectification of a bad rating' },
    steps: rectificationSteps,
    ...{ words: rectificationWords, statuses: rectificationStatusWords },
  },
]

function talk(title: Words, steps: Lifecycle['steps'], words: Lifecycle['words']): Lifecycle {
  return { title, steps, words, statuses: talkStatusWords }
}

const catalogues: Record<Language, Readonly<Record<string, string>>> = { zh, en }
const heads: Record<Language, string[]> = {
  zh: ['环节', '从', '由', '到'],
  en: ['Step', 'From', 'By', 'To'],
}
const unchanged: Words = { zh: '状态不变', en: 'unchanged' }

/** The lifecycle of every loop as tables and a diagram. */
export function printLifecycle(): string {
  const parts = lifecycles.flatMap((lifecycle) => [
    `## ${lifecycle.title.zh} ${lifecycle.title.en}`,
    table(lifecycle, 'zh'),
    table(lifecycle, 'en'),
    diagram(lifecycle),
  ])
  const head = [
    '# 流程 Lifecycles',
    'Made from the tables of steps by `npm run make`; do not edit. 由环节表自动生成，请勿手工修改。',
  ]
  return `${[...head, ...parts].join('\n\n')}\n`
}

function table({ steps, words, statuses }: Lifecycle, language: Language): string {
  const rows = Object.entries(steps).map(([name, { from, by, to }]) => [
    `${wordsOf(words, name)[language]} \`${name}\``,
    list(from.map((status) => statusWord(status, language, statuses))),
    list(by.map((role) => wordOf(`role.${role}`, language))),
    to === 'same'
      ? unchanged[language]
      : list(to.map((status) => statusWord(status, language, statuses))),
  ])
  const head = heads[language]
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** Steps that leave the status as it is are in the tables only. */
function diagram({ steps, words, statuses }: Lifecycle): string {
  const moving = Object.fromEntries(Object.entries(steps).filter(([, step]) => step.to !== 'same'))
  const edges = edgesOf(moving)
  const states = [...new Set(edges.flat())].filter((status) => status !== 'new')
  const lines = edges.map(([before, after]) => {
    const names = Object.keys(moving).filter((name) => leads(moving[name], before, after))
    const label = names.map((name) => wordsOf(words, name).zh).join(' / ')
    return `  ${before === 'new' ? '[*]' : before} --> ${after}: ${label}`
  })
  const ends = states.filter((status) => !edges.some(([before]) => before === status))
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.map(
      (status) => `  state "${statusWord(status, 'zh', statuses)} ${status}" as ${status}`,
    ),
    ...lines,
    ...ends.map((status) => `  ${status} --> [*]`),
    '```',
  ].join('\n')
}

function leads(step: Step | undefined, before: string, after: string): boolean {
  return step !== undefined && edgesOf({ step }).some(([a, b]) => a === before && b === after)
}

function wordsOf(words: Lifecycle['words'], name: string): Words {
  const found = words[name]
  if (!found) throw new Error(`scripts/make/step-words.ts has no word for the step ${name}`)
  return found
}

function statusWord(status: string, language: Language, statuses: Lifecycle['statuses']): string {
  if (status === 'new') return { zh: '（未提交）', en: '(not submitted)' }[language]
  return statuses?.[status]?.[language] ?? wordOf(`status.${status}`, language)
}

function wordOf(key: string, language: Language): string {
  const word = catalogues[language][key]
  if (word === undefined) throw new Error(`web/messages/common.${language}.ts has no ${key}`)
  return word
}

const list = (words: string[]) => words.join('<br>')

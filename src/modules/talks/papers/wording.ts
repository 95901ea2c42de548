import { type Day, weekday } from '#kernel/day.ts'
import { type Block, fullName, printedDay, sentence } from '#modules/documents/index.ts'
import type { TalkFacts } from './facts.ts'

export const talkName = ({ period }: TalkFacts) => `第${period}期政企恳谈会`

/** 2026年10月14日（星期三）. */
export const dayWithWeekday = (day: Day) =>
  `${printedDay(day)}（星期${[...'日一二三四五六'][weekday(day)]}）`

export const whenOf = ({ day, from, until }: TalkFacts) =>
  dayWithWeekday(day) + from + (until === null ? '' : `—${until}`)

/** 在市行政中心608会议室; nothing until there is a place. */
export const whereOf = ({ place }: TalkFacts) => (place === null ? '' : `在${place}`)

/** ，主题为“…”; nothing until there is one. */
export const themeOf = ({ topic }: TalkFacts) => (topic === '' ? '' : `，主题为“${topic}”`)

/** Whom to ask: a person, or the office where nobody is named. */
export const contactOf = (facts: TalkFacts) =>
  facts.contact === null
    ? `联系单位：${issuerOf(facts)}。`
    : `联系人：${facts.contact.name}，电话：${facts.contact.phone}。`

/** What an order asks for where it says no more than to answer. */
export const required = (requirement: string | null) =>
  sentence(requirement ?? '依法依规办理，按期书面答复')

export const issuerOf = ({ cityName, coordinatingOffice }: TalkFacts) =>
  fullName(cityName, coordinatingOffice)

/** An enterprise, or that its name is hidden. */
export const raisedBy = (enterprise: string | null) => enterprise ?? '某企业（隐名）'

/** Several offices in one breath; a dash where there are none. */
export const namesOf = (offices: readonly string[]) =>
  offices.length === 0 ? '—' : offices.join('、')

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

/** The columns of a form: two labels a row, each with what is said of it. */
export const formColumns = [
  { share: 4, align: 'center' as const },
  { share: 7 },
  { share: 4, align: 'center' as const },
  { share: 7 },
]

/** A cell of a form as wide as all but its label. */
export const wide = (text: string) => ({ text, span: 3 })

import { t } from '#messages/index.ts'
import type { Problem } from '#platform/contract.ts'
import { wordsOf } from '#web/portal/problems.ts'
import type { TalkDraft } from './draft.ts'

/** The contract's lengths, so that a field can say it is too long before it is sent. */
export const longest = { speaker: 60, question: 1_000, reason: 1_000 } as const
export const mostQuestions = 3

/** Field id → what is wrong with it, in the order of the form. */
export type Faults = Readonly<Record<string, string>>

const tooLong = (field: string, max: number) => t('fault.long', { field, max })

/** What would be refused for its form; whether one may come is the server's to say. */
export function check({ speaker, questions, tier }: TalkDraft): Faults {
  const faults: Record<string, string> = {}
  if (speaker.trim() === '') faults.speaker = t('talk.needed.speaker')
  if (speaker.trim().length > longest.speaker) {
    faults.speaker = tooLong(t('talk.speaker'), longest.speaker)
  }
  if (questions.every((text) => text.trim() === '')) {
    faults['question-1'] = t('talk.needed.question')
  }
  for (const [at, text] of questions.entries()) {
    if (text.trim().length <= longest.question) continue
    faults[`question-${at + 1}`] = tooLong(t('talk.question', { n: at + 1 }), longest.question)
  }
  if (tier === '') faults.tier = t('talk.needed.tier')
  if (tier === 'report') faults.tier = t('talks/report-elsewhere')
  return faults
}

/** What is sent: trimmed, and without the questions left empty; null while the tier is not chosen. */
export function contributionOf({ speaker, questions, tier, consent }: TalkDraft) {
  if (tier === '') return null
  const asked = questions.map((text) => text.trim()).filter((text) => text !== '')
  return { speaker: speaker.trim().replace(/\s+/g, ' '), questions: asked, tier, consent }
}

/** The server's refusal at the fields it names. */
export function faultsOf({ code, errors = [] }: Problem): Faults {
  const named = errors.flatMap(({ field, message }) => {
    const [name, nth] = field.split('.')
    const id = name === 'questions' ? `question-${Number(nth ?? 0) + 1}` : name
    if (!id || !/^(speaker|tier|question-\d)$/.test(id)) return []
    const label =
      id === 'tier' ? 'tier.title' : id === 'speaker' ? 'talk.speaker' : 'talk.questions'
    const words =
      code === 'input/invalid' ? t('fault.field', { field: t(label) }) : wordsOf(code, message)
    return [[id, words]]
  })
  return Object.fromEntries(named)
}

import { t } from '#messages/index.ts'
import type { Problem } from '#platform/contract.ts'
import { wordsOf as wordsOfCode } from '#web/portal/problems.ts'
import { type Draft, filesOf } from './draft.ts'
import { decimalOf, wholeOf, wordsOf } from './read-typed.ts'

/** The contract's lengths, so that a field can say it is too long before it is sent. */
export const longest = { title: 80, body: 5_000, place: 120, project: 120 } as const

/** Field → what is wrong with it. */
export type Faults = Partial<Record<keyof Draft, string>>

/** What would be refused for its form; whether an appeal may be made is the server's to say. */
export function checkDraft(draft: Draft): Faults {
  const faults: Faults = {}
  for (const name of ['title', 'body', 'regionId'] as const) {
    if (draft[name].trim() === '') faults[name] = t(`fault.needed.${name}`)
  }
  for (const name of ['title', 'body', 'place', 'project'] as const) {
    const max = longest[name]
    if (draft[name].trim().length > max)
      faults[name] = t('fault.long', { field: t(`field.${name}`), max })
  }
  if (Number.isNaN(wholeOf(draft.peopleAffected))) faults.peopleAffected = t('fault.count')
  if (Number.isNaN(decimalOf(draft.moneyAffected))) faults.moneyAffected = t('fault.money')
  const tags = wordsOf(draft.tags)
  if (tags.length > 8 || tags.some((tag) => tag.length > 20)) faults.tags = t('fault.tags')
  return inFormOrder(faults)
}

const formOrder = [
  'title',
  'body',
  'kind',
  'regionId',
  'attachments',
  'environment',
  'place',
  'project',
]

/** The summary lists faults as the eye meets the fields. */
function inFormOrder(faults: Faults): Faults {
  const place = ([name]: [string, string]) => formOrder.indexOf(name) + 1 || 99
  return Object.fromEntries(Object.entries(faults).sort((a, b) => place(a) - place(b)))
}

/** The server's refusal, at the fields it names; those of no field of ours are left to the summary. */
export function faultsOf({ code, errors = [] }: Problem, draft: Draft): Faults {
  const named = errors.flatMap(({ field, message }) => {
    const name = field.split('.')[0] ?? ''
    return name in draft
      ? [[name, code === 'input/invalid' ? sentenceFor(name) : wordsOfCode(code, message)]]
      : []
  })
  return inFormOrder(Object.fromEntries(named))
}

function sentenceFor(name: string): string {
  if (name === 'peopleAffected' || name === 'moneyAffected') return t('fault.large')
  const key = `fault.needed.${name}`
  const needed = t(key)
  return needed === key ? t('fault.field', { field: t(`field.${name}`) }) : needed
}

/** What is sent: trimmed, digits of half width, nothing for what was left empty. */
export function contentOf(draft: Draft) {
  return {
    title: draft.title.trim().replace(/\s*[\r\n]+\s*/g, ' '),
    body: draft.body.trim(),
    kind: draft.kind,
    environment: draft.environment,
    tags: wordsOf(draft.tags),
    confidentiality: draft.confidentiality,
    regionId: draft.regionId,
    place: draft.place.trim() || null,
    project: draft.project.trim() || null,
    peopleAffected: wholeOf(draft.peopleAffected),
    moneyAffected: decimalOf(draft.moneyAffected),
    attachments: filesOf(draft).map(({ attachmentId }) => attachmentId),
  }
}

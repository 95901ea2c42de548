import type { Known } from '#modules/trust/domain/redaction/known.ts'
import type { Span } from '#modules/trust/domain/redaction/marks.ts'
import { redact } from '#modules/trust/domain/redaction/redact.ts'
import { type Change, fits, remark } from '#modules/trust/domain/redaction/remark.ts'
import type { AppealCommand, AppealEvent } from './events.ts'
import { refusal } from './refusals.ts'
import type { Appeal, Content } from './types.ts'

/** A text that the enterprise wrote, as it is kept: with marks in place of what tells who it is. */
export type Marked = { key: string; text: string; spans: readonly Span[] }
/** `confirmed`: a coordinator has seen to it that it tells nobody's name; others read it only then. */
export type Said = Marked & { confirmed: boolean }

export const contentFields = ['title', 'body', 'place', 'project'] as const
export type ContentField = (typeof contentFields)[number]
export type ContentSpans = Partial<Record<ContentField, readonly Span[]>>

/** The texts an event brings; later ones are numbered in the order they are said. */
export function textsIn(event: AppealEvent, saidBefore: number): Marked[] {
  if (event.type === 'submitted') {
    const { content, spans = {} } = event
    return contentFields.flatMap((key) => {
      const text = content[key]
      return text === null ? [] : [{ key, text, spans: spans[key] ?? [] }]
    })
  }
  const text = laterText(event)
  const spans = 'spans' in event && Array.isArray(event.spans) ? event.spans : []
  return text ? [{ key: `said-${saidBefore + 1}`, text, spans }] : []
}

function laterText(event: AppealEvent): string | null {
  switch (event.type) {
    case 'supplemented':
      return event.text
    case 'denied':
    case 'withdrawn':
    case 'extensionContested':
    case 'mergerContested':
      return event.reason
    case 'confirmed':
      return event.words
    case 'relapsed':
      // Why: what a coordinator notes is no text of the enterprise's.
      return event.spans === undefined ? null : event.words
    case 'rated':
      return event.rating.words
    default:
      return null
  }
}

const saidLater = (texts: readonly { key: string }[]): number =>
  texts.filter(({ key }) => key.startsWith('said-')).length

/** The key of the next text that is said. */
export const nextKey = ({ texts }: Appeal): string => `said-${saidLater(texts) + 1}`

/** Adds what an event says to the texts of the appeal; nobody has looked at it yet. */
export function withTexts(state: Appeal, event: AppealEvent): Appeal {
  const more = textsIn(event, saidLater(state.texts))
  if (more.length === 0) return state
  return { ...state, texts: [...state.texts, ...more.map((one) => ({ ...one, confirmed: false }))] }
}

/** Every text is confirmed, some of them as they were changed. */
export function confirmTexts(state: Appeal, changed: readonly Marked[]): Appeal {
  const texts = state.texts.map((said) => {
    const change = changed.find(({ key }) => key === said.key)
    return { ...said, ...change, confirmed: true }
  })
  const textOf = new Map(texts.map(({ key, text }) => [key, text]))
  const content: Content = { ...state.content }
  for (const field of contentFields) {
    const text = textOf.get(field)
    if (text !== undefined) content[field] = text
  }
  return { ...state, content, texts }
}

export const openTexts = ({ texts }: Appeal): Said[] => texts.filter(({ confirmed }) => !confirmed)

/** What a command says in free text, before and after its marks were set. */
export type Written = { command: AppealCommand; originals: Record<string, string> }

/** A command with marks in place of what tells who wrote it, and the originals of what was marked. */
export function redactCommand(command: AppealCommand, known: Known): Written {
  switch (command.type) {
    case 'submit':
      return redactSubmission(command, known)
    case 'supplement':
    case 'addDetail':
      return later(command.text, known, (text, spans) => ({ ...command, text, spans }))
    case 'deny':
    case 'contestExtension':
    case 'contestMerger':
      return later(command.reason, known, (reason, spans) => ({ ...command, reason, spans }))
    case 'withdraw':
      return later(command.reason, known, (reason, spans) => ({ ...command, reason, spans }))
    case 'relapse':
    case 'confirm':
      return later(command.words, known, (words, spans) => ({ ...command, words, spans }))
    case 'rate':
      return later(command.rating.words, known, (words, spans) => {
        return { ...command, rating: { ...command.rating, words }, spans }
      })
    case 'followUp':
    case 'judge':
      return later(command.attempt.words, known, (words, spans) => {
        return { ...command, attempt: { ...command.attempt, words }, spans }
      })
    default:
      return { command, originals: {} }
  }
}

/** Under which name the original of a later text is sealed, until its key is known. */
export const laterOriginal = 'said'

function later<T extends string | null>(
  said: T,
  known: Known,
  withText: (text: T, spans: Span[]) => AppealCommand,
): Written {
  if (said === null) return { command: withText(said, []), originals: {} }
  const { text, spans } = redact(said, known)
  // Why `as`: what is not null is text, and stays text.
  const command = withText(text as T, spans)
  return { command, originals: spans.length > 0 ? { [laterOriginal]: said } : {} }
}

type Submit = Extract<AppealCommand, { type: 'submit' }>

function redactSubmission(command: Submit, known: Known): Written {
  const content: Content = {
    ...command.content,
    tags: command.content.tags.map((tag) => redact(tag, known).text),
  }
  const spans: ContentSpans = {}
  const originals: Record<string, string> = {}
  for (const field of contentFields) {
    const said = content[field]
    const found = said === null ? null : redact(said, known)
    if (said === null || found === null || found.spans.length === 0) continue
    content[field] = found.text
    spans[field] = found.spans
    originals[field] = said
  }
  return { command: { ...command, content, spans }, originals }
}

/** One text with its marks changed; `original` is needed where marks are taken off. */
export function changeText(
  texts: readonly Said[],
  { key, ...change }: Change & { key: string },
  original: string | null,
): Marked {
  const said = texts.find((one) => one.key === key)
  if (said === undefined || !fits(toRemark(said), change)) {
    throw refusal('appeals/mark-outside', { field: 'texts', key })
  }
  return { key, ...remark(toRemark(said), change, original) }
}

const toRemark = ({ text, spans }: Said) => ({ text, spans: [...spans] })

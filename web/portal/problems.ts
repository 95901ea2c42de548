import { problemOf } from '../client.ts'
import { t } from '../messages/index.ts'

/** The code of what went wrong; an answer that never came counts as no connection. */
export function codeOf(error: unknown): string {
  if (error instanceof DOMException) return 'http/offline'
  return problemOf(error).code
}

/** A code in the chosen language: by our own words where they are here, else by the server's sentence. */
export function wordsOf(code: string, sentence: string | undefined): string {
  const known = t(code)
  return known === code ? sentence || t('fault.unknown') : known
}

/** What went wrong and what to do. */
export const sentenceOf = (error: unknown): string => wordsOf(codeOf(error), problemOf(error).title)

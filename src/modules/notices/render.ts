import { isDay } from '#kernel/day.ts'
import type { Language } from './domain/notice.ts'
import { frames, type Template, templates } from './templates/templates.ts'

type Values = Readonly<Record<string, string>>

/** A notice in words: its template in this language, the gaps filled. */
export function render(
  language: Language,
  { template, values }: { template: string; values: Values },
): Template {
  const found = templates[language][template]
  if (found === undefined) throw new Error(`There is no template ${template}.`)
  return {
    subject: fill(language, found.subject, values),
    text: fill(language, found.text, values),
  }
}

/** Words around the notices, the gaps filled. */
export const frameText = (
  language: Language,
  name: keyof (typeof frames)['zh'],
  values: Values,
): string => fill(language, frames[language][name], values)

/** Fills `{gaps}`; a part in square brackets goes when one of its gaps has no value. */
function fill(language: Language, text: string, values: Values): string {
  const whole = text.replace(/\[([^[\]{}]*\{\w+\}[^[\]]*)\]/g, (_, part: string) =>
    gapsOf(part).every((gap) => values[gap]) ? part : '',
  )
  const filled = whole.replace(/\{(\w+)\}/g, (_, gap: string) => word(language, gap, values[gap]))
  return filled.trim()
}

/** The gaps of a text, in their order. */
export const gapsOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap ?? '')

/** A fixed word in its language, a day as people write it, anything else as it is. */
function word(language: Language, gap: string, value = ''): string {
  const words: Values = frames[language]
  const fixed = words[`${gap}.${value}`]
  if (fixed !== undefined) return fixed
  return isDay(value) ? dayInWords(language, value) : value
}

const months =
  'January February March April May June July August September October November December'.split(' ')

export function dayInWords(language: Language, day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  if (language === 'zh') return `${year}年${month}月${date}日`
  return `${date} ${months[(month ?? 1) - 1]} ${year}`
}

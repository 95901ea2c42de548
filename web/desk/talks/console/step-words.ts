import { t } from '#messages/index.ts'
import type { City } from '#web/desk/api.ts'
import type { Step } from './entries.ts'

type Offices = Pick<City, 'offices'>

export const officeName = ({ offices }: Offices, officeId: string): string =>
  offices.find((office) => office.officeId === officeId)?.name ?? ''

/** What a step records, in one line. */
export function stepWords(step: Step, city: Offices): string {
  const values = step.kind === 'comment' ? { expert: step.input.expert } : {}
  const office = 'officeId' in step.input ? officeName(city, step.input.officeId) : ''
  return t(`console.done.${step.kind}`, { ...values, office })
}

const proseOf = ['title', 'text', 'requirement', 'note'] as const

/** All that was typed for a step, as text that can be copied elsewhere. */
export function typedWords({ input }: Step): string {
  const given: Record<string, unknown> = { ...input }
  return proseOf
    .map((name) => given[name])
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n')
}

/** 第 2 位 · 问题 1: what a step is about, without a name. */
export const aboutWords = (turn: number, nth: number | null): string =>
  nth === null ? t('console.aboutSpeaker', { turn }) : t('console.about', { turn, nth })

/** Minutes and seconds: 04:05. */
export function clockWords(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

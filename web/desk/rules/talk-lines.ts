import { t } from '#messages/index.ts'
import type { Rules } from '../api.ts'
import type { Line } from './rule-lines.ts'

/** The rules of talks in words, in the order of the page. */
export function talkLines({ talks }: Rules): Line[] {
  const { day, ...numbers } = talks
  const { weekday, startsAt, source } = day
  return [
    line('day', { weekday: t(`weekday.${weekday}`), startsAt }, source),
    ...names.map((name) => line(name, numbers[name], numbers[name].source)),
  ]
}

const names = [
  'roster',
  'packs',
  'reminder',
  'minutes',
  'quota',
  'questions',
  'topics',
  'invitations',
  'fairness',
] as const

const line = (name: string, values: Record<string, string | number>, source: string): Line => ({
  group: 'talks',
  key: `talk.${name}`,
  label: t(`rule.talk.${name}`),
  from: t(`rule.talk.${name}.from`),
  text: t(`rule.talk.${name}.text`, values),
  source,
})

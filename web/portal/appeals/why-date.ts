import { t } from '#messages/index.ts'
import { ownSetting } from '#modules/people/domain/words.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Deadline } from './dates.ts'

/** Why a date is that date, sentence by sentence, so that its reader can count it on a calendar. */
export function whyDate(date: Deadline, promisedOn: string | undefined): string[] {
  if (date.kind === 'review') return [t('why.review')]
  return [
    countWords(date),
    date.paused > 0 &&
      t(`why.paused.${date.limit.unit}`, { n: Math.max(Math.round(date.paused), 1) }),
    date.rolledFrom && t('why.rolled', { last: dayWords(date.rolledFrom) }),
    date.extended > 0 && extendedWords(date, promisedOn),
    date.standsStill && t('why.still'),
    date.provisional && date.endedOn === null && t('why.provisional'),
  ].filter((sentence) => typeof sentence === 'string')
}

function countWords({ kind, startOn, limit }: Deadline): string {
  const sameDay = limit.count === 0 && limit.unit !== 'hours'
  return t('why.count', {
    from: t(`why.${kind}`, { start: dayWords(startOn) }),
    length: t(sameDay ? 'why.sameDay' : `why.${limit.unit}`, { n: limit.count }),
  })
}

const extendedWords = ({ extended, dueOn }: Deadline, promisedOn: string | undefined) =>
  t('why.extended', { n: extended, from: dayWords(promisedOn ?? dueOn), to: dayWords(dueOn) })

/** Where the limit comes from, and the versions of rules and holidays it was counted with. */
export function basisWords({ kind, source, ...date }: Deadline): string[] {
  if (kind === 'review') return []
  const version = /\d+$/.exec(date.ruleVersion)?.[0] ?? '1'
  return [
    t('why.source', { source: source === ownSetting ? t('why.own') : source }),
    t('why.rules', { version, calendar: holidayWords(date) }),
  ]
}

type Counted = Pick<Deadline, 'startOn' | 'dueOn' | 'calendarVersion'>

/** The calendar's version names every year's notice (`2025.1,2026.2`); told are the years counted in. */
function holidayWords({ startOn, dueOn, calendarVersion }: Counted): string {
  const versions = Object.fromEntries(calendarVersion.split(',').map((one) => one.split('.')))
  const years = new Set([startOn.slice(0, 4), dueOn.slice(0, 4)])
  const words = [...years].map((year) => {
    const version: string | undefined = versions[year]
    return version ? t('why.year', { year, version }) : t('why.noYear', { year })
  })
  return words.join(t('why.and'))
}

/** When a date ended, and whether that was in time. */
export const endedWords = ({ endedOn, dueOn }: Pick<Deadline, 'endedOn' | 'dueOn'>) =>
  endedOn && t(endedOn > dueOn ? 'why.endedLate' : 'why.ended', { date: dayWords(endedOn) })

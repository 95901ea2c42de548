import { queryOptions } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api, type Clock, type Session } from '../api.ts'

/** Asked for again each minute, for a jump of the clock is no act of whoever looks at the page. */
export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => api.clock.get({}),
  refetchInterval: 60_000,
})

const roles: readonly Session['role'][] = ['coordinator', 'leader', 'auditor', 'admin']

export const seesClock = (role: Session['role']): boolean => roles.includes(role)

const hour = 3_600_000

/** The note of a clock that went back in the last day, when nothing has happened to it since. */
export function wentBack({ now, notes: [last] }: Clock): Clock['notes'][number] | null {
  const isFresh = last !== undefined && Date.parse(now) - Date.parse(last.at) < 24 * hour
  return isFresh && last.kind === 'backward' ? last : null
}

/** How far the clock has jumped: 31 天, or 6 小时 where it is less than two days. */
export function jumpWords(jumpMs: number): string {
  const ms = Math.abs(jumpMs)
  return ms < 48 * hour
    ? t('clock.hours', { n: Math.round(ms / hour) })
    : t('clock.days', { n: Math.round(ms / (24 * hour)) })
}

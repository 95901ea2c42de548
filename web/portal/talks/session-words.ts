import { t } from '#messages/index.ts'
import { dayWords, shortDay } from '#web/ui/days.ts'
import type { Session } from './queries.ts'

export const nameOf = ({ number, regionName }: Pick<Session, 'number' | 'regionName'>): string =>
  t('talk.name', { n: number, venue: regionName })

/** When it begins: 2026年10月14日（周三） 09:00. */
export const whenOf = ({ heldOn, startsAt }: Pick<Session, 'heldOn' | 'startsAt'>): string =>
  t('talk.whenWords', { day: dayWords(heldOn), time: startsAt })

const before: readonly Session['status'][] = ['planned', 'themed']
const locked: readonly Session['status'][] = ['registering', 'locked', 'packed']

export type State = 'open' | 'soon' | 'locked' | 'underway' | 'over' | 'cancelled'

/** How a session stands for somebody who may come. */
export function stateOf({ status, registers }: Pick<Session, 'status' | 'registers'>): State {
  if (registers) return 'open'
  if (before.includes(status)) return 'soon'
  if (locked.includes(status)) return 'locked'
  return status === 'underway' || status === 'cancelled' ? status : 'over'
}

export const stateWords = (session: Session): string =>
  t(`talk.state.${stateOf(session)}`, { date: shortDay(session.opensOn) })

export const topicsOf = ({ topics }: Pick<Session, 'topics'>): string =>
  topics.map(({ title }) => title).join(t('talk.gap')) || t('talk.topicsOpen')

/** Who hosts; at a venue the body is that of its own district. */
export function hostOf({ host }: Pick<Session, 'host'>): string {
  const body = t(`talk.host.${host.body}`)
  return host.name === null ? body : t('talk.hostNamed', { body, name: host.name })
}

export function seatsOf({ quota, seatsLeft, waiting }: Session): string {
  return seatsLeft > 0 && waiting === 0
    ? t('talk.seatsLeft', { quota, n: seatsLeft })
    : t('talk.seatsFull', { quota, n: waiting })
}

/** Why it is on another day, or on none. */
export function changeOf({ status, movedFrom, reason }: Session): string | null {
  if (status === 'cancelled') return t('talk.cancelledFor', { reason: reason ?? '' })
  return movedFrom === null
    ? null
    : t('talk.moved', { from: dayWords(movedFrom), reason: reason ?? '' })
}

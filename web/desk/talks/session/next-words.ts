import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Talk } from '../talk-types.ts'

/** What a session waits for, in words; and the day before which its step cannot be taken. */
export function nextOf(talk: Talk): { words: string; notBefore: string | null } {
  const { status, opensOn, locksOn, packOn, heldOn, minutesOn, reason } = talk
  const day = (of: string) => ({ day: dayWords(of) })
  switch (status) {
    case 'themed':
      return { words: t('talks.next.themed', day(opensOn)), notBefore: opensOn }
    case 'registering':
      return { words: t('talks.next.registering', day(locksOn)), notBefore: locksOn }
    case 'locked':
      return { words: t('talks.next.locked', day(packOn)), notBefore: heldOn }
    case 'packed':
      return { words: t('talks.next.packed', day(heldOn)), notBefore: heldOn }
    case 'minutes':
      return { words: t('talks.next.minutes', day(minutesOn)), notBefore: null }
    case 'cancelled':
      return { words: t('talks.next.cancelled', { reason: reason ?? '' }), notBefore: null }
    default:
      return { words: t(`talks.next.${status}`), notBefore: null }
  }
}

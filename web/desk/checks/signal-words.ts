import { t } from '#messages/index.ts'
import type { Signal } from './check-queries.ts'

/** What speaks against a reply, as a sentence. */
export function signalWords({ kind, count, minutes, rush }: Signal): string {
  const key = kind === 'burst' && rush ? 'signal.burst.rush' : `signal.${kind}`
  const others = count === null ? '' : count - 1
  return t(key, { count: count ?? '', minutes: minutes ?? '', others })
}

import type { Session } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import type { Talk } from '../talk-types.ts'

/** A coordinator of one region acts at its own venue only. */
const isOwn = ({ role, regionId }: Session, talk: Talk): boolean =>
  role === 'coordinator' && (regionId === null || regionId === talk.regionId)

/** Whether somebody may do something for this session; what, the session's open steps say. */
export const useMayAct = (talk: Talk): boolean => isOwn(useSession(), talk)

/** The steps open to this person now. */
export function useOpenSteps(talk: Talk): readonly string[] {
  return useMayAct(talk) ? talk.open : []
}

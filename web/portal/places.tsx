import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ComponentType } from 'react'
import type { Item, View } from './queries.ts'

/** What the home page's address says: which appeals are shown. */
export type HomeSearch = { view?: View; status?: Item['status'] }
/** `submitted`: the appeal has just been sent, so its receipt is shown. */
export type AppealSearch = { submitted?: 1 }

/** Which venue's talks are shown. */
export type TalksSearch = { venue?: string }
/** `registered`: the seat has just been asked for. */
export type SeatSearch = { registered?: 1 }

/** The portal's addresses, as data. */
export type Place =
  | { to: '/'; search?: HomeSearch }
  | { to: '/submit' }
  | { to: '/notices' }
  | { to: '/reviews' }
  | { to: '/good-cases' }
  | { to: '/my-data' }
  | { to: '/security' }
  | { to: '/sign-in' }
  | { to: '/talks'; search?: TalksSearch }
  | { to: '/talks/mine' }
  | { to: '/talks/topics' }
  | { to: '/talks/$sessionId'; params: { sessionId: string } }
  | { to: '/talks/seats/$seatId'; params: { seatId: string }; search?: SeatSearch }
  | { to: '/draws/$drawId'; params: { drawId: string } }
  | { to: '/appeals/$appealId'; params: { appealId: string }; search?: AppealSearch }

type ToProps = Place &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
    /** Whether it is current whatever the page's address asks for. */
    anySearch?: boolean
  }

// Why `as`, here and below: TanStack Router types these after one registered router, and this program
// has two, the desk's too. `Place` and the routes' `validateSearch` keep the portal's in step.
type Active = { exact: boolean; includeSearch?: boolean }
const RouterLink = Link as ComponentType<ToProps & { activeOptions: Active }>

/** A link to one of the portal's places; it is marked as current only on that very page. */
export const To = ({ anySearch, ...props }: ToProps) => (
  <RouterLink activeOptions={anySearch ? samePath : exactly} {...props} />
)
const exactly = { exact: true }
const samePath = { exact: true, includeSearch: false }

export function useGo(): (place: Place & { replace?: boolean }) => Promise<void> {
  const navigate = useNavigate()
  return navigate as (place: object) => Promise<void>
}

export const useHomeSearch = (): HomeSearch => useSearch({ strict: false }) as HomeSearch
export const useAppealSearch = (): AppealSearch => useSearch({ strict: false }) as AppealSearch
export function useAppealId(): string {
  const params: { appealId?: string } = useParams({ strict: false })
  return params.appealId ?? ''
}
export const useTalksSearch = (): TalksSearch => useSearch({ strict: false }) as TalksSearch
export const useSeatSearch = (): SeatSearch => useSearch({ strict: false }) as SeatSearch
export function useTalkId(name: 'sessionId' | 'seatId' | 'drawId'): string {
  const params: Partial<Record<typeof name, string>> = useParams({ strict: false })
  return params[name] ?? ''
}

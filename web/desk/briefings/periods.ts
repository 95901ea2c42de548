import { type Span, spans } from '#modules/briefings/domain/words.ts'

/** Which months the dashboard shows; the current ones, or in a first week those before, where the address says nothing. */
export type DashboardSearch = { span?: Span; region?: string }

export function readDashboardSearch(raw: Record<string, unknown>): DashboardSearch {
  const span = spans.find((one) => one === raw.span)
  const region = typeof raw.region === 'string' && raw.region !== '' ? raw.region : undefined
  return { ...(span && { span }), ...(region && { region }) }
}

/** In the first week of a month there is little to see of it yet. */
export const usualSpan = (today: string): Span => (Number(today.slice(8)) <= 7 ? 'last' : 'month')

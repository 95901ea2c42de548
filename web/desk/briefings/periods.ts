import { type Span, spans } from '#modules/briefings/domain/words.ts'

/** Which months the dashboard shows; the current one where the address says nothing. */
export type DashboardSearch = { span?: Span; region?: string }

export function readDashboardSearch(raw: Record<string, unknown>): DashboardSearch {
  const span = spans.find((one) => one === raw.span && one !== 'month')
  const region = typeof raw.region === 'string' && raw.region !== '' ? raw.region : undefined
  return { ...(span && { span }), ...(region && { region }) }
}

import { type Published, placeDiffers } from '../recount/indicators/compare.ts'
import type { Places } from '../recount/indicators/recount.ts'
import type { Client } from './caller.ts'

type Page = { values: Published[] }
type Breakdown = { rows: { key: string; values: Published[] }[] }
type Months = { months: { month: string; values: Published[] }[] }

const dimensions = ['region', 'office', 'environment', 'industry', 'channel'] as const

/** Where the indicators that the API publishes and their recount differ, for every place there is. */
export async function indicatorsDiffer(auditor: Client, places: Places): Promise<string[]> {
  const found: string[] = []
  const compare = (place: string, values: readonly Published[]) =>
    found.push(...placeDiffers(place, values, places[place]))
  compare('city', (await auditor.get<Page>('/indicators')).values)
  for (const dimension of dimensions) {
    const { rows } = await auditor.get<Breakdown>(`/indicators/by/${dimension}`)
    const keys = new Set(rows.map(({ key }) => `${dimension}=${key}`))
    for (const { key, values } of rows) {
      compare(`${dimension}=${key}`, values)
      const alone = await auditor.get<Page>(`/indicators?${dimension}=${encodeURIComponent(key)}`)
      compare(`${dimension}=${key}`, alone.values)
    }
    const missing = Object.keys(places).filter(
      (place) => place.startsWith(`${dimension}=`) && !keys.has(place),
    )
    found.push(...missing.map((place) => `indicators.${place}: published nowhere`))
  }
  const { months } = await auditor.get<Months>('/indicators/months')
  for (const { month, values } of months) {
    compare(`month=${month}`, values)
    const alone = await auditor.get<Page>(`/indicators?from=${month}&to=${month}`)
    compare(`month=${month}`, alone.values)
  }
  return found
}

import type { Published } from '../recount/indicators/compare.ts'
import type { Edition } from '../recount/published/editions.ts'
import type { Kept, KeptPage } from '../recount/published/recount.ts'
import type { Client } from './caller.ts'

type Catalogue = { 'dcat:dataset': { 'dct:identifier': string }[] }
type Report = {
  year: number
  quarter: number
  figures: { asOf: string; from: string; to: string; values: Published[] }
}
type Review = {
  period: string
  fromOn: string
  toOn: string
  pack: { asOf: string; figures: Published[] } | null
}

/** Reads what was published and kept as it stood: every edition of open data, every report, every pack of a review. */
export async function readKept(auditor: Client): Promise<Kept> {
  const editions: Edition[] = []
  const catalogue = await auditor.get<Catalogue>('/open-data/catalogue.json')
  for (const { 'dct:identifier': number } of catalogue['dcat:dataset']) {
    editions.push(await auditor.get<Edition>(`/open-data/editions/${number}.json`))
  }
  return { editions, pages: [...(await readReports(auditor)), ...(await readPacks(auditor))] }
}

async function readReports(auditor: Client): Promise<KeptPage[]> {
  const { items } = await auditor.get<{ items: { reportId: string }[] }>('/reports')
  const pages: KeptPage[] = []
  for (const { reportId } of items) {
    const { year, quarter, figures } = await auditor.get<Report>(`/reports/${reportId}`)
    const { asOf, from, to, values } = figures
    pages.push({ name: `reports.${year}-Q${quarter}`, asOf, from, to, values })
  }
  return pages
}

async function readPacks(auditor: Client): Promise<KeptPage[]> {
  const path = '/retrospectives'
  const { items } = await auditor.get<{ items: { retrospectiveId: string }[] }>(path)
  const pages: KeptPage[] = []
  for (const { retrospectiveId } of items) {
    const { period, pack, fromOn, toOn } = await auditor.get<Review>(`${path}/${retrospectiveId}`)
    if (pack === null) continue
    const months = { from: fromOn.slice(0, 7), to: toOn.slice(0, 7) }
    pages.push({ name: `packs.${period}`, asOf: pack.asOf, ...months, values: pack.figures })
  }
  return pages
}

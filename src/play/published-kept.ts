import type { Published } from '../recount/indicators/compare.ts'
import type { Edition } from '../recount/published/editions.ts'
import type { Kept, KeptPage } from '../recount/published/recount.ts'
import type { Client } from './caller.ts'

type Catalogue = { 'dcat:dataset': { 'dct:identifier': string }[] }
type Stage = { stage: string; n: number }
type Report = {
  year: number
  quarter: number
  figures: { asOf: string; from: string; to: string; values: Published[]; funnel: Stage[] }
}
type Month = { month: string } & Record<string, number | string>
type Review = {
  period: string
  fromOn: string
  toOn: string
  pack: { asOf: string; figures: Published[]; chain: Month[] } | null
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

/** How far what came in so far has come; the recount counts it by a name of its own. */
const stageOf = (stage: string, n: number): Published => {
  return { code: `stage.${stage}`, n, of: null, excluded: [] }
}

const monthOf = ({ month, ...stages }: Month) => ({
  place: `month=${month}`,
  values: Object.entries(stages).map(([stage, n]) => stageOf(stage, Number(n))),
})

async function readReports(auditor: Client): Promise<KeptPage[]> {
  const { items } = await auditor.get<{ items: { reportId: string }[] }>('/reports')
  const pages: KeptPage[] = []
  for (const { reportId } of items) {
    const { year, quarter, figures } = await auditor.get<Report>(`/reports/${reportId}`)
    const { asOf, from, to, values, funnel } = figures
    const city = [...values, ...funnel.map(({ stage, n }) => stageOf(stage, n))]
    const name = `reports.${year}-Q${quarter}`
    pages.push({ name, asOf, from, to, parts: [{ place: 'city', values: city }] })
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
    const parts = [{ place: 'city', values: pack.figures }, ...pack.chain.map(monthOf)]
    pages.push({ name: `packs.${period}`, asOf: pack.asOf, ...months, parts })
  }
  return pages
}

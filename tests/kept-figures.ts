import assert from 'node:assert/strict'
import { exportEvents, type FigureValue } from '#modules/insight/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Client } from '../src/play/caller.ts'
import { indicatorsDiffer } from '../src/play/published-indicators.ts'
import { placeDiffers } from '../src/recount/indicators/compare.ts'
import { type Known, recountAll } from '../src/recount/indicators/recount.ts'
import type { City } from './city.ts'

const codes = ['linked-to-problem', 'problem-drop']
type Page = { known: Known; place: string; values: FigureValue[] }

/** What a city publishes of its common problems: kept as it stood after each step, and counted again. */
export function keptFigures(city: City, regions: readonly string[]) {
  const pages: Page[] = []
  const events = () => exportEvents(city.db, actorWithoutAccount(city.tenantId, 'auditor'))
  const read = async (path: string) => {
    const { status, body, text } = await city.auditor.get(path)
    assert.equal(status, 200, text)
    return body
  }
  return {
    /** Keeps the figures of the city and of regions as they stand, of all time and of single months. */
    keep: async (...months: string[]): Promise<void> => {
      const asOf = city.clock.now()
      const known = { asOf, notices: [] }
      for (const place of ['city', ...regions.map((region) => `region=${region}`)]) {
        const of = place === 'city' ? '' : place
        const { values } = await read(`/indicators?${of}`)
        pages.push({ known, place, values })
        for (const month of months) {
          const alone = await read(`/indicators?from=${month}&to=${month}&${of}`)
          const ofMonth = { ...known, months: { from: month, to: month } }
          pages.push({ known: ofMonth, place, values: alone.values })
        }
      }
      // Why: what is done next is done at another moment.
      city.clock.pass(1)
    },
    /** Where a kept page and its recount as of its own moment differ, of what this is about. */
    keptDiffers: async (): Promise<string[]> => {
      const counted = await recountAll(
        await events(),
        pages.map(({ known }) => known),
      )
      return pages.flatMap(({ place, values, known }, nth) => {
        const own = values.filter(({ code }) => codes.includes(code))
        const name = `${known.asOf} ${known.months?.from ?? ''}`
        const found = placeDiffers(place, own, counted[nth]?.places[place])
        return [...found, ...(counted[nth]?.faults ?? [])].map((one) => `${name}: ${one}`)
      })
    },
    /** What was published from page to page, without what did not change: that it moved at all. */
    told: (place: string, code: string): string[] => {
      const all = pages
        .filter((one) => one.place === place && one.known.months === undefined)
        .map(({ values }) => values.find((one) => one.code === code))
        .map((value) => `${value?.n}/${value?.of}`)
      return all.filter((one, nth) => one !== all[nth - 1])
    },
    /** Where all that is published now, of every place and month, differs. */
    differs: async (): Promise<string[]> => {
      const auditor = { get: read } as Client
      const [counted] = await recountAll(await events(), [{ asOf: city.clock.now(), notices: [] }])
      const found = await indicatorsDiffer(auditor, counted?.places ?? {})
      return [...found, ...(counted?.faults ?? [])]
    },
  }
}

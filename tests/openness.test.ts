import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exportEvents } from '../src/modules/insight/index.ts'
import { actorWithoutAccount } from '../src/platform/database/actors.ts'
import type { Client } from '../src/play/caller.ts'
import { readBeside } from '../src/play/published.ts'
import { readKept } from '../src/play/published-kept.ts'
import { type Kept, keptDiffers } from '../src/recount/published/recount.ts'
import { attack } from '../src/verify/suppression/attack.ts'
import { readEdition } from '../src/verify/suppression/edition.ts'
import { openCity, personAt, replied } from './city.ts'
import { code, taken } from './talks/stage.ts'

const city = await openCity({ start: '2026-07-06' })
const { desk, leader } = city
const anybody = personAt(city.address)
const open = (path: string) => anybody.get(`/open-data/${path}`)
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const other = await city.enterprise('湖州恒信电子有限公司')

/** Appeals that are answered; every second one is confirmed as solved. */
async function answered(many: number, office = 'transport') {
  for (let left = many; left > 0; left -= 1) {
    const firm = left % 3 === 0 ? other : yunfan
    const { at } = await replied(city, firm, office)
    if (left % 2 === 0) await taken(firm.post(`${at}/confirmation`, { solved: true }))
  }
}

async function publish(month: string, reason: string | null = null) {
  const { editionId, proposalId } = await taken(desk.post('/publications', { month, reason }))
  await taken(leader.post(`/proposals/${proposalId}/approval`))
  return editionId
}

await answered(6)
city.clock.turnTo('2026-08-05')

describe('before the first publication', () => {
  it('there is nothing to read, and the dictionary is there', async () => {
    const { newest, tables } = await taken(open('current.json'))
    assert.deepEqual([newest, tables], [null, []])
    const { indicators } = await taken(open('dictionary.json'))
    assert.ok(indicators.some((one: { code: string }) => one.code === 'resolved-by-enterprise'))
    assert.equal((await open('editions/1.json')).status, 404)
  })
})

describe('a publication', () => {
  it('is prepared by one person and published by another', async () => {
    const { editionId, proposalId } = await taken(desk.post('/publications', { month: '2026-07' }))
    assert.equal((await open('editions/1.json')).status, 404, 'nobody reads what is prepared')
    const own = await code(desk.post(`/proposals/${proposalId}/approval`))
    assert.equal(own, '403 people/own-proposal')
    const { tables, shown } = await taken(leader.get(`/publications/${editionId}`))
    assert.ok(shown > 0)
    await taken(leader.post(`/proposals/${proposalId}/approval`))
    const edition = await taken(open('editions/1.json'))
    assert.deepEqual(edition.tables, tables, 'what was read is what is published')
    assert.equal(edition.period, '2026-07')
  })

  it('withholds what is small and says which', async () => {
    const { tables } = await taken(open('editions/1.json'))
    const cells = tables[0].rows[0].cells
    const cell = (name: string) => cells.find((one: { code: string }) => one.code === name)
    assert.equal(cell('submitted').n, 6)
    assert.deepEqual(cell('resolved-by-enterprise').withheld.includes('n'), true)
    assert.equal(cell('resolved-by-enterprise').n, null)
  })

  it('is not made of a month that is not over, nor twice without a reason', async () => {
    const prepare = (body: object) => code(desk.post('/publications', body))
    assert.equal(await prepare({ month: '2026-08' }), '409 openness/not-over')
    assert.equal(await prepare({ month: '2026-07' }), '409 openness/published-already')
    assert.equal(
      await prepare({ month: '2026-06', reason: '更正' }),
      '409 openness/nothing-to-correct',
    )
    const region = await code(leader.post('/publications', { month: '2026-07' }))
    assert.equal(region, '403 http/not-your-role')
  })

  it('is refused when another was published since it was prepared', async () => {
    const late = await taken(desk.post('/publications', { month: '2026-06' }))
    await publish('2026-07', '补录后更正')
    assert.equal(
      await code(leader.post(`/proposals/${late.proposalId}/approval`)),
      '409 openness/out-of-date',
    )
    const { items } = await taken(desk.get('/publications'))
    const found = items.find((one: { editionId: string }) => one.editionId === late.editionId)
    assert.equal(found.outOfDate, true)
    const second = await taken(open('editions/2.json'))
    assert.deepEqual([second.corrects, second.reason], [1, '补录后更正'])
  })
})

describe('a quarter', () => {
  it('is published part by part, and no attack works anything out of it', async () => {
    await answered(3)
    await answered(3, 'water')
    city.clock.turnTo('2026-09-02')
    await publish('2026-08')
    await answered(6, 'water')
    city.clock.turnTo('2026-10-12')
    await publish('2026-09')
    const numbers = [1, 2, 3, 4]
    const files = await Promise.all(numbers.map((number) => open(`editions/${number}.json`)))
    const editions = files.map(({ text }) => readEdition(text))
    const quarter = editions[3]?.tables.filter(({ period }) => period === '2026-Q3') ?? []
    assert.deepEqual(
      quarter.map(({ dimension }) => dimension),
      ['city', 'region', 'office', 'environment', 'industry', 'channel'],
    )
    const { tried, leaks } = attack(editions)
    assert.ok(tried > 50)
    assert.deepEqual(leaks, [])
    const offices = quarter.find(({ dimension }) => dimension === 'office')?.rows ?? []
    const submitted = offices.map(({ cells }) => cells.find((one) => one.code === 'submitted')?.n)
    assert.deepEqual(submitted, [9, 9])
  })

  it('adds up as the dictionary says', async () => {
    const { tables } = await taken(open('editions/4.json'))
    // Those of no industry have no median: what it is of does not add up there.
    const expected: Record<string, number> = { city: 20, industry: 10 }
    for (const { identities, dimension } of tables) {
      assert.equal(identities.length, expected[dimension] ?? 11, dimension)
    }
  })
})

describe('what was published and kept', () => {
  /** All that was kept as the API gives it, and where it differs from its recount after a change. */
  async function differsAfter(change: (kept: Kept) => void): Promise<string[]> {
    const auditor = { get: async (path: string) => taken(city.auditor.get(path)) } as Client
    const kept = await readKept(auditor)
    change(kept)
    const { notices } = await readBeside(auditor, [2025, 2026, 2027])
    const events = await exportEvents(city.db, actorWithoutAccount(city.tenantId, 'auditor'))
    return keptDiffers(events, { ...kept, notices })
  }
  const cellOf = ({ editions }: Kept, place: [number, string, string], code: string) => {
    const [nth, dimension, period] = place
    const table = editions[nth]?.tables.find(
      (one) => one.dimension === dimension && one.period === period,
    )
    const cell = table?.rows[0]?.cells.find((one) => one.code === code)
    assert.ok(cell, `${dimension} ${period} ${code}`)
    return cell
  }

  it('is counted again from the events until its moment, and a changed cell is found', async () => {
    await taken(desk.post('/reports', { year: 2026, quarter: 3 }))
    const { retrospectiveId } = await taken(desk.post('/retrospectives', { period: '2026-H2' }))
    await taken(desk.post(`/retrospectives/${retrospectiveId}/pack`))
    // What happens afterwards changes nothing of what was kept.
    city.clock.turnTo('2026-10-13')
    await answered(3)
    const same = await differsAfter(({ editions, pages }) => {
      assert.equal(editions.length, 4)
      assert.deepEqual(
        pages.map(({ name }) => name),
        ['reports.2026-Q3', 'packs.2026-H2'],
      )
    })
    assert.deepEqual(same, [])
    const found = await differsAfter((kept) => {
      cellOf(kept, [0, 'city', '2026-07'], 'submitted').n = 7
      cellOf(kept, [3, 'office', '2026-Q3'], 'closed').n = 3
      const figure = kept.pages[1]?.parts[0]?.values.find(({ code: name }) => name === 'submitted')
      assert.ok(figure)
      figure.n = 19
      const month = kept.pages[1]?.parts[1]?.values.find(
        ({ code: name }) => name === 'stage.solved',
      )
      assert.ok(month)
      month.n = 2
    })
    assert.deepEqual(
      found.map((one) => one.split(':')[0]?.replace(/[0-9a-f-]{36}/, 'OFFICE')),
      [
        'indicators.editions.1.city.2026-07.submitted',
        'indicators.editions.4.office.2026-Q3.OFFICE.closed',
        'indicators.packs.2026-H2.city.submitted',
        'indicators.packs.2026-H2.month=2026-07.stage.solved',
      ],
    )
  })
})

describe('open data', () => {
  it('is kept by its mark, and for good where it never changes', async () => {
    const first = await open('editions/4/office-2026-Q3.csv')
    assert.equal(first.status, 200)
    assert.match(first.headers.get('cache-control') ?? '', /public.*immutable/)
    const etag = first.headers.get('etag') ?? ''
    const again = await anybody.get('/open-data/editions/4/office-2026-Q3.csv', {
      'if-none-match': etag,
    })
    assert.equal(again.status, 304)
    assert.match(
      (await open('current.json')).headers.get('cache-control') ?? '',
      /^public, no-cache$/,
    )
  })

  it('is a file that spreadsheets read as it is', async () => {
    const { bytes, text } = await open('editions/4/office-2026-Q3.csv')
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const [header, first] = text.slice(1).split('\r\n')
    assert.equal(
      header?.replaceAll('"', ''),
      'edition,as_of,dimension,period,key,name,indicator,indicator_name,n,of,excluded,withheld',
    )
    assert.match(first ?? '', /submitted/)
  })

  it('names no enterprise, and what is not there is not there', async () => {
    for (const path of ['current.json', 'catalogue.json', 'editions/4.json']) {
      const { text } = await open(path)
      assert.ok(
        !text.includes('云帆') && !text.includes('恒信') && !text.includes(yunfan.enterpriseId),
      )
    }
    for (const path of ['editions/9.json', 'editions/4/office-2026-Q4.json', 'editions', 'x']) {
      assert.equal((await open(path)).status, 404, path)
    }
  })
})

describe('the clock', () => {
  it('publishes by itself from the day two people have set', async () => {
    const licence = '署名即可自由使用'
    const setting = { automaticDay: 10, licence }
    const { status, body } = await desk.post('/publication-settings', setting)
    assert.equal(status, 202)
    const { proposalId } = body
    assert.equal((await city.runJobs()).published, 0)
    await taken(leader.post(`/proposals/${proposalId}/approval`))
    city.clock.turnTo('2026-11-09')
    assert.equal((await city.runJobs()).published, 0)
    city.clock.turnTo('2026-11-10')
    assert.equal((await city.runJobs()).published, 1)
    assert.equal((await city.runJobs()).published, 0)
    const { newest, licence: now } = await taken(open('current.json'))
    assert.deepEqual([newest.number, newest.period, now], [5, '2026-10', licence])
  })
})

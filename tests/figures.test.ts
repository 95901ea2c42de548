import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import {
  exportEvents,
  type FigureValue,
  readBreakdown,
  readFigures,
} from '#modules/insight/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { addUp } from '#platform/record/added-up.ts'
import { rebuildCounts } from '#platform/record/stored-counts.ts'
import { loops } from '../src/loops.ts'
import type { Client } from '../src/play/caller.ts'
import { readBeside } from '../src/play/published.ts'
import { indicatorsDiffer } from '../src/play/published-indicators.ts'
import { recountIndicators } from '../src/recount/indicators/recount.ts'
import { openCity } from './city.ts'
import { playAfterwards } from './figures/afterwards.ts'
import { dice, historyOf } from './figures/history.ts'
import { faultsOf } from './statements/rules.ts'

const statements = new Set<string>()
const city = await openCity({ start: '2026-08-03', told: (one) => statements.add(one) })
const { leader, desk } = city
const clock = actorWithoutAccount(city.tenantId, 'clock')
const first = await city.enterprise('湖州甲')
const firms = [first.enterpriseId]
for (const name of ['湖州乙', '湖州丙', '湖州丁', '湖州戊']) {
  firms.push((await city.enterprise(name)).enterpriseId)
}
const roll = dice(7)
const history = historyOf(city, roll, firms)

const differing = () =>
  city.db.as(clock, (ctx) => rebuildCounts(ctx.tx, city.tenantId, loops, { repair: false }))
const read = async (query = '', who = leader) => (await who.get(`/indicators${query}`)).body
const valueIn = (page: { values: FigureValue[] }, code: string) =>
  page.values.find((value) => value.code === code)

/** What the history has to have brought about, or it shows nothing. */
const happened = [
  ...['ended-resolved', 'ended-unresolved', 'open', 'dispatched-on-time'],
  ...['signed-on-time', 'replied-on-time', 'resolved-by-department', 'resolved-by-enterprise'],
  ...['satisfied', 'denied', 'redone', 'median-working-days', 'followed-up', 'pressured'],
]
const afterwards = [
  ...['bad-ratings-rectified-on-time', 'bad-ratings-called-back', 'reopened', 'relapsed'],
  ...['false-closings', 'promises-kept-on-time', 'promises-broken', 'instructions-done'],
]

describe('the sums of figures', () => {
  it('are what the records add up to after a history by chance, added up or not', async () => {
    await city.runJobs()
    for (let day = 0; day < 9; day += 1) {
      for (let nth = 0; nth < 4; nth += 1) await history.submit()
      for (let nth = 0; nth < 40; nth += 1) await history.step()
      city.clock.pass(5 * 24 * 60)
      if (day === 5) await addUp(city.db, clock, () => true)
    }
    assert.deepEqual(await differing(), [])
    const before = await read()
    assert.equal(valueIn(before, 'submitted')?.n, 36)
    await addUp(city.db, clock, () => true)
    assert.deepEqual(await differing(), [])
    const after = await read()
    assert.deepEqual({ ...after, asOf: '' }, { ...before, asOf: '' })
  })

  it('stay right under steps taken at one time and two workers who add up', async () => {
    const busy = Array.from({ length: 8 }, () => history.submit())
    const steps = Array.from({ length: 16 }, () => history.step())
    const adding = [1, 2].map(() => addUp(city.db, clock, () => true))
    await Promise.all([...busy, ...steps, ...adding])
    await addUp(city.db, clock, () => true)
    assert.deepEqual(await differing(), [])
    assert.equal(valueIn(await read(), 'enterprises')?.n, firms.length)
  })

  it('are right of what comes after a reply', async () => {
    await playAfterwards(city, first)
    assert.deepEqual(await differing(), [])
    const page = await read()
    for (const code of happened) assert.ok((valueIn(page, code)?.n ?? 0) > 0, code)
  })

  it('are found wrong where they are, and mended', async () => {
    await city.db.as(clock, async (ctx) => {
      await sql`update insight.cell set n = n + 1
        where tenant_id = ${city.tenantId} and measure = 'closed' and dims = 'office'`.execute(
        ctx.tx,
      )
    })
    assert.ok((await differing()).length > 0)
    await city.db.as(clock, (ctx) => rebuildCounts(ctx.tx, city.tenantId, loops, { repair: true }))
    assert.deepEqual(await differing(), [])
  })

  it('of an earlier release, which counted less, are made anew by the timed work', async () => {
    await city.db.as(clock, async (ctx) => {
      await sql`update insight.standing set format = format - 1
        where tenant_id = ${city.tenantId}`.execute(ctx.tx)
      await sql`delete from insight.cell where tenant_id = ${city.tenantId}
        and measure in ('size.unknown', 'verify.owed')`.execute(ctx.tx)
    })
    assert.ok((await differing()).length > 0)
    await city.runJobs()
    assert.deepEqual(await differing(), [])
  })
})

describe('figures', () => {
  /** How many stand behind a number: appeals, or records of theirs, and records that have none. */
  const behind = async (query: string) => {
    const found: string[] = []
    let without = 0
    for (let cursor: string | null = ''; cursor !== null; ) {
      const after: string = cursor && `&cursor=${cursor}`
      const { status, body } = await leader.get(`${query}&limit=7${after}`)
      if (status === 404) return null
      assert.equal(status, 200, JSON.stringify(body))
      found.push(...body.items.map(({ counted }: { counted: string }) => counted))
      without = body.withoutAppeal
      cursor = body.next
    }
    assert.equal(new Set(found).size, found.length, query)
    return found.length + without
  }
  const ofRecords = new Set(
    [...afterwards, 'answered-on-the-spot'].filter(
      (code) => code !== 'reopened' && code !== 'relapsed',
    ),
  )

  for (const filter of [
    '',
    'region=wuxing',
    'environment=factors&channel=phone',
    'from=2026-09&to=2026-10',
    `office=${city.officeId('transport')}`,
    `office=${city.officeId('transport')}&from=2026-10&to=2026-11`,
  ]) {
    it(`have as many appeals behind them as they say: ${filter || 'all'}`, async () => {
      const page = await read(`?${filter}`)
      let told = 0
      for (const { code, n, of, excluded } of page.values as FigureValue[]) {
        const parts = [
          ['numerator', of === null ? n : n],
          ['denominator', of],
          ['excluded', excluded.reduce((sum, one) => sum + one.n, 0)],
        ] as const
        for (const [part, count] of parts) {
          const isMedian = code.includes('median') && part === 'numerator'
          const found = await behind(`/indicators/${code}/appeals?part=${part}&${filter}`)
          assert.ok(found !== null || part === 'excluded' || !ofRecords.has(code), code)
          if (found === null || isMedian || count === null) continue
          assert.equal(found, count, `${code} ${part}`)
          told += 1
        }
      }
      assert.ok(told > 40)
    })
  }

  it('of parts add up to the whole, and a region reads as its own row', async () => {
    const whole = await read()
    const { body } = await leader.get('/indicators/by/region')
    const sum = (code: string) =>
      body.rows.reduce(
        (total: number, row: { values: FigureValue[] }) => total + (valueIn(row, code)?.n ?? 0),
        0,
      )
    for (const code of ['submitted', 'closed', 'replied-on-time', 'denied']) {
      assert.equal(sum(code), valueIn(whole, code)?.n)
    }
    const row = body.rows.find(({ key }: { key: string }) => key === 'wuxing')
    const own = await read('?region=wuxing')
    assert.deepEqual(valueIn(row, 'replied-on-time'), valueIn(own, 'replied-on-time'))
    const months = (await leader.get('/indicators/months')).body.months
    for (const { month, values } of months) {
      const alone = await read(`?from=${month}&to=${month}`)
      for (const code of ['submitted', 'replied-on-time', 'enterprises', 'first-timers', 'gap']) {
        assert.deepEqual(valueIn({ values }, code), valueIn(alone, code), `${month} ${code}`)
      }
    }
  })

  it('are counted again from the events by a program that shares no code with them', async () => {
    const auditor = { get: async (path: string) => (await city.auditor.get(path)).body } as Client
    const events = async () => exportEvents(city.db, actorWithoutAccount(city.tenantId, 'auditor'))
    const { notices } = await readBeside(auditor, [2025, 2026, 2027])
    const asOf = city.clock.now()
    const page = await read()
    for (const code of afterwards) {
      const { n, of } = valueIn(page, code) ?? {}
      assert.ok((n ?? 0) > 0 && (n ?? 0) <= (of ?? 0), `${code} ${n} of ${of}`)
    }
    const left = (code: string) => valueIn(page, code)?.excluded.map((one) => `${one.why} ${one.n}`)
    // All whose date is over count: also what nobody verified, nobody ruled on, and nobody rectified.
    const bad = valueIn(page, 'bad-ratings-rectified-on-time')
    assert.ok((bad?.of ?? 0) >= (bad?.n ?? 0) + 3, JSON.stringify(bad))
    assert.deepEqual(left('bad-ratings-rectified-on-time'), [
      ...['upheld 1', 'verifying 1', 'contested 1', 'open 0'],
    ])
    assert.deepEqual(left('bad-ratings-called-back'), [
      ...['upheld 1', 'verifying 1', 'contested 1', 'open 1'],
    ])
    assert.deepEqual(left('false-closings'), ['unclear 1', 'unfinished 1'])
    for (const code of ['denied', 'pressured', 'small-and-micro']) {
      assert.ok((valueIn(page, code)?.excluded[0]?.n ?? 0) > 0, code)
    }
    const { places, faults } = await recountIndicators(await events(), { asOf, notices })
    assert.deepEqual(faults, [])
    assert.deepEqual(await indicatorsDiffer(auditor, places), [])
    assert.ok(Object.keys(places).length > 12)
    // A count that cannot differ is no count.
    const lines: string[] = []
    for await (const line of await events()) if (!line.includes('"denied"')) lines.push(line)
    const other = await recountIndicators(lines, { asOf, notices })
    assert.ok((await indicatorsDiffer(auditor, other.places)).length > 0)
  })

  it('agree with those of the earlier page', async () => {
    const figures = (await leader.get('/figures')).body
    const page = await read()
    assert.equal(figures.submitted, valueIn(page, 'submitted')?.n)
    const { numerator, denominator } = figures.repliedOnTime
    const replied = valueIn(page, 'replied-on-time')
    assert.deepEqual([numerator, denominator], [replied?.n, replied?.of])
  })

  it('are refused by three filters, and by months the wrong way round', async () => {
    const three = await leader.get('/indicators?office=x&environment=factors&channel=phone')
    assert.deepEqual([three.status, three.body.code], [422, 'insight/too-many-filters'])
    const two = await leader.get('/indicators/by/office?environment=factors&channel=phone')
    assert.equal(two.body.code, 'insight/too-many-filters')
    const back = await leader.get('/indicators?from=2026-10&to=2026-09')
    assert.equal(back.body.code, 'insight/months-reversed')
    assert.equal(
      (await desk.get('/indicators?region=wuxing&environment=factors&channel=phone')).status,
      200,
    )
  })

  it('show a coordinator of one region that region alone', async () => {
    const ofRegion = { ...actorWithoutAccount(city.tenantId, 'coordinator'), regionId: 'wuxing' }

    const own = await city.db.as(ofRegion, (ctx) => readFigures(ctx, {}))
    const same = await read('?region=wuxing')
    for (const code of ['submitted', 'enterprises', 'first-timers', 'replied-on-time']) {
      assert.deepEqual(valueIn(own, code), valueIn(same, code), code)
    }
    const rows = await city.db.as(ofRegion, (ctx) => readBreakdown(ctx, { dimension: 'region' }))
    assert.deepEqual(
      rows.rows.map(({ key }) => key),
      ['wuxing'],
    )
    const other = await city.db.as(ofRegion, (ctx) => readFigures(ctx, { region: 'deqing' }))
    assert.equal(valueIn(other, 'submitted')?.n, 0)
  })

  it('are read by statements that name their city', () => {
    const own = [...statements].filter((one) => one.includes('insight.'))
    assert.ok(own.length > 10)
    assert.deepEqual(
      own.flatMap((one) => faultsOf(one)),
      [],
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { submitAppeals } from '#modules/appeals/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { connectAsOwner } from '#tests/servers/owner.ts'
import { openCity } from './city.ts'
import { taken } from './talks/stage.ts'

const city = await openCity()
const firm = await city.enterprise('湖州云帆智能装备有限公司')

const places = ['北门外', '东区厂房', '物流园', '宿舍楼', '码头仓库', '新厂区', '研发楼', '冷库']
const matters = [
  ...['道路破损积水', '每周停电两次', '供水压力不足', '货车限行绕路', '排污许可超期', '招工困难'],
  ...['公交班次太少', '消防验收排队', '蒸汽价格上涨', '围墙开裂', '子女入学', '出口退税迟延'],
]
const effects = ['影响订单交付', '增加运输成本', '员工意见较大', '设备多次停机', '客户要求赔偿']
const wishes = ['盼尽快修复', '请协调错峰', '请明确时限', '希望给予补贴', '请上门查看']

/** Two hundred texts of three to six parts, the same every time; some say a matter again and again. */
const texts = Array.from({ length: 200 }, (_, nth) => {
  const pick = (all: readonly string[], step: number) => all[(nth * step + 3) % all.length] ?? ''
  const matter = pick(matters, nth % 3 === 0 ? 5 : 7)
  return {
    title: `${pick(places, 3)}${matter}`,
    body: [
      `${pick(places, 3)}${matter}，${pick(effects, 2)}`,
      ...Array.from(
        { length: nth % 4 },
        (_, more) => `${pick(matters, more + 2)}，${pick(effects, 3)}`,
      ),
      ...(nth % 5 === 0 ? [`${matter}已反映过，${matter}仍未解决`] : []),
      pick(wishes, 3),
    ].join('。'),
  }
})

const owner = await connectAsOwner(city.owner)
const desk = {
  ...actorWithoutAccount(city.tenantId, 'coordinator'),
  accountId: city.staff.coordinator,
}
const numbers = await city.db.as(desk, async (ctx) => {
  const more = { kind: 'request', environment: 'factors', tags: [], regionId: 'wuxing' }
  const none = { place: null, project: null, peopleAffected: null, moneyAffected: null }
  const started = await submitAppeals(
    ctx,
    texts.map((text) => ({
      // Why `as`: the kind and the environment are some there are.
      content: { ...text, ...more, ...none } as never,
      ...{ enterpriseId: firm.enterpriseId, channel: 'window' as const },
    })),
  )
  return new Map(started.map(({ id }, nth) => [id, nth]))
})
await city.runJobs()

/** BM25 once more, with exact counts and no code of the product: who has all the words, the best first. */
function byBm25(words: readonly string[]): Map<number, number> {
  const all = texts.map(({ title, body }) => `${title}\n${body}`.toLowerCase())
  const times = (text: string, word: string) => text.split(word).length - 1
  const usual = all.reduce((sum, text) => sum + text.length, 0) / all.length
  const scores = all.map((text, nth) => {
    const score = words.reduce((sum, word) => {
      const having = all.filter((one) => one.includes(word)).length
      const rarity = Math.log(1 + (all.length - having + 0.5) / (having + 0.5))
      const said = times(text, word)
      return sum + (rarity * said * 2.2) / (said + 1.2 * (0.25 + (0.75 * text.length) / usual))
    }, 0)
    return [nth, words.every((word) => text.includes(word)) ? score : 0] as const
  })
  return new Map(scores.filter(([, score]) => score > 0))
}

const queries = [
  ...['停电', '积水', '排污许可', '订单', '北门 停电', '物流园 限行', '设备 停机 停电', '补贴'],
  ...['消防 验收', '冷库 蒸汽', '入学', '宿舍 公交', '退税 赔偿', '招工 上门', '围墙 修复'],
]

describe('the order of what is found', () => {
  it('is that of BM25 over the same texts', async () => {
    let compared = 0
    let asked = 0
    for (const q of queries) {
      const { items } = await taken(
        city.desk.get(`/search?limit=50&kind=appeal&q=${encodeURIComponent(q)}`),
      )
      const expected = byBm25(q.split(' '))
      const found = items.map(({ id }: { id: string }) => numbers.get(id) ?? -1)
      if (expected.size === 0) continue
      asked += 1
      const whole = found.filter((nth: number) => expected.has(nth))
      if (expected.size <= 50) assert.equal(whole.length, expected.size, q)
      // Ten best by BM25: what stands among ours scores as much, whatever the order of equal ones.
      const best = [...expected.values()].sort((one, other) => other - one)
      whole.slice(0, 10).forEach((nth: number, at: number) => {
        const [ours, theirs] = [expected.get(nth) ?? 0, best[at] ?? 0]
        assert.ok(
          Math.abs(ours - theirs) <= 0.05 * theirs,
          `${q}, place ${at}: ${ours} for ${theirs}`,
        )
        compared += 1
      })
    }
    assert.ok(asked >= 10 && compared > 80, `${asked} asked, ${compared} compared`)
  })

  it('goes on from page to page without a gap or a repeat', async () => {
    const read: string[] = []
    let cursor = ''
    do {
      const more = cursor && `&cursor=${cursor}`
      const page = await taken(
        city.desk.get(`/search?limit=20&q=${encodeURIComponent('影响')}${more}`),
      )
      read.push(...page.items.map(({ id }: { id: string }) => id))
      cursor = page.next ?? ''
    } while (cursor !== '')
    const expected = texts.filter(({ body }) => body.includes('影响')).length
    assert.deepEqual([read.length, new Set(read).size], [expected, expected])
  })

  it('is found by the index of words: as somebody of an office, too, no text is looked at in vain', async () => {
    await owner.query('analyze search.document')
    const plan = await city.db.as(
      { ...actorWithoutAccount(city.tenantId, 'lead'), officeId: city.officeId('transport') },
      async ({ tx }) => {
        // Why: of two hundred texts, reading all would do. Whether the index may be used is what is asked.
        await sql`set local enable_seqscan = off`.execute(tx)
        await sql`set local cpu_index_tuple_cost = 1`.execute(tx)
        await sql`select set_config('search.asked', '{1,2}', true)`.execute(tx)
        const { rows } = await sql<{
          'QUERY PLAN': string
        }>`explain select plain from search.document
          where tenant_id = ${city.tenantId} order by day desc limit 20`.execute(tx)
        return rows.map((row) => row['QUERY PLAN']).join('\n')
      },
    )
    assert.match(plan, /Bitmap Index Scan on document_grams[\s\S]*Index Cond: \(+grams @>/)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hasInitials, initialsOf } from '#kernel/initials.ts'
import { segmentsOf } from './marks.ts'
import { termsOf } from './query.ts'
import { scoreOf, weightOf } from './ranking.ts'
import { spanAt, spanFor, wider } from './walk.ts'

const cut = (text: string) => text.match(/园区|停水|补偿|标准|./gu) ?? []

describe('the words of a query', () => {
  it('stand between spaces and marks, small and of one width', () => {
    assert.deepEqual(termsOf('  停水，ＰＬＣ 5G基站', cut), ['停水', 'plc', '5g基站'])
  })

  it('are cut out of a longer run of Chinese, single letters left out', () => {
    assert.deepEqual(termsOf('园区停水的补偿标准', cut), ['园区', '停水', '补偿', '标准'])
    assert.deepEqual(termsOf('停水停水', cut), ['停水停水'])
  })

  it('are the run itself where it falls apart, and none where there are single letters alone', () => {
    assert.deepEqual(termsOf('某某某某某', cut), ['某某某某某'])
    assert.deepEqual(termsOf('水 电', cut), [])
  })
})

describe('the marks of a result', () => {
  const text = 'Ａ厂停水三天，停水期间 PLC 停机'

  it('are pieces that add up to the text, with every word marked', () => {
    const segments = segmentsOf(text, 'a厂停水三天，停水期间 plc 停机', ['停水', 'plc'])
    assert.equal(segments.map((one) => one.text).join(''), text)
    const marked = segments.filter((one) => one.marked).map((one) => one.text)
    assert.deepEqual(marked, ['停水', '停水', 'PLC'])
  })

  it('flow together where words overlap', () => {
    assert.deepEqual(segmentsOf('停水停', '停水停', ['停水', '水停']), [
      { text: '停水停', marked: true },
    ])
  })

  it('show the part of a long text that has the most', () => {
    const long = `停水${'，无关的话'.repeat(60)}停水补偿${'，其他的话'.repeat(60)}`
    const segments = segmentsOf(long, long, ['停水', '补偿'])
    assert.ok(segments.some((one) => one.marked && one.text === '停水补偿'))
    assert.deepEqual([segments[0]?.text, segments.at(-1)?.text], ['…', '…'])
    assert.ok(segments.map((one) => one.text).join('').length <= 122)
  })

  it('show the beginning where no word stands', () => {
    assert.deepEqual(segmentsOf('停水', '停水', ['道路']), [{ text: '停水', marked: false }])
  })
})

describe('the ranking', () => {
  const standing = {
    documents: 1_000,
    meanLength: 20,
    shareOf: (term: string) => (term === '企业' ? 0.5 : 0.01),
  }

  it('follows BM25, worked out by hand', () => {
    // ln(1 + (1000 - 10 + 0.5) / (10 + 0.5)) = 4.5574; twice in a text of the usual length: * 2 * 2.2 / 3.2
    assert.ok(Math.abs(weightOf('停水', standing) - 4.5574) < 0.001)
    const text = '停水了又停水的话正好是二十个字长短的文'.padEnd(20, '。')
    assert.ok(Math.abs(scoreOf(text, ['停水'], standing) - 4.5574 * ((2 * 2.2) / 3.2)) < 0.001)
  })

  it('counts a rare word more than a common one, and a short text more than a long one', () => {
    const of = (text: string, term: string) => scoreOf(text, [term], standing)
    assert.ok(of('停水企业', '停水') > of('停水企业', '企业'))
    assert.ok(of('停水企业', '停水') > of(`停水企业${'，'.repeat(80)}`, '停水'))
    assert.equal(of('道路', '停水'), 0)
  })
})

describe('looking back', () => {
  it('takes all at once where few are expected, and days where many are', () => {
    assert.deepEqual(
      [900, 2_500, 25_000, 900_000].map((expected) => spanFor(expected, 1_095, 1_000)),
      ['all', 'year', 'month', 'day'],
    )
    assert.equal(spanFor(5_000, 3, 1_000), 'day')
  })

  it('widens by one, unless far too many would be found', () => {
    assert.equal(wider('day', 25_000, 1_095, 1_000), 'month')
    assert.equal(wider('month', 25_000, 1_095, 1_000), 'year')
    assert.equal(wider('year', 25_000, 1_095, 1_000), 'year')
    assert.equal(wider('all', 10, 1_095, 1_000), 'all')
  })

  it('leaves no day out between one span and the next', () => {
    assert.deepEqual(spanAt('day', '2026-03-01'), { name: '2026-03-01', before: '2026-02-28' })
    assert.deepEqual(spanAt('month', '2026-03-14'), { name: '2026-03', before: '2026-02-28' })
    assert.deepEqual(spanAt('year', '2026-03-14'), { name: '2026', before: '2025-12-31' })
  })
})

describe('the initials of a name', () => {
  it('are the first letters of its pinyin', () => {
    const offices = [
      '湖州市',
      '南浔区住房和城乡建设局',
      '德清县市场监督管理局',
      '安吉县自然资源和规划局',
    ]
    assert.deepEqual(
      offices.map((name) => initialsOf(name).join('')),
      ['hzs', 'nxqzfhcxjsj', 'dqxscjdglj', 'ajxzrzyhghj'],
    )
  })

  it('may be read in two ways, and are asked for from anywhere in the name', () => {
    assert.ok(hasInitials('长兴县银行业协会', 'cxx') && hasInitials('长兴县银行业协会', 'YHY'))
    assert.ok(hasInitials('长兴县银行业协会', 'yxy'))
    assert.ok(!hasInitials('长兴县银行业协会', 'xyc'))
    assert.deepEqual(initialsOf('5G（A区）'), ['5', 'g', 'a', 'q'])
  })
})

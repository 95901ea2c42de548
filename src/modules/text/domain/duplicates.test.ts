import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { duplicatesIn } from './duplicates.ts'

const body = (place: string) =>
  `我公司位于${place}，园区变压器容量不足，八月以来多次停电，生产线被迫停工，请供电部门尽快增容并告知时间。`
const message = (title: string, text: string | null) => ({ title, body: text })

describe('duplicates', () => {
  it('are messages of one place with near-equal text, with the overlap of their letters', () => {
    const pairs = duplicatesIn([
      message('园区停电', body('织里镇')),
      message('申请用地', '我公司扩建需要二十亩用地，请问何时供地。'),
      message('再次反映停电', `${body('织里镇')}盼复。`),
    ])
    assert.deepEqual(
      pairs.map(({ one, other }) => [one, other]),
      [[0, 2]],
    )
    assert.ok((pairs[0]?.similarity ?? 0) > 0.9)
    assert.ok((pairs[0]?.similarity ?? 1) < 1)
  })
  it('are not those that say the same of another district', () => {
    const [one, other] = [message('停电', body('吴兴区')), message('停电', body('南浔区'))]
    assert.deepEqual(duplicatesIn([one, other]), [])
    assert.equal(duplicatesIn([one, one]).length, 1)
  })
  it('are told by the title where there is no body', () => {
    const pairs = duplicatesIn([
      message('园区多次停电影响生产', null),
      message('园区多次停电影响生产', ''),
    ])
    assert.deepEqual(pairs, [{ one: 0, other: 1, similarity: 1 }])
  })
  it('are none between messages that say nothing', () => {
    assert.deepEqual(duplicatesIn([message('', ''), message('', null)]), [])
  })
  it('are all that comparing each with each finds', () => {
    const parts = ['停电', '增容', '用地', '排污', '贷款', '招工', '证照', '消防', '税费', '运输']
    const messages = Array.from({ length: 60 }, (_, nth) =>
      message('', parts.filter((_part, at) => (nth * 7 + at * at) % 5 > 1).join('')),
    )
    const lettersOf = (text: string) =>
      new Set([...text].slice(1).map((letter, at) => `${[...text][at]}${letter}`))
    const sets = messages.map((one) => lettersOf(one.body ?? ''))
    const expected = sets.flatMap((one, nth) =>
      sets.slice(0, nth).flatMap((other, before) => {
        const common = [...one].filter((gram) => other.has(gram)).length
        return common / (one.size + other.size - common) >= 0.6 ? [`${before} ${nth}`] : []
      }),
    )
    const found = duplicatesIn(messages).map(({ one, other }) => `${one} ${other}`)
    assert.ok(expected.length > 50)
    assert.deepEqual(found.sort(), expected.sort())
  })
})

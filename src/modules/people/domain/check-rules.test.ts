import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { presets } from '../presets/index.ts'
import { unlessGiven } from '../presets/unless-given.ts'
import { faultsOfRules, roughHours } from './check-rules.ts'
import type { RuleSet, SourcedLimit } from './city-rules.ts'
import { presetKeys } from './words.ts'

const limit = (count: number, unit: SourcedLimit['unit']): SourcedLimit => {
  return { count, unit, rollForward: false, source: '设置值' }
}
const rules = (over: Partial<RuleSet> = {}): RuleSet => ({
  ...unlessGiven,
  dispatchWithin: limit(2, 'calendar-days'),
  replyWithin: limit(2, 'weeks'),
  ...over,
})
const fields = (over: Partial<RuleSet>) =>
  faultsOfRules(rules(over)).map(({ field, code }) => [field, code])

describe('a set of rules', () => {
  it('is faultless as every preset ships it', () => {
    assert.deepEqual(
      presets.map(({ key, rules }) => [key, faultsOfRules(rules)]),
      presetKeys.map((key) => [key, []]),
    )
  })

  it('counts hours from 1 to 2000 and anything else from 0 to 400', () => {
    const tooFew = { replyWithin: limit(0, 'hours') }
    assert.deepEqual(fields(tooFew), [['replyWithin.count', 'people/rules-count']])
    const tooMany = { closeWithin: limit(401, 'weeks') }
    assert.deepEqual(fields(tooMany), [['closeWithin.count', 'people/rules-count']])
    const right = { redoWithin: limit(2000, 'hours'), ruleWithin: limit(0, 'working-days') }
    assert.deepEqual(fields({ ...right, closeWithin: limit(400, 'calendar-days') }), [])
  })

  it('is looked at in its lists and lights too', () => {
    const { ladder, lights } = rules()
    const rung = { document: 'order' as const, after: limit(500, 'working-days'), to: '市长' }
    assert.deepEqual(
      fields({
        ladder: [...ladder, rung],
        lights: { ...lights, blackAfter: limit(0, 'hours') },
        grades: [{ key: 'urgent', name: '紧急', within: limit(0, 'hours') }],
      }).map(([field]) => field),
      ['grades.0.within.count', 'lights.blackAfter.count', 'ladder.2.after.count'],
    )
  })

  it('holds talks whose numbers agree', () => {
    const { talks } = unlessGiven
    const code = (over: Partial<typeof talks>) => fields({ talks: { ...talks, ...over } })
    const quota = { ...talks.quota, least: 11 }
    assert.deepEqual(code({ quota }), [['talks.quota.least', 'people/rules-quota']])
    assert.deepEqual(code({ quota: { ...quota, least: 10 } }), [])
    const roster = { ...talks.roster, opensBefore: 3 }
    assert.deepEqual(code({ roster }), [['talks.roster.opensBefore', 'people/rules-talk-opening']])
    const packs = { ...talks.packs, before: 4 }
    assert.deepEqual(code({ packs }), [['talks.packs.before', 'people/rules-talk-packs']])
    assert.deepEqual(code({ packs: { ...packs, before: 3 } }), [])
  })

  it('has grades that are strictly shorter than the usual reply', () => {
    const grade = (within: SourcedLimit) => [{ key: 'urgent', name: '紧急', within }]
    const code = 'people/rules-grade-not-shorter'
    // Two weeks are 336 hours, 14 days or, by the rough measure, 14 working days.
    for (const as of [limit(336, 'hours'), limit(14, 'working-days'), limit(2, 'weeks')]) {
      assert.deepEqual(fields({ grades: grade(as) }), [['grades.0.within.count', code]])
    }
    for (const as of [limit(335, 'hours'), limit(13, 'working-days'), limit(1, 'weeks')]) {
      assert.deepEqual(fields({ grades: grade(as) }), [])
    }
  })

  it('has grades of different keys and names', () => {
    const one = { key: 'a', name: '紧急', within: limit(2, 'hours') }
    assert.deepEqual(fields({ grades: [one, { ...one, key: 'b' }, { ...one, name: '特急' }] }), [
      ['grades.1.name', 'people/rules-grade-twice'],
      ['grades.2.key', 'people/rules-grade-twice'],
    ])
  })

  it("has a co-handler's part that is less than the whole", () => {
    const part = (given: number) => ({ coHandling: { part: given, of: 7, source: '设置值' } })
    assert.deepEqual(fields(part(7)), [['coHandling.part', 'people/rules-part']])
    assert.deepEqual(fields(part(6)), [])
  })

  it('has a ladder that begins with a reminder', () => {
    const { ladder } = rules()
    assert.deepEqual(fields({ ladder: ladder.toReversed() }), [
      ['ladder.0.document', 'people/rules-first-rung'],
    ])
    assert.deepEqual(fields({ ladder: [] }), [['ladder.0.document', 'people/rules-first-rung']])
  })

  it('asks for calls on no more days than there are calls', () => {
    assert.deepEqual(fields({ attemptsNeeded: 2, attemptDaysNeeded: 3 }), [
      ['attemptDaysNeeded', 'people/rules-attempt-days'],
    ])
    assert.deepEqual(fields({ attemptsNeeded: 3, attemptDaysNeeded: 3 }), [])
  })

  it('tells every fault at once', () => {
    const over = { attemptsNeeded: 1, attemptDaysNeeded: 2, ladder: [] }
    assert.equal(fields(over).length, 2)
  })
})

describe('the rough length of a limit', () => {
  it('counts a working day as 24 hours, like any other', () => {
    const lengths = [
      limit(5, 'hours'),
      limit(2, 'working-days'),
      limit(2, 'calendar-days'),
      limit(2, 'weeks'),
    ].map(roughHours)
    assert.deepEqual(lengths, [5, 48, 48, 336])
  })
})

describe('the presets', () => {
  const of = (key: string) => presets.find((one) => one.key === key)?.rules
  const counted = (given?: SourcedLimit) =>
    `${given?.count} ${given?.unit} ${given?.rollForward} ${given?.source}`
  it('say what domain.md 1.5 says of their places', () => {
    assert.deepEqual(
      ['huzhou', 'quanzhou', 'shandong', 'beijing-hotline'].map((key) => {
        const { dispatchWithin, replyWithin, objectWithin } = of(key) ?? {}
        return [dispatchWithin, replyWithin, objectWithin].map(counted)
      }),
      [
        [
          '2 calendar-days true 湖州恳谈会：2天内交办',
          '2 weeks true 湖州恳谈会：2周内答复',
          '1 working-days false 泉州2022：异议1个工作日内提出',
        ],
        [
          '0 working-days true 泉州2022：诉求当日转出',
          '7 working-days false 泉州2022：主办7个工作日内答复企业',
          '1 working-days false 泉州2022：异议1个工作日内提出',
        ],
        [
          '1 working-days false 设置值',
          '5 working-days false 山东2020：5个工作日',
          '2 working-days false 山东2020：非本单位的2个工作日内注明原因退回',
        ],
        [
          '0 working-days true 设置值',
          '15 calendar-days true 北京热线：15天（弱来源）',
          '1 working-days false 泉州2022：异议1个工作日内提出',
        ],
      ],
    )
    assert.deepEqual(
      of('quanzhou')?.ladder.map(({ to }) => to),
      ['督查室', '效能办'],
    )
    assert.deepEqual(
      of('beijing-hotline')?.grades.map(({ within }) => [within.count, within.unit]),
      [
        [2, 'hours'],
        [24, 'hours'],
        [7, 'calendar-days'],
      ],
    )
  })
  it('are each named by their first version', () => {
    assert.deepEqual(
      presets.map(({ rules }) => rules.version),
      presets.map(({ key }) => `${key}-1`),
    )
  })
})

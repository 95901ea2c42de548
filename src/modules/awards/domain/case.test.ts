import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { counts } from '../counts.ts'
import {
  actorOf,
  clock,
  criteria,
  cycle,
  desk,
  goodCase,
  nominated,
  opened,
  qualified,
} from './award.examples.ts'
import type { Tally } from './tally.ts'

const firm = actorOf('enterprise', { enterpriseId: 'e1', enterpriseIds: ['e1'] })
const office = actorOf('lead', { officeId: 'transport' })
const leader = actorOf('leader')
const asked = { type: 'askConsent' as const, partyIds: ['p1'] }
const consent = { type: 'consent' as const, partyId: 'p1' }

describe('a round', () => {
  it('has days that follow each other, and publishes for five working days', () => {
    // 2026-09-30 is a Wednesday; the National Day week ends on the 7th, and the 10th is worked.
    const short = { ...opened, publishUntil: '2026-10-09' }
    cycle().when('2026-09-21', short).refused('awards/publication-short', { field: 'publishUntil' })
    cycle()
      .when('2026-09-21', { ...opened, voteFrom: '2026-10-16' })
      .refused('awards/days-in-order', { field: 'voteFrom' })
    cycle()
      .when('2026-09-21', { ...opened, nominateUntil: '2026-09-20' })
      .refused('awards/day-past', { field: 'nominateUntil' })
  })
  it('is of the whole city alone', () => {
    const local = actorOf('coordinator', { regionId: 'deqing', officeId: 'desk' })
    cycle().when('2026-09-21', opened, local).refused('loop/not-yours')
  })
  it('begins its vote on its day, and ends where nothing is to be voted on', () => {
    const round = cycle(['2026-09-21', opened])
    const begin = { type: 'beginVoting' as const, caseIds: ['a'], eligible: 5 }
    round.when('2026-10-18', begin, clock).refused('awards/not-due', { dueOn: '2026-10-19' })
    round.when('2026-10-19', begin, clock).gives({ type: 'votingBegun', eligible: 5 })
    round
      .when('2026-10-19', { ...begin, caseIds: [] }, clock)
      .gives({ type: 'finished', awarded: 0 })
    round.when('2026-10-19', begin).refused('loop/not-your-step')
  })
  it('does not make a published period shorter', () => {
    const { type: _type, title: _title, ...given } = opened
    cycle(['2026-09-21', opened])
      .when('2026-09-22', { ...given, type: 'move', publishUntil: '2026-10-15', reason: '提前' })
      .refused('awards/days-in-order', { field: 'publishUntil' })
  })
  it('has its vote put off once nominations have ended: a day that has passed may stand, not be set', () => {
    const { type: _type, title: _title, ...given } = opened
    const round = cycle(['2026-09-21', opened])
    const later = { voteFrom: '2026-10-21', voteUntil: '2026-10-27', resultUntil: '2026-11-04' }
    const move = { ...given, ...later, type: 'move' as const, reason: '推迟投票' }
    round.when('2026-10-08', move).gives({ type: 'moved', ...later })
    round
      .when('2026-10-08', { ...move, nominateUntil: '2026-10-07', publishUntil: '2026-10-20' })
      .refused('awards/day-past', { field: 'nominateUntil' })
    round
      .when('2026-10-20', { ...move, voteFrom: '2026-10-19' })
      .gives({ type: 'moved', voteFrom: '2026-10-19' })
    round
      .when('2026-10-21', { ...move, voteFrom: '2026-10-20' })
      .refused('awards/day-past', { field: 'voteFrom' })
  })
  it('publishes its result for five working days, however late it was counted', () => {
    const tally = {
      ...{ eligible: 5, ballots: 0, ineligible: 0, counted: 0 },
      weight: 0,
      cases: [],
    }
    const begin = { type: 'beginVoting' as const, caseIds: ['a'], eligible: 5 }
    const round = cycle(['2026-09-21', opened], ['2026-10-19', begin, clock])
    const count = { type: 'count' as const, tally, leftOut: [] }
    round.when('2026-10-23', count, clock).refused('awards/not-due', { dueOn: '2026-10-23' })
    round.when('2026-10-24', count, clock).gives({ type: 'counted', resultUntil: '2026-10-30' })
    round.when('2026-11-03', count, clock).gives({ type: 'counted', resultUntil: '2026-11-10' })
    const late = cycle(
      ['2026-09-21', opened],
      ['2026-10-19', begin, clock],
      ['2026-11-03', count, clock],
    )
    assert.equal(late.state.resultUntil, '2026-11-10')
    // As opened too: the day after the last of the vote is the day of the count.
    cycle()
      .when('2026-09-21', { ...opened, voteUntil: '2026-10-21', resultUntil: '2026-10-28' })
      .refused('awards/publication-short', { field: 'resultUntil', earliest: '2026-10-29' })
  })
})

describe('a case', () => {
  it('is qualified once its enterprise agrees, by nobody of an office it tells of', () => {
    const waits = goodCase({}, ['2026-09-22', nominated, office], ['2026-09-22', asked])
    waits.when('2026-09-23', qualified).refused('awards/no-consent')
    const agreed = goodCase(
      {},
      ...([
        ['2026-09-22', nominated, office],
        ['2026-09-22', asked],
        ['2026-09-23', consent, firm],
      ] as const),
    )
    agreed.when('2026-09-23', qualified).gives({ type: 'qualified' })
    const own = actorOf('coordinator', { officeId: 'transport' })
    agreed.when('2026-09-23', qualified, own).refused('awards/own-office')
    agreed.when('2026-09-23', { ...qualified, unasked: 1 }).refused('awards/no-consent')
    agreed.when('2026-09-23', { ...qualified, marks: 2 }).refused('awards/text-names-somebody')
    const leading = { ...criteria.leading, met: false }
    agreed
      .when('2026-09-23', { ...qualified, criteria: { ...criteria, leading } })
      .refused('awards/criteria-unmet', { criteria: 'leading' })
    agreed.when('2026-09-24', consent, firm).refused('awards/consent-answered')
  })
  it('is withdrawn where its enterprise does not agree', () => {
    const declined = goodCase(
      {},
      ['2026-09-22', nominated, office],
      ['2026-09-22', asked],
      ['2026-09-23', { type: 'decline', partyId: 'p1', reason: null }, firm],
    )
    assert.equal(declined.state.status, 'withdrawn')
    declined.when('2026-09-24', qualified).refused('loop/wrong-status')
  })
  it('is published with the whole period for objections left', () => {
    const judged = goodCase({}, ['2026-09-22', nominated, office], ['2026-09-23', qualified])
    judged.when('2026-10-09', { type: 'publish' }, leader).gives({ type: 'published' })
    judged.when('2026-10-12', { type: 'publish' }, leader).refused('awards/too-late-to-publish')
  })
  it('is not put to the vote while an objection waits', () => {
    const objected = goodCase(
      {},
      ['2026-09-22', nominated, office],
      ['2026-09-23', qualified],
      ['2026-09-24', { type: 'publish' }, leader],
      ['2026-09-25', { type: 'object', objectionId: 'o1', text: '不实' }, firm],
    )
    objected.when('2026-10-19', { type: 'ballot' }, clock).refused('awards/objections-open')
    const late = { type: 'object' as const, objectionId: 'o2', text: '迟到的' }
    objected.when('2026-10-17', late, firm).refused('awards/objections-closed')
    const answer = { type: 'answerObjection' as const, objectionId: 'o1', answer: '属实' }
    objected
      .when('2026-09-26', { ...answer, upheld: true })
      .gives({ type: 'objectionAnswered', upheld: true })
  })
})

const result = { caseId: 'case', approvals: 3, weight: 6, ballots: 4, own: 1 }
const tally: Tally = {
  ...{ eligible: 30, ballots: 7, ineligible: 0, counted: 7, weight: 6, cases: [result] },
}
const counted = (over: Partial<Tally> = {}) =>
  goodCase(
    { tally: { ...tally, ...over } },
    ...([
      ['2026-09-22', nominated, office],
      ['2026-09-23', qualified],
      ['2026-09-24', { type: 'publish' }, leader],
      ['2026-10-19', { type: 'ballot' }, clock],
      ['2026-10-24', { type: 'tally', result }, clock],
    ] as const),
  )

describe('a result', () => {
  it('is decided after its publication, by the rule of the round', () => {
    counted().when('2026-10-30', { type: 'award' }).refused('awards/not-due')
    counted().when('2026-11-02', { type: 'award' }).gives({ type: 'awarded' })
  })
  it('awards nothing below the share or the turnout, and may be vacant with a reason', () => {
    const fewer = { cases: [{ ...result, approvals: 2 }] }
    counted(fewer).when('2026-11-02', { type: 'award' }).refused('awards/below-rule')
    counted({ eligible: 36 }).when('2026-11-02', { type: 'award' }).refused('awards/below-rule')
    counted({ eligible: 35 }).when('2026-11-02', { type: 'award' }).gives({ type: 'awarded' })
    const vacate = { type: 'vacate' as const, reason: '推广性不足' }
    counted(fewer).when('2026-11-02', vacate).gives({ type: 'vacated', reason: '推广性不足' })
  })
})

describe('a case that is taken up', () => {
  const adoption = {
    ...{ type: 'adopt' as const, adoptionId: 'x', how: '照做', on: '2026-11-03' },
    place: { regionId: 'deqing', officeId: 'water', city: null },
  }
  const awarded = (...more: Parameters<typeof goodCase>[1][]) =>
    goodCase(
      { tally },
      ...([
        ['2026-09-22', nominated, office],
        ['2026-09-23', qualified],
        ['2026-09-24', { type: 'publish' }, leader],
        ['2026-10-19', { type: 'ballot' }, clock],
        ['2026-10-24', { type: 'tally', result }, clock],
        ['2026-11-02', { type: 'award' }, desk],
      ] as const),
      ...more,
    )
  const water = actorOf('handler', { officeId: 'water' })

  it('is reported by its own office, of one place, not ahead of time', () => {
    awarded().when('2026-11-04', adoption, water).gives({ type: 'adopted', byOfficeId: 'water' })
    awarded().when('2026-11-04', adoption, office).refused('awards/not-your-adoption')
    awarded().when('2026-11-02', adoption, water).refused('awards/day-past')
    const nowhere = { ...adoption, place: { regionId: null, officeId: null, city: null } }
    awarded().when('2026-11-04', nowhere).refused('awards/place-needed')
  })
  it('counts once it is confirmed, and its effect once that is', () => {
    const effect = { measure: '天数', before: 9, after: 3, unit: '天' }
    const told = awarded(
      ['2026-11-04', adoption, water],
      ['2026-11-20', { type: 'reportEffect', adoptionId: 'x', effect, on: '2026-11-18' }, water],
    )
    const confirm = { type: 'confirmEffect' as const, adoptionId: 'x' }
    told.when('2026-11-20', confirm).refused('awards/effect-missing')
    const measures = ({ state }: typeof told) =>
      counts(state).map(({ measure, on }) => [measure, on])
    assert.deepEqual(measures(told), [
      ['award.nominated', '2026-09-22'],
      ['award.awarded', '2026-11-02'],
    ])
    const confirmed = awarded(
      ['2026-11-04', adoption, water],
      ['2026-11-05', { type: 'confirmAdoption', adoptionId: 'x' }],
      ['2026-11-20', { type: 'reportEffect', adoptionId: 'x', effect, on: '2026-11-18' }, water],
      ['2026-11-21', confirm],
    )
    assert.deepEqual(measures(confirmed).slice(2), [
      ['award.adopted', '2026-11-03'],
      ['award.effect', '2026-11-18'],
    ])
    confirmed.when('2026-11-22', confirm).refused('awards/confirmed-already')
  })
})

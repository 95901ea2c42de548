import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import type { Refusal } from '#kernel/refusal.ts'
import { declareTwoPersons, propose, spendApproval } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity, personAt } from '../city.ts'

const city = await openCity()
const { desk, leader, auditor } = city
const removal = declareTwoPersons({
  kind: 'trial-removal',
  approvedBy: ['leader'],
  payload: z.strictObject({ rows: z.number() }),
  facts: ({ rows }) => ({ rows: String(rows) }),
})
const coordinator = {
  ...actorWithoutAccount('330500', 'coordinator'),
  accountId: city.staff.coordinator,
  name: '值班员',
}
const proposed = (subjectId: string, rows = 3) =>
  city.db.as(coordinator, (ctx) => propose(ctx, removal, { subjectId, payload: { rows } }))
const use = (subjectId: string) =>
  city.db.as(coordinator, (ctx) => spendApproval(ctx, removal, subjectId))
const needsSecond = ({ code }: Refusal) => code === 'people/second-person-needed'
const approve = (proposalId: string, by = leader) => by.post(`/proposals/${proposalId}/approval`)

describe('an act that needs two people', () => {
  it('waits in the list of those who may decide, and is done once after another said yes', async () => {
    const { proposalId } = await proposed('a')
    const [row] = (await leader.get('/proposals')).body.items
    assert.deepEqual(
      [row.proposalId, row.facts, row.mayDecide, row.own],
      [proposalId, { rows: '3' }, true, false],
    )
    assert.equal((await desk.get('/proposals')).body.items[0].mayDecide, false)
    await assert.rejects(use('a'), needsSecond)
    assert.equal((await approve(proposalId, desk)).body.code, 'people/own-proposal')
    assert.deepEqual((await approve(proposalId)).body, { handOver: null })
    assert.deepEqual(await use('a'), { rows: 3 })
    await assert.rejects(use('a'), needsSecond)
    await assert.rejects(use('b'), needsSecond)
    const [done] = (await auditor.get('/proposals?view=decided')).body.items
    assert.deepEqual([done.status, done.decidedName], ['used', '主持领导'])
  })
  it('is not done when the other said no', async () => {
    const { proposalId } = await proposed('c')
    await leader.post(`/proposals/${proposalId}/refusal`, { reason: '理由不足' })
    await assert.rejects(use('c'), needsSecond)
    assert.equal((await approve(proposalId)).body.code, 'people/proposal-decided')
  })
  it('asks the second person who they are again', async () => {
    const { proposalId } = await proposed('d')
    const late = personAt(city.address, (await city.signIn(city.staff.leader)).cookie)
    city.clock.pass(11)
    assert.deepEqual((await approve(proposalId, late)).body.code, 'people/confirm-again')
    assert.equal((await approve(proposalId, await city.signIn(city.staff.leader))).status, 200)
    city.clock.pass(24 * 60 + 1)
    await assert.rejects(use('d'), needsSecond)
  })
  it('is forgotten after three days', async () => {
    const { proposalId } = await proposed('e')
    city.clock.pass(72 * 60 + 1)
    const person = await city.signIn(city.staff.leader)
    assert.deepEqual((await person.get('/proposals')).body.items, [])
    assert.equal((await approve(proposalId, person)).body.code, 'people/proposal-expired')
  })
  it('is approved by one of twenty who do so at once', async () => {
    const { proposalId } = await proposed('f')
    const person = await city.signIn(city.staff.leader)
    const answers = await Promise.all(Array.from({ length: 20 }, () => approve(proposalId, person)))
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    assert.equal(answers.filter(({ status }) => status === 409).length, 19)
  })
  it('cannot be approved by its proposer in the database either', async () => {
    const { proposalId } = await proposed('g')
    const forged = city.db.as(coordinator, ({ tx }) =>
      tx
        .updateTable('people.proposal')
        .set({
          ...{ status: 'approved', decided_by: city.staff.leader },
          ...{ decided_name: '主持领导', decided_at: city.clock.now() },
        })
        .where('tenant_id', '=', '330500')
        .where('proposal_id', '=', proposalId)
        .executeTakeFirst(),
    )
    assert.equal(Number((await forged).numUpdatedRows), 0)
    const altered = city.db.as(coordinator, ({ tx }) =>
      tx
        .updateTable('people.proposal')
        .set({ payload: '{"rows":9}' })
        .where('tenant_id', '=', '330500')
        .execute(),
    )
    await assert.rejects(altered, /permission denied/)
  })
})

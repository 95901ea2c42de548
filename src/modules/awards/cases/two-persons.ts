import { z } from 'zod'
import { loopRefusal } from '#kernel/loop.ts'
import { declareTwoPersons, propose } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { GoodCase } from '../domain/case-types.ts'
import { storedCases } from '../store.ts'
import { stepCase } from './commands.ts'

const approvedBy = ['coordinator', 'leader'] as const

/** 平均办理天数：12天 → 2天. */
export const wordsOfEffect = ({ effect: { measure, before, after, unit } }: GoodCase): string =>
  `${measure}：${before}${unit} → ${after}${unit}`

type Expected = { step: string; from: GoodCase['status'] }

/** Whoever proposes acts for the whole city, of a case that stands where the step begins. */
export function checkProposer(ctx: Ctx, state: GoodCase, { step, from }: Expected): void {
  if (ctx.actor.regionId !== null) throw loopRefusal('loop/not-yours', { step })
  if (state.status !== from) throw loopRefusal('loop/wrong-status', { step, status: state.status })
}

/** What was read is what is done: a later change of the case asks for another second person. */
const read = { caseId: z.uuid(), version: z.int(), title: z.string() }

/** Publishing a case is for two people (C9): a coordinator asks, another coordinator or a leader does it. */
const casePublication = declareTwoPersons({
  kind: 'case-publication',
  approvedBy,
  payload: z.strictObject({ ...read, effect: z.string() }),
  facts: ({ title, effect }) => ({ title, effect }),
  carryOut: async (ctx, { payload: { caseId, version } }) => {
    await stepCase({ ...ctx, expectedVersion: version }, caseId, { type: 'publish' })
    return null
  },
})

/** Asks a second person to publish a case that has been qualified. */
export async function proposePublication(ctx: Ctx, caseId: string) {
  const { state, version } = await load(ctx, storedCases, caseId)
  checkProposer(ctx, state, { step: 'publish', from: 'qualified' })
  return propose(ctx, casePublication, {
    subjectId: caseId,
    payload: { caseId, version, title: state.title, effect: wordsOfEffect(state) },
  })
}

/** Not awarding what the enterprises have chosen, for a reason or because an objection is right. */
const caseSetAside = declareTwoPersons({
  kind: 'case-set-aside',
  approvedBy,
  payload: z.strictObject({
    ...{ ...read, votes: z.string(), reason: z.string() },
    objectionId: z.uuid().nullable(),
  }),
  facts: ({ title, votes, reason }) => ({ title, votes, reason }),
  carryOut: async (ctx, { payload: { caseId, version, reason, objectionId } }) => {
    const command =
      objectionId === null
        ? { type: 'setAside' as const, reason }
        : { type: 'uphold' as const, objectionId, answer: reason }
    await stepCase({ ...ctx, expectedVersion: version }, caseId, command)
    return null
  },
})

type Reasoned = { reason: string; objectionId: string | null }

/** Asks a second person to set aside what the enterprises have chosen. */
export async function proposeSetAside(ctx: Ctx, caseId: string, { reason, objectionId }: Reasoned) {
  const { state, version } = await load(ctx, storedCases, caseId)
  checkProposer(ctx, state, { step: 'setAside', from: 'tallied' })
  const { title, result } = state
  const votes = `${result?.approvals ?? 0}/${result?.weight ?? 0}`
  return propose(ctx, caseSetAside, {
    subjectId: caseId,
    payload: { caseId, version, title, votes, reason, objectionId },
  })
}

/** 撤销: an award that proves wrong is taken back by two people, with a reason for everybody. */
const caseRevocation = declareTwoPersons({
  kind: 'case-revocation',
  approvedBy,
  payload: z.strictObject({ ...read, reason: z.string() }),
  facts: ({ title, reason }) => ({ title, reason }),
  carryOut: async (ctx, { payload: { caseId, version, reason } }) => {
    await stepCase({ ...ctx, expectedVersion: version }, caseId, { type: 'revoke', reason })
    return null
  },
})

/** Asks a second person to revoke an award. */
export async function proposeRevocation(ctx: Ctx, caseId: string, reason: string) {
  const { state, version } = await load(ctx, storedCases, caseId)
  checkProposer(ctx, state, { step: 'revoke', from: 'awarded' })
  return propose(ctx, caseRevocation, {
    subjectId: caseId,
    payload: { caseId, version, title: state.title, reason },
  })
}

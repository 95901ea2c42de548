import { z } from 'zod'
import { declareTwoPersons, propose } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { checkExamined, isOwn } from '../domain/case-rules.ts'
import type { Criteria, Examined, GoodCase } from '../domain/case-types.ts'
import { marksLeft } from '../domain/texts.ts'
import { criteria as criterionNames } from '../domain/words.ts'
import { storedCases } from '../store.ts'
import { stepCase } from './commands.ts'
import { unasked } from './consents.ts'
import { knownOf } from './known.ts'
import { officesOf, toldOfAppeals } from './links.ts'
import { ownersOf } from './parties.ts'
import { checkProposer, wordsOfEffect } from './two-persons.ts'

/** 资格核: the four criteria, consent and a text that names nobody. */
export async function qualifyCase(ctx: Ctx, caseId: string, criteria: Criteria) {
  const { state } = await load(ctx, storedCases, caseId)
  const examined = await examine(ctx, caseId, state)
  return stepCase(ctx, caseId, { type: 'qualify', criteria, ...examined })
}

async function examine(
  ctx: Ctx,
  caseId: string,
  state: GoodCase,
): Promise<Omit<Examined, 'criteria'>> {
  const appeals = await toldOfAppeals(ctx, state)
  const owners = await ownersOf(ctx, appeals)
  return {
    officeIds: await officesOf(ctx, appeals),
    unasked: (await unasked(ctx, caseId, state)).length,
    marks: marksLeft(state, await knownOf(ctx, owners)),
  }
}

/** How many were not asked yet, and whether this coordinator's own office proposed or handled what is told. */
export async function judging(ctx: Ctx, caseId: string, state: GoodCase) {
  const offices = await officesOf(ctx, await toldOfAppeals(ctx, state))
  return {
    unasked: (await unasked(ctx, caseId, state)).length,
    ownOffice: isOwn(state, offices, ctx.actor.officeId),
  }
}

const judged = z.strictObject({ met: z.boolean(), evidence: z.string(), reasons: z.string() })
const [pioneering, effective, leading, replicable] = criterionNames
const examined = z.strictObject({
  criteria: z.strictObject({
    ...{ [pioneering]: judged, [effective]: judged, [leading]: judged, [replicable]: judged },
  }),
  officeIds: z.array(z.uuid()),
  unasked: z.int(),
  marks: z.int(),
})

/**
 * A case of the coordinating office itself is qualified by a leader, who is shown no enterprise: what he
 * cannot look up was looked up when it was proposed, of the very version that he decides on.
 */
const caseQualification = declareTwoPersons({
  kind: 'case-qualification',
  approvedBy: ['leader'],
  payload: z.strictObject({
    ...{ caseId: z.uuid(), version: z.int(), title: z.string(), effect: z.string() },
    examined,
  }),
  facts: ({ title, effect, examined: { criteria } }) => ({
    ...{ title, effect },
    reasons: criterionNames.map((name) => criteria[name].reasons).join('；'),
  }),
  carryOut: async (ctx, { payload: { caseId, version, examined: given } }) => {
    await stepCase({ ...ctx, expectedVersion: version }, caseId, { type: 'qualifyOwn', ...given })
    return null
  },
})

/** Asks a leader to qualify a case; what a leader would be refused is refused at once. */
export async function proposeQualification(ctx: Ctx, caseId: string, criteria: Criteria) {
  const { state, version } = await load(ctx, storedCases, caseId)
  checkProposer(ctx, state, { step: 'qualifyOwn', from: 'nominated' })
  const given = { criteria, ...(await examine(ctx, caseId, state)) }
  checkExamined(state, given)
  const { title } = state
  return propose(ctx, caseQualification, {
    subjectId: caseId,
    payload: { caseId, version, title, effect: wordsOfEffect(state), examined: given },
  })
}

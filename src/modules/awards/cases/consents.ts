import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { CaseContent, GoodCase } from '../domain/case-types.ts'
import { redacted } from '../domain/texts.ts'
import { storedCases } from '../store.ts'
import { stepCase } from './commands.ts'
import { knownOf } from './known.ts'
import { toldOfAppeals } from './links.ts'
import { addParties, answerConsent, askAgain, ownersOf, type Party, partiesOf } from './parties.ts'

/**
 * Writes a case anew, with marks in place of the names of every enterprise it is about; those who agreed to
 * what it said before are asked again.
 */
export async function editCase(
  ctx: Ctx,
  caseId: string,
  { reason, ...content }: CaseContent & { reason: string },
) {
  const { state } = await load(ctx, storedCases, caseId)
  const parties = await partiesOf(ctx, caseId)
  const owners = await ownersOf(ctx, await toldOfAppeals(ctx, state))
  const known = [...parties.map(({ enterpriseId }) => enterpriseId), ...owners]
  const answer = await stepCase(ctx, caseId, {
    type: 'edit',
    content: redacted(content, await knownOf(ctx, known)),
    reason,
  })
  const after = await load(ctx, storedCases, caseId)
  const asked = after.state.parties.flatMap(({ partyId, consent }) =>
    consent === 'asked' ? partyId : [],
  )
  await askAgain(ctx, asked)
  return answer
}

/** Asks every enterprise whose appeal is told of and that has not been asked. */
export async function askConsent(ctx: Ctx, caseId: string) {
  const { state } = await load(ctx, storedCases, caseId)
  const parties = (await unasked(ctx, caseId, state)).map(
    (enterpriseId): Party => ({
      ...{ partyId: ctx.newId(), enterpriseId, part: 'owner', consent: 'asked' },
    }),
  )
  const partyIds = parties.map(({ partyId }) => partyId)
  const answer = await stepCase(ctx, caseId, { type: 'askConsent', partyIds })
  await addParties(ctx, caseId, parties)
  return answer
}

/** The enterprises whose appeals a case tells of and that were not asked yet, under whichever of their records. */
export async function unasked(ctx: Ctx, caseId: string, state: GoodCase): Promise<string[]> {
  const asked = (await partiesOf(ctx, caseId)).flatMap(({ part, countedAs }) =>
    part === 'owner' ? countedAs : [],
  )
  const owners = await ownersOf(ctx, await toldOfAppeals(ctx, state))
  return owners.filter((one) => !asked.includes(one))
}

/** An enterprise agrees, or does not, that what came of its appeal is told. */
export async function answerAsked(
  ctx: Ctx,
  caseId: string,
  { agrees, reason }: { agrees: boolean; reason: string | null },
) {
  const [partyId, ...more] = await answerConsent(ctx, caseId, agrees ? 'given' : 'declined')
  if (!agrees) return stepCase(ctx, caseId, { type: 'decline', partyId, reason })
  let answer = await stepCase(ctx, caseId, { type: 'consent', partyId })
  // Why more than one: records of one enterprise that were asked apart, and merged since.
  for (const other of more) {
    const { expectedVersion: _seen, ...next } = ctx
    answer = await stepCase(next, caseId, { type: 'consent', partyId: other })
  }
  return answer
}

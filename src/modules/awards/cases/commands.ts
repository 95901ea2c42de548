import { officeNames } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, startAll, takeStep } from '#platform/record/loop-store.ts'
import type { CaseCommand, GoodCase, Place } from '../domain/case-types.ts'
import { redacted } from '../domain/texts.ts'
import { storedCases } from '../store.ts'
import type { casesContract } from './contract.ts'
import { caseFacts, cycleOf } from './facts.ts'
import { knownOf } from './known.ts'
import { appealsOf, problemsOf } from './links.ts'
import { addObjector } from './objectors.ts'
import { addParties, type Party } from './parties.ts'

type Nominate = InputOf<typeof casesContract.nominate>

/** Proposes a case. An enterprise that tells of its own appeal agrees by that to its being told. */
export async function nominate(ctx: Ctx, { cycleId, appeals, problems, ...given }: Nominate) {
  const { role, officeId, enterpriseId, name } = ctx.actor
  const caseId = ctx.newId()
  const facts = await caseFacts(ctx, caseId, cycleId)
  const appealIds = await appealsOf(ctx, appeals)
  const problemIds = await problemsOf(ctx, problems)
  const own = enterpriseId === null ? [] : [enterpriseId]
  const parties = own.flatMap((one) => partiesAtFirst(ctx, one, appealIds.length > 0))
  const office = officeId === null ? null : (await officeNames(ctx)).get(officeId)
  const command = {
    type: 'nominate' as const,
    cycleId,
    content: redacted(given, await knownOf(ctx, ctx.actor.enterpriseIds)),
    nominator: { role, officeId, name: enterpriseId === null ? (office ?? name) : null },
    ...{ appealIds, problemIds },
    ownPartyIds: parties.filter(({ part }) => part === 'owner').map(({ partyId }) => partyId),
  }
  // Why first: an enterprise sees a case by what it is to it.
  await addParties(ctx, caseId, parties)
  const [loaded] = await startAll(ctx, storedCases, [{ id: caseId, command, facts }])
  if (loaded === undefined) throw new Error('A case was decided and not saved.')
  return answerOf(loaded)
}

function partiesAtFirst(ctx: Ctx, enterpriseId: string, isOwner: boolean): Party[] {
  const party = { enterpriseId, consent: 'given' as const }
  return [
    { ...party, partyId: ctx.newId(), part: 'nominator' },
    ...(isOwner ? [{ ...party, partyId: ctx.newId(), part: 'owner' as const }] : []),
  ]
}

/** A step of a case that moves nothing else. */
export async function stepCase(ctx: Ctx, caseId: string, command: CaseCommand) {
  const facts = await caseFacts(ctx, caseId, await cycleOf(ctx, caseId))
  return answerOf(await takeStep(ctx, storedCases, caseId, command, facts))
}

/** Says what is wrong with a case that is published. */
export async function objectTo(ctx: Ctx, caseId: string, text: string) {
  const objectionId = ctx.newId()
  const answer = await stepCase(ctx, caseId, { type: 'object', objectionId, text })
  await addObjector(ctx, { objectionId, caseId })
  return answer
}

/** Reports that a case was taken up; an office speaks for itself. */
export const adoptCase = (
  ctx: Ctx,
  caseId: string,
  { how, on, city, regionId, officeId }: { how: string; on: string } & Place,
) => {
  const { role } = ctx.actor
  const place = role === 'coordinator' ? { city, regionId, officeId } : placeOf(ctx, regionId)
  return stepCase(ctx, caseId, { type: 'adopt', adoptionId: ctx.newId(), how, on, place })
}

const placeOf = ({ actor }: Ctx, regionId: string | null): Place => {
  return { city: null, regionId, officeId: actor.officeId }
}

export function answerOf({ id, state, version }: Loaded<GoodCase>) {
  return { caseId: id, status: state.status, version }
}

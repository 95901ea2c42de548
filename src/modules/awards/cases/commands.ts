import { officeNames } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, startAll, takeStep } from '#platform/record/loop-store.ts'
import type { CaseCommand, CaseContent, Criteria, GoodCase, Place } from '../domain/case-types.ts'
import { marksLeft, redacted } from '../domain/texts.ts'
import { storedCases } from '../store.ts'
import type { casesContract } from './contract.ts'
import { caseFacts, cycleOf } from './facts.ts'
import { knownOf } from './known.ts'
import { appealsOf, officesOf, problemsOf } from './links.ts'
import { addParties, answerConsent, ownersOf, type Party, partiesOf } from './parties.ts'

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

/** Writes a case anew, with marks in place of the names of every enterprise it is about. */
export async function editCase(
  ctx: Ctx,
  caseId: string,
  { reason, ...content }: CaseContent & { reason: string },
) {
  const known = (await partiesOf(ctx, caseId)).map(({ enterpriseId }) => enterpriseId)
  return stepCase(ctx, caseId, {
    type: 'edit',
    content: redacted(content, await knownOf(ctx, known)),
    reason,
  })
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

async function unasked(ctx: Ctx, caseId: string, { appealIds }: GoodCase): Promise<string[]> {
  const asked = (await partiesOf(ctx, caseId)).flatMap(({ part, enterpriseId }) =>
    part === 'owner' ? enterpriseId : [],
  )
  return (await ownersOf(ctx, appealIds)).filter((one) => !asked.includes(one))
}

/** An enterprise agrees, or does not, that what came of its appeal is told. */
export async function answerAsked(
  ctx: Ctx,
  caseId: string,
  { agrees, reason }: { agrees: boolean; reason: string | null },
) {
  const partyId = await answerConsent(ctx, caseId, agrees ? 'given' : 'declined')
  return stepCase(
    ctx,
    caseId,
    agrees ? { type: 'consent', partyId } : { type: 'decline', partyId, reason },
  )
}

/** 资格核: the four criteria, consent and a text that names nobody. */
export async function qualifyCase(ctx: Ctx, caseId: string, criteria: Criteria) {
  const { state } = await load(ctx, storedCases, caseId)
  const owners = await ownersOf(ctx, state.appealIds)
  return stepCase(ctx, caseId, {
    type: 'qualify',
    criteria,
    officeIds: await officesOf(ctx, state.appealIds),
    unasked: (await unasked(ctx, caseId, state)).length,
    marks: marksLeft(state, await knownOf(ctx, owners)),
  })
}

/** Says what is wrong with a case that is published. */
export const objectTo = (ctx: Ctx, caseId: string, text: string) =>
  stepCase(ctx, caseId, { type: 'object', objectionId: ctx.newId(), text })

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

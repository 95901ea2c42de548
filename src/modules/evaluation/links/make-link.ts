import { appealNow, roundOf } from '#modules/appeals/index.ts'
import { linkToken } from '#modules/notices/index.ts'
import { hashOf } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { addToOutbox } from '#platform/record/outbox.ts'
import { refusal } from '../domain/refusals.ts'
import { addLink, linksOf } from './store.ts'

/** How many links one reply may have, the first of which goes along with it. */
const mostLinks = 4

/** Makes a link to the latest reply of an appeal, good until it is to be confirmed; null where there is none. */
export async function makeLink(ctx: Ctx, appealId: string): Promise<string | null> {
  const { state } = await appealNow(ctx, appealId)
  const { confirm } = state.dues
  if (state.status !== 'replied' || confirm === undefined || confirm.passesAt <= ctx.now)
    return null
  const { enterpriseId } = state
  const round = roundOf(state)
  const linkId = ctx.newId()
  const hash = hashOf(await linkToken(ctx, linkId))
  await addLink(ctx, { linkId, appealId, enterpriseId, round, expiresAt: confirm.passesAt }, hash)
  return linkId
}

/** A caller has a link sent, to the contacts that are known; what it opens, no caller is told. */
export async function sendLink(ctx: Ctx, { appealId }: { appealId: string }) {
  const { state, officeIds } = await appealNow(ctx, appealId)
  if (officeIds.includes(ctx.actor.officeId ?? '')) throw refusal('evaluation/own-office')
  const sent = await linksOf(ctx, appealId, roundOf(state))
  if (sent.length >= mostLinks) throw refusal('evaluation/links-enough', { most: mostLinks })
  const linkId = await makeLink(ctx, appealId)
  if (linkId === null) throw refusal('evaluation/link-gone')
  const events = [{ type: 'made' }]
  await addToOutbox(ctx, [{ loop: 'self-service', streamId: linkId, after: 0, events }])
  return { sent: true } as const
}

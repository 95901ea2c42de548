import { randomInt, timingSafeEqual } from 'node:crypto'
import { dayOf, later } from '#kernel/day.ts'
import { appealNow, roundOf, stepAppeal } from '#modules/appeals/index.ts'
import {
  cityName,
  contextOfSecret,
  hashOf,
  identitiesOf,
  officeNames,
} from '#modules/people/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import { contextFor } from '#platform/database/database.ts'
import { refusal } from '../domain/refusals.ts'
import type { LinkProof } from '../domain/words.ts'
import type { linksContract } from './contract.ts'
import { keepCode, type Link, linkByHash, spendLink } from './store.ts'

type Answer = InputOf<typeof linksContract.answerLink>
/** Whether the city can send a code. */
type Means = { codes: boolean }

const codeGoodForMs = 10 * 60_000

/** What a link is about, for whoever has it: the title and the answer, and nothing of whose they are. */
export async function openLink(
  ctx: Ctx,
  token: string,
  means: Means,
): Promise<OutputOf<typeof linksContract.openLink>> {
  const { link, own, state } = await opened(ctx, token)
  const { reply, repliedOn } = state
  if (reply === null || repliedOn === null) throw refusal('evaluation/link-gone')
  const names = await officeNames(own)
  const officeId = state.along?.officeId ?? state.officeId
  return {
    ...{ number: state.number, title: state.content.title, outcome: reply.outcome },
    ...{ reply: reply.text, repliedOn, until: dayOf(later(link.expiresAt, -1)) },
    officeName: officeId && (names.get(officeId) ?? null),
    proof: await proofFor(ctx, own, link, means),
  }
}

/** The link of a secret while it is good, and the context of the enterprise it was sent to. */
async function opened(ctx: Ctx, token: string) {
  const knowing = await contextOfSecret(ctx.tx, token, ctx.now)
  const link = await linkByHash(knowing, hashOf(token))
  if (link === undefined) throw refusal('evaluation/link-gone')
  if (link.usedAt !== null) throw refusal('evaluation/link-used')
  const own = await asEnterprise(knowing, link)
  const { state } = await appealNow(own, link.appealId)
  const stale = state.status !== 'replied' || roundOf(state) !== link.round
  if (stale || link.expiresAt <= ctx.now) {
    // Why again: somebody may have answered by it between the two readings, and an enterprise sees no links.
    const again = await contextOfSecret(ctx.tx, token, ctx.now)
    const now = await linkByHash(again, hashOf(token))
    throw refusal(now?.usedAt ? 'evaluation/link-used' : 'evaluation/link-gone')
  }
  return { link, own, state }
}

/** What is done for an enterprise by whoever has its link: it has no account. */
const asEnterprise = ({ tx, actor, now }: Ctx, { enterpriseId }: Link) =>
  contextFor(
    tx,
    {
      ...actorWithoutAccount(actor.tenantId, 'enterprise'),
      ...{ enterpriseId, enterpriseIds: [enterpriseId] },
    },
    now,
  )

async function proofFor(ctx: Ctx, own: Ctx, link: Link, { codes }: Means): Promise<LinkProof> {
  if (ctx.actor.enterpriseIds.includes(link.enterpriseId)) return 'none'
  if ((await phoneOf(own, link)).length < 4) return 'session'
  return codes ? 'code' : 'digits'
}

/** The digits of the registered telephone, opened to be compared and shown to nobody. */
async function phoneOf(own: Ctx, { enterpriseId }: Link): Promise<string> {
  const identities = await identitiesOf(own, [enterpriseId], { purpose: 'own' })
  return (identities.get(enterpriseId)?.contactPhone ?? '').replace(/\D/g, '')
}

/** Makes a code for the registered telephone; what is kept of it is a keyed mark. */
export async function newLinkCode(ctx: Ctx, token: string) {
  const { link, own } = await opened(ctx, token)
  const phone = await phoneOf(own, link)
  if (phone.length < 4) throw refusal('evaluation/no-code')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const city = await cityName(own)
  const mark = await markOf(own, link, code)
  const knowing = await contextOfSecret(ctx.tx, token, ctx.now)
  const kept = { mark, until: later(ctx.now, codeGoodForMs) }
  if (!(await keepCode(knowing, hashOf(token), kept))) throw refusal('evaluation/no-code')
  return { id: link.linkId, to: phone, code, city }
}

const markOf = (ctx: Ctx, { linkId }: Link, code: string) =>
  ctx.vault.mark(ctx, 'code of a link', `${linkId} ${code}`)

/** Takes the enterprise's own answer, once: of many at the same time one counts. */
export async function answerLink(
  ctx: Ctx,
  { token, proof, ...said }: Answer,
  means: Means,
): Promise<OutputOf<typeof linksContract.answerLink>> {
  const { link, own } = await opened(ctx, token)
  const needed = await proofFor(ctx, own, link, means)
  if (needed === 'session') throw refusal('evaluation/proof-needed')
  if (needed !== 'none' && !(await isRight(own, link, { needed, proof }))) {
    throw refusal('evaluation/proof-wrong', { field: 'proof' })
  }
  const knowing = await contextOfSecret(ctx.tx, token, ctx.now)
  if (!(await spendLink(knowing, hashOf(token)))) throw refusal('evaluation/link-used')
  const attempt = { ...said, reached: true }
  const enterprise = await asEnterprise(knowing, link)
  const taken = await stepAppeal(enterprise, link.appealId, { type: 'judge', attempt })
  return { number: taken.number, status: taken.status === 'denied' ? 'denied' : 'confirmed' }
}

type Shown = { needed: LinkProof; proof: string | null }

async function isRight(own: Ctx, link: Link, { needed, proof }: Shown): Promise<boolean> {
  if (proof === null) return false
  if (needed === 'digits') return same((await phoneOf(own, link)).slice(-4), proof)
  const { codeMark, codeUntil } = link
  if (codeMark === null || codeUntil === null || codeUntil <= own.now) return false
  return same(codeMark, await markOf(own, link, proof))
}

const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

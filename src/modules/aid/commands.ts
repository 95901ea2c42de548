import { createHash } from 'node:crypto'
import { declareRefusals } from '#kernel/refusal.ts'
import { knownNames } from '#modules/people/index.ts'
import { noteRead } from '#modules/trust/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { aidContract } from './contract.ts'
import { checkCitations } from './domain/citations.ts'
import { identityLeft, markedAgain } from './domain/identity-left.ts'
import { type ChatMessage, promptOf } from './domain/prompt.ts'
import { type Found, precedentsOf, type Tellable, tellable } from './precedents.ts'
import type { Aid } from './server.ts'
import { db } from './store.ts'

const refusal = declareRefusals({
  'aid/off': 'unavailable',
  'aid/reply-by-office': 'forbidden',
  'aid/text-unconfirmed': 'conflict',
  'aid/identity-left': 'invalid',
})

type Wish = InputOf<typeof aidContract.draftByAid>
type Draft = OutputOf<typeof aidContract.draftByAid>
export type Prepared = Wish & { messages: ChatMessage[]; precedents: Found[] }

/** The city's aid; refuses while there is none. */
export function aidOf(aid: Aid | null): Aid {
  if (aid === null) throw refusal('aid/off')
  return aid
}

/**
 * Gathers what is sent for a draft, sees once more that it tells nobody's name, and records that it is sent:
 * by whom and for which appeal, with a hash and without the words.
 */
export async function prepareDraft(ctx: Ctx, wish: Wish, aid: Aid | null): Promise<Prepared> {
  const { appealId, kind } = wish
  if (kind === 'reply' && ctx.actor.role === 'coordinator') throw refusal('aid/reply-by-office')
  // Why first: what is not there is answered alike whether or not the aid is on.
  const appeal = await tellable(ctx, appealId)
  const { model } = aidOf(aid)
  if (appeal.unconfirmed) throw refusal('aid/text-unconfirmed')
  await noteRead(ctx, { kind: 'open', subjectKind: 'appeal', subjectId: appealId })
  const found = kind === 'reply' ? await precedentsOf(ctx, { ...appeal, appealId }) : []
  const precedents = found.filter((one) => !one.unconfirmed)
  const messages = await nameless(ctx, { kind, appeal, precedents })
  await db(ctx)
    .insertInto('aid.use')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, use_id: ctx.newId(), appeal_id: appealId, kind, model },
      sent_hash: createHash('sha256').update(JSON.stringify(messages)).digest('hex'),
      ...{ used_at: ctx.now, used_by: ctx.actor.accountId },
    })
    .execute()
  return { ...wish, messages, precedents }
}

type Told = Pick<Wish, 'kind'> & { appeal: Tellable; precedents: Found[] }

/** Everything that is sent, with marks set once more; refuses when it would still tell who somebody is. */
async function nameless(ctx: Ctx, { kind, appeal, precedents }: Told): Promise<ChatMessage[]> {
  const known = await knownTo(ctx, [appeal, ...precedents])
  const marked = <T extends { title: string; texts: readonly string[] }>(one: T): T => ({
    ...one,
    title: markedAgain(one.title, known),
    texts: one.texts.map((text) => markedAgain(text, known)),
  })
  const material = {
    appeal: marked(appeal),
    precedents: precedents.map((one) => ({
      ...marked(one),
      reply: markedAgain(one.reply, known),
    })),
  }
  const messages = promptOf(kind, material)
  const text = messages.map(({ content }) => content).join('\n')
  if (identityLeft(text, known)) throw refusal('aid/identity-left')
  return messages
}

/**
 * The names of those whose texts are sent. Why none for an office: it may not know them, and neither may
 * what it starts; what it reads had them marked when it was written.
 */
async function knownTo(ctx: Ctx, appeals: readonly Tellable[]) {
  if (ctx.actor.role !== 'coordinator') return { names: [], people: [] }
  const known = [
    ...(
      await knownNames(
        ctx,
        appeals.map(({ enterpriseId }) => enterpriseId),
      )
    ).values(),
  ]
  return {
    names: known.flatMap(({ names }) => names),
    people: known.flatMap(({ people }) => people),
  }
}

/** Asks for the draft, and checks what it cites; it becomes nothing by itself. */
export async function askFor(aid: Aid, { kind, messages, precedents }: Prepared): Promise<Draft> {
  const { text, cited, removed } = checkCitations(await aid.draft(messages), precedents.length)
  const citations = cited.flatMap((n) => {
    const one = precedents[n - 1]
    if (one === undefined) return []
    const { appealId, number, title, repliedOn } = one
    return [{ n, appealId, number, title, repliedOn }]
  })
  return { kind, text, model: aid.model, citations, removed }
}

/** How often the aid was used for an appeal, the latest first. */
export async function usesOf(ctx: Ctx, { appealId }: { appealId: string }) {
  const items = await db(ctx)
    .selectFrom('aid.use')
    .select(['use_id as useId', 'kind', 'model', 'sent_hash as sentHash'])
    .select(['used_at as usedAt', 'used_by as usedBy'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .orderBy('used_at', 'desc')
    .orderBy('use_id', 'desc')
    .limit(200)
    .execute()
  return { items }
}

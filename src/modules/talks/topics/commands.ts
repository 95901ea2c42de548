import { divisions, knownNames } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, startAll, takeStep } from '#platform/record/loop-store.ts'
import { refusal } from '../domain/refusals.ts'
import type { Topic, TopicCommand, TopicContent } from '../domain/topic.ts'
import { redactTopic } from '../domain/topic-texts.ts'
import type { topicsContract } from './contract.ts'
import { nextNumber, officeThere, storedTopics } from './store.ts'

/** Puts a topic into the library as a proposal, under the next code. */
export async function proposeTopic(
  ctx: Ctx,
  {
    source = null,
    ...content
  }: InputOf<typeof topicsContract.proposeTopic> & {
    source?: Topic['source'] | null | undefined
  },
) {
  await refuseUnknown(ctx, content)
  const code = `ZT${String(await nextNumber(ctx, 'topic')).padStart(4, '0')}`
  const command = { type: 'propose' as const, code, source, content: await asRead(ctx, content) }
  const [loaded] = await startAll(ctx, storedTopics, [{ id: ctx.newId(), command, facts: ctx }])
  if (loaded === undefined) throw new Error('A proposal was decided and not saved.')
  return answerOf(loaded)
}

/** What an enterprise proposes is read by everybody, and must not tell whose proposal it is. */
async function asRead(ctx: Ctx, content: TopicContent): Promise<TopicContent> {
  const [enterpriseId] = ctx.actor.enterpriseIds
  if (enterpriseId === undefined) return content
  const known = (await knownNames(ctx, [enterpriseId])).get(enterpriseId)
  return redactTopic(content, known ?? { names: [], people: [] })
}

/** Every change to a topic but its first goes through here. */
export async function stepTopic(ctx: Ctx, topicId: string, command: TopicCommand) {
  if (command.type === 'revise') await refuseUnknown(ctx, command.content)
  return answerOf(await takeStep(ctx, storedTopics, topicId, command, ctx))
}

async function refuseUnknown(
  ctx: Ctx,
  { leadOfficeId, industries }: Pick<TopicContent, 'leadOfficeId' | 'industries'>,
): Promise<void> {
  if (leadOfficeId !== null && !(await officeThere(ctx, leadOfficeId))) {
    throw refusal('talks/unknown-office', { field: 'leadOfficeId' })
  }
  if (industries.some((code) => divisions.every((one) => one.code !== code))) {
    throw refusal('talks/unknown-industry', { field: 'industries' })
  }
}

function answerOf({ id, state, version }: Loaded<Topic>) {
  return { topicId: id, code: state.code, status: state.status, version }
}

import { attachFiles, claimFiles, publishDrafted } from '#modules/attachments/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { stepAppeal } from './commands.ts'
import type { AppealCommand } from './domain/events.ts'

type TakesFiles = Extract<AppealCommand, { files?: unknown }>
type Taking = Exclude<TakesFiles, { type: 'submit' }>

const partOf = {
  supplement: 'supplement',
  addDetail: 'supplement',
  draft: 'draft',
  reply: 'reply',
} as const

/** A step that takes files along: the record names them by their digests, and they become the appeal's. */
export async function stepWithFiles(
  ctx: Ctx,
  appealId: string,
  command: Taking,
  ids: readonly string[],
) {
  const drafted = command.type === 'reply' ? await publishDrafted(ctx, appealId) : []
  const files = await claimFiles(ctx, ids)
  const answer = await stepAppeal(ctx, appealId, { ...command, files: [...drafted, ...files] })
  await attachFiles(ctx, { appealId, part: partOf[command.type] }, files)
  return answer
}

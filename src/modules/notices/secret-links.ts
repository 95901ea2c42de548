import type { Ctx } from '#platform/database/context.ts'

/** What a link in a notice opens: worked out anew whenever it is sent, and kept nowhere. */
export async function linkToken(ctx: Ctx, linkId: string): Promise<string> {
  const mark = await ctx.vault.mark(ctx, 'link of a notice', linkId)
  return `${ctx.actor.tenantId}.enterprise.${mark}`
}

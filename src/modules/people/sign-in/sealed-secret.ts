import type { Ctx } from '#platform/database/context.ts'

const place = (accountId: string) => `totp ${accountId}`

/** The secret of a code generator is kept sealed: who has the database has no second factor. */
export const sealSecret = (ctx: Ctx, accountId: string, secret: string): Promise<Buffer> =>
  ctx.vault.sealText(ctx, place(accountId), secret)

export const openSecret = (ctx: Ctx, accountId: string, sealed: Buffer): Promise<string> =>
  ctx.vault.openText(ctx, place(accountId), sealed)

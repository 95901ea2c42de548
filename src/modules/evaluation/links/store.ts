import type { Instant } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { db } from '../store.ts'

const selectLinks = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('evaluation.link')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .select([
      'link_id as linkId',
      'appeal_id as appealId',
      'enterprise_id as enterpriseId',
      'round',
      'made_at as madeAt',
      'expires_at as expiresAt',
      'code_mark as codeMark',
      'code_until as codeUntil',
      'used_at as usedAt',
    ])

export type Link = Awaited<ReturnType<ReturnType<typeof selectLinks>['executeTakeFirstOrThrow']>>

/** The link that a secret opens, for who knows it. */
export const linkByHash = (knowing: Ctx, hash: string): Promise<Link | undefined> =>
  selectLinks(knowing).where('token_hash', '=', hash).executeTakeFirst()

export const linkById = (ctx: Ctx, linkId: string): Promise<Link | undefined> =>
  selectLinks(ctx).where('link_id', '=', linkId).executeTakeFirst()

export const linksOf = (ctx: Ctx, appealId: string, round: number): Promise<Link[]> =>
  selectLinks(ctx).where('appeal_id', '=', appealId).where('round', '=', round).execute()

type NewLink = Pick<Link, 'linkId' | 'appealId' | 'enterpriseId' | 'round' | 'expiresAt'>

export async function addLink(ctx: Ctx, link: NewLink, token_hash: string): Promise<void> {
  const { tenantId, accountId } = ctx.actor
  await db(ctx)
    .insertInto('evaluation.link')
    .values({
      ...{ tenant_id: tenantId, link_id: link.linkId, appeal_id: link.appealId, token_hash },
      ...{ enterprise_id: link.enterpriseId, round: link.round, expires_at: link.expiresAt },
      ...{ made_at: ctx.now, made_by: accountId, tries: 0, codes: 0 },
      ...{ code_mark: null, code_until: null, used_at: null },
    })
    .execute()
}

/** The row of a secret that is still good, to be written to. */
const open = (knowing: Ctx, hash: string) =>
  db(knowing)
    .updateTable('evaluation.link')
    .where('tenant_id', '=', knowing.actor.tenantId)
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', knowing.now)

const isOne = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => Number(numUpdatedRows) === 1

const mostTries = 5
const mostCodes = 3

/** Counts a try before it is judged; false once there were five. */
export const countTry = async (knowing: Ctx, hash: string): Promise<boolean> =>
  isOne(
    await open(knowing, hash)
      .set((row) => ({ tries: row('tries', '+', 1) }))
      .where('tries', '<', mostTries)
      .executeTakeFirst(),
  )

/** Keeps the mark of a code that is sent; false once three were. */
export const keepCode = async (
  knowing: Ctx,
  hash: string,
  code: { mark: string; until: Instant },
): Promise<boolean> =>
  isOne(
    await open(knowing, hash)
      .set((row) => ({
        codes: row('codes', '+', 1),
        code_mark: code.mark,
        code_until: code.until,
      }))
      .where('codes', '<', mostCodes)
      .executeTakeFirst(),
  )

/** Uses the link up; false when it was used meanwhile. */
export const spendLink = async (knowing: Ctx, hash: string): Promise<boolean> =>
  isOne(await open(knowing, hash).set({ used_at: knowing.now }).executeTakeFirst())

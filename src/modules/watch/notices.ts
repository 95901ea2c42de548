import type { Teller } from '#modules/notices/index.ts'
import { db } from './store.ts'

/** Asks an enterprise whether anything has happened to it since its appeal was closed; nobody else hears. */
export const tellWatch: Teller = async (ctx, { type, subjectId, loop }) => {
  const appeal = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(['number', 'enterprise_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', subjectId)
    .executeTakeFirstOrThrow()
  return [
    {
      to: { enterpriseId: appeal.enterprise_id },
      template: 'watch.asked.enterprise',
      values: { days: type.slice('asked-'.length) },
      urgent: false,
      subject: { loop, id: subjectId, number: appeal.number },
    },
  ]
}

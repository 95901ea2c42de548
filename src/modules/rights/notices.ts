import { dayOf, timeOf } from '#kernel/day.ts'
import type { Teller } from '#modules/notices/index.ts'
import { oldContacts } from '#modules/people/index.ts'
import { db } from './corrections/store.ts'

/** Tells all who spoke for an enterprise before its contacts changed, where they were reached then. */
export const tellContactChanges: Teller = async (ctx, { subjectId, loop }) => {
  const was = (await oldContacts(ctx, [subjectId])).get(subjectId)
  if (was === undefined) throw new Error('A change of contacts that is not there.')
  const { enterpriseId, accountId, fields, contactPhone, dueAt } = was
  return [
    {
      to: { enterpriseId, oldContacts: { phone: contactPhone !== null, emailOf: accountId } },
      template: `contacts.${fields.length === 1 ? fields[0] : 'both'}.changed`,
      values: { until: `${dayOf(dueAt)} ${timeOf(dueAt)}` },
      urgent: true,
      subject: { loop, id: subjectId, number: '' },
    },
  ]
}

/** Tells an enterprise what became of its wish to have something put right. */
export const tellCorrections: Teller = async (ctx, { subjectId, loop, type }) => {
  const { enterprise_id: enterpriseId } = await db(ctx)
    .selectFrom('rights.correction')
    .select('enterprise_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('correction_id', '=', subjectId)
    .executeTakeFirstOrThrow()
  return [
    {
      ...{ to: { enterpriseId }, template: `correction.${type}.enterprise`, values: {} },
      ...{ urgent: false, subject: { loop, id: subjectId, number: '' } },
    },
  ]
}

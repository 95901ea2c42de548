import { dayOf, timeOf } from '#kernel/day.ts'
import type { Teller } from '#modules/notices/index.ts'
import { oldContacts } from '#modules/people/index.ts'

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

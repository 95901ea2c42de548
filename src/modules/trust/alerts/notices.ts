import type { Teller } from '#modules/notices/index.ts'

/** Tells the auditors that there is an alert, and nothing of what it is about. */
export const tellAlerts: Teller = async (_ctx, { loop, subjectId }) => [
  {
    to: { role: 'auditor', regionId: null },
    template: 'alert.raised.auditor',
    values: {},
    urgent: true,
    subject: { loop, id: subjectId, number: subjectId.slice(-6).toUpperCase() },
  },
]

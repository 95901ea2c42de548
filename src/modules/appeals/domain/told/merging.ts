import { coordinators, enterprise, type Tell, textAt } from './happening.ts'

/** Appeals handled together: whose appeal it is hears how the leading one goes on, and of nobody else. */
export const merging = {
  merged: (it) => [
    enterprise(it, 'merged', {
      matter: textAt(it.event, 'about'),
      office: it.officeName(textAt(it.event, 'leading', 'officeId')),
      replyDueOn: it.replyDueOn,
    }),
  ],
  followed: (it) => [
    enterprise(it, 'followed', {
      office: it.officeName(textAt(it.event, 'leading', 'officeId')),
      stage: textAt(it.event, 'leading', 'status'),
      dueOn: textAt(it.event, 'leading', 'dueOn'),
      replyDueOn: it.replyDueOn,
    }),
  ],
  unmerged: (it) => {
    const reason = textAt(it.event, 'reason')
    return [
      enterprise(it, 'unmerged', { reason, replyDueOn: it.replyDueOn }),
      // Why only then: a coordinator who takes one out knows of it.
      ...(reason === undefined
        ? [coordinators(it, 'unmerged', { dispatchDueOn: it.dispatchDueOn })]
        : []),
    ]
  },
  mergerContested: (it) => [
    enterprise(it, 'mergerContested', { replyDueOn: it.replyDueOn }),
    coordinators(it, 'mergerContested', { dispatchDueOn: it.dispatchDueOn }),
  ],
} satisfies Record<string, Tell>

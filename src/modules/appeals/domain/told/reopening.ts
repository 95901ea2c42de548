import { leftBehind } from './first-loop.ts'
import { coordinators, enterprise, office, type Tell, textAt } from './happening.ts'

/** After its end: opened again, or back. An office that answered is not told of a relapse before it is opened again. */
export const reopening = {
  reopened: (it) => {
    const values = { office: it.officeName(it.officeId), dueOn: it.replyDueOn }
    return [
      enterprise(it, 'reopened', values),
      ...office(it, it.officeId, 'reopened', values),
      ...leftBehind(it),
    ]
  },
  relapsed: (it) => [coordinators(it, 'relapsed')],
  relapseRefuted: (it) => [
    enterprise(it, 'relapseRefuted', { reason: textAt(it.event, 'reason') }),
  ],
} satisfies Record<string, Tell>

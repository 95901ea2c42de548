import type { Appeal } from '../queries.ts'

type At = 'done' | 'now' | 'todo' | 'skipped'

/** Which moment in the timeline completes each stage. */
const completedBy = {
  submit: ['submitted'],
  // Why the reply too: one that was answered along was neither registered nor dispatched by itself.
  register: ['registered', 'replied'],
  dispatch: ['dispatched', 'redone', 'reopened', 'replied'],
  work: ['replied'],
  reply: ['replied'],
  confirm: ['confirmed'],
  close: ['closed', 'withdrawn', 'referred'],
} as const satisfies Record<string, readonly string[]>

type Stage = keyof typeof completedBy
// Why `as`: these are the very keys of the object above.
const order = Object.keys(completedBy) as Stage[]

const halting: readonly Appeal['status'][] = ['supplementing', 'merged', 'objected', 'shelved']

/** What holds the present stage up, and so names it: 补充, 并案, 裁定 or 挂账. */
export const haltOf = ({ status }: Pick<Appeal, 'status'>) =>
  halting.includes(status) ? status : null

/** How far an appeal is, read from what has happened; a redo starts the later stages afresh. */
export function stagesOf({ timeline, status }: Pick<Appeal, 'timeline' | 'status'>) {
  const types = timeline.map(({ type }) => type)
  const lastRedo = Math.max(types.lastIndexOf('redone'), types.lastIndexOf('reopened'))
  const reached = (stage: Stage) => {
    const done: readonly string[] = completedBy[stage]
    const afresh = ['work', 'reply', 'confirm', 'close'].includes(stage)
    return types.some((type, index) => done.includes(type) && (!afresh || index > lastRedo))
  }
  const ended = status === 'closed'
  const next = order.find((stage) => !reached(stage))
  return order.map((stage): { stage: Stage; at: At } => {
    if (reached(stage)) return { stage, at: 'done' }
    if (ended) return { stage, at: 'skipped' }
    return { stage, at: stage === next ? 'now' : 'todo' }
  })
}

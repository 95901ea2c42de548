// Who finds which text, in the plain words of policy.ts.
import { find, only, type Row, type Rule, type World } from './policy-words.ts'

/** The loops by their names, each with its table, the column of its id and who sees a row of it. */
type Loops = Record<string, { table: string; id: string; rule: Rule }>

/** A text is found by whoever reads it: who sees the record it is of, and of some texts fewer. */
export const foundBy =
  (loops: Loops): Rule =>
  (who, row, world) => {
    if (who.role === 'clock') return true
    const loop = loops[row.loop]
    const of = loop && find(world, loop.table, row.tenant_id, loop.id, row.subject_id)
    if (loop === undefined || of === undefined || !loop.rule(who, of, world)) return false
    const handling = ['handler', 'lead'].includes(who.role)
    if (row.loop === 'appeal') {
      const readsAll = ['coordinator', 'auditor', 'enterprise'].includes(who.role)
      return readsAll || row.part === 'reply' || isConfirmed(of, row, world)
    }
    if (row.loop === 'talk-question') {
      return !handling || (row.part === 'question' && of.office_id === who.office)
    }
    if (row.loop === 'talk-session') {
      return ['coordinator', 'leader', 'expert', 'auditor'].includes(who.role)
    }
    return row.loop === 'topic'
  }

/** Texts are confirmed all at once, so that those still open are the last ones. */
function isConfirmed(of: Row, { part, subject_id }: Row, world: World): boolean {
  if (of.texts_open === 0) return true
  if (of.title_open) return false
  const said = (world['search.document'] ?? []).filter(
    (one) => one.subject_id === subject_id && one.part.startsWith('said-'),
  )
  return part === 'text' || Number(part.replace('said-', '')) <= said.length - of.texts_open
}

export const searchers = only(
  ...['enterprise', 'coordinator', 'handler', 'lead', 'caller', 'leader', 'expert', 'auditor'],
  'clock',
)

import { draw, drawRule, listHash } from '#modules/talks/domain/draw.ts'
import type { Draw } from '../queries.ts'

/** Draws again from what was published: does the rule, the list and the result agree? */
export function redo(published: Draw): { rule: boolean; list: boolean; roster: boolean } {
  const { rule, candidates, seed, already, roster } = published
  if (seed === null || already === null || roster === null) throw new Error('Not drawn yet.')
  const once = new Set(candidates.map(({ code }) => code)).size === candidates.length
  return {
    rule: rule === drawRule,
    list: once && listHash(candidates) === published.listHash,
    roster: draw({ ...published, seed, already }).join() === roster.join(),
  }
}

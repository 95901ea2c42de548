import { type ReformStep, reformSteps } from '#modules/problems/domain/words.ts'

/** Each of the five steps of a reform scored 0-3 (domain.md 2.6, PPD scorecard): 诊断、方案、移交、出台、落实. */
export type ReformScores = Record<ReformStep, number>

/** 0 not begun, 1 begun, 2 done in the main, 3 done: from here on a step counts as passed. */
const passedFrom = 2

/** The last step a problem has passed with all before it; null where it has passed none. */
export function standsAt(scores: ReformScores | null): ReformStep | null {
  const first = reformSteps.findIndex((step) => (scores?.[step] ?? 0) < passedFrom)
  return reformSteps[(first < 0 ? reformSteps.length : first) - 1] ?? null
}

export type ReformLine = {
  step: ReformStep
  /** How many problems stand here, and how many have come at least this far. */
  here: number
  passed: number
  /** Of those that passed the step before, the per cent that passed this one; null of none. */
  conversion: number | null
}

/** How far the problems have come: how many stand at each step, and how many go on to the next. */
export function reformFigure(all: readonly (ReformScores | null)[]): ReformLine[] {
  const reached = all.map((scores) => {
    const step = standsAt(scores)
    return step === null ? 0 : reformSteps.indexOf(step) + 1
  })
  const passedBy = (at: number) => reached.filter((count) => count > at).length
  return reformSteps.map((step, at) => {
    const before = at === 0 ? all.length : passedBy(at - 1)
    const passed = passedBy(at)
    const here = reached.filter((count) => count === at + 1).length
    const conversion = before === 0 ? null : Math.round((passed / before) * 100)
    return { step, here, passed, conversion }
  })
}

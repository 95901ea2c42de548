import type { Loop } from '#kernel/loop.ts'
import { due } from './dates.ts'
import type { AppealCommand, AppealEvent, MergeCommand } from './events.ts'
import { refusal } from './refusals.ts'
import { officeStatuses } from './standing.ts'
import type { Appeal, Facts, Leading } from './types.ts'
import type { Status } from './words.ts'

type Rules = Loop<Appeal, AppealCommand, AppealEvent, Facts>['rules']

/** An appeal leads while it waits for its dispatch, or an office works on it: what is answered leads no more. */
export const leadsIn: readonly Status[] = ['registered', ...officeStatuses]

const same = (one: Leading, other: Leading) =>
  one.status === other.status && one.officeId === other.officeId && one.dueOn === other.dueOn

export const mergeRules = {
  merge: (state, { intoId, matter, leading, answered, leads }, { today }) => {
    if (leads > 0) throw refusal('appeals/leads-others', { leads })
    if (answered || !leadsIn.includes(leading.status)) {
      throw refusal('appeals/leading-not-open', { field: 'intoId' })
    }
    if (state.otherMatters.includes(intoId)) {
      throw refusal('appeals/another-matter', { field: 'intoId' })
    }
    return [{ type: 'merged', intoId, about: matter, leading, on: today }]
  },
  follow: ({ merger }, { leading }, { today }) => {
    if (merger === null || same(merger.leading, leading)) throw refusal('appeals/nothing-followed')
    return [{ type: 'followed', leading, on: today }]
  },
  unmerge: (_, { reason }, { today }) => [{ type: 'unmerged', reason, on: today }],
  contestMerger: (_, said, { today }) => [{ ...said, type: 'mergerContested', on: today }],
  answerAlong: (_, { reply, along }, facts) => [
    {
      ...{ type: 'replied', reply, along, on: facts.today },
      dues: { confirm: due(facts.rules.confirmWithin, facts) },
    },
  ],
} satisfies { [T in MergeCommand['type']]: Rules[T] }

import type { Answer, api } from '#web/desk/api.ts'

type Decision = NonNullable<Answer<typeof api.reviews.item>['decision']>

/** What was typed of a decision: the fields of its kind, and what was left in those of the others. */
export type TypedDecision = {
  kind: Decision['kind']
  measures: {
    measureId: string
    text: string
    ownerOfficeId: string | undefined
    dueOn: string
  }[]
  level: 'province' | 'nation'
  reason: string
  lookAgainOn: string
}

/** The decision that was typed, with the fields of its own kind alone. */
export function decisionOf(typed: TypedDecision): Decision {
  const { kind, measures, level, reason, lookAgainOn } = typed
  switch (kind) {
    case 'measures':
      return {
        kind,
        measures: measures.map(({ ownerOfficeId = '', ...one }) => ({ ...one, ownerOfficeId })),
      }
    case 'higher':
      return { kind, level, reason, lookAgainOn }
    case 'not-yet':
      return { kind, reason, lookAgainOn }
    case 'not-adopted':
      return { kind, reason }
  }
}

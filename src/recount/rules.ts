/** A time limit as the rules and the dates carry it. */
export type Limit = { count: number; unit: string; rollForward: boolean }

/** What of a version of the rules the recount needs, as `GET /rules/versions` gives it. */
export type RulesVersion = {
  ruleVersion: string
  madeAt: string
  rules: Record<string, unknown> & {
    grades: { key: string; within: Limit }[]
    coHandling: { part: number; of: number }
    lights: { yellowAt: number; blackAfter: Limit }
    ladder: { document: string; after: Limit; to: string }[]
  }
}
export type Rules = RulesVersion['rules']

export type RuleBook = {
  /** The rules a date was counted by. */
  called: (ruleVersion: string) => Rules | undefined
  /** The rules in force at a moment. */
  at: (moment: string) => Rules
}

/** The versions of a city's rules, looked up by name or by time. */
export function ruleBook(versions: readonly RulesVersion[]): RuleBook {
  const inOrder = versions.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
  return {
    called: (name) => versions.find(({ ruleVersion }) => ruleVersion === name)?.rules,
    at: (moment) => {
      const found = inOrder.findLast(({ madeAt }) => madeAt <= moment) ?? inOrder[0]
      if (found === undefined) throw new Error('A recount needs the rules.')
      return found.rules
    },
  }
}

/** Which limit of the rules a kind of date is counted by, by its name there. */
export const limitNames: Readonly<Record<string, string>> = {
  dispatch: 'dispatchWithin',
  reply: 'replyWithin',
  supplement: 'supplementWithin',
  rule: 'ruleWithin',
  extension: 'decideExtensionWithin',
  contest: 'decideExtensionWithin',
  confirm: 'confirmWithin',
  redo: 'redoWithin',
  close: 'closeWithin',
}

/** Which problems the list shows. */
export type ProblemSearch = {
  tab?: Tab
  order?: 'age'
  triggered?: 'true'
  region?: string
}
export const tabs = ['suggested', 'running', 'closed', 'all'] as const
export type Tab = (typeof tabs)[number]

/** Reads the address; what it does not know is left out. */
export function readProblemSearch(raw: Record<string, unknown>): ProblemSearch {
  const tab = tabs.find((one) => one === raw.tab)
  return {
    ...(tab && { tab }),
    ...(raw.order === 'age' && { order: 'age' as const }),
    ...((raw.triggered === 'true' || raw.triggered === true) && { triggered: 'true' as const }),
    ...(typeof raw.region === 'string' && raw.region && { region: raw.region }),
  }
}

/** What is asked of the server. */
export function askedBy({ tab = 'suggested', order, triggered, region }: ProblemSearch) {
  return {
    ...(tab === 'suggested' || tab === 'closed' ? { status: tab } : {}),
    view: tab === 'running' ? ('running' as const) : ('all' as const),
    order: order ?? ('heat' as const),
    ...(triggered && { triggered }),
    ...(region && { regionId: region }),
  }
}

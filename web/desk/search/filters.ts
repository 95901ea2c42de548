import {
  type Environment,
  environments,
  type Status,
  statuses,
} from '#modules/appeals/domain/words.ts'
import { type SearchKind, searchKinds } from '#modules/search/domain/words.ts'

/** To what a search is narrowed, as it stands in the address. */
export type SearchFilters = {
  kind?: SearchKind
  status?: Status
  region?: string
  office?: string
  environment?: Environment
  from?: string
  to?: string
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const dayOf = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined

/** Reads the address; whatever it does not know is left out. */
export function readSearchFilters(raw: Record<string, unknown>): SearchFilters {
  const kind = searchKinds.find((one) => one === raw.kind)
  const status = statuses.find((one) => one === raw.status)
  const environment = environments.find((one) => one === raw.environment)
  return present({
    ...{ kind, status, environment, region: textOf(raw.region), office: textOf(raw.office) },
    ...{ from: dayOf(raw.from), to: dayOf(raw.to) },
  })
}

/** Leaves out what is not chosen. */
export function present(
  all: {
    [K in keyof SearchFilters]?: SearchFilters[K] | undefined
  },
): SearchFilters {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** The filters as the API takes them. */
export function searchInput({ region, office, ...rest }: SearchFilters) {
  return { ...rest, ...(region && { regionId: region }), ...(office && { officeId: office }) }
}

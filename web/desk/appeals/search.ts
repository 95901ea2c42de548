import { type Light, lights, type Status, statuses } from '#modules/appeals/domain/words.ts'

/** What of the page stands in its URL: the filters and the appeal that is open. */
export type AppealSearch = {
  view?: 'closed' | 'all'
  status?: Status
  region?: string
  office?: string
  /** The office that owes a date, of the light that is chosen. */
  owing?: string
  overdue?: true
  /** Only those with a text to confirm. */
  unconfirmed?: true
  /** Only those whose reply was signed against advice. */
  advised?: true
  light?: Light
  number?: string
  appeal?: string
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Reads the URL; whatever it does not know is left out. */
export function readAppealSearch(raw: Record<string, unknown>): AppealSearch {
  const status = statuses.find((one) => one === raw.status)
  const light = lights.find((one) => one === raw.light)
  const view = (['closed', 'all'] as const).find((one) => one === raw.view)
  const region = textOf(raw.region)
  const office = textOf(raw.office)
  const owing = textOf(raw.owing)
  const number = textOf(raw.number)
  const appeal = textOf(raw.appeal)
  return {
    ...(view && { view }),
    ...(status && { status }),
    ...(region && { region }),
    ...(office && { office }),
    ...(owing && { owing }),
    ...((raw.overdue === true || raw.overdue === 'true') && { overdue: true as const }),
    ...((raw.unconfirmed === true || raw.unconfirmed === 'true') && {
      unconfirmed: true as const,
    }),
    ...((raw.advised === true || raw.advised === 'true') && { advised: true as const }),
    ...(light && { light }),
    ...(number && { number }),
    ...(appeal && { appeal }),
  }
}

/** The list's filters as the API takes them. */
export function listInput(search: AppealSearch) {
  const { view, status, region, office, owing, overdue, unconfirmed, advised, light, number } =
    search
  return {
    view: view ?? (number || unconfirmed || advised ? ('all' as const) : ('open' as const)),
    ...(status && { status }),
    ...(region && { regionId: region }),
    ...(office && { officeId: office }),
    ...(owing && { owedByOfficeId: owing }),
    ...(overdue && { overdue: 'true' as const }),
    ...(unconfirmed && { unconfirmed: 'true' as const }),
    ...(advised && { advised: 'true' as const }),
    ...(light && { light }),
    ...(number && { number }),
  }
}

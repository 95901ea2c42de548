import { promiseSources, results } from '#modules/promises/domain/words.ts'

export type PromiseSearch = {
  year?: number
  source?: (typeof promiseSources)[number]
  officeId?: string
  result?: (typeof results)[number]
  waiting?: true
}

const among = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value)

/** What of the address says which promises are shown; anything else is left out. */
export function readPromiseSearch(raw: Record<string, unknown>): PromiseSearch {
  const source = among(promiseSources, raw.source)
  const result = among(results, raw.result)
  return {
    ...(Number.isInteger(raw.year) && { year: Number(raw.year) }),
    ...(source && { source }),
    ...(typeof raw.officeId === 'string' && raw.officeId !== '' && { officeId: raw.officeId }),
    ...(result && { result }),
    ...(raw.waiting === true && { waiting: true as const }),
  }
}

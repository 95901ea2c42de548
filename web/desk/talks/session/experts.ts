import type { Talk } from '../talk-types.ts'

export type Expert = { name: string; organization: string | null }
type WithExperts = Talk & { experts?: Expert[] }

/** The experts invited to comment; none where the server does not keep them. */
export const expertsOf = (talk: Talk): Expert[] => (talk as WithExperts).experts ?? []

/** One expert a line: the name, then the house behind a comma. */
export const expertLines = (talk: Talk): string =>
  expertsOf(talk)
    .map(({ name, organization }) => (organization === null ? name : `${name}，${organization}`))
    .join('\n')

/** What an arrangement says of experts, where the server keeps them. */
export function expertsGiven(talk: Talk, lines: string): { experts?: Expert[] } {
  if (!('experts' in talk)) return {}
  const experts = lines
    .split('\n')
    .map((line) => line.split(/[，,]/).map((part) => part.trim()))
    .filter(([name]) => name)
    .map(([name = '', ...house]) => ({ name, organization: house.join('，') || null }))
  return { experts }
}

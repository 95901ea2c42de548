import type { Talk } from '../talk-types.ts'

/** One expert a line: the name, then the house behind a comma. */
export const expertLines = ({ experts }: Talk): string =>
  experts
    .map(({ name, organization }) => (organization === null ? name : `${name}，${organization}`))
    .join('\n')

/** The experts of such lines. */
export function expertsIn(lines: string): Talk['experts'] {
  return lines
    .split('\n')
    .map((line) => line.split(/[，,]/).map((part) => part.trim()))
    .filter(([name]) => name)
    .map(([name = '', ...house]) => ({ name, organization: house.join('，') || null }))
}

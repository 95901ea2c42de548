import { zh } from '#messages/common.zh.ts'
import { fullName } from '#modules/documents/index.ts'
import type { LetterFacts } from './facts.ts'

/** The kind of the appeal in words. */
export const kindName = ({ kind }: LetterFacts): string => zh[`kind.${kind}`]

/** Who gets a copy: the person of the ladder first, nobody twice. */
export function copiesOf({ cityName, office, ladderPerson, copiesTo }: LetterFacts): string[] {
  return [...new Set([fullName(cityName, office) + ladderPerson, ...copiesTo])]
}

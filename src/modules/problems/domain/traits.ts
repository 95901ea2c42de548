import type { Cut } from '#modules/text/domain/cut.ts'
import { withoutDivisions } from '#modules/text/domain/places.ts'
import { plain } from '#modules/text/domain/plain.ts'

/** So many words of an appeal are kept to find it by; of its body no more letters are read. */
const most = 30
const letters = 300

/** The words by which an appeal is found again: those of its title first, no marks, no divisions. */
export function traitsOf({ title, body }: { title: string; body: string }, cut: Cut): string[] {
  // Why: a mark stands in the place of a name and is in every other appeal.
  const read = (text: string) => withoutDivisions(plain(text.replace(/［[^］]*］/g, ' ')))
  const words = [...cut(read(title)), ...cut(read(body.slice(0, letters)))]
  const telling = words.filter(
    (word) => word.length <= 20 && /\p{Script=Han}{2}|[a-z]\d/u.test(word),
  )
  return [...new Set(telling)].slice(0, most)
}

import { contentOf } from '../check-draft.ts'
import type { Draft } from '../draft.ts'

/** A place in what is to be sent that tells who wrote it. */
export type Telling = { words: string; kind: string }

/** What in a draft would tell who wrote it; nothing when that cannot be found out now. */
export async function tellingIn(draft: Draft, names: readonly string[]): Promise<Telling[]> {
  try {
    // Why here: the form loads without it, and sends without it where the network is gone.
    const { findSpans } = await import('#modules/trust/domain/redaction/redact.ts')
    const { title, body, place, project } = contentOf(draft)
    const found = [title, body, place ?? '', project ?? ''].flatMap((text) =>
      findSpans(text, { names, people: [] }).map(({ start, end, kind }) => {
        return { words: text.slice(start, end), kind }
      }),
    )
    return [...new Map(found.map((one) => [one.words, one])).values()]
  } catch {
    return []
  }
}

/** How often words occur: of one document in how many, and how long documents are. */
export type Standing = {
  documents: number
  meanLength: number
  /** The share of documents with this word. */
  shareOf: (term: string) => number
}

/** BM25 (Robertson and Zaragoza 2009): how soon a word said again counts no more; how much length counts. */
const again = 1.2
const length = 0.75

/** How much a word tells: the more the fewer documents have it. */
export function weightOf(term: string, { documents, shareOf }: Standing): number {
  const having = Math.min(documents, shareOf(term) * documents)
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5))
}

/** How well a folded text answers the words that are looked for. */
export function scoreOf(text: string, terms: readonly string[], standing: Standing): number {
  const long = 1 - length + (length * text.length) / (standing.meanLength || 1)
  let score = 0
  for (const term of terms) {
    const times = timesIn(text, term)
    score += (weightOf(term, standing) * (times * (again + 1))) / (times + again * long)
  }
  return score
}

function timesIn(text: string, term: string): number {
  let times = 0
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) times += 1
  return times
}

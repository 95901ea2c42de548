export type Cited = {
  text: string
  /** The numbers of what is cited and was given, in order. */
  cited: number[]
  /** The numbers that name nothing given; they are taken out of the text. */
  removed: number[]
}

/** Checks the numbers in brackets against how many precedents were given; years and marks are none. */
export function checkCitations(draft: string, given: number): Cited {
  const cited = new Set<number>()
  const removed = new Set<number>()
  const text = draft.replace(
    /[[【［]\s*(\d{1,3}(?:\s*[,，、]\s*\d{1,3})*)\s*[\]】］]/gu,
    (_, list: string) => {
      const numbers = list.split(/[,，、]/u).map(Number)
      return numbers
        .map((number) => {
          const isGiven = number >= 1 && number <= given
          ;(isGiven ? cited : removed).add(number)
          return isGiven ? `[${number}]` : ''
        })
        .join('')
    },
  )
  const inOrder = (numbers: ReadonlySet<number>) => [...numbers].sort((a, b) => a - b)
  return { text: text.trim(), cited: inOrder(cited), removed: inOrder(removed) }
}

/** A piece of a text; `differs` where the other text has something else there. */
export type Piece = { text: string; differs: boolean }

/** Beyond this the middles are told apart as a whole: nobody waits for a comparison. */
const mostCompared = 4_000_000
/** Fewer letters in common than this between two differences are chance, and only make the eye jump. */
const leastShared = 2

/** Where two texts differ, letter by letter: the pieces of the one and of the other. */
export function differencesOf(one: string, other: string): { one: Piece[]; other: Piece[] } {
  const [a, b] = [[...one], [...other]]
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1
  }
  const middle = [a, b].map((letters) => letters.slice(start, letters.length - end))
  const shared = sharedIn(middle[0] ?? [], middle[1] ?? [])
  const around = (inner: boolean[]) => [
    ...Array.from({ length: start }, () => true),
    ...inner,
    ...Array.from({ length: end }, () => true),
  ]
  return { one: piecesOf(a, around(shared.one)), other: piecesOf(b, around(shared.other)) }
}

/** Which letters belong to the longest common sequence. */
function sharedIn(a: string[], b: string[]): { one: boolean[]; other: boolean[] } {
  const one = a.map(() => false)
  const other = b.map(() => false)
  const width = b.length + 1
  if (a.length * b.length === 0 || (a.length + 1) * width > mostCompared) return { one, other }
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      one[i] = true
      other[j] = true
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return { one, other }
}

function piecesOf(letters: string[], shared: boolean[]): Piece[] {
  const pieces: Piece[] = []
  letters.forEach((letter, nth) => {
    const differs = shared[nth] !== true
    const last = pieces.at(-1)
    if (last?.differs === differs) last.text += letter
    else pieces.push({ text: letter, differs })
  })
  return joined(pieces)
}

/** A letter or two in common between two differences belong to them. */
function joined(pieces: Piece[]): Piece[] {
  const found: Piece[] = []
  pieces.forEach((piece, nth) => {
    const inside = nth > 0 && nth < pieces.length - 1
    const differs = piece.differs || (inside && [...piece.text].length < leastShared)
    const last = found.at(-1)
    if (last?.differs === differs) last.text += piece.text
    else found.push({ text: piece.text, differs })
  })
  return found
}

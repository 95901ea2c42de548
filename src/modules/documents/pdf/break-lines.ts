/** What stays together on a line: a word, a pair of dashes or dots, one Chinese character. */
const unit = /[!-~\u00a0-\u024f]+|——|……|\s|./gu

/** Must not begin a line, must not end one (避头尾). */
const noStart = /^[，。、；：？！）》〉」』】〕”’…％·,.;:!?)]/
const noEnd = /^[（《〈「『【〔“‘]$/
/** May stand outside the text at the end of a line. */
const hanging = /^[，。、；：]$/

/** A line with whether it ends its paragraph, and whether its last stop hangs over the edge. */
export type Line = { text: string; last: boolean; hangs: boolean }

/** How wide each line may be, the first apart; and whether stops may hang over its end. */
export type Room = { first: number; width: number; hang: boolean }

type Measure = (text: string) => number

/** Breaks a text where a line is full; a line break in it breaks the line. */
export function breakLines(text: string, widthOf: Measure, room: Room): Line[] {
  const lines: Line[] = []
  for (const part of text.split('\n')) {
    let units = part.match(unit)?.flatMap((one) => fitting(one, widthOf, room)) ?? []
    do {
      const width = lines.length === 0 ? room.first : room.width
      const { count, hangs } = full(units, widthOf, { width, hang: room.hang })
      const line = units.slice(0, count).join('').trimEnd()
      units = units.slice(count)
      while (units[0] === ' ') units.shift()
      lines.push({ text: line, last: units.length === 0, hangs })
    } while (units.length > 0)
  }
  return lines
}

/** A word that is wider than a line is broken anywhere. */
const fitting = (one: string, widthOf: Measure, { first, width }: Room) =>
  widthOf(one) > Math.min(first, width) ? [...one] : [one]

/** How many units the line takes. */
function full(
  units: readonly string[],
  widthOf: Measure,
  { width, hang }: { width: number; hang: boolean },
): { count: number; hangs: boolean } {
  let count = 0
  for (let taken = 0; count < units.length; count += 1) {
    taken += widthOf(units[count] ?? '')
    if (taken > width + 0.01) break
  }
  if (count === units.length) return { count, hangs: false }
  const [over = '', next = ''] = units.slice(count, count + 2)
  if (hang && hanging.test(over) && !noStart.test(next)) return { count: count + 1, hangs: true }
  return { count: backFrom(count, units), hangs: false }
}

/** Back to where the line may end; a line takes something, whatever it is. */
function backFrom(count: number, units: readonly string[]): number {
  let at = count
  while (at > 1 && (noStart.test(units[at] ?? '') || noEnd.test(units[at - 1] ?? ''))) at -= 1
  return at <= 1 ? Math.max(count, 1) : at
}

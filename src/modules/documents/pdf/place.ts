import type { Strip } from './strip.ts'

/** A strip with the page it is on and how far down the text of it it begins. */
export type Placed = { strip: Strip; page: number; top: number }

/** Sets strips under each other on pages of one height, those that keep together together. */
export function place(strips: readonly Strip[], height: number): Placed[] {
  const placed: Placed[] = []
  const left = [...strips]
  let page = 1
  let top = 0
  const put = (strip: Strip) => {
    placed.push({ strip, page, top })
    top += strip.height
  }
  const turn = (head?: Strip) => {
    page += 1
    top = 0
    if (head) put(head)
  }
  for (let strip = left.shift(); strip; strip = left.shift()) {
    if (strip.newPage && placed.length > 0) turn()
    const fits = top + heightOf([strip, ...left], height) <= height + 0.01
    const parts = fits ? undefined : strip.split?.(height - top)
    if (parts) {
      put(parts[0])
      left.unshift(parts[1])
    } else if (!fits && top > (strip.head?.height ?? 0)) {
      turn(strip.head)
      left.unshift({ ...strip, newPage: false })
    } else put(strip)
  }
  return placed
}

/** Of the first strip and of those it keeps with it, as far as one page can hold them. */
function heightOf(strips: readonly Strip[], most: number): number {
  let sum = 0
  for (const { height, keep } of strips) {
    if (sum > 0 && sum + height > most) return sum
    sum += height
    if (!keep) return sum
  }
  return sum
}

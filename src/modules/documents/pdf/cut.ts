import type { Look, Pen } from './pen.ts'

/** A text on one line of so much room; what does not fit is left out, and … says so. */
export function cut(pen: Pick<Pen, 'widthOf'>, text: string, look: Look, most: number): string {
  if (pen.widthOf(text, look) <= most) return text
  const characters = [...text]
  while (characters.length > 0 && pen.widthOf(`${characters.join('')}…`, look) > most) {
    characters.pop()
  }
  return `${characters.join('')}…`
}

import type { Paint } from '../pdf/pen.ts'

/** Not less than 六号 (7.5 pt), which is still read in print. */
export const text = { face: 'hei', size: 9, spacing: 0 } as const
export const small = { face: 'hei', size: 7.5, spacing: 0 } as const
export const faint = { ...small, color: '#444444' } as const

export const grid = { width: 0.4, color: '#c4c9cf' }
export const axis = { width: 0.7, color: '#444444' }

const edge = { width: 0.6, color: '#0b3b52' }

/** Dark, hatched, light: told apart on a black-and-white printer. */
const paints: readonly Paint[] = [
  { fill: '#17506b', edge },
  { fill: '#ffffff', hatch: { color: '#17506b', step: 4 }, edge },
  { fill: '#c9d6dd', edge },
  { fill: '#ffffff', edge },
]
export const paintOf = (series: number): Paint => paints[series % paints.length] ?? {}

const strokes = [
  { width: 1.6, color: '#17506b' },
  { width: 1.3, color: '#7a4a00', dash: 4 },
  { width: 1.1, color: '#555555', dash: 1.5 },
]
export const strokeOf = (series: number) => strokes[series % strokes.length] ?? axis

/** A number as it is printed: at most one decimal, thousands apart. */
export const printed = (value: number | null, unit = ''): string =>
  value === null ? '—' : `${value.toLocaleString('en-US', { maximumFractionDigits: 1 })}${unit}`

import type { Look } from '../pdf/pen.ts'

const look = (face: Look['face'], size: number, color = '#000000'): Look => ({
  ...{ face, size, color },
  spacing: 0,
})

/** Nothing is smaller than 六号 (7.5 pt). */
export const looks = {
  title: look('hei', 19),
  under: look('hei', 8.5, '#333333'),
  cardName: look('hei', 9),
  cardValue: look('hei', 21),
  cardNote: look('hei', 7.5, '#333333'),
  factName: look('hei', 7.5, '#333333'),
  factValue: look('hei', 11.5),
  panelTitle: look('hei', 9.5, '#0b3b52'),
  head: look('hei', 7.5, '#444444'),
  cell: look('hei', 8),
  note: look('hei', 7.5, '#333333'),
}

export const red = '#c00000'
export const line = { width: 0.5, color: '#9aa3ab' }
export const strong = { width: 0.8, color: '#0b3b52' }

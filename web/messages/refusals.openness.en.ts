import type { opennessRefusals as zh } from './refusals.openness.zh.ts'

export const opennessRefusals: Record<keyof typeof zh, string> = {
  'openness/not-over': 'This month is not over: prepare it when it is',
  'openness/published-already': 'This month is published; give the reason to correct it',
  'openness/nothing-to-correct': 'This month is not published yet and needs no reason',
  'openness/out-of-date': 'Another edition was published since this was prepared: prepare it again',
  'openness/gives-away':
    'With what is published already, a number below five could be worked out: prepare it again in some days, or publish it with a later quarter',
  'openness/unknown-edition': 'There is no such edition',
  'openness/not-yours': "Publishing is the city's coordinating office's",
}

import type { figureRefusals as zh } from './refusals.figures.zh.ts'

export const figureRefusals: Readonly<Record<keyof typeof zh, string>> = {
  'insight/too-many-filters':
    'Besides region and period, at most two filters or breakdowns at once: take one away first',
  'insight/months-reversed': 'The last month may not lie before the first',
  'insight/no-appeals-behind': 'This number is no sum of appeals: there are none to list',
}

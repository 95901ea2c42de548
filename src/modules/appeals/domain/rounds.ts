import type { Appeal } from './types.ts'

/** Which of its replies is judged, counted from 0: each redo and each reopening brings another. */
export const roundOf = ({ redoCount, reopened }: Pick<Appeal, 'redoCount' | 'reopened'>): number =>
  redoCount + reopened

import type { Step } from '#kernel/loop.ts'
import type { ProblemCommand } from './types.ts'
import type { ProblemStatus } from './words.ts'

/** Under way. What is closed still takes what arrives, and its appeals may be put right. */
const working = [
  'suggested',
  'confirmed',
  'scheduled',
  'carrying',
  'observed',
  'waiting',
] as const satisfies ProblemStatus[]
const undecided = ['suggested', 'confirmed', 'waiting'] as const
const all = [...working, 'closed'] as const

/**
 * 共性问题 as a loop (domain.md 2.4): a lead, taken up, on the agenda of a monthly review, decided,
 * carried out, its effect watched, closed. What a person did to its appeals can be taken back.
 */
export const problemSteps = {
  suggest: { from: ['new'], by: ['clock', 'coordinator'], to: ['suggested'] },
  splitOff: { from: ['new'], by: ['coordinator'], to: ['suggested', 'confirmed'] },
  propose: { from: all, by: ['clock'], to: 'same' },
  measure: { from: all, by: ['clock', 'coordinator'], to: 'same' },
  mark: { from: undecided, by: ['leader'], to: 'same' },
  confirm: { from: ['suggested'], by: ['coordinator'], to: ['confirmed'] },
  dismiss: { from: ['suggested'], by: ['coordinator'], to: ['closed'] },
  rename: { from: working, by: ['coordinator'], to: 'same' },
  setCause: { from: working, by: ['coordinator'], to: 'same' },
  addAppeals: { from: all, by: ['coordinator'], to: 'same' },
  removeAppeals: { from: all, by: ['coordinator'], to: 'same' },
  split: { from: working, by: ['coordinator'], to: 'same' },
  merge: { from: undecided, by: ['coordinator'], to: ['closed'] },
  absorb: { from: working, by: ['coordinator'], to: 'same' },
  release: { from: all, by: ['coordinator'], to: 'same' },
  undo: { from: all, by: ['coordinator'], to: 'same' },
  unconfirm: { from: ['confirmed'], by: ['coordinator'], to: ['suggested'] },
  restore: { from: ['closed'], by: ['coordinator'], to: undecided },
  dissolve: { from: ['suggested', 'confirmed'], by: ['coordinator'], to: ['closed'] },
  schedule: { from: ['confirmed', 'waiting'], by: ['coordinator'], to: ['scheduled'] },
  // By a leader only through the review he convenes, which the database holds.
  unschedule: { from: ['scheduled'], by: ['coordinator', 'leader'], to: ['confirmed'] },
  decide: {
    from: ['scheduled'],
    by: ['coordinator', 'leader'],
    to: ['carrying', 'waiting', 'closed'],
  },
  fulfilMeasure: { from: ['carrying'], by: ['lead', 'coordinator'], to: ['carrying', 'observed'] },
  warn: { from: ['carrying', 'observed', 'waiting'], by: ['clock'], to: 'same' },
  score: { from: ['carrying', 'observed', 'waiting', 'closed'], by: ['coordinator'], to: 'same' },
  close: { from: ['carrying', 'observed', 'waiting'], by: ['coordinator'], to: ['closed'] },
  reopen: { from: ['closed'], by: ['coordinator'], to: ['confirmed'] },
} as const satisfies Record<ProblemCommand['type'], Step<ProblemStatus>>

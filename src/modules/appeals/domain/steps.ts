import type { Step } from '#kernel/loop.ts'
import type { AppealCommand } from './events.ts'
import type { Status } from './words.ts'

/** With an office: it has the appeal, works on it, has it drafted. */
const handled = ['dispatched', 'signed', 'drafted'] as const satisfies Status[]
/** The office still answers for it: objecting or being shelved takes nothing off it. */
const atOffice = [...handled, 'objected', 'shelved'] as const
const before = ['submitted', 'supplementing', 'registered'] as const
const open: readonly Status[] = [...before, 'merged', ...atOffice, 'replied', 'confirmed', 'denied']

/**
 * The lifecycle of an appeal: who may take each step, from where, to where. `docs/lifecycle.md`, the
 * database's edges, the API's open steps and the web's buttons are all made from it. A handling
 * unit (handler, lead) never follows up, confirms, rates or closes (domain.md 1.8, rule 5).
 */
export const steps = {
  submit: { from: ['new'], by: ['enterprise', 'coordinator'], to: ['submitted'] },
  askSupplement: { from: ['submitted'], by: ['coordinator'], to: ['supplementing'] },
  supplement: { from: ['submitted', 'supplementing'], by: ['enterprise'], to: ['submitted'] },
  addDetail: { from: ['registered', 'merged', ...atOffice], by: ['enterprise'], to: 'same' },
  register: { from: ['submitted', 'supplementing'], by: ['coordinator'], to: ['registered'] },
  confirmText: { from: [...open, 'closed'], by: ['coordinator'], to: 'same' },
  merge: { from: ['submitted', 'registered'], by: ['coordinator'], to: ['merged'] },
  follow: { from: ['merged'], by: ['clock'], to: 'same' },
  unmerge: { from: ['merged'], by: ['coordinator', 'clock'], to: ['submitted', 'registered'] },
  contestMerger: { from: ['merged'], by: ['enterprise'], to: ['submitted', 'registered'] },
  answerAlong: { from: ['merged'], by: ['clock'], to: ['replied'] },
  dispatch: { from: ['registered'], by: ['coordinator', 'clock'], to: ['dispatched'] },
  sign: { from: ['dispatched'], by: ['handler', 'lead'], to: ['signed'] },
  object: { from: ['dispatched', 'signed'], by: ['handler', 'lead'], to: ['objected'] },
  rule: { from: ['objected'], by: ['coordinator'], to: ['dispatched', 'signed'] },
  transfer: { from: handled, by: ['coordinator'], to: ['dispatched'] },
  lift: { from: [...handled, 'denied'], by: ['coordinator'], to: ['dispatched'] },
  coHandle: { from: handled, by: ['coordinator'], to: 'same' },
  contribute: { from: atOffice, by: ['handler', 'lead'], to: 'same' },
  askExtension: { from: handled, by: ['lead'], to: 'same' },
  decideExtension: { from: atOffice, by: ['coordinator'], to: 'same' },
  contestExtension: { from: atOffice, by: ['enterprise'], to: 'same' },
  decideContest: { from: atOffice, by: ['coordinator'], to: 'same' },
  shelve: { from: ['signed', 'drafted'], by: ['coordinator'], to: ['shelved'] },
  keepShelved: { from: ['shelved'], by: ['coordinator'], to: 'same' },
  resume: { from: ['shelved'], by: ['coordinator', 'lead'], to: ['signed'] },
  draft: { from: ['signed', 'drafted'], by: ['handler', 'lead'], to: ['drafted'] },
  returnDraft: { from: ['drafted'], by: ['lead'], to: ['signed'] },
  reply: { from: ['signed', 'drafted'], by: ['lead'], to: ['replied'] },
  remind: { from: [...handled, 'objected'], by: ['coordinator', 'clock'], to: 'same' },
  supervise: { from: [...handled, 'objected'], by: ['coordinator', 'clock'], to: 'same' },
  answerLetter: { from: atOffice, by: ['handler', 'lead'], to: 'same' },
  followUp: {
    from: ['replied'],
    by: ['caller'],
    to: ['replied', 'confirmed', 'denied'],
  },
  confirm: { from: ['replied'], by: ['enterprise'], to: ['confirmed'] },
  deny: { from: ['replied'], by: ['enterprise'], to: ['denied'] },
  rate: { from: ['replied', 'confirmed', 'denied', 'closed'], by: ['enterprise'], to: 'same' },
  redo: { from: ['denied'], by: ['coordinator'], to: ['dispatched'] },
  close: { from: ['replied', 'confirmed', 'denied'], by: ['coordinator'], to: ['closed'] },
  warn: { from: ['submitted', 'registered', 'merged', ...atOffice], by: ['clock'], to: 'same' },
  endWait: { from: ['supplementing'], by: ['clock'], to: ['submitted'] },
  redate: { from: open, by: ['clock'], to: 'same' },
  recalculate: { from: open, by: ['coordinator'], to: 'same' },
  lapse: { from: ['replied'], by: ['clock'], to: ['closed'] },
  raiseConfidentiality: { from: [...open, 'closed'], by: ['enterprise'], to: 'same' },
  disclose: {
    from: [...atOffice, 'replied', 'confirmed', 'denied'],
    by: ['enterprise'],
    to: 'same',
  },
  withdraw: { from: open, by: ['enterprise'], to: ['closed'] },
  erase: { from: ['closed'], by: ['clock'], to: 'same' },
  refer: { from: before, by: ['coordinator'], to: ['closed'] },
  judge: { from: ['replied'], by: ['enterprise'], to: ['confirmed', 'denied'] },
  reopen: { from: ['closed'], by: ['coordinator'], to: ['dispatched'] },
  relapse: { from: ['closed'], by: ['enterprise', 'coordinator', 'clock'], to: 'same' },
  notRelapse: { from: ['closed'], by: ['coordinator'], to: 'same' },
} as const satisfies Record<AppealCommand['type'], Step<Status>>

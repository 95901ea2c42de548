import type { Step } from '#kernel/loop.ts'
import type { AppealCommand } from './types.ts'
import type { Status } from './words.ts'

const open: readonly Status[] = [
  'submitted',
  'supplementing',
  'registered',
  'dispatched',
  'signed',
  'drafted',
  'replied',
  'confirmed',
  'denied',
]
/**
 * The lifecycle of an appeal: who may take each step, from where, to where. `docs/lifecycle.md`, the
 * database's edges, the API's open steps and the web's buttons are all made from it. A handling
 * unit (handler, lead) never follows up, confirms, rates or closes (domain.md 1.8, rule 5).
 */
export const steps = {
  submit: { from: ['new'], by: ['enterprise', 'coordinator'], to: ['submitted'] },
  askSupplement: { from: ['submitted'], by: ['coordinator'], to: ['supplementing'] },
  supplement: { from: ['submitted', 'supplementing'], by: ['enterprise'], to: ['submitted'] },
  addDetail: {
    from: ['registered', 'dispatched', 'signed', 'drafted'],
    by: ['enterprise'],
    to: 'same',
  },
  register: { from: ['submitted', 'supplementing'], by: ['coordinator'], to: ['registered'] },
  dispatch: { from: ['registered'], by: ['coordinator'], to: ['dispatched'] },
  sign: { from: ['dispatched'], by: ['handler', 'lead'], to: ['signed'] },
  draft: { from: ['signed', 'drafted'], by: ['handler', 'lead'], to: ['drafted'] },
  returnDraft: { from: ['drafted'], by: ['lead'], to: ['signed'] },
  reply: { from: ['signed', 'drafted'], by: ['lead'], to: ['replied'] },
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
  lapse: { from: ['replied'], by: ['clock'], to: ['closed'] },
  withdraw: { from: open, by: ['enterprise'], to: ['closed'] },
  refer: {
    from: ['submitted', 'supplementing', 'registered'],
    by: ['coordinator'],
    to: ['closed'],
  },
} as const satisfies Record<AppealCommand['type'], Step<Status>>

import type { Actor, Role } from '#kernel/actor.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { AppealCommand } from './events.ts'
import type { Appeal, Reply } from './types.ts'

const [first, second, helper] = ['first', 'second', 'helper']
export const bottomLine = 'bottom-line'

const content = {
  title: '',
  body: '',
  kind: 'request' as const,
  environment: 'services' as const,
  tags: [],
  regionId: '',
  place: null,
  project: null,
  peopleAffected: null,
  moneyAffected: null,
}
const plain: Reply = {
  outcome: 'resolved',
  text: '',
  evidence: '有',
  legalBasis: null,
  remains: null,
  remainsBy: null,
}
const lawful: Reply = { ...plain, outcome: 'refused', evidence: null, legalBasis: '有' }
const call = { reached: true, solved: null, accepts: null, pressured: null, words: null }
const reason = '有'
const waiting = { status: 'registered', officeId: null, dueOn: '2026-12-28' } as const
const atOffice = { status: 'signed', officeId: first, dueOn: '2026-12-28' } as const
const along = { intoId: 'lead', officeId: first, files: 0 }

const undated: readonly AppealCommand[] = [
  {
    type: 'submit',
    number: '',
    content,
    enterpriseId: '',
    channel: 'portal',
    confidentiality: 'departments',
    source: null,
    sourceRef: null,
  },
  { type: 'askSupplement', question: '' },
  { type: 'supplement', text: '' },
  { type: 'addDetail', text: '' },
  { type: 'register', kind: 'request', environment: 'services', tags: [] },
  { type: 'confirmText', changed: [] },
  { type: 'disclose', officeId: first },
  { type: 'raiseConfidentiality', tier: 'hidden' },
  { type: 'merge', intoId: 'lead', matter: '', leading: waiting, answered: false, leads: 0 },
  { type: 'merge', intoId: 'lead', matter: '', leading: atOffice, answered: false, leads: 0 },
  { type: 'follow', leading: atOffice },
  { type: 'unmerge', reason },
  { type: 'contestMerger', reason },
  { type: 'answerAlong', reply: plain, along },
  { type: 'answerAlong', reply: lawful, along },
  { type: 'dispatch', officeId: first, requirement: null },
  { type: 'dispatch', officeId: first, requirement: null, coOfficeIds: [helper] },
  { type: 'sign' },
  { type: 'object', ownerOfficeId: second, clause: '', reason: null },
  { type: 'rule', uphold: true, officeId: null, reason },
  { type: 'rule', uphold: true, officeId: bottomLine, reason },
  { type: 'rule', uphold: false, officeId: null, reason },
  { type: 'transfer', officeId: first, reason },
  { type: 'transfer', officeId: second, reason },
  { type: 'transfer', officeId: bottomLine, reason },
  { type: 'lift', reason },
  { type: 'coHandle', officeIds: [helper] },
  { type: 'contribute', text: '' },
  { type: 'askExtension', workingDays: 5, reason },
  { type: 'decideExtension', grant: true, reason },
  { type: 'decideExtension', grant: false, reason },
  { type: 'contestExtension', reason },
  { type: 'decideContest', withdraw: true, reason },
  { type: 'decideContest', withdraw: false, reason },
  { type: 'resume', reason },
  { type: 'draft', reply: plain },
  { type: 'returnDraft', reason: '' },
  { type: 'reply', reply: plain },
  { type: 'reply', reply: lawful },
  { type: 'remind', number: '', words: null },
  { type: 'supervise', number: '', words: null },
  { type: 'answerLetter', text: '' },
  { type: 'followUp', attempt: { ...call, reached: false } },
  { type: 'followUp', attempt: { ...call, solved: 'yes' } },
  { type: 'followUp', attempt: { ...call, solved: 'no', accepts: true } },
  { type: 'followUp', attempt: { ...call, solved: 'no', accepts: false } },
  { type: 'followUp', attempt: { ...call, solved: 'later' } },
  { type: 'confirm', solved: true, words: null },
  { type: 'confirm', solved: false, words: null },
  { type: 'deny', reason: '' },
  { type: 'rate', rating: { level: 3, words: null } },
  { type: 'redo', officeId: second, requirement: '' },
  { type: 'redo', officeId: bottomLine, requirement: '' },
  { type: 'close', reason },
  { type: 'warn', kind: 'dispatch' },
  { type: 'warn', kind: 'reply' },
  { type: 'warn', kind: 'redo' },
  { type: 'warn', kind: 'review' },
  { type: 'warn', kind: `co:${helper}` },
  { type: 'endWait' },
  { type: 'lapse' },
  { type: 'withdraw', reason: null },
  { type: 'refer', destination: '', reason },
  { type: 'judge', attempt: { ...call, solved: 'yes' } },
  { type: 'judge', attempt: { ...call, solved: 'no', accepts: false } },
  { type: 'reopen', officeId: second, requirement: '', why: 'decided', checkId: null },
  { type: 'relapse', again: null, words: null },
  { type: 'notRelapse', reason },
]

/** Each command with every input that the rules tell apart, on a day. */
export const commandsOn = (today: Day): readonly AppealCommand[] => [
  ...undated,
  { type: 'shelve', basis: '', plan: '', reviewOn: addDays(today, 30), signedBy: '' },
  { type: 'keepShelved', reviewOn: addDays(today, 30), reason },
  { type: 'redate' },
  { type: 'erase' },
  { type: 'recalculate', reason },
]

/** Somebody in a role who stands on the side the step belongs to. */
export function actorIn(role: Role, step: AppealCommand['type'], state: Appeal): Actor {
  const staff = role === 'handler' || role === 'lead'
  const officeId = staff ? (step === 'contribute' ? helper : state.officeId) : null
  const nobody = { tenantId: '', accountId: '', name: '', enterpriseId: null, regionId: null }
  return { ...nobody, role, officeId, enterpriseIds: [] }
}

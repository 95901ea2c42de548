import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Notice } from '#modules/notices/domain/notice.ts'
import { gapsOf } from '#modules/notices/render.ts'
import { templates } from '#modules/notices/templates/templates.ts'
import { firstLoop } from './first-loop.ts'
import type { Happening, Tell } from './happening.ts'
import { merging } from './merging.ts'
import { reopening } from './reopening.ts'
import { supervision } from './supervision.ts'

const told: Record<string, Tell> = { ...firstLoop, ...supervision, ...merging, ...reopening }
const names: Record<string, string> = {
  road: '交通运输局',
  water: '水务集团',
  fire: '消防救援支队',
}

/** An appeal with the transport office, due on 10 October. */
const happening = (event: Record<string, unknown>, over: Partial<Happening> = {}): Happening => ({
  event,
  subject: { loop: 'appeal', id: 'a1', number: '2026-ABCD-2345' },
  enterpriseId: 'e1',
  regionId: 'wuxing',
  officeBefore: 'road',
  officeId: 'road',
  dispatchDueOn: '2026-09-23',
  replyDueOn: '2026-10-10',
  confirmDueOn: '2026-10-16',
  redoDueOn: undefined,
  pressedBefore: false,
  officeName: (officeId) => names[officeId ?? ''] ?? '',
  ...over,
})

/** `enterprise moved`, `office road moved!`: to whom, what, and `!` when it is urgent. */
function line({ to, template, urgent }: Notice): string {
  const what = template.replace(/^appeal\./, '').replace(/\.\w+$/, '')
  const office = 'officeId' in to ? ` ${to.officeId}` : ''
  return `${template.split('.').at(-1)}${office} ${what}${urgent ? '!' : ''}`
}

/** What some events carry and others do not; whoever reads it finds it. */
const furnished = {
  ...{ question: '?', reason: '路面需养护', destination: '市信访局', end: 'resolved' },
  ...{ basis: '规划未定', plan: '列入明年', reviewOn: '2026-12-01', name: '兜底办办理' },
}

const noticesOf = (type: string, event: Record<string, unknown>, over?: Partial<Happening>) =>
  told[type]?.(happening({ type, ...furnished, ...event }, over)) ?? []
/** The gaps of a notice's template that nothing stands in, those in brackets apart. */
function gapsLeft({ template, values }: Notice): string[] {
  const { subject, text } = templates.zh[template] ?? { subject: '{template}', text: '' }
  const needed = `${subject}${text}`.replace(/\[[^\]]*\]/g, '')
  return gapsOf(needed).filter((gap) => gap !== 'number' && !values[gap])
}

const tells = (type: string, event: Record<string, unknown>, over?: Partial<Happening>) =>
  noticesOf(type, event, over).map(line)

const leading = { status: 'signed', officeId: 'water', dueOn: '2026-10-10' }
const cases = [
  ['submitted', {}, { officeId: null }, ['enterprise submitted', 'coordinator submitted']],
  ['supplementAsked', { question: '?' }, {}, ['enterprise supplementAsked']],
  ['supplemented', {}, { officeId: null }, ['enterprise supplemented', 'coordinator supplemented']],
  ['supplemented', {}, {}, ['enterprise supplemented', 'office road supplemented']],
  ['registered', {}, {}, ['enterprise registered']],
  [
    'dispatched',
    { coOfficeIds: ['water'] },
    {},
    ['enterprise dispatched', 'office road dispatched', 'office water coHandlersAdded'],
  ],
  ['signed', {}, {}, ['enterprise signed']],
  ['drafted', {}, {}, ['lead road drafted']],
  ['draftReturned', { reason: 'x' }, {}, ['handler road draftReturned']],
  ['replied', { reply: { outcome: 'partly' } }, {}, ['enterprise replied', 'caller replied']],
  ['followedUp', { attempt: { reached: false, solved: null } }, {}, ['enterprise notReached']],
  ['followedUp', { attempt: { reached: true, solved: 'later' } }, {}, ['enterprise judgedLater']],
  ['followedUp', { attempt: { reached: true, solved: 'yes' } }, {}, []],
  [
    'confirmed',
    { by: 'caller', solved: true },
    {},
    ['enterprise confirmedByPhone', 'coordinator confirmed', 'office road confirmed'],
  ],
  [
    'confirmed',
    { by: 'enterprise', solved: true },
    {},
    ['coordinator confirmed', 'office road confirmed'],
  ],
  [
    'denied',
    { by: 'caller' },
    { redoDueOn: '2026-10-12' },
    ['enterprise denied', 'coordinator denied', 'office road denied'],
  ],
  ['rated', { rating: { level: 2 } }, {}, ['coordinator rated', 'office road rated']],
  ['rated', { rating: { level: 3 } }, {}, ['office road rated']],
  [
    'rated',
    { rating: { level: 5, pressured: true } },
    {},
    ['office road rated', 'auditor pressed!'],
  ],
  [
    'rated',
    { rating: { level: 5, pressured: true } },
    { pressedBefore: true },
    ['office road rated'],
  ],
  [
    'followedUp',
    { attempt: { reached: true, solved: 'yes', pressured: true } },
    {},
    ['auditor pressed!'],
  ],
  [
    'redone',
    {},
    { officeId: 'water' },
    ['enterprise redone', 'office water redone', 'office road movedAway'],
  ],
  ['redone', {}, {}, ['enterprise redone', 'office road redone']],
  ['closed', { end: 'resolved' }, {}, ['enterprise closed', 'office road closed']],
  [
    'reopened',
    {},
    { officeId: 'water' },
    ['enterprise reopened', 'office water reopened', 'office road movedAway'],
  ],
  ['relapsed', {}, {}, ['coordinator relapsed']],
  ['relapseRefuted', { reason: '是另一处' }, {}, ['enterprise relapseRefuted']],
  ['withdrawn', {}, { officeId: null }, ['enterprise withdrawn', 'coordinator withdrawn']],
  ['withdrawn', {}, {}, ['enterprise withdrawn', 'office road withdrawn']],
  ['referred', { destination: '市信访局', reason: 'x' }, {}, ['enterprise referred']],
  ['objected', { ownerOfficeId: 'water' }, {}, ['coordinator objected!']],
  ['ruled', { upheld: false, officeId: null }, {}, ['office road objectionRefused']],
  [
    'ruled',
    { upheld: true, officeId: 'water' },
    { officeId: 'water' },
    ['enterprise moved', 'office water moved!', 'office road movedAway'],
  ],
  [
    'transferred',
    { officeId: 'water' },
    { officeId: 'water' },
    ['enterprise moved', 'office water moved!', 'office road movedAway'],
  ],
  [
    'lifted',
    { level: 1, name: '兜底办办理' },
    {},
    ['enterprise lifted', 'coordinator lifted!', 'office road lifted!'],
  ],
  [
    'lifted',
    { level: 2, name: '市领导包案' },
    {},
    ['enterprise lifted', 'coordinator lifted!', 'office road lifted!', 'leader lifted!'],
  ],
  [
    'coHandlersAdded',
    { officeIds: ['water', 'fire'] },
    {},
    ['enterprise coHandlersAdded', 'office water coHandlersAdded', 'office fire coHandlersAdded'],
  ],
  ['contributed', { officeId: 'water' }, {}, ['office road contributed']],
  ['extensionAsked', { workingDays: 5 }, {}, ['coordinator extensionAsked!']],
  ['extensionDecided', { granted: true }, {}, ['enterprise extended', 'office road extended']],
  ['extensionDecided', { granted: false }, {}, ['office road extensionRefused']],
  ['extensionContested', { reason: 'x' }, {}, ['coordinator extensionContested!']],
  [
    'contestDecided',
    { withdrawn: true },
    {},
    ['enterprise extensionWithdrawn', 'office road extensionWithdrawn'],
  ],
  [
    'contestDecided',
    { withdrawn: false },
    {},
    ['enterprise extensionKept', 'office road extensionKept'],
  ],
  ['shelved', {}, {}, ['enterprise shelved', 'office road shelved']],
  ['shelvingKept', {}, {}, ['enterprise shelvingKept', 'office road shelvingKept']],
  ['resumed', {}, {}, ['enterprise resumed', 'office road resumed']],
  ['warned', { kind: 'dispatch' }, {}, ['coordinator warned']],
  ['warned', { kind: 'reply' }, {}, ['office road warned']],
  ['warned', { kind: 'redo' }, {}, ['office road warned']],
  ['warned', { kind: 'co:water' }, {}, ['office water warned']],
  ['warned', { kind: 'review', dueOn: '2026-12-01' }, {}, ['coordinator reviewNear']],
  ['warned', { kind: 'close' }, {}, []],
  ['reminded', {}, {}, ['office road reminded!']],
  ['reminded', {}, { officeId: null }, ['coordinator reminded!']],
  ['ordered', {}, {}, ['office road ordered!', 'leader ordered!']],
  ['ordered', {}, { officeId: null }, ['coordinator ordered!', 'leader ordered!']],
  ['letterAnswered', {}, {}, ['coordinator letterAnswered']],
  ['waitEnded', {}, {}, ['enterprise waitEnded', 'coordinator waitEnded']],
  ['textConfirmed', {}, {}, []],
  ['advised', {}, {}, []],
  ['confidentialityRaised', {}, {}, []],
  ['identityDisclosed', { officeId: 'water' }, {}, ['office water identityDisclosed']],
  ['redated', {}, {}, ['enterprise redated', 'office road redated']],
  ['redated', {}, { officeId: null }, ['enterprise redated', 'coordinator redated']],
  ['erased', {}, {}, ['enterprise erased']],
  ['merged', { about: '东环路封闭', leading }, { officeId: null }, ['enterprise merged']],
  ['followed', { leading }, { officeId: null }, ['enterprise followed']],
  ['unmerged', {}, { officeId: null }, ['enterprise unmerged']],
  [
    'unmerged',
    { reason: null },
    { officeId: null },
    ['enterprise unmerged', 'coordinator unmerged'],
  ],
  [
    'mergerContested',
    {},
    { officeId: null },
    ['enterprise mergerContested', 'coordinator mergerContested'],
  ],
  [
    'replied',
    { along: { officeId: 'water' }, reply: { outcome: 'partly' } },
    { officeId: null },
    ['enterprise replied', 'caller replied'],
  ],
  ['warned', { kind: 'reply' }, { officeId: null }, ['coordinator replyNear']],
] as const

describe('of what happens to an appeal', () => {
  for (const [type, event, over, expected] of cases) {
    const detail = JSON.stringify({ ...event, ...over })
    it(`${type} ${detail} tells ${expected.join(', ') || 'nobody'}`, () => {
      assert.deepEqual(tells(type, event, over), expected)
      assert.deepEqual(noticesOf(type, event, over).flatMap(gapsLeft), [])
    })
  }

  it('tells the values that its event carries, and the dates as they are after it', () => {
    const [extended] = noticesOf('extensionDecided', {
      ...{ granted: true, reason: '路面需养护' },
      dues: { reply: { dueOn: '2026-10-20' } },
    })
    assert.deepEqual(extended?.values, { dueOn: '2026-10-20', reason: '路面需养护' })
    const [helping] = noticesOf('coHandlersAdded', {
      ...{ officeIds: ['water'], dues: { 'co:water': { dueOn: '2026-09-29' } } },
    }).slice(1)
    assert.deepEqual(helping?.values, { office: '交通运输局', dueOn: '2026-09-29' })
    const [denied] = noticesOf('denied', {}, { redoDueOn: '2026-10-12' })
    assert.deepEqual(denied?.values, { dueOn: '2026-10-12' })
  })

  it('uses every template there is for appeals', () => {
    const used = cases.flatMap(([type, event, over]) => noticesOf(type, event, over))
    const there = Object.keys(templates.zh).filter((code) => code.startsWith('appeal.'))
    assert.deepEqual([...new Set(used.map(({ template }) => template))].sort(), there.sort())
  })
})

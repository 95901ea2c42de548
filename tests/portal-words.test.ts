import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { en as commonEn } from '#messages/common.en.ts'
import { zh as commonZh } from '#messages/common.zh.ts'
import { en as appealEn } from '#messages/portal.appeal.en.ts'
import { zh as appealZh } from '#messages/portal.appeal.zh.ts'
import { en as drawEn } from '#messages/portal.draw.en.ts'
import { zh as drawZh } from '#messages/portal.draw.zh.ts'
import { en as dutyEn } from '#messages/portal.duty.en.ts'
import { zh as dutyZh } from '#messages/portal.duty.zh.ts'
import { en as homeEn } from '#messages/portal.home.en.ts'
import { zh as homeZh } from '#messages/portal.home.zh.ts'
import { en as identityEn } from '#messages/portal.identity.en.ts'
import { zh as identityZh } from '#messages/portal.identity.zh.ts'
import { en as talksEn } from '#messages/portal.talks.en.ts'
import { zh as talksZh } from '#messages/portal.talks.zh.ts'
import { zh as portalZh } from '#messages/portal.zh.ts'
import type { AppealEvent } from '#modules/appeals/domain/events.ts'
import { steps } from '#modules/appeals/domain/steps.ts'
import { statuses, toldKinds } from '#modules/appeals/domain/words.ts'
import {
  hostBodies,
  inviteReasons,
  presences,
  questionStatuses,
  seatStatuses,
  tiers,
  topicStatuses,
} from '#modules/talks/domain/words.ts'

/** What the timeline keeps from enterprises: `timeline.ts` says so. */
type Kept =
  | 'textConfirmed'
  | 'drafted'
  | 'draftReturned'
  | 'contributed'
  | 'letterAnswered'
  | 'warned'
  | 'advised'

/** Every event an enterprise is shown, with the words there are for it; a new event is missed here. */
const moments = {
  submitted: ['submitted', 'submittedFor'],
  supplementAsked: ['supplementAsked'],
  supplemented: ['supplemented'],
  waitEnded: ['waitEnded'],
  registered: ['registered'],
  dispatched: ['dispatched', 'dispatchedByItself'],
  signed: ['signed'],
  objected: ['objected'],
  ruled: ['ruled.away', 'ruled.kept'],
  transferred: ['transferred'],
  lifted: ['lifted'],
  coHandlersAdded: ['coHandlersAdded'],
  extensionAsked: ['extensionAsked'],
  extensionDecided: ['extensionDecided.yes', 'extensionDecided.no'],
  extensionContested: ['extensionContested'],
  contestDecided: ['contestDecided.yes', 'contestDecided.no'],
  shelved: ['shelved'],
  shelvingKept: ['shelvingKept'],
  resumed: ['resumed'],
  reminded: ['reminded'],
  ordered: ['ordered'],
  redated: ['redated.calendar', 'redated.rules'],
  erased: ['erased'],
  confidentialityRaised: ['confidentialityRaised'],
  identityDisclosed: ['identityDisclosed'],
  replied: ['replied'],
  followedUp: ['followedUp'],
  confirmed: ['confirmed'],
  denied: ['denied'],
  rated: ['rated'],
  redone: ['redone'],
  reopened: ['reopened'],
  relapsed: ['relapsed'],
  relapseRefuted: ['relapseRefuted'],
  merged: ['merged'],
  followed: ['followed'],
  unmerged: ['unmerged'],
  mergerContested: ['mergerContested'],
  closed: ['closed'],
  withdrawn: ['withdrawn'],
  referred: ['referred'],
} satisfies Record<Exclude<AppealEvent['type'], Kept>, string[]>

const own = Object.entries(steps).flatMap(([step, { by }]) =>
  // An answer by a link has a page of its own.
  !['submit', 'judge'].includes(step) && by.some((role) => role === 'enterprise') ? [step] : [],
)

/** Every key that the page of an appeal looks up by a name the server sends. */
const looked = [
  ...Object.values(moments).flatMap((names) => names.map((name) => `moment.${name}`)),
  ...statuses
    .filter((status) => status !== 'new')
    .flatMap((status) => [`status.${status}`, `who.${status}`, `now.${status}`]),
  ...toldKinds.flatMap((kind) => [`deadline.${kind}`, `why.${kind}`]),
  ...own.flatMap((step) => [`can.${step}`, `done.${step}`]),
]

const silent = (words: Readonly<Record<string, string>>) => looked.filter((key) => !words[key])

describe('the words of an appeal’s page', () => {
  it('are there for every status, event, date and step an enterprise meets, in Chinese', () => {
    assert.ok(own.includes('contestExtension'))
    assert.deepEqual(silent({ ...commonZh, ...homeZh, ...appealZh, ...dutyZh, ...identityZh }), [])
  })
  it('and in English', () => {
    assert.deepEqual(silent({ ...commonEn, ...homeEn, ...appealEn, ...dutyEn, ...identityEn }), [])
  })
  it('would be missed', () => {
    assert.ok(silent({ ...commonZh, ...appealZh, ...dutyZh }).includes('now.shelved'))
  })
})

/** Every key that the pages of the talks look up by a name the server sends. */
const talkKeys = [
  ...seatStatuses.filter((status) => status !== 'new').map((status) => `seat.${status}`),
  ...inviteReasons.map((reason) => `reason.${reason}`),
  ...[...tiers, ...tiers.map((tier) => `${tier}.about`)].map((tier) => `tier.${tier}`),
  ...presences.flatMap((presence) => [`presence.${presence}`, `presence.${presence}.about`]),
  ...questionStatuses.map((status) => `asked.${status}`),
  ...hostBodies.map((body) => `talk.host.${body}`),
  ...topicStatuses.filter((status) => status !== 'new').map((status) => `topic.${status}`),
]

describe('the words of the talks’ pages', () => {
  it('are there for everything the server sends, in both languages', () => {
    const missing = (words: Readonly<Record<string, string>>) =>
      talkKeys.filter((key) => !words[key])
    assert.ok(talkKeys.length > 30)
    assert.deepEqual([missing(talksZh), missing(talksEn)], [[], []])
    assert.ok(missing({ ...talksZh, 'reason.random': '' }).includes('reason.random'))
  })
  it('take no key that another page of the portal has', () => {
    const others = { ...commonZh, ...portalZh, ...homeZh, ...appealZh, ...dutyZh }
    const twice = Object.keys({ ...talksZh, ...drawZh }).filter((key) => key in others)
    assert.deepEqual(twice, [])
    assert.deepEqual(Object.keys(drawEn).sort(), Object.keys(drawZh).sort())
  })
})

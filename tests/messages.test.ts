import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { declaredRefusals } from '#kernel/refusal.ts'
import { zh as common } from '#messages/common.zh.ts'
import { zh as checks } from '#messages/desk.checks.zh.ts'
import { zh as duty } from '#messages/desk.duty.zh.ts'
import { zh as merging } from '#messages/desk.merging.zh.ts'
import { zh as stepWords } from '#messages/desk.steps.zh.ts'
import { zh as texts } from '#messages/desk.texts.zh.ts'
import { zh as desk } from '#messages/desk.zh.ts'
import { refusals as en } from '#messages/refusals.en.ts'
import { refusals as zh } from '#messages/refusals.zh.ts'
import type { AppealEvent } from '#modules/appeals/domain/events.ts'
import { dueKinds, lights, parties, statuses } from '#modules/appeals/domain/words.ts'
import { deskSteps } from '#web/desk/steps/desk-steps.ts'
import { loops } from '../src/loops.ts'
// Why: refusals are declared by every module that is loaded, not by those with a loop alone.
import '../src/wiring.ts'

type Catalogue = Readonly<Record<string, string>>

const root = new URL('..', import.meta.url)
const http = globSync('src/platform/http/*.ts', { cwd: root }).map((path) =>
  readFileSync(new URL(path, root), 'utf8'),
)

/** Codes the HTTP layer gives without declaring them, for no rule was asked: `'input/too-deep'`. */
const spoken = new Set(
  http.flatMap((text) => [...text.matchAll(/'((?:http|input)\/[\w-]+)'/g)].map(([, code]) => code)),
)

const silent = (codes: Iterable<string>, sentences: Catalogue) =>
  [...codes].filter((code) => !sentences[code]?.trim())

/** `http/` with a status is made from whatever status the framework answers. */
const unused = (sentences: Catalogue, codes: ReadonlySet<string>) =>
  Object.keys(sentences).filter((code) => !codes.has(code) && !/^http\/4\d\d$/.test(code))

const chinese = /[\u4e00-\u9fff]/

describe('the sentences of refusals', () => {
  const declared = new Set(declaredRefusals.keys())
  const codes = new Set([...declared, ...spoken].filter((code) => code !== undefined))

  it('are looked for where codes are', () => {
    assert.ok(loops.length > 0)
    assert.ok(declared.has('loop/wrong-status') && declared.has('appeals/not-replied'))
    assert.ok(spoken.has('input/too-deep') && spoken.has('http/busy'))
  })

  it('are there in Chinese for every code', () => assert.deepEqual(silent(codes, zh), []))
  it('are there in English for every code', () => assert.deepEqual(silent(codes, en), []))
  it('are of the same codes in both languages', () => {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort())
  })
  it('are all used', () => assert.deepEqual(unused(zh, codes), []))

  it('are each in their language', () => {
    assert.deepEqual(
      Object.entries(zh).filter(([, text]) => !chinese.test(text)),
      [],
    )
    assert.deepEqual(
      Object.entries(en).filter(([, text]) => chinese.test(text)),
      [],
    )
  })

  it('would be missed or found too many', () => {
    const one: Catalogue = { 'loop/wrong-status': '', 'gone/away': '已删除' }
    assert.deepEqual(silent(['loop/wrong-status', 'a/b'], one), ['loop/wrong-status', 'a/b'])
    assert.deepEqual(unused(one, new Set(['loop/wrong-status'])), ['gone/away'])
    assert.deepEqual(unused({ 'http/404': '没有' }, new Set()), [])
  })
})

/** Every event there is; the decisions among them are told by how they went. */
const eventWords: Record<AppealEvent['type'], readonly string[]> = {
  submitted: [''],
  supplementAsked: [''],
  supplemented: [''],
  waitEnded: [''],
  registered: [''],
  dispatched: [''],
  signed: [''],
  drafted: [''],
  draftReturned: [''],
  objected: [''],
  ruled: ['.yes', '.no'],
  transferred: [''],
  lifted: [''],
  coHandlersAdded: [''],
  contributed: [''],
  extensionAsked: [''],
  extensionDecided: ['.yes', '.no'],
  extensionContested: [''],
  contestDecided: ['.yes', '.no'],
  shelved: [''],
  shelvingKept: [''],
  resumed: [''],
  warned: [''],
  advised: [''],
  reminded: [''],
  ordered: [''],
  letterAnswered: [''],
  redated: [''],
  erased: [''],
  textConfirmed: [''],
  confidentialityRaised: [''],
  identityDisclosed: [''],
  replied: [''],
  followedUp: [''],
  confirmed: [''],
  denied: [''],
  rated: [''],
  redone: [''],
  reopened: [''],
  relapsed: [''],
  relapseRefuted: [''],
  merged: [''],
  followed: [''],
  unmerged: [''],
  mergerContested: [''],
  closed: [''],
  withdrawn: [''],
  referred: [''],
}

describe('the words of the desk', () => {
  const catalogue: Catalogue = {
    ...common,
    ...desk,
    ...stepWords,
    ...duty,
    ...texts,
    ...merging,
    ...checks,
  }
  const open = statuses.filter((status) => status !== 'new' && status !== 'closed')

  it('name every step that has a form: its tab, its button, and what is said once it is taken', () => {
    const keys = deskSteps.flatMap((step) => [`tab.${step}`, `step.${step}`, `done.${step}`])
    assert.deepEqual(silent(keys, catalogue), [])
    assert.ok(keys.length > 60)
  })
  it('name every event of the timeline', () => {
    const keys = Object.entries(eventWords).flatMap(([type, ways]) =>
      ways.map((way) => `event.${type}${way}`),
    )
    assert.deepEqual(silent(keys, catalogue), [])
  })
  it('say of every open status who has it now', () => {
    assert.deepEqual(
      silent(
        open.map((status) => `now.${status}`),
        catalogue,
      ),
      [],
    )
  })
  it('name every light, every party and every date', () => {
    const keys = [
      ...lights.map((light) => `light.${light}`),
      ...parties.map((party) => `party.${party}`),
      ...[...dueKinds, 'co'].map((kind) => `deadline.${kind}`),
    ]
    assert.deepEqual(silent(keys, catalogue), [])
  })
})

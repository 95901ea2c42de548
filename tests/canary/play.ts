import assert from 'node:assert/strict'
import { anAppeal, aReply, type City, type Person } from '#tests/city.ts'
import { openedPeriod, taken } from '../talks/stage.ts'
import { pdfBy } from '../uploads/pdfs.ts'
import { jpg } from '../uploads/pictures.ts'
import { upload } from '../uploads/upload.ts'
import type { Cast } from './stage.ts'
import { identity, inFiles, line, speaker, story } from './tokens.ts'

type Send = (person: Pick<Person, 'cookie'>, name: string, bytes: Buffer) => Promise<string>

/** The ids of what there is at the end, by the names that paths have for them. */
export type Ids = Record<string, string[]>

const register = { kind: 'request', environment: 'factors' }

/** An appeal through every hand there is: supplemented, disputed, denied, done again, rated, closed. */
async function disputed(city: City, cast: Cast, send: Send): Promise<Ids> {
  const { own, coordinator, handler, lead, caller } = cast
  const files = [
    await send(own, `${inFiles.fileName}.jpg`, await jpg(inFiles.exif)),
    await send(own, `${inFiles.fileName}.pdf`, await pdfBy(inFiles.pdfMeta)),
  ]
  const content = { title: line('title'), body: story('body') }
  const where = { place: line('place'), project: line('project') }
  const tags = [identity.contactPhone]
  const submitted = anAppeal({ ...content, ...where, tags, attachments: files })
  const { appealId } = await taken(own.post('/appeals', submitted))
  const at = `/appeals/${appealId}`
  const officeId = city.officeId('transport')
  await taken(coordinator.post(`${at}/supplement-request`, { question: '请说明位置' }))
  await taken(own.post(`${at}/supplement`, { text: story('supplement') }))
  await taken(coordinator.post(`${at}/registration`, register))
  await taken(coordinator.post(`${at}/dispatch`, { texts: [], officeId }))
  const attachmentIds = { attachmentIds: files, released: true }
  await taken(coordinator.post(`${at}/attachments/release`, attachmentIds))
  await taken(handler.post(`${at}/signature`))
  await taken(own.post(`${at}/detail`, { text: story('detail') }))
  await taken(lead.post(`${at}/extension-request`, { workingDays: 5, reason: '需现场检测' }))
  await taken(coordinator.post(`${at}/extension`, { grant: true, reason: '同意' }))
  await taken(own.post(`${at}/extension-contest`, { reason: story('contest') }))
  const ruling = { withdraw: true, reason: '企业有理' }
  await taken(coordinator.post(`${at}/extension-contest-ruling`, ruling))
  await taken(handler.post(`${at}/draft`, aReply()))
  await taken(lead.post(`${at}/reply`, aReply()))
  await taken(caller.post(`${at}/follow-up`, { reached: false, words: story('call') }))
  await taken(own.post(`${at}/denial`, { reason: story('denial') }))
  await taken(coordinator.post(`${at}/redo`, { officeId, requirement: '再办' }))
  await taken(handler.post(`${at}/signature`))
  await taken(lead.post(`${at}/reply`, aReply()))
  await taken(own.post(`${at}/confirmation`, { solved: true, words: story('confirmation') }))
  await taken(own.post(`${at}/rating`, { level: 1, words: story('rating') }))
  await taken(coordinator.post(`${at}/text-confirmation`, { texts: [] }))
  await taken(coordinator.post(`${at}/closing`, { reason: null }))
  await taken(own.post(`${at}/retaliation`, { kind: 'inspection' }))
  await taken(own.post(`${at}/erasure`, { reason: 'done-with' }))
  await taken(coordinator.post(`${at}/identity`, { reason: 'contact', words: '核实位置' }))
  await taken(coordinator.post(`${at}/originals`, { reason: '核对原文' }))
  return { appealId: [appealId], attachmentId: files }
}

/** Taken back with a reason, the office having it already. */
async function withdrawn(city: City, { own, coordinator }: Cast): Promise<Ids> {
  const { appealId } = await taken(own.post('/appeals', anAppeal()))
  const at = `/appeals/${appealId}`
  await taken(coordinator.post(`${at}/registration`, register))
  const officeId = city.officeId('transport')
  await taken(coordinator.post(`${at}/dispatch`, { texts: [], officeId }))
  await taken(own.post(`${at}/withdrawal`, { reason: story('withdrawal') }))
  return { appealId: [appealId] }
}

type Session = { sessionId: string }

/** A talk up to its archive: a question dispatched, one answered in writing, a seat declined, one left. */
async function talked(city: City, cast: Cast, enterpriseId: string): Promise<Ids> {
  const { own, coordinator, other } = cast
  const { sessions, periodId, topicId } = await openedPeriod(city, '2026-09-30')
  await taken(own.post('/topics', { title: line('topic'), summary: story('topic') }))
  const [first, second, third] = sessions.map(({ sessionId }: Session) => sessionId)
  const at = `/talk-sessions/${first}`
  const questions = [story('question'), `第二问：${story('question')}`]
  const own1 = { presence: 'meet', speaker, questions, tier: 'hidden', consent: false }
  const { seatId } = await taken(own.post(`${at}/registrations`, own1))
  const others = { ...own1, speaker: '陈总', questions: ['用电容量不足'], tier: 'departments' }
  await taken(other.post(`${at}/registrations`, others))
  const left = await taken(own.post(`/talk-sessions/${second}/registrations`, own1))
  await taken(own.post(`/talk-seats/${left.seatId}/withdrawal`, { reason: story('leaving') }))
  const invited = { enterpriseId, reason: 'project' }
  const asked = await taken(coordinator.post(`/talk-sessions/${third}/invitations`, invited))
  await taken(own.post(`/talk-seats/${asked.seatId}/decline`, { reason: story('decline') }))
  city.clock.turnTo('2026-09-26')
  await city.runJobs()
  const officeId = city.officeId('transport')
  const { items } = await taken(coordinator.get(`${at}/packs`))
  const assigned = items.map(({ seatId, nth }: { seatId: string; nth: number }) => {
    return { seatId, nth, subject: '道路修复', officeId }
  })
  await taken(coordinator.post(`${at}/packs`, { questions: assigned }))
  await city.runJobs()
  city.clock.turnTo('2026-09-30')
  await taken(coordinator.post(`${at}/beginning`))
  const laid = (await taken(coordinator.get(`${at}/questions`))).items
  const ofOwn = laid.filter((one: { seatId: string }) => one.seatId === seatId)
  assert.equal(ofOwn.length, 2)
  const [road, more] = ofOwn.map(({ questionId }: { questionId: string }) => questionId)
  const dispatch = {
    title: '道路破损',
    environment: 'factors',
    officeId,
    requirement: '两周内修复',
  }
  const { appealId } = await taken(coordinator.post(`/talk-questions/${road}/dispatch`, dispatch))
  const inWriting = { title: '道路破损', environment: 'factors' }
  await taken(coordinator.post(`/talk-questions/${more}/writing`, inWriting))
  await city.runJobs()
  return {
    ...{ appealId: [appealId], sessionId: [first, second, third], seatId: [seatId, left.seatId] },
    ...{ questionId: [road, more], periodId: [periodId], topicId: [topicId] },
  }
}

/** Plays all of it; answers what there is to look at then. */
export async function play(city: City, cast: Cast, enterpriseId: string): Promise<Ids> {
  const send: Send = async (person, name, bytes) => {
    const { status, body } = await upload(city, person, name, bytes)
    assert.equal(status, 201, JSON.stringify(body))
    return body.attachmentId
  }
  const all: Ids[] = [
    await disputed(city, cast, send),
    await withdrawn(city, cast),
    await talked(city, cast, enterpriseId),
  ]
  await city.runJobs()
  const keys = new Set(all.flatMap((one) => Object.keys(one)))
  return {
    ...Object.fromEntries([...keys].map((key) => [key, all.flatMap((one) => one[key] ?? [])])),
    enterpriseId: [enterpriseId],
    officeId: [city.officeId('transport'), city.officeId('water')],
    period: ['2026-W39'],
    year: ['2026'],
    nth: ['1'],
    version: ['1'],
    code: ['11330500002565291R'],
  }
}

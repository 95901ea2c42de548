import { anAppeal, aReply, type City, type Person } from '../city.ts'

const office = 'transport'

/** Does every kind of step there is to one appeal after another, so that everything is told once. */
export async function everyStep(city: City, enterprise: Person, more = {}): Promise<void> {
  await deniedAndRedone(city, enterprise, more)
  await withdrawnOrReferred(city, enterprise, more)
}

async function steps(person: Person, at: string, taken: [string, object?][]): Promise<void> {
  for (const [noun, body] of taken) {
    const answer = await person.post(`${at}/${noun}`, body)
    if (answer.status !== 200) throw new Error(`${noun}: ${answer.text}`)
  }
}

const newAppeal = async (enterprise: Person, more: Record<string, unknown>) =>
  `/appeals/${(await enterprise.post('/appeals', anAppeal(more))).body.appealId}`
const registration = { kind: 'request', environment: 'factors' }

async function deniedAndRedone(
  city: City,
  enterprise: Person,
  more: Record<string, unknown>,
): Promise<void> {
  const at = await newAppeal(enterprise, more)
  const officeId = city.officeId(office)
  const [handler, lead] = [await city.handlerOf(office), await city.leadOf(office)]
  await steps(city.desk, at, [['supplement-request', { question: '请写明路段' }]])
  await steps(enterprise, at, [['supplement', { text: '北门外五百米' }]])
  await steps(city.desk, at, [
    ['registration', registration],
    ['dispatch', { officeId }],
  ])
  await steps(handler, at, [['signature'], ['draft', aReply()]])
  await steps(enterprise, at, [['detail', { text: '补充一点' }]])
  await steps(lead, at, [['draft-return', { reason: '再改' }]])
  await steps(handler, at, [['draft', aReply()]])
  await steps(lead, at, [['reply', aReply()]])
  await steps(city.caller, at, [
    ['follow-up', { reached: false }],
    ['follow-up', { reached: true, solved: 'later' }],
  ])
  await steps(enterprise, at, [['denial', { reason: '路面又坏了' }]])
  await steps(city.desk, at, [
    ['redo', { officeId: city.officeId('housing'), requirement: '重办' }],
  ])
  await steps(await city.handlerOf('housing'), at, [['signature']])
  await steps(await city.leadOf('housing'), at, [['reply', aReply()]])
  await steps(city.caller, at, [['follow-up', { reached: true, solved: 'yes' }]])
  await steps(enterprise, at, [['rating', { level: 2 }]])
  await steps(city.desk, at, [['closing']])
}

async function withdrawnOrReferred(
  city: City,
  enterprise: Person,
  more: Record<string, unknown>,
): Promise<void> {
  const refused = await newAppeal(enterprise, more)
  await steps(city.desk, refused, [['referral', { destination: '市信访局', reason: '信访事项' }]])
  const early = await newAppeal(enterprise, more)
  await steps(enterprise, early, [['withdrawal']])
  const late = await newAppeal(enterprise, more)
  await steps(city.desk, late, [
    ['registration', registration],
    ['dispatch', { officeId: city.officeId(office) }],
  ])
  await steps(enterprise, late, [['withdrawal']])
}

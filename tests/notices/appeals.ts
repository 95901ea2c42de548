import { anAppeal, aReply, type City, type Person } from '../city.ts'

type Told = {
  city: City
  enterprise: Person
  /** What the appeals say. */
  content: Record<string, unknown>
  /** Stands wherever somebody writes something in words of his own. */
  words: string
}

/** Does every step there is to some appeal, the clock's as well, so that everything is told once. */
export async function everyStep(told: Told): Promise<void> {
  await deniedAndRedone(told)
  await withdrawnOrReferred(told)
  const at = await movedAndExtended(told)
  await shelvedAndLate(told, at)
}

async function steps(person: Person, at: string, taken: [string, object?][]): Promise<void> {
  for (const [noun, body] of taken) {
    const answer = await person.post(`${at}/${noun}`, body)
    if (answer.status !== 200) throw new Error(`${noun}: ${answer.text}`)
  }
}

const newAppeal = async ({ enterprise, content }: Told) =>
  `/appeals/${(await enterprise.post('/appeals', anAppeal(content))).body.appealId}`
const registration = { kind: 'request', environment: 'factors' }

async function deniedAndRedone(told: Told): Promise<void> {
  const { city, enterprise, words } = told
  const at = await newAppeal(told)
  const [handler, lead] = [await city.handlerOf('transport'), await city.leadOf('transport')]
  const reply = aReply({ text: words, evidence: words })
  await steps(city.desk, at, [['supplement-request', { question: words }]])
  await steps(enterprise, at, [['supplement', { text: words }]])
  const officeId = city.officeId('transport')
  await steps(city.desk, at, [
    ['registration', registration],
    ['dispatch', { texts: [], officeId, requirement: words }],
  ])
  await steps(handler, at, [['signature'], ['draft', reply]])
  await steps(enterprise, at, [['detail', { text: words }]])
  await steps(lead, at, [['draft-return', { reason: words }]])
  await steps(handler, at, [['draft', reply]])
  await steps(lead, at, [['reply', reply]])
  await steps(city.caller, at, [
    ['follow-up', { reached: false, words }],
    ['follow-up', { reached: true, solved: 'later', words }],
  ])
  await steps(enterprise, at, [['denial', { reason: words }]])
  await steps(city.desk, at, [['redo', { officeId: city.officeId('housing'), requirement: words }]])
  await steps(await city.handlerOf('housing'), at, [['signature']])
  await steps(await city.leadOf('housing'), at, [['reply', reply]])
  await steps(city.caller, at, [['follow-up', { reached: true, solved: 'yes', words }]])
  await steps(enterprise, at, [['rating', { level: 2, words }]])
  await steps(city.desk, at, [['closing', { reason: words }]])
}

async function withdrawnOrReferred(told: Told): Promise<void> {
  const { city, enterprise, words } = told
  const [refused, early, late] = [
    await newAppeal(told),
    await newAppeal(told),
    await newAppeal(told),
  ]
  await steps(city.desk, refused, [['referral', { destination: words, reason: words }]])
  await steps(enterprise, early, [['withdrawal', { reason: words }]])
  await steps(city.desk, late, [
    ['registration', registration],
    ['dispatch', { texts: [], officeId: city.officeId('transport') }],
  ])
  await steps(enterprise, late, [['withdrawal', { reason: words }]])
}

/** Objected to twice, moved, helped with, extended and contested; then it lies with 住建. */
async function movedAndExtended(told: Told): Promise<string> {
  const { city, enterprise, words } = told
  const at = await newAppeal(told)
  const objection = { ownerOfficeId: city.officeId('water'), clause: words, reason: words }
  await steps(city.desk, at, [
    ['registration', registration],
    [
      'dispatch',
      { texts: [], officeId: city.officeId('transport'), coOfficeIds: [city.officeId('water')] },
    ],
  ])
  await steps(await city.leadOf('water'), at, [['part', { text: words }]])
  await steps(await city.handlerOf('transport'), at, [['objection', objection]])
  await steps(city.desk, at, [
    ['ruling', { uphold: false, reason: words }],
    ['transfer', { officeId: city.officeId('housing'), reason: words }],
    ['co-handlers', { officeIds: [city.officeId('fire')] }],
  ])
  await steps(await city.handlerOf('housing'), at, [['signature']])
  await steps(await city.leadOf('housing'), at, [
    ['extension-request', { workingDays: 3, reason: words }],
  ])
  await steps(city.desk, at, [['extension', { grant: true, reason: words }]])
  await steps(enterprise, at, [['extension-contest', { reason: words }]])
  await steps(city.desk, at, [['extension-contest-ruling', { withdraw: true, reason: words }]])
  return at
}

/** Set aside and taken up again; then nobody moves until the clock has sent both letters. */
async function shelvedAndLate({ city, words }: Told, at: string): Promise<void> {
  const review = { reviewOn: '2026-10-10', basis: words, plan: words, signedBy: words }
  await steps(city.desk, at, [
    ['shelving', review],
    ['shelving-review', { reviewOn: '2026-10-12', reason: words }],
    ['resumption', { reason: words }],
  ])
  for (const day of ['2026-10-03', '2026-10-08', '2026-10-12', '2026-10-15', '2026-10-30']) {
    city.clock.turnTo(day)
    await city.runJobs()
  }
  await steps(await city.leadOf('housing'), at, [['letter-answer', { text: words }]])
  await steps(city.desk, at, [['lifting', { reason: words }]])
}

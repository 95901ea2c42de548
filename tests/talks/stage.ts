import assert from 'node:assert/strict'
import type { Answer, City, Person } from '../city.ts'

/** What was answered, which must be a success. */
export async function taken(answer: Promise<Answer>) {
  const { status, body, text } = await answer
  assert.ok(status === 200 || status === 201, text)
  return body
}

/** Status and code of an answer, as one text. */
export async function code(answer: Promise<Answer>): Promise<string> {
  const { status, body } = await answer
  return `${status} ${body.code}`
}

/** Plans a period with a theme and has its rosters opened; tells its sessions. */
export async function openedPeriod(city: City, plannedOn: string) {
  const { desk } = city
  const { topicId } = await taken(desk.post('/topics', { title: `${plannedOn}的主题` }))
  await taken(desk.post(`/topics/${topicId}/approval`))
  const { periodId } = await taken(desk.post('/talk-periods', { plannedOn }))
  await taken(desk.post(`/talk-periods/${periodId}/topics`, { topicIds: [topicId] }))
  await city.runJobs()
  const { sessions } = await taken(desk.get(`/talk-periods/${periodId}`))
  return { topicId: String(topicId), periodId: String(periodId), sessions }
}

export const aRegistration = (over: Record<string, unknown> = {}) => ({
  presence: 'meet',
  speaker: '陈总',
  questions: ['厂区北门外道路何时修复？'],
  tier: 'departments',
  ...over,
})

export const signsUp = (person: Person, sessionId: string, over = {}) =>
  person.post(`/talk-sessions/${sessionId}/registrations`, aRegistration(over))

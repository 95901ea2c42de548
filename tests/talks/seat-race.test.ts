import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answer, openCity, type Person } from '../city.ts'
import { openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { sessions } = await openedPeriod(city, '2026-09-30')
const { sessionId } = sessions[0]

/** Within `npm test` there are fewer; all come in `npm run check:races`. */
const crowd = process.env.KENTAN_FULL === '1' ? 200 : 40

async function manyEnterprises(count: number): Promise<Person[]> {
  const all: Person[] = []
  while (all.length < count) {
    const some = Array.from({ length: 8 }, (_, at) => `湖州竞座${all.length + at}有限公司`)
    all.push(...(await Promise.all(some.map((name) => city.enterprise(name)))))
  }
  return all.slice(0, count)
}

/** Signs up and, when the server says it is busy, asks again as it was told to. */
async function untilHeard(person: Person): Promise<Answer> {
  for (;;) {
    const answer = await signsUp(person, sessionId)
    if (answer.status !== 503) return answer
  }
}

describe('two hundred at once for ten seats, forty within npm test', () => {
  it('seats ten, lets the others wait in one order without gaps, and loses nobody', async () => {
    const people = await manyEnterprises(crowd)
    const answers = await Promise.all(people.map(untilHeard))
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201])
    const seats = answers.map(({ body }) => body)
    assert.equal(seats.filter(({ status }) => status === 'seated').length, 10)
    const queue = seats.filter(({ status }) => status === 'waiting').map((seat) => seat.queue)
    assert.deepEqual(
      queue.toSorted((a, b) => a - b),
      Array.from({ length: crowd - 10 }, (_, at) => at + 1),
    )
    const roster = await taken(city.desk.get(`/talk-sessions/${sessionId}/roster`))
    assert.deepEqual([roster.taken, roster.waiting, roster.items.length], [10, crowd - 10, crowd])
  })
  it('gives one enterprise one place, however often it asks at the same time', async () => {
    const eager = await city.enterprise('湖州心急有限公司')
    const answers = await Promise.all(Array.from({ length: 12 }, () => untilHeard(eager)))
    const made = answers.filter(({ status }) => status === 201)
    assert.equal(made.length, 1)
    for (const { status, body } of answers.filter((one) => one.status !== 201)) {
      assert.deepEqual([status, body.code], [409, 'talks/there-already'])
    }
  })
})

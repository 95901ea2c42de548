import assert from 'node:assert/strict'
import type { City, Person } from './city.ts'
import { taken } from './talks/stage.ts'

type Followed = { city: City; leading: [Person, string]; merged: [Person, string] }
type Told = { template: string; subject: { id: string } }

/** What was promised on the leading appeal is followed on the merged one, in its own words, and judged there alone. */
export async function followsPromise({ city, ...who }: Followed) {
  const [firm, leading] = who.leading
  const [follower, merged] = who.merged
  const lead = await city.leadOf('transport')
  const promises = async (by: Person, id: string) =>
    (await taken(by.get(`/appeals/${id}/promises`))).items
  const [first] = await promises(firm, leading)
  const [own, ...more] = await promises(follower, merged)
  assert.equal(more.length, 0)
  assert.match(own.text, /门前另一条车道月底前恢复/)
  assert.deepEqual(
    [own.number, own.dueOn, own.status, own.about.id, own.open],
    [first.number, '2026-10-30', 'open', merged, []],
  )
  await taken(lead.post(`/promises/${first.promiseId}/report`, { text: '云帆门前已恢复' }))
  assert.equal((await promises(firm, leading))[0].open.length, 2)
  const [reported] = await promises(follower, merged)
  assert.deepEqual([reported.status, reported.report, reported.open], ['reported', null, []])
  const judged = await follower.post(`/promises/${first.promiseId}/acceptance`)
  assert.equal(judged.status, 404)
  await taken(firm.post(`/promises/${first.promiseId}/acceptance`))
  await city.runJobs()
  assert.equal((await promises(follower, merged))[0].result, 'keptInTime')
  const notices = (await taken(follower.get('/notices?limit=50'))).items
  const of = notices.filter((one: Told) => one.template.startsWith('promise.'))
  assert.deepEqual(
    of.map((one: Told) => [one.template, one.subject.id]),
    [
      ['promise.kept.enterprise', merged],
      ['promise.reported.enterprise', merged],
    ],
  )
  const { text } = await follower.get('/my-data')
  assert.match(text, /keptInTime/)
  for (const said of [text, JSON.stringify([own, reported, of])]) {
    for (const word of ['云帆', leading, first.text]) assert.ok(!said.includes(word), word)
  }
}

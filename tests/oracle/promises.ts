import { aReply, type City, type Person, replied } from '../city.ts'
import { taken } from '../talks/stage.ts'

/** Promises of every source and standing, and the reviews of a half-year and a year. */
export async function leavePromises(city: City, firms: readonly Person[]): Promise<void> {
  const { desk, leader } = city
  for (const firm of firms.slice(0, 2)) {
    const remains = { outcome: 'partly', remains: '其余路段', remainsBy: '2026-12-31' }
    await replied(city, firm, 'transport', aReply(remains))
  }
  const lead = await city.leadOf('transport')
  const { items } = await taken(lead.get('/promises'))
  await taken(lead.post(`/promises/${items[0].promiseId}/report`, { text: '已完成' }))
  const given = {
    officeId: city.officeId('water'),
    about: { kind: 'briefing', label: '季度专报' },
    ...{ text: '低水压改造完工', dueOn: '2026-12-20' },
  }
  const words = '请抓紧办理。'
  const { promiseId } = await taken(leader.post('/instructions', { ...given, words }))
  await taken(
    (await city.leadOf('water')).post(`/promises/${promiseId}/report`, { text: '已完成' }),
  )
  const said = { saidBy: '市长', saidOn: '2026-09-30' }
  await taken(desk.post('/instructions', { ...given, words, ...said }))
  const spoken = await taken(desk.post('/promises', { ...given, ...said }))
  const at = `/promises/${spoken.promiseId}/withdrawal`
  const { body } = await desk.post(at, { reason: '重复登记' })
  await taken(leader.post(`/proposals/${body.proposalId}/approval`))
  const half = await taken(desk.post('/retrospectives', { period: '2026-H2' }))
  await taken(desk.post(`/retrospectives/${half.retrospectiveId}/pack`))
  await taken(desk.post('/retrospectives', { period: '2026' }))
}

import { type City, type Person, replied } from '../city.ts'
import { taken } from '../talks/stage.ts'

/** Bad ratings in several states, a claimed call, and links that went out with the replies. */
export async function leaveRatings(city: City, firms: readonly Person[]): Promise<void> {
  const [firm] = firms
  if (firm === undefined) throw new Error('There is nobody to rate.')
  const made: string[] = []
  for (const office of ['transport', 'housing', 'water']) {
    const { at } = await replied(city, firm, office)
    await taken(firm.post(`${at}/rating`, { level: 1 }))
    made.push(at)
  }
  await city.runJobs()
  const ids = await Promise.all(
    made.map(async (at) => (await taken(firm.get(`${at}/rectifications`))).items[0]),
  )
  const verified = { finding: 'real', reasonClass: 'slow' }
  for (const { rectificationId } of ids.slice(1)) {
    await taken(city.caller.post(`/rectifications/${rectificationId}/verification`, verified))
  }
  const text = '已整改'
  const water = await city.leadOf('water')
  await taken(water.post(`/rectifications/${ids[2].rectificationId}/measure`, { text }))
  await taken(city.caller.post('/calls/claims'))
}

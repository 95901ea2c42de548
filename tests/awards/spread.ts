import assert from 'node:assert/strict'
import { type City, type Person, personAt } from '../city.ts'
import { code, taken } from '../talks/stage.ts'

/** A city with an awarded case, and the office that took it up. */
export type Awarded = { city: City; handler: Person; path: string }

/** An office reports that it took a case up; somebody else confirms that, and what came of it. */
export async function reportsAdoptions({ city, handler, path }: Awarded): Promise<void> {
  const { desk, leader } = city
  const nobody = personAt(city.address)
  const how = '用到危险品运输上，合并两个窗口。'
  const adopted = { regionId: 'deqing', how, on: '2026-11-01' }
  await taken(handler.post(`${path}/adoptions`, adopted))
  await taken(desk.post(`${path}/adoptions`, { city: '嘉兴市', how, on: '2026-10-30' }))
  assert.equal((await taken(nobody.get(path))).spread.length, 0)
  const { spread } = await taken(desk.get(path))
  const own = spread.find((one: { city: string | null }) => one.city === null)
  assert.deepEqual([own.officeId, own.regionId], [city.officeId('transport'), 'deqing'])
  const elsewhere = spread.find((one: { city: string | null }) => one.city !== null)
  assert.deepEqual([own.mine.adoption, elsewhere.mine.adoption], [false, true])
  assert.equal(
    await code(desk.post(`${path}/adoption-confirmations`, { adoptionId: elsewhere.adoptionId })),
    '403 awards/own-report',
  )
  for (const { adoptionId } of spread) {
    await taken(leader.post(`${path}/adoption-confirmations`, { adoptionId }))
  }
  const { adoptionId } = own
  const effect = { measure: '平均办理天数', before: 9, after: 3, unit: '天' }
  const report = { adoptionId, effect, on: '2026-11-02' }
  const water = await city.handlerOf('water')
  assert.equal(await code(water.post(`${path}/effects`, report)), '403 awards/not-your-adoption')
  await taken(handler.post(`${path}/effects`, report))
  assert.equal((await taken(nobody.get(path))).spread.length, 2)
  await taken(desk.post(`${path}/effect-confirmations`, { adoptionId }))
  const { months, ...sums } = await taken(nobody.get('/case-library/spread'))
  assert.deepEqual(sums, { awarded: 1, adopted: 2, withEffect: 1 })
  assert.deepEqual(months, [
    { month: '2026-10', adopted: 1, total: 1 },
    { month: '2026-11', adopted: 1, total: 2 },
  ])
}

/** What was reported proves wrong: the office takes its own back, the desk any. */
export async function withdrawsAdoptions({ city, handler, path }: Awarded): Promise<void> {
  const { desk } = city
  const nobody = personAt(city.address)
  const drop = (adoptionId: string) => ({ adoptionId, reason: '核查未实施' })
  const { spread } = await taken(desk.get(path))
  const [own, elsewhere] = spread[0].city === null ? spread : [spread[1], spread[0]]
  await taken(handler.post(`${path}/adoption-withdrawals`, drop(own.adoptionId)))
  assert.equal(
    await code(handler.post(`${path}/adoption-withdrawals`, drop(elsewhere.adoptionId))),
    '403 awards/not-your-adoption',
  )
  await taken(desk.post(`${path}/adoption-withdrawals`, drop(elsewhere.adoptionId)))
  assert.equal((await taken(nobody.get(path))).spread.length, 0)
  const { months, ...sums } = await taken(nobody.get('/case-library/spread'))
  assert.deepEqual([sums, months], [{ awarded: 1, adopted: 0, withEffect: 0 }, []])
}

/** An award is revoked by two persons, and everybody reads why. */
export async function revokes(
  { city, path }: Awarded,
  seconded: (act: string, body: Record<string, unknown>) => Promise<void>,
): Promise<void> {
  const nobody = personAt(city.address)
  await seconded('revocation', { reason: '申报材料不实' })
  const { items } = await taken(nobody.get('/case-library'))
  assert.deepEqual(
    items.map((one: { status: string }) => one.status),
    ['revoked'],
  )
  const shown = await taken(nobody.get(path))
  assert.deepEqual([shown.status, shown.reason], ['revoked', '申报材料不实'])
  assert.equal((await taken(nobody.get('/case-library/spread'))).awarded, 0)
}

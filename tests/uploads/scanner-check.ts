import assert from 'node:assert/strict'
import { clamdScanner, type Scanner } from '#platform/files/clamd.ts'
import { anAppeal, openCity } from '../city.ts'
import { startClamd, virus } from './clamd.ts'
import { followedBy, jpg } from './pictures.ts'
import { storedFiles, upload } from './upload.ts'

/** A real clamd: what it finds is refused, and while it is gone files are held until it has seen them. */
export async function checkScanner(): Promise<void> {
  let address = ''
  const scanner: Scanner = (bytes) => clamdScanner(address)(bytes)
  const city = await openCity({ scanner })
  const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
  const clamd = await startClamd()
  address = clamd.address
  const bad = await upload(city, yunfan, 'a.jpg', await followedBy(jpg(), virus))
  assert.deepEqual([bad.status, bad.body.code], [422, 'attachments/virus'])
  assert.deepEqual(storedFiles(city), [])
  const good = await upload(city, yunfan, 'a.jpg', await jpg())
  assert.deepEqual([good.status, good.body.state], [201, 'ready'])
  await clamd.stop()
  const held = await upload(city, yunfan, 'b.jpg', await followedBy(jpg(), virus))
  assert.deepEqual([held.status, held.body.state], [201, 'held'])
  const { attachmentId } = held.body
  await yunfan.post('/appeals', anAppeal({ attachments: [attachmentId] }))
  const copy = `/attachments/${attachmentId}?as=copy`
  assert.equal((await city.desk.get(copy)).body.code, 'attachments/not-ready')
  const again = await startClamd()
  address = again.address
  assert.equal((await city.runJobs()).filesScanned, 1)
  assert.equal((await city.desk.get(copy)).body.code, 'attachments/not-ready')
  assert.equal(storedFiles(city).length, 2, 'the photo alone is left')
  await again.stop()
}

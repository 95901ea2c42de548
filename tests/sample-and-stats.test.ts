import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { exportLog } from '#platform/log/export.ts'
import { openSignerStore } from '#platform/log/signer-store.ts'
import { readBeside } from '../src/play/published.ts'
import { openSigner } from '../src/signer/open.ts'
import { signPass } from '../src/signer/sign-pass.ts'
import { checkSample } from '../src/verify/check-sample.ts'
import { checkStats } from '../src/verify/check-stats.ts'
import { openCity, passwordOf, replied } from './city.ts'

const city = await openCity()
const { tenantId, auditor } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const scratch = mkdtempSync(join(tmpdir(), 'kentan-sample-'))
const login = { ...city.owner, user: 'kentan_signer', password: passwordOf('kentan_signer') }
const store = openSignerStore(login, tenantId)
after(async () => {
  await store.close()
  rmSync(scratch, { recursive: true })
})
const { now } = city.clock
const origin = 'kentan.example/330500'
const signer = await openSigner({ store, root: join(scratch, 'signer'), origin, now })

/** Closes an appeal, rated with so many stars. */
async function closed(level: number): Promise<string> {
  const { at, appealId } = await replied(city, yunfan)
  await yunfan.post(`${at}/confirmation`, { solved: true })
  await yunfan.post(`${at}/rating`, { level })
  const { status, text } = await city.desk.post(`${at}/closing`)
  assert.equal(status, 200, text)
  return appealId
}

const bad = await closed(1)
const good = [await closed(5), await closed(4), await closed(5)]
await signPass(signer)
const early = await auditor.get('/samples/2026-W39')
city.clock.turnTo('2026-09-28')
await signPass(signer)
const answer = await auditor.get('/samples/2026-W39')

const folder = join(scratch, 'export')
await exportLog(city.db, tenantId, folder)
const figures = (await auditor.get('/figures')).text
const client = { get: async (path: string) => (await auditor.get(path)).body }
const beside = await readBeside(client, [2026])
writeFileSync(join(folder, 'calendar.json'), JSON.stringify(beside.notices))
writeFileSync(join(folder, 'rules.json'), JSON.stringify(beside.rules))

describe('the review sample of a week', () => {
  it('is drawn once a head was published after the week: all rated bad, one in twenty of the rest', () => {
    assert.equal(early.body.code, 'trust/sample-not-yet')
    const { ended, items } = answer.body
    assert.equal(ended, 4)
    assert.equal(items.length, 2)
    assert.ok(items.some((one: { appealId: string }) => one.appealId === bad))
    const drawn = items.find((one: { reason: string }) => one.reason === 'drawn')
    assert.ok(good.includes(drawn.appealId))
  })

  it('is drawn the same from an export, and not when the list is another', async () => {
    assert.deepEqual((await checkSample(folder, '2026-W39', answer.text)).findings, [])
    const other = answer.text.replaceAll(bad, good[0] ?? '')
    const kinds = (await checkSample(folder, '2026-W39', other)).findings.map(({ kind }) => kind)
    assert.deepEqual(kinds, ['other-sample'])
    const seeded = answer.text.replace(/"size":\d+/, '"size":1')
    const [found] = (await checkSample(folder, '2026-W39', seeded)).findings
    assert.equal(found?.kind, 'other-seed')
  })

  it('is the auditor’s, of a week that there is', async () => {
    assert.equal((await city.desk.get('/samples/2026-W39')).status, 403)
    assert.equal((await auditor.get('/samples/2027-W53')).body.code, 'trust/no-such-week')
  })
})

describe('published figures', () => {
  it('are counted the same from an export, and not when one is another', async () => {
    const { findings, verified } = await checkStats(folder, figures)
    assert.deepEqual(findings, [])
    assert.ok(verified > 5)
    const other = figures.replace(/"numerator":\d+/, '"numerator":99')
    assert.notEqual(other, figures)
    assert.deepEqual(
      (await checkStats(folder, other)).findings.map(({ kind }) => kind),
      ['other-figure'],
    )
  })
})

import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { marksInFile, type OfficialPaper, writeOfficialPdf } from '#modules/documents/index.ts'
import { openAccount } from '#modules/people/index.ts'
import { viewerMark, whoseMarks } from '#modules/trust/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { anAppeal, openCity } from './city.ts'
import { taken } from './talks/stage.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const folder = await mkdtemp(join(tmpdir(), 'kentan-marks-'))
after(() => rm(folder, { recursive: true, force: true }))

const admin = actorWithoutAccount(city.tenantId, 'admin')
const auditor = actorWithoutAccount(city.tenantId, 'auditor')

/** The names and accounts that the mark of a file leads to. */
async function whose(bytes: Uint8Array, name: string): Promise<string[]> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const marks = await marksInFile(path)
  const found = await city.db.as(auditor, (ctx) => whoseMarks(ctx, marks))
  return found.map(({ accountId }) => accountId)
}

/** An appeal whose office was reminded, so that it has a letter. */
async function reminded(): Promise<string> {
  const { appealId } = await taken(yunfan.post('/appeals', anAppeal()))
  const at = `/appeals/${appealId}`
  await taken(city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  await taken(city.desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('water') }))
  city.clock.turnTo('2026-10-30')
  await taken(city.desk.post(`${at}/reminder`, {}))
  return at
}

describe('a file taken out', () => {
  it('names who took it out, of twenty who took out the same case', async () => {
    const at = await reminded()
    const paths = [`${at}/letters/1.docx`, '/ledger.xlsx', '/ledger.csv']
    for (let nth = 0; nth < 20; nth += 1) {
      const accountId = await city.db.as(admin, (ctx) =>
        openAccount(ctx, { name: `领导${nth}`, role: 'leader' }),
      )
      const viewer = await city.signIn(accountId)
      const path = paths[nth % 3] ?? ''
      const { status, bytes } = await viewer.get(path)
      assert.equal(status, 200)
      assert.deepEqual(await whose(bytes, `${nth}${path.slice(-5)}`), [accountId], path)
    }
  })
  it('is marked as PDF too, and not where an enterprise takes out its own', async () => {
    const paper: OfficialPaper = {
      ...{ title: '会议通知', issuer: '统筹办公室', on: '2026-10-30' },
      body: [{ kind: 'paragraph', text: '请参加会议。' }],
    } as OfficialPaper
    const taking = { subjectKind: 'talk-session', subjectId: 'x' }
    const leader = { ...auditor, role: 'leader' as const, name: '领导' }
    const mark = await city.db.as(leader, (ctx) => viewerMark(ctx, taking))
    assert.ok(mark)
    const bytes = await writeOfficialPdf(paper, { mark })
    assert.deepEqual(await whose(bytes, 'paper.pdf'), [leader.accountId])
    const own = { ...auditor, role: 'enterprise' as const }
    assert.equal(await city.db.as(own, (ctx) => viewerMark(ctx, taking)), undefined)
  })
})

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { creditCodeFor, openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { formsOf } from '#tests/canary/forms.ts'
import { anAppeal, openCity } from '#tests/city.ts'

const city = await openCity()
const folder = mkdtempSync(join(tmpdir(), 'kentan-disk-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** One token a field; each is nowhere else on the disk. */
const canary = {
  name: '湖州珧鸼探针装备有限公司',
  creditCode: creditCodeFor({
    departmentAndType: '91',
    division: '330502',
    organisation: 'MAXK7QG4',
  }),
  contactName: '欧阳珧鸼',
  contactPhone: '13570246813',
  person: '司徒鸼珧',
  email: 'yaozhou-qzx7@canary.example',
  imported: '长兴鸼珧进口探针有限公司',
  importedPhone: '13571357924',
}
const control = '对照探针鸼鸼珧珧'

async function everythingIsEntered() {
  const { person, email, imported, importedPhone, ...identity } = canary
  const { body } = await city.desk.post('/enterprises', { ...identity, regionId: 'wuxing' })
  const admin = actorWithoutAccount(city.tenantId, 'admin')
  const account = { name: person, role: 'enterprise' as const, enterpriseId: body.enterpriseId }
  const firm = await city.signIn(await city.db.as(admin, (ctx) => openAccount(ctx, account)))
  const ways = { email, language: 'zh', quiet: false, digest: false }
  assert.equal((await firm.post('/notices/address', ways)).status, 200)
  await firm.post('/appeals', anAppeal())
  const provisional = { name: imported, contactPhone: importedPhone, regionId: 'wuxing' }
  const other = (await city.desk.post('/enterprises', provisional)).body
  await city.desk.post('/appeals', anAppeal({ enterpriseId: other.enterpriseId, channel: 'phone' }))
  await city.runJobs()
  for (const path of [
    '/enterprises',
    `/enterprises?q=${encodeURIComponent('探针')}`,
    '/notices/manual',
  ]) {
    assert.ok((await city.desk.get(path)).text.includes(imported), path)
  }
}

describe('the disk', () => {
  it('holds nothing that says who an enterprise is, in no table, index or log of the database', async () => {
    await everythingIsEntered()
    const owner = new pg.Client(city.owner)
    await owner.connect()
    await owner.query('create table public.control (text text)')
    await owner.query('insert into public.control values ($1)', [control])
    await owner.query('checkpoint')
    const { rows } = await owner.query('show data_directory')
    await owner.end()
    const found = (texts: readonly string[]) => {
      const patterns = join(folder, 'patterns')
      const forms = texts.flatMap((text) => formsOf(text))
      writeFileSync(patterns, Buffer.concat(forms.flatMap((form) => [form, Buffer.from('\n')])))
      const { stdout } = spawnSync('grep', ['-rlaF', '-f', patterns, rows[0].data_directory], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      })
      return stdout.split('\n').filter(Boolean)
    }
    assert.ok(found([control]).length > 0, 'what is there in plain is found')
    assert.deepEqual(found(Object.values(canary)), [])
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import ExcelJS from 'exceljs'
import { importFile } from '#modules/appeals/index.ts'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type Answer, openCity, openTenant, type Person, replied } from './city.ts'

const city = await openCity()
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const folder = mkdtempSync(join(tmpdir(), 'kentan-import-test-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const header = '工单编号,标题,内容,企业名称,区县\n'
const line = (ref: string, over: Partial<Record<'title' | 'enterprise' | 'region', string>> = {}) =>
  `${ref},${over.title ?? '道路破损'},货车进出困难，请尽快修复。,${over.enterprise ?? '湖州甲公司'},${over.region ?? '吴兴区'}\n`

/** Sends bytes as somebody; the answer as it came. */
async function send(person: Person, path: string, body: string, key: string = randomUUID()) {
  const answer = await fetch(`${city.address}/api/v1${path}`, {
    method: 'POST',
    headers: {
      cookie: person.cookie,
      'content-type': 'application/octet-stream',
      'idempotency-key': key,
    },
    body,
  })
  // Why `as`: a test looks into whatever was answered.
  return { status: answer.status, body: (await answer.json()) as Answer['body'] }
}

const upload = (person: Person, body: string, source: string, key?: string) =>
  send(person, `/imports?name=a.csv&source=${encodeURIComponent(source)}`, body, key)

/** Waits until an import has ended, and says how. */
async function ended(importId: string, person = city.desk) {
  for (;;) {
    const { body } = await person.get(`/imports/${importId}`)
    if (body.finishedAt !== null) return body
    await new Promise((wake) => setTimeout(wake, 20))
  }
}

async function imported(text: string, source: string, person = city.desk) {
  const { status, body } = await upload(person, text, source)
  assert.equal(status, 202, JSON.stringify(body))
  return ended(body.importId, person)
}

async function countOf(source: string): Promise<number> {
  return city.db.as(actorWithoutAccount('330500', 'auditor'), async ({ tx }) => {
    const found = await tx
      .selectFrom('appeals.appeal')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('source', '=', source)
      .executeTakeFirstOrThrow()
    return found.n
  })
}

describe('a list with one bad row', () => {
  it('writes nothing and tells the line, the field and why', async () => {
    const rows = [line('A1'), line('A2', { region: '朝阳区' }), line('A3'), line('A1')]
    const {
      state,
      refusals,
      refusedCount,
      rows: n,
      written,
      importId,
    } = await imported(header + rows.join(''), '有错的')
    assert.deepEqual(
      { state, refusedCount, n, written },
      { state: 'refused', refusedCount: 2, n: 4, written: 0 },
    )
    assert.deepEqual(refusals, [
      { line: 3, field: 'region', reason: '“朝阳区”不是本市的区县或会场', label: '区县或会场' },
      { line: 5, field: 'ref', reason: '与第 2 行的来源编号相同', label: '来源编号' },
    ])
    assert.equal(await countOf('有错的'), 0)
    const report = await city.desk.get(`/imports/${importId}/refusals.csv`)
    assert.match(report.text, /\r\n3,"区县或会场","“朝阳区”不是本市的区县或会场"\r\n/)
    assert.match(
      report.headers.get('content-disposition') ?? '',
      /^attachment; filename="refusals.csv"; filename\*=UTF-8''%E9%80%80/,
    )
  })
})

describe('a good list', () => {
  const text =
    header + line('B1') + line('B2', { enterprise: '湖州云帆智能装备有限公司' }) + line('B3')
  it('is taken in whole, each row as its enterprise, and once however often it is sent', async () => {
    const first = await imported(text, '问题池')
    assert.deepEqual([first.state, first.rows, first.written, first.skipped], ['done', 3, 3, 0])
    const second = await imported(text + line('B4'), '问题池')
    assert.deepEqual([second.state, second.written, second.skipped], ['done', 1, 3])
    assert.equal(await countOf('问题池'), 4)
    const own = await yunfan.get('/appeals')
    assert.deepEqual(
      own.body.items.map((item: { channel: string }) => item.channel),
      ['import'],
    )
    const names = await city.desk.get(`/enterprises?q=${encodeURIComponent('湖州甲公司')}`)
    assert.deepEqual(
      names.body.items.map((item: { provisional: boolean }) => item.provisional),
      [true],
    )
  })
  it('of one idempotency key is one import; another list under it is refused', async () => {
    const key = randomUUID()
    const [one, two] = await Promise.all([
      upload(city.desk, text, '同键', key),
      upload(city.desk, text, '同键', key),
    ])
    assert.equal(one.body.importId, two.body.importId)
    assert.equal((await ended(one.body.importId)).written, 3)
    assert.equal((await upload(city.desk, text, '另一份', key)).body.code, 'http/key-reused')
  })
  it('is rolled back whole when its last row cannot be written', async () => {
    const { accountId, officeId } = await bound()
    const actor = {
      ...actorWithoutAccount('330500', 'coordinator'),
      accountId,
      officeId,
      regionId: 'deqing',
    }
    const path = join(folder, 'hidden.csv')
    // B1 of 问题池 belongs to another district: this importer cannot see it, and may not take it twice.
    const many = Array.from({ length: 600 }, (_, at) => line(`N${at}`, { region: '德清县' })).join(
      '',
    )
    writeFileSync(path, header + many + line('B1', { region: '德清县' }))
    const told: string[] = []
    const failed = importFile(city.db, actor, { path, name: 'a', source: '问题池' }, (p) =>
      told.push(`${p.state} ${p.written}`),
    )
    await assert.rejects(failed, /appeal_source/)
    assert.ok(told.includes('writing 500'))
    assert.equal(told.at(-1), 'failed 0')
    assert.equal(await countOf('问题池'), 4)
  })
})

/** A coordinator of one district only. */
async function bound() {
  const officeId = city.officeId('transport')
  const admin = actorWithoutAccount('330500', 'admin')
  const accountId = await city.db.as(admin, (ctx) =>
    openAccount(ctx, { name: '德清专班', role: 'coordinator', officeId, regionId: 'deqing' }),
  )
  return { accountId, officeId }
}

describe('columns', () => {
  it('are read from the beginning of a file, with a guess of what each holds', async () => {
    const { body } = await send(city.desk, '/imports/columns?name=a.csv', `${header}B1,道`)
    assert.deepEqual(body.columns, ['工单编号', '标题', '内容', '企业名称', '区县'])
    assert.equal(body.mapping.ref, '工单编号')
    assert.deepEqual(body.fields[0], { field: 'title', label: '标题', needed: true })
  })
  it('that a list lacks are named before anything is taken in', async () => {
    const { status, body } = await upload(city.desk, '标题,内容\na,b\n', '缺列')
    assert.equal(status, 422)
    assert.equal(body.code, 'import/column-missing')
    assert.deepEqual(body.details.names, ['企业名称', '区县或会场'])
    const given = encodeURIComponent(JSON.stringify({ title: '没有这列' }))
    const other = await send(city.desk, `/imports?name=a&source=b&mapping=${given}`, header)
    assert.equal(other.body.details.absent, '没有这列')
  })
})

describe('a request that is not a coordinator of this city', () => {
  it('is refused, and sees no import of another', async () => {
    const { importId } = await imported(header + line('C1'), '保密')
    for (const person of [yunfan, city.leader, city.auditor, city.admin]) {
      assert.equal((await upload(person, header, 'x')).status, 403)
      assert.equal((await person.get(`/imports/${importId}`)).status, 403)
    }
    const nobody = { ...city.desk, cookie: '' }
    assert.equal((await upload(nobody, header, 'x')).status, 401)
    assert.equal((await send(nobody, '/imports/columns', header)).status, 401)
    assert.equal((await neighbour.desk.get(`/imports/${importId}`)).status, 404)
    assert.equal((await neighbour.desk.get(`/imports/${importId}/refusals.csv`)).status, 404)
    const other = await city.signIn((await bound()).accountId)
    assert.equal((await other.get(`/imports/${importId}`)).status, 404)
    assert.equal((await city.desk.get('/imports/none')).status, 404)
    assert.equal((await yunfan.get('/ledger.csv')).status, 403)
  })
  it('cannot send what is no list, nor send it without a key or a name', async () => {
    assert.equal((await upload(city.desk, 'x', 'y')).body.code, 'import/unreadable')
    assert.equal((await upload(city.desk, header, 'y', 'short')).body.code, 'http/key-needed')
    assert.equal((await send(city.desk, '/imports?name=a', header)).body.code, 'input/invalid')
    assert.equal((await city.desk.post('/imports?name=a&source=b', {})).status, 415)
    const endless = {
      method: 'POST',
      headers: {
        cookie: city.desk.cookie,
        'content-type': 'application/octet-stream',
        'idempotency-key': randomUUID(),
      },
    }
    const chunk = new Uint8Array(1024 ** 2).fill(97)
    let sent = 0
    const body = new ReadableStream({
      pull: (to) => (sent++ < 220 ? to.enqueue(chunk) : to.close()),
    })
    const answer = await fetch(`${city.address}/api/v1/imports?name=a&source=b`, {
      ...endless,
      body,
      duplex: 'half',
    } as RequestInit)
    assert.equal(answer.status, 413)
  })
})

describe('the ledger', () => {
  it('holds every text as a text: no cell is a formula', async () => {
    await imported(
      header +
        ['=1+1', '@SUM(A1)', '-2', '＋3'].map((title, at) => line(`F${at}`, { title })).join(''),
      '公式',
    )
    await replied(city, yunfan)
    const answer = await fetch(`${city.address}/api/v1/ledger.xlsx`, {
      headers: { cookie: city.desk.cookie },
    })
    assert.match(answer.headers.get('content-disposition') ?? '', /filename\*=UTF-8''%E9%97%AE/)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await answer.arrayBuffer())
    const titles: unknown[] = []
    for (const sheet of book.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          assert.equal(cell.formula, undefined)
          titles.push(cell.value)
        }),
      )
    }
    assert.deepEqual(
      book.worksheets.map(({ name }) => name),
      ['问题清单', '责任清单'],
    )
    for (const title of ['=1+1', '@SUM(A1)', '-2', '＋3']) {
      assert.equal(titles.filter((one) => one === title).length, 2)
    }
    const { text } = await city.desk.get('/ledger.csv')
    for (const title of ['=1+1', '@SUM(A1)', '-2', '＋3']) assert.ok(text.includes(`,"'${title}",`))
    assert.ok(!text.includes('云帆'))
    assert.match(text, /"[2-9A-HJ-NP-Z]{6}","网上提交","2026-09-21","已答复",,"已解决",,/)
    assert.match(
      text,
      /"交通运输局","2026-09-21","2026-\d\d-\d\d","2026-\d\d-\d\d","2026-09-21","按期",0,/,
    )
  })
  it('has no column of enterprises for those from whom they are kept', async () => {
    for (const person of [city.leader, city.auditor]) {
      const { text, status } = await person.get('/ledger.csv')
      assert.equal(status, 200)
      assert.ok(text.includes('道路破损'))
      assert.ok(!text.includes('企业"') && !text.includes('云帆'))
    }
  })
})

describe('an import whose process died', () => {
  it('is told as failed once nobody has touched it for two minutes', async () => {
    const { importId } = await imported(header + line('D1'), '中断')
    const admin = actorWithoutAccount('330500', 'coordinator')
    await city.db.as(admin, ({ tx }) =>
      tx
        .updateTable('appeals.import_batch')
        .set({ state: 'writing', finished_at: null })
        .where('import_id', '=', importId)
        .execute(),
    )
    assert.equal((await city.desk.get(`/imports/${importId}`)).body.state, 'writing')
    city.clock.turnTo('2026-09-22')
    const { state, failure } = (await city.desk.get(`/imports/${importId}`)).body
    assert.equal(state, 'failed')
    assert.equal(failure.code, 'import/interrupted')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from '../city.ts'
import { openedPeriod, signsUp, taken } from '../talks/stage.ts'
import { enter, openBrowser, sidewaysScroll, type Window } from './browser.ts'

/** `npm run check:console` makes it a minute; here it lasts until a sending has failed. */
const outage = Number(process.env.KENTAN_OUTAGE_SECONDS ?? 0)

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const browser = await openBrowser()
const { officeId } = await taken(desk.get('/session'))
const secondClerk = await city.db.as(actorWithoutAccount(city.tenantId, 'admin'), (ctx) =>
  openAccount(ctx, { name: '第二记录员', role: 'coordinator', officeId }),
)

type Item = {
  questionId: string
  text: string
  status: string
  appealId: string
  appealNumber: string
}

const asks: [string, string[], object][] = [
  ['云帆装备', ['北门道路何时修复？货车绕行。', '变压器增容何时批复？'], {}],
  ['隐名新材', ['用工补贴何时到账？', '仓库消防验收标准不一。'], { tier: 'hidden' }],
  ['南浔木业', ['出口退税资料能否一次告知？', '员工子女入学。'], {}],
  ['书面企业', ['环评能否提前介入？'], { presence: 'writing' }],
]

/** Two sessions of a period on its day: three enterprises come, one of them hidden, and one writes. */
async function twoTalks(): Promise<string[]> {
  const { sessions } = await openedPeriod(city, '2026-09-30')
  const ids = [sessions[0].sessionId, sessions[1].sessionId]
  for (const [at, sessionId] of ids.entries()) {
    for (const [name, questions, over] of asks) {
      const enterprise = await city.enterprise(`湖州${name}${at}有限公司`)
      await taken(signsUp(enterprise, sessionId, { speaker: `${name}陈总`, questions, ...over }))
    }
  }
  city.clock.turnTo('2026-09-25')
  await city.runJobs()
  city.clock.turnTo('2026-09-30')
  return ids
}

const [firstTalk = '', otherTalk = ''] = await twoTalks()
const questionsOf = async (sessionId: string): Promise<Item[]> =>
  (await taken(desk.get(`/talk-sessions/${sessionId}/questions`))).items

async function atConsole(sessionId: string, accountId: string): Promise<Window> {
  const window = await browser.laptop()
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk/talks/${sessionId}/console`)
  return window
}

/** A cut network makes the browser itself complain, which is not what is looked for. */
const complaintsOf = ({ complaints }: Window) =>
  complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(text))

const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const heading = (page: Page, text: string) =>
  page.getByRole('heading', { name: text, level: 3 }).waitFor()

/** Presses key after key; a text in brackets is typed. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('[')) await page.keyboard.type(key.slice(1, -1))
    else await page.keyboard.press(key)
  }
}

/** Opens a form by its key; the keyboard is in its first field then. */
async function opens(page: Page, key: string, label: string): Promise<void> {
  await page.keyboard.press(key)
  await focused(page, label)
}

const focused = (page: Page, label: string) =>
  page.locator(':is(input, textarea):focus').and(page.getByLabel(label)).waitFor()

/** Types some of an office's name, takes the one found and goes on to the next field. */
async function choosesOffice(page: Page, name: string): Promise<void> {
  await press(page, `[${name}]`)
  await page.locator('.ant-select-item-option-active', { hasText: name }).waitFor()
  await press(page, 'Enter')
  await page.locator('.ant-select-item-option-active').waitFor({ state: 'hidden' })
  await press(page, 'Tab')
}

/** Saves the open form, and waits until it is said what was recorded. */
async function saves(page: Page, said: string, key = 'Control+Enter'): Promise<void> {
  await page.keyboard.press(key)
  await page.locator('output.said', { hasText: said }).waitFor()
}

/** Dispatches the question one is at, by the keyboard alone. */
async function dispatches(page: Page, office: string, requirement: string): Promise<void> {
  await opens(page, '2', '主办单位')
  await shows(page, /若现在交办，.*前答复/)
  await choosesOffice(page, office)
  await focused(page, '要求结果（可不填）')
  await press(page, `[${requirement}]`)
  await saves(page, `当场交办 → ${office}`)
}

/** Until the page could be loaded again without a network. */
const untilReloads = (page: Page) =>
  page.waitForFunction(`caches.open('kentan-console').then((cache) => cache.match('/desk/talks'))
    .then((kept) => kept && navigator.serviceWorker.controller !== null)`)

/** What is kept on this device, as text. Why text: it runs in the browser, whose names tests lack. */
const keptText = (page: Page): Promise<string> =>
  page.evaluate(`new Promise((told) => {
    const open = indexedDB.open('kentan-console')
    open.onsuccess = () => {
      const all = open.result.transaction('kept').objectStore('kept').getAll()
      all.onsuccess = () => told(JSON.stringify(all.result))
    }
  })`)

/** Looks again and again; fails as every wait of the browser does when it never becomes so. */
async function until(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; !(await isSo()); looks += 1) {
    assert.ok(looks < 300, `never: ${isSo}`)
    await page.waitForTimeout(50)
  }
}

const untilForgotten = (page: Page, text: string) =>
  until(page, async () => !(await keptText(page)).includes(text))
const untilKept = (page: Page, text: string) =>
  until(page, async () => (await keptText(page)).includes(text))

describe('the console of a talk, with the network cut in the midst', async () => {
  const sessionId = firstTalk
  const first = await atConsole(sessionId, city.staff.coordinator)
  const { page } = first
  const arrived: string[] = []
  page.on('response', (response) => {
    const posted = /\/talk-questions\/([\w-]+)\/\w+$/.exec(response.url())
    if (posted?.[1] && response.ok()) arrived.push(posted[1])
  })

  it('is begun, and who came is recorded, by keyboard', async () => {
    await page.getByRole('button', { name: '开会', exact: true }).waitFor()
    await press(page, 'Enter')
    await heading(page, '北门道路何时修复')
    await shows(page, '已记录 0 / 7')
    await press(page, 'a')
    await shows(page, '默认全部到会')
    await saves(page, '第 3 位： 到会')
    await shows(page, '已全部同步')
    const { items: seats } = await taken(desk.get(`/talk-sessions/${sessionId}/roster`))
    const statuses = seats.map(({ status }: { status: string }) => status)
    assert.deepEqual(statuses.toSorted(), ['attended', 'attended', 'attended', 'writing'])
  })

  it('records an answer on the spot only when the enterprise confirms it', async () => {
    await opens(page, '1', '答复单位')
    await choosesOffice(page, '交通运输')
    await focused(page, '答复要点')
    await press(page, '[下周一开工，月底通车。]', 'Control+Enter')
    await shows(page, '当场答复须由企业当场认可')
    await page.locator('input[type=checkbox]:focus').waitFor()
    await press(page, 'Space')
    await saves(page, '当场答复 · 交通运输局')
    await heading(page, '变压器增容何时批复')
    await shows(page, '已全部同步')
  })

  it('lets no key act while one types, and keeps what is typed on leaving', async () => {
    await opens(page, 'c', '专家')
    await press(page, '[王教授]', 'Tab', '[njk1234建议]', 'Escape')
    await heading(page, '变压器增容何时批复')
    await opens(page, 'c', '专家')
    assert.equal(await page.getByLabel('点评内容').inputValue(), 'njk1234建议')
    await page.getByLabel('点评内容').fill('增容可与园区统筹。')
    const [sent] = await Promise.all([
      page.waitForRequest(/\/comments$/),
      saves(page, '点评 · 王教授'),
    ])
    const { commentId, ...rest } = sent.postDataJSON()
    assert.match(commentId, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/)
    assert.deepEqual(rest, { expert: '王教授', text: '增容可与园区统筹。' })
  })

  it('goes on without a network, through a reload, while a second clerk settles a question', async () => {
    await untilReloads(page)
    await page.context().setOffline(true)
    await shows(page, '网络已断开')
    await shows(page, '本页可以刷新')
    await dispatches(page, '经济和信息化', '两周内批复')
    await press(page, 'n')
    await heading(page, '用工补贴何时到账')
    await press(page, '3')
    await page.locator('button[type=submit]:focus').waitFor()
    await saves(page, '转书面办理', 'Enter')
    await heading(page, '仓库消防验收标准不一')
    await opens(page, '4', '线索说明')
    await saves(page, '列为共性线索')
    await press(page, 'n')
    await heading(page, '出口退税资料')
    await dispatches(page, '税务', '资料清单一次告知，我录的')
    await heading(page, '员工子女入学')
    await opens(page, '1', '答复单位')
    await choosesOffice(page, '教育')
    await focused(page, '答复要点')
    await press(page, '[还没说完]')
    await untilKept(page, '还没说完')
    await press(page, 'Escape')
    await page.reload()
    await heading(page, '员工子女入学')
    await shows(page, '待同步 4')
    await opens(page, '1', '答复单位')
    assert.equal(await page.getByLabel('答复要点').inputValue(), '还没说完')
    await press(page, 'Escape')
    const second = await atConsole(sessionId, secondClerk)
    await heading(second.page, '变压器增容何时批复')
    await press(second.page, 'n', 'n')
    await heading(second.page, '出口退税资料')
    await press(second.page, '3')
    await second.page.locator('button[type=submit]:focus').waitFor()
    await saves(second.page, '转书面办理', 'Enter')
    await heading(second.page, '员工子女入学')
    await shows(second.page, '已全部同步')
    assert.deepEqual(complaintsOf(second), [])
    await page.waitForTimeout(outage * 1000)
  })

  it('sends everything once and in order, shows the conflict, and loses nothing', async () => {
    arrived.length = 0
    await page.context().setOffline(false)
    await page.getByText(/^待同步 \d/).waitFor({ state: 'detached' })
    const questions = await questionsOf(sessionId)
    const idOf = (text: string) => questions.find((one) => one.text.startsWith(text))?.questionId
    assert.deepEqual(arrived, [idOf('变压器'), idOf('用工'), idOf('仓库')])
    await press(page, 'k')
    await heading(page, '出口退税资料')
    await shows(page, '未能记录：该问题已有结果')
    await shows(page, '已转书面')
    await shows(page, '资料清单一次告知，我录的')
    await page.getByRole('button', { name: '留作草稿' }).press('Enter')
    await shows(page, '其他同事刚刚记录了这个问题的结果')
    assert.equal(
      await page.getByLabel('要求结果（可不填）').inputValue(),
      '资料清单一次告知，我录的',
    )
    await press(page, 'Escape')
  })

  it('leaves appeals with their dates, each naming its question as its source', async () => {
    const questions = await questionsOf(sessionId)
    assert.deepEqual(
      questions.map(({ text, status }) => [text.slice(0, 2), status]),
      [
        ['北门', 'answered'],
        ['变压', 'dispatched'],
        ['用工', 'written'],
        ['仓库', 'lead'],
        ['出口', 'written'],
        ['员工', 'asked'],
        ['环评', 'asked'],
      ],
    )
    const appeals = (await taken(desk.get('/appeals?limit=50'))).items
    const promised = questions.filter(({ appealId }) => appealId !== null)
    assert.deepEqual(
      appeals.map((one: Item) => one.appealId).toSorted(),
      promised.map((one) => one.appealId).toSorted(),
    )
    for (const { appealId } of promised) {
      const { channel, deadlines } = await taken(desk.get(`/appeals/${appealId}`))
      assert.equal(channel, 'talk')
      const reply = deadlines.find(({ kind }: { kind: string }) => kind === 'reply')
      assert.match(reply.dueOn, /^2026-10-/)
    }
    assert.deepEqual(
      await sourcesOf(promised.map(({ appealId }) => appealId)),
      promised.map(({ appealId, questionId }) => [appealId, 'talk', questionId]).toSorted(),
    )
  })

  it('is printed as a sheet to write on, and fits a phone', async () => {
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('heading', { name: /现场记录表/ }).waitFor()
    await page.getByRole('button').first().waitFor({ state: 'hidden' })
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 390, height: 844 })
    assert.equal(await sidewaysScroll(page), 0)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('is ended by keyboard, and the names are gone from the device', async () => {
    assert.match(await keptText(page), /隐名新材/)
    await press(page, 'e')
    await shows(page, /还有 2 个问题没有结果/)
    await press(page, 'Enter')
    await shows(page, '纪要待核')
    await page.locator('.console-queue li', { hasText: '本场 散会' }).getByText('已同步').waitFor()
    await untilForgotten(page, '隐名新材')
    assert.deepEqual(complaintsOf(first), [])
  })
})

describe('the console of a talk, signed out or interrupted', async () => {
  const sessionId = otherTalk
  const window = await atConsole(sessionId, city.staff.coordinator)
  const { page } = window
  const context = page.context()

  it('sends a step again whose answer was lost, and it counts once', async () => {
    await page.getByRole('button', { name: '开会', exact: true }).press('Enter')
    await heading(page, '北门道路何时修复')
    let sent = 0
    await context.route(/\/writing$/, async (route) => {
      sent += 1
      if (sent > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await press(page, '3')
    await page.locator('button[type=submit]:focus').waitFor()
    await saves(page, '转书面办理', 'Enter')
    await page.getByText(/^待同步 \d/).waitFor()
    await shows(page, '已全部同步')
    assert.equal(sent, 2)
    const written = (await questionsOf(sessionId)).filter(({ status }) => status === 'written')
    assert.equal(written.length, 1)
    await context.unrouteAll()
  })

  it('keeps what was recorded while the sign-in has run out, and sends it after a new one', async () => {
    const { origin } = new URL(page.url())
    const headers = { 'idempotency-key': 'sign-out-elsewhere', origin }
    await context.request.post(`${origin}/api/v1/session/end`, { headers, data: {} })
    await shows(page, '登录已失效')
    await dispatches(page, '经济和信息化', '两周内批复')
    await shows(page, '1 项记录保存在本机')
    await enterAgain(window, secondClerk)
    await shows(page, '本机现由另一个账号登录')
    await enterAgain(window, city.staff.coordinator)
    await shows(page, '已全部同步')
    const [, second] = await questionsOf(sessionId)
    assert.equal(second?.status, 'dispatched')
  })

  it('sends from any page of the desk what a closed tab has left', async () => {
    await context.setOffline(true)
    await shows(page, '网络已断开')
    await press(page, 'n')
    await opens(page, '4', '线索说明')
    await saves(page, '列为共性线索')
    await page.close()
    await context.setOffline(false)
    const other = await context.newPage()
    await other.goto(`${city.address}/desk/supervision`)
    await until(other, async () => (await questionsOf(sessionId))[2]?.status === 'lead')
    assert.match(await keptText(other), /隐名新材/)
    await other.getByRole('button', { name: '退出登录' }).click()
    await shows(other, '请先登录工作台')
    assert.equal(await keptText(other), '[]')
    assert.deepEqual(complaintsOf(window), [])
  })
})

/** Signs somebody in on the same device, in a tab of its own. */
async function enterAgain({ page, complaints }: Window, accountId: string): Promise<void> {
  const tab = await page.context().newPage()
  await enter(city, { page: tab, complaints }, accountId)
  await tab.waitForURL(/\/desk\//)
  await tab.close()
}

/** What each appeal names as its source. */
async function sourcesOf(appealIds: string[]): Promise<string[][]> {
  const client = new pg.Client(city.owner)
  await client.connect()
  const { rows } = await client.query<string[]>({
    text: `select appeal_id, source, source_ref from appeals.appeal
            where tenant_id = $1 and appeal_id = any($2) order by appeal_id`,
    values: [city.tenantId, appealIds],
    rowMode: 'array',
  })
  await client.end()
  return rows
}

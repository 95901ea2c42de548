import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { fits, type Rule } from '../canary/allowed.ts'
import { listener } from '../canary/heard.ts'
import { hearAddresses, look } from '../canary/pages.ts'
import { play } from '../canary/play.ts'
import { type Cast, castOf } from '../canary/stage.ts'
import { identity, line, speaker, story } from '../canary/tokens.ts'
import { openCity, openTenant } from '../city.ts'
import { report } from '../http/ask.ts'
import { taken } from '../talks/stage.ts'
import { enter, openBrowser, type Window } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const { cast, enterpriseId } = await castOf(city, neighbour, listener())
const ids = await play(city, cast, enterpriseId)
const [disputed = '', withdrawn = ''] = ids.appealId ?? []
const [talk = ''] = ids.sessionId ?? []
const [seat = ''] = ids.seatId ?? []
const { number } = await taken(cast.own.get(`/appeals/${disputed}`))
const browser = await openBrowser()

/** What a page may show or a browser keep; whatever else is found is a leak. */
const allowed: readonly Rule[] = [
  // The directory, and what is asked of it, which no log keeps.
  ['coordinator', 'page /desk/enterprises', 'name', 'creditCode', 'contactName', 'contactPhone'],
  ['coordinator', 'asked', 'name'],
  // Whom no channel reaches is called.
  ['coordinator', 'page /desk/manual', 'name', 'contactName', 'contactPhone'],
  // A coordinator meets those who come to a talk, and its console works without a network.
  ['coordinator', 'page /desk/talks/{}?part=packs', 'name'],
  ['coordinator', 'page /desk/talks/{}?part=results', 'name'],
  ['coordinator', 'page /desk/talks/{}?part=roster', 'name', 'speaker'],
  ['coordinator', 'page /desk/talks/{}/console', 'name', 'speaker'],
  ['coordinator', 'storage /desk/talks/{}/console', 'name', 'speaker'],
  // Opened with a purpose, which the enterprise is told.
  ['told', 'page /desk/inbox?appeal={}', 'name', 'creditCode', 'contactName', 'contactPhone'],
  // What it has not sent yet waits on its device.
  ['own', 'storage /submit', 'topic', 'title', 'body', 'name', 'contactName'],
]
/** An enterprise reads on any page what it wrote, and who it is. */
const isAllowed = (found: string) =>
  found.startsWith('own page /') || allowed.some((rule) => fits(rule, found))

const heard = listener()
const goes = async (page: Page, role: string, path: string) => {
  await page.goto(city.address + path)
  return look(page, role, heard)
}

/** Comes in by a link. Why something of its own is asked for first: it renews a session that has run out. */
async function comesIn(window: Window, role: keyof Cast): Promise<Page> {
  const { page } = window
  hearAddresses(page, role, heard)
  await taken(cast[role].get('/session/list'))
  const { accountId } = await taken(cast[role].get('/session'))
  await enter(city, window, accountId)
  await page.waitForURL(({ pathname }) => /^\/$|^\/desk\//.test(pathname))
  return page
}

const part = (name: string) => `talks/${talk}?part=${name}`
const whole = ['figures', 'supervision', 'ledger', part('roster')]
/** What each opens beside the list and the appeal. */
const deskPages = {
  coordinator: [
    ...[...whole, part('packs'), part('results')],
    ...['manual', 'requests', 'notices'],
  ],
  handler: ['notices', part('roster'), part('packs'), part('results')],
  lead: ['notices'],
  leader: [...whole, 'notices'],
  auditor: [...whole, 'notices', 'requests', 'reads', 'alerts', 'inspections'],
}
type Staff = keyof typeof deskPages

async function atDesk(role: Staff): Promise<Page> {
  const window = await browser.laptop()
  const page = await comesIn(window, role)
  const list = role === 'handler' || role === 'lead' ? 'work' : 'inbox'
  const paths = [...deskPages[role], `${list}?view=all`, `${list}?appeal=${disputed}`]
  for (const path of paths) await goes(page, role, `/desk/${path}`)
  assert.ok((await page.innerText('main')).includes(number), `${role} sees the appeal`)
  assert.deepEqual(window.complaints, [])
  return page
}

const forAnybody = ['/', `/appeals/${disputed}`, '/talks', `/talks/${talk}`]
const forEnterprises = ['/notices', '/my-data', '/talks/mine', `/talks/seats/${seat}`]
const portalPages = {
  own: [...forAnybody, ...forEnterprises, '/?view=all', `/appeals/${withdrawn}`],
  other: [...forAnybody, ...forEnterprises],
  public: [...forAnybody, '/verify'],
}

async function atPortal(role: keyof typeof portalPages): Promise<Page> {
  const window = await browser.phone()
  const page = role === 'public' ? window.page : await comesIn(window, role)
  for (const path of portalPages[role]) await goes(page, role, path)
  assert.deepEqual(window.complaints, [])
  return page
}

async function signsOut(page: Page, confirm?: string): Promise<void> {
  const button = page.getByRole('button', { name: '退出登录', exact: true })
  await button.click()
  if (confirm) await page.getByRole('dialog').getByRole('button', { name: confirm }).click()
  await button.waitFor({ state: 'detached' })
  await look(page, 'signedOut', heard)
  await page.goBack()
  await look(page, 'signedOut', heard)
}

/** Asks who complains, looks for it in the directory, holds a talk, and leaves. */
async function coordinates(): Promise<void> {
  const page = await atDesk('coordinator')
  const button = { name: '查看企业身份' }
  await page.getByRole('button', button).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('具体说明').fill('核实厂区北门的位置')
  await dialog.getByRole('button', button).click()
  await page.getByText(identity.name).waitFor()
  await look(page, 'told', heard)
  await goes(page, 'coordinator', '/desk/enterprises')
  await page.getByRole('searchbox').fill(identity.name)
  await page.keyboard.press('Enter')
  await page.getByText('湖州另一家有限公司').waitFor({ state: 'detached' })
  await look(page, 'coordinator', heard)
  await page.goto(`${city.address}/desk/talks/${talk}/console`)
  await page.getByText(speaker).first().waitFor()
  // Why no `waitForFunction`: the content policy forbids what it does with a text.
  await page.evaluate(`(async () => {
    const cache = await caches.open('kentan-console')
    while (!(await cache.match('/desk/talks'))) await new Promise((next) => setTimeout(next, 50))
  })()`)
  await look(page, 'coordinator', heard)
  await page.goto(`${city.address}/desk/inbox`)
  await signsOut(page)
}

/** Leaves a draft and words begun, and signs out of a device that others use as well. */
async function complains(): Promise<void> {
  const page = await atPortal('own')
  await page.goto(`${city.address}/talks/topics`)
  await page.locator('#topic-title').fill(line('topic'))
  await page.goto(`${city.address}/submit`)
  await page.getByLabel('标题').fill(line('title'))
  await page.getByLabel('详细情况').fill(story('body'))
  await page.getByText(/草稿已自动保存/).waitFor()
  await look(page, 'own', heard)
  await signsOut(page, '删除草稿并退出')
}

async function lookOn(): Promise<void> {
  for (const role of ['handler', 'lead', 'leader', 'auditor'] as const) await atDesk(role)
}

async function lookIn(): Promise<void> {
  for (const role of ['other', 'public'] as const) await atPortal(role)
}

describe('who an enterprise is', () => {
  it('is on no page and in no title, address or storage but where the list here allows it', async () => {
    await Promise.all([coordinates(), complains(), lookOn(), lookIn()])
    const found = await heard.found()
    const leaks = found.filter((one) => !isAllowed(one))
    for (const leak of leaks) report(leak)
    assert.ok(leaks.length === 0, `told to whom nothing allows:\n${leaks.join('\n')}`)
    const never = allowed.filter((rule) => found.every((one) => !fits(rule, one)))
    assert.deepEqual(never, [], 'allowed, and told to nobody')
    for (const field of ['name', 'title', 'body']) {
      assert.ok(found.includes(`own page /appeals/{} ${field}`), `its own page shows its ${field}`)
    }
  })
})

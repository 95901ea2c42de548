import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Answer, anAppeal, openCity, type Person } from '../city.ts'
import { enter, openBrowser, sidewaysScroll, type Window } from './browser.ts'

// Monday 21 September 2026. The Mid-Autumn holiday is 25-27, National Day 1-7 October.
const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()
const { desk } = city
const [handler, lead] = [await city.handlerOf('transport'), await city.leadOf('transport')]

const taken = async (answer: Promise<Answer>) => {
  const { status, text } = await answer
  assert.equal(status, 200, text)
}

async function submitted() {
  const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
  return `/appeals/${appealId}`
}

async function signed() {
  const at = await submitted()
  await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  const coOfficeIds = [city.officeId('water')]
  const officeId = city.officeId('transport')
  await taken(desk.post(`${at}/dispatch`, { texts: [], officeId, coOfficeIds }))
  await taken(handler.post(`${at}/signature`))
  return at
}

/** An appeal on the enterprise's telephone. */
async function onPhone(at: string, given?: Window): Promise<Window> {
  const window = given ?? (await browser.phone())
  await enter(city, window, yunfan.accountId)
  await window.page.getByRole('heading', { name: '我的诉求' }).waitFor()
  await window.page.goto(city.address + at)
  await window.page.getByRole('heading', { name: '办理经过' }).waitFor()
  return window
}

/** The answer to one of the four questions at the top. */
const answer = (page: Page, question: string) =>
  page.locator('.answers > div', { hasText: question }).locator('dd').innerText()

/** What looks like the name of a step, an event or a message, and so must not be on a screen. */
const codes = (text: string) => text.match(/\b[a-z]+\.[a-zA-Z]\w*|\b[a-z]+[A-Z]\w*|\bundefined\b/g)

const look = async (person: Person, at: string) => (await person.get(at)).body

describe('an extension, on a telephone', () => {
  it('says from which date to which and why, is contested with a reason, and says what came of it', async () => {
    const at = await signed()
    await taken(lead.post(`${at}/extension-request`, { workingDays: 5, reason: '需做路基检测' }))
    await taken(desk.post(`${at}/extension`, { grant: true, reason: '检测确有必要' }))
    const window = await onPhone(at)
    const { page } = window
    const panel = page.locator('section', { hasText: '延期答复' })
    const text = await panel.innerText()
    for (const words of [
      '原定 2026年10月8日',
      '改为 2026年10月14日',
      '需做路基检测',
      '检测确有必要',
    ]) {
      assert.ok(text.includes(words), `${words} in ${text}`)
    }
    assert.match(await answer(page, '还要几天'), /还有 12 个工作日.*10月14日.*原定 2026年10月8日/s)
    assert.match(await answer(page, '谁在办'), /交通运输局\s+协办：水务集团/)
    assert.match(await answer(page, '我能做什么'), /对延期提出异议/)
    await page.getByText('不同意延期？提出异议').click()
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByText('请写几句话').waitFor()
    await page.getByLabel('为什么不同意延期').fill('车进不来，等不到十四日。')
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByText('异议已提交，统筹办公室会裁定并答复您。').waitFor()
    await page.getByText('您已提出异议，统筹办公室最迟2026年9月22日').waitFor()
    assert.deepEqual((await look(desk, at)).extension.contest, '车进不来，等不到十四日。')
    assert.equal(await page.getByRole('button', { name: '提交异议' }).count(), 0)
    await taken(desk.post(`${at}/extension-contest-ruling`, { withdraw: true, reason: '先排险' }))
    await page.reload()
    await panel.getByText('裁定：取消延期，答复期限恢复为2026年10月8日').waitFor()
    assert.match(
      await page.innerText('.timeline'),
      /裁定：取消延期\s+先排险\s+答复期限由 10月14日 改为 10月8日/,
    )
    assert.deepEqual([codes(await page.innerText('main')), window.complaints], [null, []])
  })
})

describe('a paused clock, on a telephone', () => {
  it('says since when it stands still and until when to answer, and goes on with the answer', async () => {
    const at = await submitted()
    await taken(desk.post(`${at}/supplement-request`, { question: '是哪个门？' }))
    const window = await onPhone(at)
    const { page } = window
    await page
      .getByText(
        '计时已暂停，自2026年9月21日（周一）起；请在2026年9月29日（周二）前补充，逾期将继续计时。',
      )
      .waitFor()
    assert.match(await answer(page, '还要几天'), /企业补充期限 2026年9月29日.*计时已暂停/s)
    await page.getByText('期限是怎么算的').click()
    const reply = page.locator('.deadlines li', { hasText: '答复期限' })
    assert.match(await reply.innerText(), /计时已暂停，等您补充；补充后接着算/)
    city.clock.turnTo('2026-09-23')
    await enter(city, window, yunfan.accountId)
    await page.getByRole('heading', { name: '我的诉求' }).waitFor()
    await page.getByText('等您补充，计时已暂停').waitFor()
    await page.goto(city.address + at)
    await page.getByLabel('您的补充').fill('北门。')
    await page.getByRole('button', { name: '提交补充' }).click()
    await page.getByText('补充已提交，统筹办公室会接着登记。').waitFor()
    await page.getByText('期限是怎么算的').click()
    // Two days were waited: 2 and 2 days from the 21st is Friday the 25th, a holiday until the 27th.
    assert.match(
      await page.locator('.deadlines li', { hasText: '交办期限' }).innerText(),
      /9月28日.*从第二天起算 2 天.*2 天不算.*算到2026年9月25日（周五），是休息日/s,
    )
    assert.match(await page.innerText('.timeline'), /交办期限由 9月23日 改为 9月28日/)
    assert.deepEqual(window.complaints, [])
  })
})

describe('what holds an appeal up, on a telephone', () => {
  it('is explained when it is shelved: basis, plan, review date, and that the clock goes on', async () => {
    const at = await signed()
    const shelving = { basis: '匝道属省级权限', plan: '报省厅列入明年计划', signedBy: '王局长' }
    await taken(desk.post(`${at}/shelving`, { ...shelving, reviewOn: '2026-11-30' }))
    const window = await onPhone(at)
    const { page } = window
    const panel = await page.locator('section', { hasText: '挂账（暂缓办理）' }).innerText()
    for (const words of ['匝道属省级权限', '报省厅列入明年计划', '2026年11月30日', '王局长']) {
      assert.ok(panel.includes(words), `${words} in ${panel}`)
    }
    assert.match(panel, /计时不停。答复期限仍是2026年10月8日/)
    assert.match(await answer(page, '办到哪'), /11月30日复核，计时不停/)
    assert.match(await page.innerText('.stage.now'), /挂账/)
    assert.deepEqual([codes(await page.innerText('main')), window.complaints], [null, []])
  })

  it('is told while an objection waits for its ruling; the date is that of the reply', async () => {
    const at = await signed()
    const objection = { ownerOfficeId: city.officeId('housing'), clause: '职责清单第3条' }
    await taken(handler.post(`${at}/objection`, objection))
    const window = await onPhone(at)
    const { page } = window
    assert.equal(
      await answer(page, '办到哪'),
      '承办单位提出异议，统筹办公室正在裁定，交通运输局仍负责办理',
    )
    assert.match(await answer(page, '还要几天'), /答复期限 2026年10月8日.*计时不停/s)
    await taken(desk.post(`${at}/ruling`, { uphold: true, reason: '属其职责' }))
    await taken(desk.post(`${at}/lifting`, { reason: '无人承接' }))
    await page.reload()
    await page.getByText('已提级：兜底办办理').first().waitFor()
    assert.match(await page.innerText('.timeline'), /裁定：改由住房和城乡建设局办理\s+属其职责/)
    assert.deepEqual([codes(await page.innerText('main')), window.complaints], [null, []])
  })

  it('has been pressed, which is good to see', async () => {
    const at = await signed()
    city.clock.turnTo('2026-10-12')
    await city.runJobs()
    const window = await onPhone(at)
    assert.match(await answer(window.page, '谁在办'), /统筹办公室已催办 1 次/)
    assert.match(await answer(window.page, '还要几天'), /已超期 \d+ 个工作日/)
    assert.match(
      await window.page.innerText('.timeline'),
      /统筹办公室催办：向交通运输局发出催办通知书，送分管领导/,
    )
  })

  it('fits 320 px in English and large type, without a Chinese word of ours', async () => {
    const at = await signed()
    await taken(lead.post(`${at}/extension-request`, { workingDays: 5, reason: 'Testing' }))
    await taken(desk.post(`${at}/extension`, { grant: true, reason: 'Agreed' }))
    const shelving = { basis: 'Law', plan: 'Ask the province', signedBy: 'Wang' }
    await taken(desk.post(`${at}/shelving`, { ...shelving, reviewOn: '2026-11-30' }))
    const window = await onPhone(at, await browser.small())
    const { page } = window
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Shelved for now').first().waitFor()
    await page.getByText('How the dates are worked out').click()
    const text = await page.innerText('main')
    assert.match(text, /Due now: /)
    const ours = /\d[年月]|统筹|期限|挂账|延期/
    assert.deepEqual([ours.exec(text)?.[0], codes(text)], [undefined, null])
    assert.equal(await sidewaysScroll(page), 0)
    await page.getByRole('button', { name: 'Large type' }).click()
    assert.equal(await sidewaysScroll(page), 0)
    assert.deepEqual(window.complaints, [])
  })
})

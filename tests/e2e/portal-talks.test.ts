import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openCity } from '../city.ts'
import { openedPeriod, signsUp, taken } from '../talks/stage.ts'
import { enter, openBrowser, sidewaysScroll, type Window } from './browser.ts'

// Monday 21 September 2026. Registration for Wednesday the 30th is open until Thursday the 24th.
const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const browser = await openBrowser()
const { sessions } = await openedPeriod(city, '2026-09-30')
const sessionAt = (regionId: string) =>
  sessions.find((one: { regionId: string }) => one.regionId === regionId).sessionId
const wuxing = `/talk-sessions/${sessionAt('wuxing')}`
await taken(
  desk.post(`${wuxing}/arrangement`, { place: '吴兴区政府608室', startsAt: '08:45', quota: 8 }),
)
await taken(desk.post(`${wuxing}/host`, { name: '王明', deputy: null }))

type Enterprise = Awaited<ReturnType<typeof city.enterprise>>

/** A page of the talks on the enterprise's telephone. */
async function onPhone(who: Enterprise, path = '/talks', given?: Window): Promise<Window> {
  const window = given ?? (await browser.phone())
  await enter(city, window, who.accountId)
  await window.page.getByRole('heading', { name: '我的诉求' }).waitFor()
  await window.page.goto(city.address + path)
  return window
}

/** What looks like the name of a step, an event or a message, and so must not be on a screen. */
const codes = (text: string) => text.match(/\b[a-z]+\.[a-zA-Z]\w*|\b[a-z]+[A-Z]\w*|\bundefined\b/g)

async function writes(page: Page, { speaker = '陈明', question = '北门外的路何时修好？' } = {}) {
  await page.getByLabel(/^(发言人|联系人|换谁参会)/).fill(speaker)
  await page.getByLabel('问题1').fill(question)
  await page.getByLabel(/部门可见/).check()
}

describe('registering, on a telephone', () => {
  it('goes from the home page by the own venue’s sessions to a seat, and names what is missing', async () => {
    const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
    const window = await onPhone(yunfan, '/')
    const { page } = window
    await page.getByRole('link', { name: /^恳谈会/ }).click()
    await page.getByRole('heading', { name: '2026-09-30的主题' }).waitFor()
    assert.equal(await page.locator('.card').count(), 1)
    const card = await page.innerText('.card')
    for (const words of ['2026年9月30日（周三） 08:45', '吴兴区', '吴兴区政府608室', '还剩 8 席']) {
      assert.ok(card.includes(words), `${words} in ${card}`)
    }
    await page.getByLabel('会场').selectOption({ label: '全部会场' })
    await page.locator('.card').nth(7).waitFor()
    assert.equal(await page.innerText('.tab[aria-current]'), '近期场次')
    await page.getByLabel('会场').selectOption({ label: '吴兴区' })
    await page.getByRole('link', { name: '2026-09-30的主题' }).click()
    await page.getByText(/^(党委|人大|政府|政协) 王明$/).waitFor()
    await page.getByText('2026年9月20日（周日） 至 2026年9月24日（周四）').waitFor()
    await page.getByRole('button', { name: '提交报名' }).click()
    await page.getByText('有 3 处需要修改').waitFor()
    await page.getByRole('link', { name: /请写姓名/ }).click()
    assert.equal(await page.evaluate('document.activeElement.name'), 'speaker')
    await writes(page)
    await page.getByRole('button', { name: '再加一个问题' }).click()
    await page.getByLabel('问题2').fill('用电何时增容？')
    await page.getByText(/草稿已自动保存/).waitFor()
    await page.reload()
    assert.equal(await page.getByLabel('问题2').inputValue(), '用电何时增容？')
    await page.getByRole('button', { name: '提交报名' }).click()
    await page.getByText('报名已提交').waitFor()
    await page.getByText('在参会名单上').waitFor()
    const next = await page.locator('section', { hasText: '接下来' }).innerText()
    assert.match(next, /2026年9月24日（周四）锁定名单.*2026年9月30日（周三） 08:45 请发言人到会/s)
    assert.deepEqual([codes(await page.innerText('main')), window.complaints], [null, []])
    const [{ status, questionCount }] = (await taken(yunfan.get('/talk-seats'))).items
    assert.deepEqual([status, questionCount], ['seated', 2])
    await page.goto(`${city.address}/talks/${sessionAt('wuxing')}`)
    await page.getByRole('link', { name: '查看我的席位' }).waitFor()
    assert.equal(await page.getByRole('button', { name: '提交报名' }).count(), 0)
  })

  it('sends a report about officials elsewhere, and nothing of it to us', async () => {
    const who = await city.enterprise('湖州举报有限公司')
    const { page, complaints } = await onPhone(who, `/talks/${sessionAt('deqing')}`)
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url())
    })
    await writes(page)
    await page.getByLabel(/我要举报公职人员/).check()
    await page.getByRole('heading', { name: '举报请走纪检监察渠道' }).waitFor()
    assert.equal(
      await page.getByRole('link', { name: '拨打 12388' }).getAttribute('href'),
      'tel:12388',
    )
    assert.equal(await page.getByRole('button', { name: '提交报名' }).count(), 0)
    await page.getByLabel('发言人').press('Enter')
    await page.getByText('有 1 处需要修改').waitFor()
    await page.getByLabel(/隐名交办/).check()
    await page.getByRole('button', { name: '提交报名' }).waitFor()
    assert.deepEqual([sent, complaints], [[], []])
  })

  it('keeps a draft from whoever uses the telephone next, when its owner says so', async () => {
    const who = await city.enterprise('湖州草稿有限公司')
    const { page, complaints } = await onPhone(who, `/talks/${sessionAt('deqing')}`)
    await page.getByLabel('问题1').fill('只有我该看到')
    await page.getByText(/草稿已自动保存/).waitFor()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('button', { name: '删除草稿并退出' }).click()
    await page.getByRole('heading', { name: '企业说的事，件件有着落' }).waitFor()
    const kept = await page.evaluate('JSON.stringify(localStorage)')
    assert.ok(!String(kept).includes('只有我该看到'))
    assert.deepEqual(complaints, [])
  })

  it('puts whoever comes late into the waiting list with a number, and moves up who is next', async () => {
    const anji = sessionAt('anji')
    const early = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => city.enterprise(`湖州先到${nth}有限公司`, 'anji')),
    )
    const seats = []
    for (const one of early) seats.push(await taken(signsUp(one, anji)))
    const late = await city.enterprise('湖州后到有限公司', 'anji')
    const { page, complaints } = await onPhone(late, `/talks/${anji}`)
    await page.getByText('10 席已满，可以排候补（前面 0 家）').waitFor()
    await writes(page)
    await page.getByRole('button', { name: '提交报名' }).click()
    await page.getByText('候补第 1 号').waitFor()
    await page.getByText('号小的先补上；目前候补共 1 家').waitFor()
    await taken(early[0]?.post(`/talk-seats/${seats[0].seatId}/withdrawal`) ?? assert.fail())
    await city.runJobs()
    await page.reload()
    await page.getByText('在参会名单上').waitFor()
    await page.getByRole('button', { name: '撤回报名' }).click()
    await page.getByRole('button', { name: '确认撤回' }).click()
    await page.getByText('已撤回报名').waitFor()
    assert.equal((await taken(late.get('/talk-seats'))).items[0].status, 'withdrawn')
    assert.deepEqual(complaints, [])
  })
})

describe('an invitation, on a telephone', () => {
  const invited = async (name: string) => {
    const who = await city.enterprise(name)
    const invitation = { enterpriseId: who.enterpriseId, reason: 'first-timer' }
    const { seatId } = await taken(desk.post(`${wuxing}/invitations`, invitation))
    return { who, seatId: String(seatId) }
  }

  it('says why, is accepted with questions, and later somebody else is sent', async () => {
    const { who, seatId } = await invited('湖州受邀有限公司')
    const window = await onPhone(who, '/')
    const { page } = window
    await page.getByRole('link', { name: '您有 1 份恳谈会邀请待答复' }).click()
    await page.getByText('请答复邀请').waitFor()
    await page.getByRole('link', { name: /第\d+期政企恳谈会（吴兴区）/ }).click()
    await page.getByText('贵公司还没有受邀参加过恳谈会').waitFor()
    const letter = page.getByRole('link', { name: '下载邀请函（PDF）' })
    assert.equal(await letter.getAttribute('href'), `/api/v1/talk-seats/${seatId}/invitation.pdf`)
    await page.getByRole('button', { name: '提交答复' }).click()
    await page.getByRole('link', { name: /请选择怎么答复邀请/ }).waitFor()
    await page.getByLabel('我来参会').check()
    await writes(page)
    await page.reload()
    assert.ok(await page.getByLabel('我来参会').isChecked())
    await page.getByRole('button', { name: '提交答复' }).click()
    await page.getByText('已接受邀请，期待到会').waitFor()
    await page.getByText('换人参会，或改问题').click()
    const change = page.getByRole('form', { name: '换人参会，或改问题' })
    assert.equal(await change.getByLabel('问题1').inputValue(), '北门外的路何时修好？')
    await change.getByLabel('换谁参会').fill('李工')
    await change.getByRole('button', { name: '确认更换' }).click()
    await page.getByText('已换人参会').waitFor()
    const seat = await taken(who.get(`/talk-seats/${seatId}`))
    assert.deepEqual([seat.status, seat.answer, seat.speaker], ['seated', 'replaced', '李工'])
    assert.deepEqual([codes(await page.innerText('main')), window.complaints], [null, []])
  })

  it('is declined with or without a reason, and says that departments never see it', async () => {
    const { who, seatId } = await invited('湖州谢绝有限公司')
    const { page, complaints } = await onPhone(who, `/talks/seats/${seatId}`)
    await page.getByLabel(/谢绝/).check()
    await page.getByText('部门永远看不到谁谢绝了邀请').waitFor()
    await page.getByLabel('谢绝原因').fill('当天出差')
    await page.getByRole('button', { name: '提交答复' }).click()
    await page.getByText('已谢绝。部门看不到邀请，也看不到您的谢绝').waitFor()
    assert.equal((await taken(who.get(`/talk-seats/${seatId}`))).status, 'declined')
    const other = await invited('湖州改书面有限公司')
    await enter(city, { page, complaints }, other.who.accountId)
    await page.getByRole('heading', { name: '我的诉求' }).waitFor()
    await page.goto(`${city.address}/talks/seats/${other.seatId}`)
    await page.getByLabel('不到会，书面提出').check()
    await writes(page)
    await page.getByRole('button', { name: '提交答复' }).click()
    await page.getByText('已改为书面提出').waitFor()
    assert.equal((await taken(other.who.get('/talk-seats'))).items[0].status, 'writing')
    assert.deepEqual(complaints, [])
  })
})

describe('a calendar and a topic, on a telephone', () => {
  it('are made, copied and revoked; proposed and answered', async () => {
    const who = await city.enterprise('湖州日历有限公司')
    const { page, complaints } = await onPhone(who, '/talks/mine')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByText('还没有报名或受邀').waitFor()
    await page.getByRole('button', { name: '生成订阅地址' }).click()
    const address = await page.getByLabel('订阅地址').inputValue()
    assert.equal((await fetch(address)).status, 200)
    await page.getByRole('button', { name: '复制地址' }).click()
    await page.getByText('已复制').waitFor()
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), address)
    await page.getByRole('button', { name: '停用' }).click()
    await page.getByText('已停用，旧地址不能再用').waitFor()
    assert.equal((await fetch(address)).status, 404)
    await page.getByRole('link', { name: '提主题' }).click()
    await page.getByLabel(/^主题/).fill('夜间货车进城')
    await page.getByRole('button', { name: '提出主题' }).click()
    await page.getByText('主题已提出').waitFor()
    await page.locator('.card', { hasText: '夜间货车进城' }).getByText('等待审核').waitFor()
    const [{ topicId }] = (await taken(who.get('/topics?mine=true'))).items
    await taken(desk.post(`/topics/${topicId}/retirement`, { reason: '已有专项行动' }))
    await page.reload()
    await page.getByText('理由：已有专项行动').waitFor()
    assert.deepEqual(complaints, [])
  })
})

describe('a published draw', () => {
  it('is read without signing in, redone on the telephone, and marks the own code', async () => {
    const people = []
    for (let nth = 0; nth < 6; nth += 1) {
      people.push(await city.enterprise(`湖州候选${nth}有限公司`, 'nanxun'))
    }
    const nanxun = `/talk-sessions/${sessionAt('nanxun')}`
    const { drawId } = await taken(desk.post(`${nanxun}/draws`, { seats: 3 }))
    const window = await browser.phone()
    const { page } = window
    await page.goto(`${city.address}/draws/${drawId}`)
    await page.getByText('候选名单已固定，等待种子').waitFor()
    assert.equal(await page.getByRole('button', { name: '在本机重新抽一遍' }).count(), 0)
    const seed = { seed: '体彩大乐透 26110 期 03 08', seedSource: '中国体彩网' }
    const { roster } = await taken(desk.post(`/talk-draws/${drawId}/result`, seed))
    await page.reload()
    await page.getByText('体彩大乐透 26110 期 03 08').waitFor()
    assert.deepEqual(await page.locator('ol.codes code').allInnerTexts(), roster)
    await page.getByRole('button', { name: '在本机重新抽一遍' }).click()
    await page.getByText('复核一致：重新抽取的结果与公布的完全相同').waitFor()
    assert.deepEqual([codes(await page.innerText('main')), window.complaints], [null, []])
    const drawn = await Promise.all(
      people.map(async (who) => (await taken(who.get('/talk-seats'))).items.length > 0),
    )
    const [won, lost] = [people[drawn.indexOf(true)], people[drawn.indexOf(false)]]
    await onPhone(won ?? assert.fail(), `/draws/${drawId}`, window)
    await page.getByText('贵公司抽中了').waitFor()
    assert.equal(await page.locator('ol.codes .badge').count(), 1)
    await onPhone(lost ?? assert.fail(), `/draws/${drawId}`, await browser.phone()).then(
      async (other) => {
        await other.page.getByText('贵公司这次没有抽中').waitFor()
      },
    )
  })

  it('that was tampered with is found out on the telephone', async () => {
    const nanxun = `/talk-sessions/${sessionAt('nanxun')}`
    const [{ drawId }] = (await taken(desk.get(`${nanxun}/draws`))).items
    const { page } = await browser.phone()
    await page.route(`**/api/v1/talk-draws/${drawId}`, async (route) => {
      const answer = await route.fetch()
      const draw = await answer.json()
      await route.fulfill({ json: { ...draw, roster: draw.roster.toReversed() } })
    })
    await page.goto(`${city.address}/draws/${drawId}`)
    await page.getByRole('button', { name: '在本机重新抽一遍' }).click()
    await page.getByText('复核不一致').waitFor()
    assert.match(await page.innerText('.redone'), /校验值相符，无重复 是\s+抽取结果与顺序相同 否/)
  })
})

describe('after the talk, on a telephone', () => {
  it('every question shows what became of it, with the way to its appeal', async () => {
    const who = await city.enterprise('湖州提问有限公司', 'changxing')
    const at = `/talk-sessions/${sessionAt('changxing')}`
    const asks = { questions: ['道路', '用电', '招工'], tier: 'public' }
    const { seatId } = await taken(signsUp(who, sessionAt('changxing'), asks))
    city.clock.turnTo('2026-09-25')
    await city.runJobs()
    city.clock.turnTo('2026-09-30')
    await taken(desk.post(`${at}/beginning`))
    const { items } = await taken(desk.get(`${at}/questions`))
    const question = (nth: number) => `/talk-questions/${items[nth - 1].questionId}`
    const officeId = city.officeId('transport')
    const text = '本周开工，下月十日前完工。'
    await taken(desk.post(`${question(1)}/answer`, { officeId, text, confirmed: true }))
    const promise = { officeId, title: '用电增容', environment: 'factors' }
    const { appealId } = await taken(desk.post(`${question(2)}/dispatch`, promise))
    const window = await onPhone(who, `/talks/seats/${seatId}`)
    const { page } = window
    const asked = page.locator('.asked > li')
    await asked.nth(0).getByText(text).waitFor()
    assert.match(await asked.nth(0).innerText(), /当场答复.*交通运输局（2026年9月30日（周三））/s)
    assert.match(await asked.nth(1).innerText(), /当场交办，已成为诉求/)
    assert.match(await asked.nth(2).innerText(), /已提交会议，等待结果/)
    assert.deepEqual(codes(await page.innerText('main')), null)
    await page.getByRole('link', { name: /^诉求 2026-/ }).click()
    await page.getByRole('heading', { name: '用电增容' }).waitFor()
    assert.ok(page.url().endsWith(`/appeals/${appealId}`))
    assert.deepEqual(window.complaints, [])
  })

  it('fits 320 px in English and large type, without a Chinese word of ours', async () => {
    const who = await city.enterprise('Narrow Ltd', 'deqing')
    const { page, complaints } = await onPhone(who, '/talks', await browser.small())
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Large type' }).click()
    const paths = [
      '/talks?venue=all',
      '/talks/mine',
      '/talks/topics',
      `/talks/${sessionAt('deqing')}`,
    ]
    for (const path of paths) {
      await page.goto(city.address + path)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      const text = await page.innerText('main')
      const ours = /\d[年月]|恳谈|报名|会场|席/.exec(text.replace(/的主题|（.+?区|县/g, ''))
      assert.deepEqual([path, ours?.[0], codes(text)], [path, undefined, null])
      assert.equal(await sidewaysScroll(page), 0, path)
    }
    assert.deepEqual(complaints, [])
  })
})

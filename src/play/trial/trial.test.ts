import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { flagsAmong, type Handling } from '#modules/checks/index.ts'
import { drawTrial, tryFlags } from './trial.ts'

describe('flags of false resolutions', () => {
  it('find 95 of 100 planted among 2,000 replies, and take at most 5 in 100 honest ones for false', () => {
    const { replies, planted, recall, falseAlarms, fakes } = tryFlags(7)
    assert.deepEqual([replies, planted], [2000, 100])
    assert.ok(recall >= 0.95, `recall ${recall}`)
    assert.ok(falseAlarms <= 0.05, `false alarms ${falseAlarms}`)
    assert.deepEqual(Object.keys(fakes).sort(), ['burst', 'copied', 'in-minutes', 'paraphrased'])
  })

  it('are drawn the same from a seed, and others from another', () => {
    const texts = (seed: number) =>
      drawTrial(seed, { all: 60, false: 20 }).fakes.map(({ handling }) => handling.reply)
    assert.deepEqual(texts(3), texts(3))
    assert.notDeepEqual(texts(3), texts(4))
  })
})

const at = (minute: number) => new Date(Date.UTC(2026, 8, 22, 2, minute)).toISOString()
const handling = (nth: number, more: Partial<Handling>): Handling => ({
  ...{ id: `r${nth}`, appealId: `a${nth}`, officeId: 'office', consultation: false, solved: true },
  ...{ dispatchedAt: '2026-09-20T02:00:00.000Z', signedAt: '2026-09-20T03:00:00.000Z' },
  ...{ repliedAt: at(nth), dueOn: '2026-10-09', denied: false },
  title: '',
  body: '',
  reply: '',
  ...more,
})
const flagged = (all: Handling[]) => flagsAmong(all).map(({ id }) => id)

describe('near-equal replies', () => {
  const text = '经现场核实，已会同有关单位于9月12日完成整改，相关记录附后，联系人李科长。'
  const matters = ['厂门前路灯不亮', '留抵退税多久到账', '货车夜间限行怎么办证']

  it('are flagged, all of them, once an office has given three to different matters', () => {
    const all = matters.map((title, nth) => handling(nth, { title, body: title, reply: text }))
    assert.deepEqual(flagged(all.slice(0, 2)), [])
    assert.deepEqual(flagged(all).sort(), ['r0', 'r1', 'r2'])
    const elsewhere = all.map((one, nth) => ({ ...one, officeId: `office-${nth}` }))
    assert.deepEqual(flagged(elsewhere), [])
  })

  it('are none where many ask the same', () => {
    const answer = '信用A级或B级企业可申请留抵退税，电子税务局提交后十个工作日内到账，请核对账户。'
    const asked = [
      '请问留抵退税几天到账，信用B级可以申请吗？',
      '我们是B级企业，想申请留抵退税，多久能到账？',
      '留抵退税在哪里申请，信用等级有要求吗，到账要多久？',
    ]
    const all = asked.map((body, nth) => handling(nth, { title: '留抵退税', body, reply: answer }))
    assert.deepEqual(flagged(all), [])
  })

  it('are flagged when the same is said again to one whose enterprise has denied it', () => {
    const once = handling(0, { title: '路灯', body: '厂门前路灯不亮', reply: text })
    const again = { ...once, id: 'r1', repliedAt: at(9), denied: true }
    assert.deepEqual(flagged([once, again]), ['r1'])
  })
})

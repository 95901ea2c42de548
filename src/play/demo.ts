import { addDays, dayOf } from '#kernel/day.ts'
import { busiestOffice } from '#modules/appeals/index.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { issueSignInLink, listAccounts } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { createApp } from '../wiring.ts'
import { turnedClock } from './clock.ts'
import { assembleCast } from './people.ts'
import { type Period, playPeriod } from './period.ts'
import { readAppeals, sampleAppeals } from './source.ts'
import { type Staff, setUpStaffedCity } from './staff.ts'

type DemoOptions = {
  db: Database
  tenantId: string
  empty: boolean
  progress: {
    say: (line: string) => void
    show: (text: string, share: number) => void
    end: () => void
  }
}

const shown = [
  ['enterprise', '企业'],
  ['coordinator', '统筹办公室'],
  ['handler', '经办人'],
  ['lead', '分管领导'],
  ['caller', '回访员'],
  ['leader', '领导'],
  ['auditor', '监督审计'],
  ['admin', '系统管理员'],
] as const

/** How many of the samples are played to their end; the rest is under way when the city opens. */
const finished = 44
const samples = 72

/** Makes the demo city on a first start: one period played to its end, one under way. */
export async function openDemo({ db, tenantId, empty, progress }: DemoOptions): Promise<void> {
  const today = dayOf(db.clock.now())
  const start = addDays(today, -70)
  const clock = turnedClock(start)
  const past = db.by(clock)
  const staff = await setUpStaffedCity(past, tenantId, 'huzhou')
  if (staff === null || empty) return
  progress.say(
    '首次启动：正在演示城市中办理一期诉求 · first start: playing one period in the demo city',
  )
  await playDemo(past, { tenantId, staff, start, today, clock }, progress)
  progress.end()
}

type Demo = { tenantId: string; staff: Staff; start: string; today: string; clock: Period['clock'] }

async function playDemo(
  db: Database,
  demo: Demo,
  progress: DemoOptions['progress'],
): Promise<void> {
  const { tenantId, staff, start, today, clock } = demo
  const app = await createApp({ db, tenantId, logLevel: 'error' })
  try {
    const address = await app.http.listen({ port: 0, host: '127.0.0.1' })
    const cast = await assembleCast({ db, tenantId, address, staff, today: start })
    const calendar = await db.as(actorWithoutAccount(tenantId, 'clock'), loadCalendar)
    const appeals = await readAppeals(sampleAppeals, samples)
    const stage = {
      cast,
      clock,
      calendar,
      runJobs: app.runJobs,
      favourite: true,
      until: addDays(today, -1),
    }
    const show = (base: number) => (day: string, ended: number) => {
      progress.show(day, (base + ended) / samples)
    }
    // Why: neighbours in the file are about one problem; both periods take some of each.
    const done = appeals.filter((_, index) => (index * 5) % samples < finished)
    const underWay = appeals.filter((appeal) => !done.includes(appeal))
    await playPeriod({
      ...stage,
      appeals: done,
      seed: 7,
      start,
      spread: 3,
      until: addDays(today, -13),
      progress: show(0),
    })
    await playPeriod({
      ...stage,
      appeals: underWay,
      seed: 8,
      start: addDays(today, -12),
      spread: 8,
      progress: show(finished),
    })
  } finally {
    await app.http.close()
  }
}

/** A fresh one-time sign-in link for one account of each role, as lines for the terminal. */
export async function signInLinks(
  db: Database,
  tenantId: string,
  address: string,
): Promise<string[]> {
  const office = await db.as(actorWithoutAccount(tenantId, 'clock'), busiestOffice)
  return db.as(actorWithoutAccount(tenantId, 'admin'), async (ctx) => {
    const accounts = await listAccounts(ctx)
    const lines = ['一次性登录链接（24 小时内有效，用后即废）· one-time sign-in links:']
    for (const [role, name] of shown) {
      const ofRole = accounts.filter((one) => one.role === role)
      const account = ofRole.find(({ officeId }) => officeId === office) ?? ofRole[0]
      if (account === undefined) continue
      const token = await issueSignInLink(ctx, account.accountId)
      lines.push(`  ${name.padEnd(6, '　')} ${address}/sign-in#${token}`)
    }
    return lines
  })
}

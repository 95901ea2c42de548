import { addDays, type Day, dayOf } from '#kernel/day.ts'
import { isWorkingDay, type WorkingCalendar } from '#kernel/working-days.ts'
import { busiest } from '#modules/appeals/index.ts'
import { issueSignInLink, listAccounts } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { type TurnedClock, turnedClock } from './clock.ts'
import { playProblems } from './common-problems.ts'
import { diceOf } from './dice.ts'
import { type Period, playPeriod } from './period.ts'
import { readAppeals, readEnterprises, sampleAppeals } from './source.ts'
import { setUpStaffedCity } from './staff.ts'
import { type OpenStage, onStage } from './stage.ts'
import { inventEnterprises, venues } from './talks/enterprises.ts'
import { firstDayOf, playSeason } from './talks/play.ts'

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
  ['security', '安全管理员'],
] as const

const samples = 72

/** How many venues hold talks in the demo city, and how many firms there come to them. */
const hall = { venues: 3, enterprises: 75 }

/** Makes the demo city on a first start: one period of appeals played to its end, one under way; and talks. */
export async function openDemo({ db, tenantId, empty, progress }: DemoOptions): Promise<void> {
  const today = dayOf(db.clock.now())
  const start = addDays(today, -70)
  const clock = rewindable(turnedClock(start))
  const past = db.by(clock)
  const city = { venues: hall.venues, demo: !empty }
  const staff = await setUpStaffedCity(past, tenantId, 'huzhou', city)
  if (staff === null || empty) return
  progress.say(
    '首次启动：正在演示城市中办理一期诉求，举行几场恳谈 · first start: playing appeals and talks in the demo city',
  )
  const roll = diceOf(10)
  const own = readEnterprises()
  const guests = inventEnterprises(hall.enterprises, venues.slice(0, hall.venues), roll)
  await onStage(
    { db: past, tenantId, staff, start, samples: [...own, ...guests] },
    async (open) => {
      const enterprises = open.cast.enterprises.slice(0, own.length)
      const stage = { ...open, clock, cast: { ...open.cast, enterprises } }
      await playDemo(stage, { start, today }, progress)
      await playProblems(stage.cast)
      const options = { ...(await talksUntil(today)), clock }
      clock.rewind(firstDayOf(options.start))
      await playSeason(open, {
        ...{ samples: guests, roll },
        options: { ...options, progress: (day) => progress.show(day, 1) },
      })
    },
  )
  progress.end()
}

/** Talks are played after appeals, over the same weeks: a clock that only goes on could not do both. */
function rewindable(first: TurnedClock): TurnedClock & { rewind: (day: Day) => void } {
  let clock = first
  return {
    now: () => clock.now(),
    turnTo: (day) => clock.turnTo(day),
    pass: (minutes) => clock.pass(minutes),
    rewind: (day) => {
      clock = turnedClock(day)
    },
  }
}

/** Two talks that were held and two to come, of which enterprises may sign up for the first. */
async function talksUntil(today: Day) {
  const appeals = await readAppeals(sampleAppeals, samples)
  return { appeals, start: addDays(today, -14), weeks: 4, until: addDays(today, -1) }
}

type Part = Pick<Period, 'appeals' | 'seed' | 'start' | 'spread'> & { pace?: number; until?: Day }

async function playDemo(
  stage: OpenStage & Pick<Period, 'clock'>,
  { start, today }: { start: Day; today: Day },
  progress: DemoOptions['progress'],
): Promise<void> {
  const appeals = await readAppeals(sampleAppeals, samples)
  // Why: neighbours in the file are about one problem; each part takes some of them.
  const some = (from: number, to: number) =>
    appeals.filter((_, index) => (index * 5) % samples >= from && (index * 5) % samples < to)
  const until = lastWorkingDayBefore(stage.calendar, today)
  const play = (part: Part, before: number) => {
    const show = (day: Day, ended: number) => progress.show(day, (before + ended) / samples)
    return playPeriod({ ...stage, until, ...part, progress: show })
  }
  await play({ appeals: some(0, 42), seed: 7, start, spread: 3, until: addDays(today, -22) }, 0)
  await play({ appeals: some(42, 64), seed: 8, start: addDays(today, -21), spread: 12 }, 42)
  await play({ appeals: some(64, samples), seed: 9, start: until, spread: 1, pace: 3 }, 64)
}

function lastWorkingDayBefore(calendar: WorkingCalendar, day: Day): Day {
  const before = addDays(day, -1)
  return isWorkingDay(calendar, before) ? before : lastWorkingDayBefore(calendar, before)
}

/** A fresh one-time sign-in link for one account of each role, as lines for the terminal. */
export async function signInLinks(
  db: Database,
  tenantId: string,
  address: string,
): Promise<string[]> {
  const clock = actorWithoutAccount(tenantId, 'clock')
  const office = await db.as(clock, (ctx) => busiest(ctx, 'office_id'))
  const enterprise = await db.as(clock, (ctx) => busiest(ctx, 'enterprise_id'))
  return db.as(actorWithoutAccount(tenantId, 'admin'), async (ctx) => {
    const accounts = await listAccounts(ctx)
    const lines = ['一次性登录链接（24 小时内有效，用后即废）· one-time sign-in links:']
    for (const [role, name] of shown) {
      const ofRole = accounts.filter((one) => one.role === role)
      const busy = ofRole.find(
        ({ officeId, enterpriseId }) =>
          (office !== null && officeId === office) ||
          (enterprise !== null && enterpriseId === enterprise),
      )
      const account = busy ?? ofRole[0]
      if (account === undefined) continue
      const token = await issueSignInLink(ctx, account.accountId)
      lines.push(`  ${name.padEnd(6, '　')} ${address}/sign-in#${token}`)
    }
    return lines
  })
}

import { addDays, type Day, dayOf, daysBetween } from '#kernel/day.ts'
import { isWorkingDay } from '#kernel/working-days.ts'
import { busiest } from '#modules/appeals/index.ts'
import { issueSignInLink, listAccounts } from '#modules/people/index.ts'
import { openFinder } from '#modules/problems/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { turnedClock } from './clock.ts'
import { tellCommon } from './common-problems.ts'
import { playDays } from './days.ts'
import { diceOf } from './dice.ts'
import { stageOf, tellPeriod } from './period.ts'
import { type PlayedAppeal, readAppeals, readEnterprises, sampleAppeals } from './source.ts'
import { setUpStaffedCity } from './staff.ts'
import { type OpenStage, onStage } from './stage.ts'
import type { Stage } from './stories/scene.ts'
import { inventEnterprises, type TownEnterprise, venues } from './talks/enterprises.ts'
import { tellTalks } from './talks/play.ts'
import { chapters } from './year/chapters.ts'
import { chaptersBy } from './year/days.ts'
import { hearingOf, type Known } from './year/play.ts'
import { openChapters } from './year/stage.ts'

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

/**
 * Makes the demo city on a first start: ten weeks of appeals, talks and all that follows from them, to the day
 * before this one.
 */
export async function openDemo({ db, tenantId, empty, progress }: DemoOptions): Promise<void> {
  const today = dayOf(db.clock.now())
  const start = addDays(today, -70)
  const clock = turnedClock(start)
  const past = db.by(clock)
  const city = { venues: hall.venues, demo: !empty }
  const staff = await setUpStaffedCity(past, tenantId, 'huzhou', city)
  if (staff === null || empty) return
  progress.say(
    '首次启动：正在演示城市中办理诉求、举行几场恳谈 · first start: playing appeals and talks in the demo city',
  )
  const own = readEnterprises()
  const guests = inventEnterprises(hall.enterprises, venues.slice(0, hall.venues), diceOf(10))
  const finder = openFinder()
  const place = { db: past, tenantId, staff, start, samples: [...own, ...guests] }
  try {
    await onStage({ ...place, ways: { finder } }, async (open) => {
      const making = { ...place, clock, seed: 7, left: new Set<string>(), raisedBy: new Map() }
      await playDemo(open, { making, guests, today, show: progress.show })
    })
  } finally {
    await finder.close()
  }
  progress.end()
}

type Making = Parameters<typeof openChapters>[2] & Known
type Demo = {
  making: Making
  guests: readonly TownEnterprise[]
  today: Day
  show: DemoOptions['progress']['show']
}

async function playDemo(open: OpenStage, { making, guests, today, show }: Demo): Promise<void> {
  const { clock } = making
  const start = addDays(today, -70)
  const appeals = await readAppeals(sampleAppeals, samples)
  const hearing = hearingOf(open, making)
  // Two talks that were held and two to come, of which enterprises may sign up for the first.
  const options = { appeals, start: addDays(today, -14), weeks: 4 }
  const { stories } = tellTalks(open, { samples: guests, roll: diceOf(10), options }, hearing)
  const enterprises = open.cast.enterprises.slice(0, readEnterprises().length)
  const stage = { ...stageOf({ ...open, cast: { ...open.cast, enterprises } }), ...hearing }
  const last = addDays(today, -1)
  stories.push(...tellParts(stage, appeals, { start, today, last: lastWorkingDay(open, last) }))
  stories.push(...tellCommon(stage, { from: start, roll: diceOf(11) }))
  const { playing } = await openChapters(open, chapters, making)
  await playDays(stories, {
    ...{ clock, runJobs: open.runJobs, from: start, until: last },
    progress: (day) => show(day, 1 - daysBetween(day, last) / daysBetween(start, last)),
    after: chaptersBy({ ...open, playing, last, refused: ignored }),
    // Why: a first start is to end with something to see, whatever came in the way of a story.
    refused: ignored,
  })
}

const ignored = () => {}

type Times = { start: Day; today: Day; last: Day }

/** One period of appeals played to its end, one under way, and some that have just come in. */
function tellParts(stage: Stage, appeals: readonly PlayedAppeal[], { start, today, last }: Times) {
  // Why: neighbours in the file are about one problem; each part takes some of them.
  const some = (from: number, to: number) =>
    appeals.filter((_, index) => (index * 5) % samples >= from && (index * 5) % samples < to)
  return [
    ...tellPeriod(stage, { appeals: some(0, 42), seed: 7, start, spread: 3 }),
    ...tellPeriod(stage, {
      ...{ appeals: some(42, 64), seed: 8, start: addDays(today, -21), spread: 12 },
    }),
    ...tellPeriod(stage, { appeals: some(64, samples), seed: 9, start: last, spread: 1, pace: 3 }),
  ]
}

function lastWorkingDay({ calendar }: Pick<OpenStage, 'calendar'>, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : lastWorkingDay({ calendar }, addDays(day, -1))
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

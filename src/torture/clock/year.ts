import { addDays, type Day, type Instant } from '#kernel/day.ts'
import { dueDate, type Limit } from '#kernel/limits.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { restartAt, resume, type Scene } from '../clock-scene.ts'
import { clockRows } from '../record.ts'
import { submission } from '../stage.ts'

const appeals = 5

type Taken = { appealId: string; replyDueOn: Day; provisional: boolean }

/** The last days of a year whose successor has no holiday notice; then the notice arrives (K8). */
export async function endTheYear(scene: Scene) {
  const { as, filled, must, until, view } = scene
  const year = await yearWithoutNotice(scene)
  await restartAt(scene, Date.parse(`${year - 1}-12-28T10:00:00+08:00`) - Date.now())
  await until(async () => (await view()).notes.length > 0, 'the clock is not watched')
  if ((await view()).paused) await resume(scene)
  const taken: Taken[] = []
  for (let n = 0; n < appeals; n += 1) {
    const body = { ...submission(`岁末第${n}件`), enterpriseId: filled.enterpriseId }
    taken.push(await as(filled.staff.coordinator).post('/appeals', { ...body, channel: 'window' }))
  }
  const [{ replyDueOn } = { replyDueOn: '' }] = taken
  must(replyDueOn.startsWith(`${year}-`), `a reply is due on ${replyDueOn}, not after the new year`)
  must(
    taken.every(({ provisional }) => provisional),
    'a date in a year without a notice is not said to be an estimate',
  )
  await addNotice(scene, year, replyDueOn)
  const ids = new Set(taken.map(({ appealId }) => appealId))
  const all = async () => (await redated(scene)).filter((row) => ids.has(row.stream_id))
  await until(async () => (await all()).length === appeals, 'not every estimate was counted again')
  for (const row of await all()) await checkDates(scene, row, replyDueOn)
  return { year, redated: (await redated(scene)).length }
}

async function yearWithoutNotice({ as, filled, faked }: Scene): Promise<number> {
  const first = Number(faked.clock.now().slice(0, 4))
  for (let year = first + 1; ; year += 1) {
    const found = await as(filled.staff.admin).get<{ published: boolean }>(`/calendar/${year}`)
    if (!found.published) return year
  }
}

/** A notice under which the very day that was estimated turns out to be off. */
async function addNotice({ as, filled }: Scene, year: number, dueOn: Day): Promise<void> {
  await as(filled.staff.admin).post('/calendar/notices', {
    year,
    title: `${year}年放假安排（试验）`,
    off: [
      [`${year}-01-01`, `${year}-01-03`],
      [dueOn, addDays(dueOn, 2)],
    ],
  })
}

const redated = async ({ ground }: Scene) =>
  (await clockRows(ground)).filter(({ type }) => type === 'redated')

type Due = {
  startAt: Instant
  startOn: Day
  limit: Limit
  paused: number
  extended: number
  dueOn: Day
  provisional: boolean
}

/** Each date of the event must be the one that the calendar's own functions give. */
async function checkDates(
  scene: Scene,
  row: Awaited<ReturnType<typeof redated>>[number],
  was: Day,
) {
  const { ground, as, filled, must } = scene
  const reader = actorWithoutAccount(ground.tenantId, 'clock')
  const calendar = await ground.db.as(reader, loadCalendar)
  // Why `as`: the dates as the event was written with them.
  const dues = row.body.dues as Record<string, Due>
  const found = await as(filled.staff.auditor).get<{ deadlines: (Due & { kind: string })[] }>(
    `/appeals/${row.stream_id}`,
  )
  must((dues.reply?.dueOn ?? '') > was, 'the reply is still due on a day that is off')
  for (const [kind, { limit, startAt, startOn, paused, extended, ...told }] of Object.entries(
    dues,
  )) {
    const right = dueDate(calendar, limit, { at: startAt, on: startOn }, { paused, extended })
    const shown = found.deadlines.find((one) => one.kind === kind)
    must(
      told.dueOn === right.dueOn,
      `${kind} is due on ${told.dueOn}, by the calendar on ${right.dueOn}`,
    )
    must(shown?.dueOn === right.dueOn, `${kind} is shown as due on ${shown?.dueOn}`)
    must(!told.provisional && shown?.provisional === false, `${kind} is still an estimate`)
  }
}

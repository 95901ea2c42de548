import type { Day } from '#kernel/day.ts'
import type { Client } from './caller.ts'
import type { Cast, PlayedEnterprise } from './people.ts'
import type { Plot } from './plots.ts'
import { replyFor } from './replies.ts'
import type { PlayedAppeal } from './source.ts'

/** One played appeal: who raises it, where it goes, how it goes. */
export type Role = {
  appeal: PlayedAppeal
  plot: Plot
  enterprise: PlayedEnterprise
  /** The office that handles it, and the one a redo goes to. */
  department: Cast['departments'][number]
  second: Cast['departments'][number]
  caller: Client
  venue: string
  viaCoordinator: boolean
  /** From 1 to 3: how many working days its steps take, so that not all happen on one day. */
  pace: number
}

export type Stage = {
  cast: Cast
  /** The day `count` working days after another. */
  after: (day: Day, count: number) => Day
}

/** Plays one appeal from its submission to its end; each `yield` waits for a day. */
export async function* tell(stage: Stage, role: Role, start: Day): AsyncGenerator<Day, void> {
  const { plot, pace } = role
  const { coordinator } = stage.cast
  yield start
  const at = await submit(stage, role)
  let day = stage.after(start, pace > 2 ? 1 : 0)
  yield day
  if (plot === 'withdrawn')
    return void (await role.enterprise.client.post(`${at}/withdrawal`, {
      reason: '已与对方协商解决，撤回',
    }))
  if (plot === 'referred') {
    await coordinator.post(`${at}/referral`, {
      destination: '市中级人民法院诉讼服务中心',
      reason: '该纠纷已进入诉讼程序，请向受理法院反映',
    })
    return
  }
  if (plot === 'resolved-after-supplement') day = yield* askForMore(stage, role, at, day)
  const { kind, environment, tags } = role.appeal
  await coordinator.post(`${at}/registration`, { kind, environment, tags: tags.slice(0, 8) })
  await coordinator.post(`${at}/dispatch`, {
    officeId: role.department.officeId,
    requirement: '请依法依规办理，按期答复企业',
  })
  day = yield* handle(stage, role, at, day, 0)
  yield* judge(stage, role, at, day)
}

async function submit(
  { cast }: Stage,
  { appeal, enterprise, venue, viaCoordinator }: Role,
): Promise<string> {
  const { reply: _reply, venue: _venue, office: _office, industry: _industry, ...content } = appeal
  const body = { ...content, tags: content.tags.slice(0, 8), regionId: venue }
  const { appealId } = viaCoordinator
    ? await cast.coordinator.post<{ appealId: string }>('/appeals', {
        ...body,
        enterpriseId: enterprise.enterpriseId,
        channel: 'talk',
      })
    : await enterprise.client.post<{ appealId: string }>('/appeals', body)
  return `/appeals/${appealId}`
}

async function* askForMore(
  { cast, after }: Stage,
  { enterprise }: Role,
  at: string,
  day: Day,
): AsyncGenerator<Day, Day> {
  await cast.coordinator.post(`${at}/supplement-request`, {
    question: '请补充具体地点、发生时间和已有材料，便于确定承办单位',
  })
  const next = after(day, 1)
  yield next
  await enterprise.client.post(`${at}/supplement`, {
    text: '详细地址、起止时间和往来材料已列成清单，欢迎随时到现场核对',
  })
  return next
}

/** Signed, drafted and replied by the office whose turn it is; the lead signs. */
async function* handle(
  { after }: Stage,
  role: Role,
  at: string,
  from: Day,
  round: number,
): AsyncGenerator<Day, Day> {
  const { handler, lead } = round === 0 ? role.department : role.second
  let day = after(from, 1)
  yield day
  await handler.post(`${at}/signature`)
  day = after(day, role.plot === 'resolved-late' && round === 0 ? 13 : 1 + role.pace)
  yield day
  const reply = replyFor(role.appeal, role.plot, day, round)
  await handler.post(`${at}/draft`, reply)
  day = after(day, 1)
  yield day
  await lead.post(`${at}/reply`, reply)
  return day
}

/** The enterprise judges: by itself, on the telephone, or not at all. */
async function* judge(stage: Stage, role: Role, at: string, from: Day): AsyncGenerator<Day, void> {
  const { after } = stage
  const { client } = role.enterprise
  let day = after(from, 1)
  yield day
  switch (role.plot) {
    case 'unreachable':
      return yield* callInVain(stage, role, at, day)
    case 'left-to-lapse':
      await role.caller.post(`${at}/follow-up`, {
        reached: true,
        solved: 'later',
        words: '企业表示要看一段时间再确认',
      })
      return // the timekeeper closes it when the date has passed
    case 'resolved-by-call':
      await role.caller.post(`${at}/follow-up`, {
        reached: true,
        solved: 'yes',
        pressured: false,
        words: '问题已解决',
      })
      break
    case 'accepted-unresolved':
      await role.caller.post(`${at}/follow-up`, {
        reached: true,
        solved: 'partly',
        accepts: true,
        pressured: false,
        words: '理解，等待后续',
      })
      break
    case 'refused-accepted':
      await client.post(`${at}/confirmation`, { solved: false, words: '虽未解决，但理由说清楚了' })
      break
    case 'refused-denied':
    case 'denied-to-the-end':
    case 'resolved-after-redo':
      day = yield* denyAndRedo(stage, role, at, day)
      break
    default:
      await client.post(`${at}/confirmation`, { solved: true, words: null })
  }
  yield after(day, 1)
  await finish(stage, role, at)
}

async function* callInVain(
  { cast, after }: Stage,
  { caller }: Role,
  at: string,
  from: Day,
): AsyncGenerator<Day, void> {
  await caller.post(`${at}/follow-up`, { reached: false, words: '无人接听' })
  await caller.post(`${at}/follow-up`, { reached: false, words: '再次拨打无人接听' })
  const next = after(from, 1)
  yield next
  await caller.post(`${at}/follow-up`, { reached: false, words: '关机' })
  yield after(next, 1)
  await cast.coordinator.post(`${at}/closing`, { reason: null })
}

/** Denied, done again by another office; the lawful refusal and the twice denied end unresolved. */
async function* denyAndRedo(
  stage: Stage,
  role: Role,
  at: string,
  from: Day,
): AsyncGenerator<Day, Day> {
  const { cast, after } = stage
  const { client } = role.enterprise
  const denials = role.plot === 'denied-to-the-end' ? 3 : role.plot === 'refused-denied' ? 2 : 1
  let day = from
  for (let round = 1; ; round += 1) {
    await client.post(`${at}/denial`, {
      reason: round === 1 ? '答复与现场情况不符，问题仍在' : '仍未解决',
    })
    if (round === denials && role.plot !== 'resolved-after-redo') return day
    day = after(day, 1)
    yield day
    await cast.coordinator.post(`${at}/redo`, {
      officeId: role.second.officeId,
      requirement: '请换人重办，先到现场与企业见面',
    })
    day = yield* handle(stage, role, at, day, round)
    day = after(day, 1)
    yield day
    if (round === denials) {
      await client.post(`${at}/confirmation`, { solved: true, words: '重办后已解决' })
      return day
    }
  }
}

async function finish(
  { cast }: Stage,
  { plot, enterprise, pace }: Role,
  at: string,
): Promise<void> {
  const level = plot.startsWith('resolved') ? (pace === 3 ? 4 : 5) : plot.includes('denied') ? 2 : 3
  if (plot !== 'resolved-by-call')
    await enterprise.client.post(`${at}/rating`, { level, words: null })
  const denied = plot === 'refused-denied' || plot === 'denied-to-the-end'
  await cast.coordinator.post(`${at}/closing`, {
    reason: denied ? '依据充分且已重办，向企业当面说明后办结' : null,
  })
}

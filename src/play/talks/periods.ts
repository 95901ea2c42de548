import { addDays, type Day } from '#kernel/day.ts'
import type { Client } from '../caller.ts'
import type { Told } from '../stories/scene.ts'
import { at } from './enterprises.ts'
import { tellSession } from './session.ts'
import type { Session, TalkStage } from './stage.ts'
import { notTaken, type PlayedTopic, topics } from './topics.ts'

type Proposal = {
  plannedOn: Day
  advice: 'hold' | 'postpone' | 'cancel'
  heldOn: Day | null
  notice: string | null
}

export type Season = {
  first: Day
  weeks: number
  preparedOn: Day
  /** Talks are held in every so manyth week; by default in each. */
  every?: number
}

/** Fills the library, then plans every Wednesday as it is proposed; each session is a story of its own. */
export async function* tellSeason(stage: TalkStage, season: Season): Told<void> {
  const { every = 1 } = season
  yield season.preparedOn
  const approved: string[] = []
  for (const topic of topics) approved.push(await propose(stage, topic))
  const refused = await propose(stage, notTaken)
  const { coordinator } = stage.cast
  yield stage.after(season.preparedOn, 1)
  for (const topicId of approved) await coordinator.post(`/topics/${topicId}/approval`)
  await coordinator.post(`/topics/${refused}/retirement`, {
    reason: '属个案纠纷，转诉求渠道办理，不作为恳谈主题',
  })
  const { items } = await coordinator.get<{ items: Proposal[] }>(
    `/talk-dates?from=${season.first}&weeks=${season.weeks}`,
  )
  const held: Session[][] = []
  for (const proposal of items.filter((_, week) => week % every === 0)) {
    const sessions = await plan(stage, proposal, approved, held.length)
    if (sessions !== null) held.push(sessions)
  }
  await swapHosts(coordinator, held)
}

/** Whoever proposes it says where it comes from. */
async function propose({ cast, guests }: TalkStage, topic: PlayedTopic): Promise<string> {
  const { by, office, ...content } = topic
  const lead = cast.departments.find(({ key }) => key === office)
  const guest = guests.find(({ industry }) => content.industries.includes(industry)) ?? guests[0]
  const proposers = { coordinator: cast.coordinator, lead: lead?.lead, enterprise: guest?.client }
  const proposer = proposers[by] ?? cast.coordinator
  const { topicId } = await proposer.post<{ topicId: string }>('/topics', {
    ...content,
    leadOfficeId: lead?.officeId ?? null,
  })
  return topicId
}

/** Plans a day as it is proposed: held, put off, or skipped with the notice as its reason. */
async function plan(
  stage: TalkStage,
  { plannedOn, advice, heldOn, notice }: Proposal,
  approved: readonly string[],
  nth: number,
): Promise<Session[] | null> {
  const { cast, begin } = stage
  const off = `${plannedOn}为法定节假日（${notice ?? '放假通知'}）`
  if (advice === 'cancel') {
    await cast.coordinator.post('/talk-periods', {
      ...{ plannedOn, skip: true },
      reason: `${off}，当周无其他工作日，本期取消`,
    })
    return null
  }
  const moved = { heldOn, reason: `${off}，顺延至节后首个工作日${heldOn ?? ''}` }
  const { periodId } = await cast.coordinator.post<{ periodId: string }>('/talk-periods', {
    plannedOn,
    ...(advice === 'postpone' ? moved : {}),
  })
  const { sessions } = await cast.coordinator.get<{ sessions: Session[] }>(
    `/talk-periods/${periodId}`,
  )
  const chosen = nth % 3 === 1 ? [nth, nth + 6] : [nth]
  const themed = { periodId, sessions, chosen, approved }
  // Told from today on: the first day it waits for is its own to say.
  begin({ day: '', story: tellPeriod(stage, themed) })
  return sessions
}

type Planned = {
  periodId: string
  sessions: readonly Session[]
  chosen: readonly number[]
  approved: readonly string[]
}

/** The theme is set shortly before the rosters open; each session is a story of its own. */
async function* tellPeriod(
  stage: TalkStage,
  { periodId, sessions, ...theme }: Planned,
): Told<void> {
  const from = addDays(sessions[0]?.opensOn ?? '', -3)
  yield from
  const topicIds = theme.chosen.map((nth) => at(theme.approved, nth))
  await stage.cast.coordinator.post(`/talk-periods/${periodId}/topics`, { topicIds })
  const industries = theme.chosen.flatMap((nth) => at(topics, nth).industries)
  for (const [place, session] of sessions.entries()) {
    const story = tellSession(stage, { session, industries, place })
    stage.begin({ day: from, lane: session.regionId, story })
  }
}

/** Two leaders change places at one venue, with the reason on the record. */
async function swapHosts(desk: Client, [one, other]: Session[][]): Promise<void> {
  const [mine, theirs] = [one?.[0], other?.[0]]
  if (mine === undefined || theirs === undefined) return
  await desk.post(`/talk-sessions/${mine.sessionId}/host-swap`, {
    withSessionId: theirs.sessionId,
    reason: '主持领导当日赴省里参加会议',
  })
}

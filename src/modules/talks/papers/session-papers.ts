import { dayOf, type Instant, startOfDay } from '#kernel/day.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { fullName, type OfficialPaper } from '#modules/documents/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { agendaOf } from '../domain/agenda.ts'
import { hasBegun, isBefore } from '../domain/session.ts'
import { broughtQuestions } from '../questions/brought.ts'
import { laidQuestions } from '../questions/store.ts'
import { enterprisesThere } from '../seats/store.ts'
import type { Speaker } from './facts.ts'
import { dutyList, problemList } from './lists.ts'
import { listedOf, mattersOf, shownAs } from './matters.ts'
import { meetingNotice } from './meeting-notice.ts'
import { minutes } from './minutes.ts'
import { type Talk, talkOf } from './talk.ts'

/** 会议通知: to be checked until the packs are sent, from then on under its number and day. */
export async function noticeOf(ctx: Ctx, sessionId: string): Promise<OfficialPaper> {
  const { session, facts, officeName } = await talkOf(ctx, sessionId)
  const { heldOn, startsAt, officeIds, noticeNumber, ended } = session.state
  const speakers = await speakersOf(ctx, session)
  const agenda = agendaOf({ startsAt, speakers, experts: false })
  return meetingNotice({
    ...facts,
    until: agenda.at(-1)?.until ?? null,
    today: ended.pack ?? ctx.today,
    number: noticeNumber,
    offices: officeIds.map(officeName),
    answersDueOn: addWorkingDays(await loadCalendar(ctx), heldOn, -1),
    agenda,
  })
}

/** Those who speak, in the order of the roster, each with as many questions as it has. */
async function speakersOf(ctx: Ctx, { id, state }: Talk['session']): Promise<Speaker[]> {
  const laid = isBefore(state) && state.status !== 'packed'
  const all = laid ? await broughtQuestions(ctx, id) : await laidQuestions(ctx, id)
  const speaking = all.filter(
    (one) => !one.inWriting && !('status' in one && one.status === 'withdrawn'),
  )
  const bySeat = Map.groupBy(speaking, ({ seatId }) => seatId)
  return [...bySeat.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ enterprise: shownAs(first), questions: more.length + 1 }],
  )
}

/** 会议纪要: a draft until it is approved. */
export async function minutesOf(ctx: Ctx, sessionId: string): Promise<OfficialPaper> {
  const talk = await begunTalk(ctx, sessionId)
  const { session, facts, officeName } = talk
  const { ended, officeIds } = session.state
  const offices = officeIds.map((officeId) => fullName(facts.cityName, officeName(officeId)))
  const comments = commentsOf(session)
  const enterprises = await enterprisesThere(ctx, sessionId)
  const experts = [...new Set(comments.map(({ expert }) => expert))]
  return minutes({
    ...facts,
    until: endOf(talk),
    today: ended.minutes ?? ctx.today,
    approved: ended.minutes !== undefined,
    attendance: {
      present: [...hostsOf(talk), ...offices.map((office) => `${office}有关负责人`)],
      observing: [`${enterprises}家企业有关负责人`, ...experts],
    },
    enterprises,
    matters: await mattersOf(ctx, talk),
    comments,
    copiesTo: offices,
  })
}

const hostsOf = ({ session, facts }: Talk): string[] => {
  const { deputy } = session.state.host
  return deputy === null ? [facts.host] : [facts.host, deputy]
}

/** What experts said. */
const commentsOf = ({ events }: Talk['session']) =>
  events.flatMap(({ type, body }) =>
    type === 'commented' ? [{ expert: String(body.expert), text: String(body.text) }] : [],
  )

/** When it was ended, where that was noted on the day itself. */
function endOf({ session, facts }: Talk): string | null {
  const at = session.events.findLast(({ type }) => type === 'ended')?.at
  if (at === undefined || dayOf(at) !== facts.day) return null
  const time = timeOf(at)
  return time > facts.from ? time : null
}

/** The time of day in the city: 10:45. */
function timeOf(at: Instant): string {
  const minutes = (Date.parse(at) - Date.parse(startOfDay(dayOf(at)))) / 60_000
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0')
  return `${two(minutes / 60)}:${two(minutes % 60)}`
}

/** 问题清单 as things stand today. */
export const problemListOf = async (ctx: Ctx, sessionId: string) =>
  problemList(await listFacts(ctx, sessionId))

/** 责任清单 as things stand today. */
export const dutyListOf = async (ctx: Ctx, sessionId: string) =>
  dutyList(await listFacts(ctx, sessionId))

async function listFacts(ctx: Ctx, sessionId: string) {
  const talk = await begunTalk(ctx, sessionId)
  const matters = await listedOf(ctx, talk)
  return { ...talk.facts, until: null, today: ctx.today, matters }
}

/** A talk that has begun; before, there is nothing to report of it. */
async function begunTalk(ctx: Ctx, sessionId: string): Promise<Talk> {
  const talk = await talkOf(ctx, sessionId)
  if (!hasBegun(talk.session.state)) throw recordRefusal('record/missing')
  return talk
}

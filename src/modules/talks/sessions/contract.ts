import { z } from 'zod'
import {
  count,
  day,
  endpoint,
  id,
  key,
  line,
  pageSize,
  prose,
  stepEndpoint,
} from '#platform/contract.ts'
import { chainPositions } from '../domain/city-words.ts'
import { sessionSteps } from '../domain/session.ts'
import { hostBodies, sessionStatuses } from '../domain/words.ts'
import { signedIn, tag } from '../topics/contract.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const comment = {
  /** Made by the client, so that a comment sent again is known as the one that is there. */
  commentId: id,
  expert: line(60),
  text: prose(2_000),
}
const noted = z.object({ ...comment, by: z.string(), at: z.string().meta({ format: 'date-time' }) })
const expert = { name: line(40), organization: line(80).nullable().default(null) }
const contact = z.strictObject({ name: line(40), phone: line(40) }).nullable()

const taken = z.object({
  sessionId: id,
  status: z.enum(sessionStatuses),
  heldOn: day,
  version: z.int(),
})

/** One session as lists show it. */
export const session = taken.extend({
  periodId: id,
  number: count,
  regionId: key,
  regionName: z.string(),
  startsAt: time,
  place: z.string().nullable(),
  host: z.object({
    body: z.enum(hostBodies),
    name: z.string().nullable(),
    deputy: z.string().nullable(),
  }),
  quota: count,
  topicIds: z.array(id),
  officeIds: z.array(id),
  opensOn: day,
  locksOn: day,
  packOn: day,
  minutesOn: day,
  /** Whether a date rests on a year without a holiday notice. */
  provisional: z.boolean(),
  /** Where it was put off from, and why it was put off or cancelled. */
  movedFrom: day.nullable(),
  reason: z.string().nullable(),
})

/** A session as somebody reads it who may come: what it is about, and whether there is room. */
export const told = session.extend({
  /** As far as the reader may know them. */
  topics: z.array(z.object({ topicId: id, title: z.string() })),
  seatsLeft: count,
  waiting: count,
  /** Whether it takes registrations today. */
  registers: z.boolean(),
})

const step = stepEndpoint({
  path: '/talk-sessions',
  idName: 'sessionId',
  tag,
  steps: sessionSteps,
  answer: taken,
})

export const sessionsContract = {
  sessions: endpoint(
    {
      method: 'GET',
      path: '/talk-sessions',
      summary: '某日起的各场恳谈，最近的在前；不填日期为今日起',
      tag,
      by: signedIn,
    },
    z.strictObject({ from: day.optional(), regionId: key.optional(), limit: pageSize }),
    z.object({ items: z.array(told) }),
  ),
  session: endpoint(
    { method: 'GET', path: '/talk-sessions/{sessionId}', summary: '一场恳谈', tag, by: signedIn },
    z.strictObject({ sessionId: id }),
    told.extend({
      contact,
      swaps: z.array(
        z.object({
          withSessionId: id,
          gave: z.enum(hostBodies),
          got: z.enum(hostBodies),
          reason: z.string(),
          on: day,
        }),
      ),
      moves: z.array(z.object({ from: day, to: day, reason: z.string(), on: day })),
      /** The industry chains its topics are about: what a draw may be made along. */
      chains: z.array(z.object({ chain: z.string(), position: z.enum(chainPositions).nullable() })),
      /** Experts and think tanks invited to comment. */
      experts: z.array(z.object(expert)),
      /** For those who were there for the city; offices and enterprises are sent none. */
      comments: z.array(noted),
      open: z.array(z.string()),
    }),
  ),
  arrange: step('arrange', 'arrangement', '安排一场：地点、时间、名额、到会部门', {
    place: line(120).nullable().default(null),
    startsAt: time,
    quota: count,
    officeIds: z.array(id).max(40).default([]),
    experts: z.array(z.strictObject(expert)).max(20).default([]),
    /** Whom to ask; stays as it is where it is not given. */
    contact: contact.optional(),
  }),
  nameHost: step('nameHost', 'host', '确定主持领导', {
    name: line(40),
    deputy: line(40).nullable().default(null),
  }),
  swapHost: step('swapHost', 'host-swap', '与本会场另一场调换主持', {
    withSessionId: id,
    reason: prose(1_000),
  }),
  openSession: step('open', 'opening', '开放报名（开放日起）', {}),
  lockSession: step('lock', 'lock', '锁定名单（锁定日后）', {}),
  beginSession: step('begin', 'beginning', '开会', {}),
  commentOnSession: endpoint(
    {
      method: 'POST',
      path: '/talk-sessions/{sessionId}/comments',
      summary: '记录专家点评；同一编号重复提交只记一次',
      tag,
      by: sessionSteps.comment.by,
      status: 201,
    },
    z.strictObject({ sessionId: id, ...comment }),
    noted.extend({ sessionId: id }),
  ),
  endSession: step('end', 'end', '散会，纪要待核', {}),
  approveMinutes: step('approveMinutes', 'minutes-approval', '纪要核定，事项已交办', {}),
  archiveSession: step('archive', 'archiving', '归档', {}),
  postponeSession: step('postpone', 'postponement', '延期', { heldOn: day, reason: prose(1_000) }),
  cancelSession: step('cancel', 'cancellation', '取消', { reason: prose(1_000) }),
}

import { z } from 'zod'
import type { Role } from '#kernel/actor.ts'
import { count, day, endpoint, id, line, prose, stepEndpoint } from '#platform/contract.ts'
import { talkBounds } from '../domain/city-words.ts'
import { fairnessTargets } from '../domain/fairness.ts'
import { seatSteps } from '../domain/seat.ts'
import {
  inviteReasons,
  presences,
  questionStatuses,
  seatStatuses,
  sessionStatuses,
  tiers,
} from '../domain/words.ts'
import { told } from '../sessions/contract.ts'
import { tag } from '../topics/contract.ts'

const readers: readonly Role[] = ['coordinator', 'leader', 'auditor']

const contribution = {
  speaker: line(60),
  /** The city's rules may allow fewer. */
  questions: z.array(prose(1_000)).min(1).max(talkBounds.each[1]),
  tier: z.enum(tiers),
  consent: z.boolean().default(false),
}

const taken = z.object({
  seatId: id,
  sessionId: id,
  status: z.enum(seatStatuses),
  /** Its number in the waiting list; the lowest moves up first. */
  queue: count.nullable(),
  version: z.int(),
})

const seat = taken.extend({
  /** Null for those who do not know the enterprise. */
  enterpriseId: id.nullable(),
  enterpriseName: z.string().nullable(),
  origin: z.enum(['registered', 'invited']),
  inviteReason: z.enum(inviteReasons).nullable(),
  answer: z.enum(['accepted', 'replaced']).nullable(),
  speaker: z.string().nullable(),
  tier: z.enum(tiers).nullable(),
  questionCount: count,
  smallMicro: z.boolean(),
  neverInvited: z.boolean(),
  dissatisfied: z.boolean(),
  askedOn: day,
})

const steps = {
  /** The steps the enterprise may take now. */
  open: z.array(z.string()),
}

/** A question as its enterprise sees it: as it was handed in, and later what became of it. */
const ownQuestion = z.object({
  nth: count,
  text: z.string(),
  /** `new` until the talk begins. */
  status: z.enum(questionStatuses),
  answer: z.object({ officeName: z.string().nullable(), text: z.string(), on: day }).nullable(),
  appeal: z
    .object({
      appealId: id,
      number: z.string(),
      status: z.string(),
      outcome: z.string().nullable(),
    })
    .nullable(),
})

export const finding = z.object({
  target: z.enum(fairnessTargets),
  count,
  of: count,
  needed: count,
  percent: count.nullable(),
  met: z.boolean(),
})

const step = stepEndpoint({
  path: '/talk-seats',
  idName: 'seatId',
  tag,
  steps: seatSteps,
  answer: taken,
})

export const seatsContract = {
  registerForTalk: endpoint(
    {
      method: 'POST',
      path: '/talk-sessions/{sessionId}/registrations',
      summary: '报名：发言人、问题（数量按城市规则）、见面或书面、隐私等级',
      tag,
      by: seatSteps.register.by,
      status: 201,
    },
    z.strictObject({
      sessionId: id,
      presence: z.enum(presences),
      ...contribution,
      /** A coordinator names the enterprise it registers; an enterprise never does. */
      enterpriseId: id.optional(),
    }),
    taken,
  ),
  inviteToTalk: endpoint(
    {
      method: 'POST',
      path: '/talk-sessions/{sessionId}/invitations',
      summary: '点名邀请，说明理由；受每年次数与间隔限制',
      tag,
      by: seatSteps.invite.by,
      status: 201,
    },
    z.strictObject({ sessionId: id, enterpriseId: id, reason: z.enum(inviteReasons) }),
    taken,
  ),
  roster: endpoint(
    {
      method: 'GET',
      path: '/talk-sessions/{sessionId}/roster',
      summary: '参会名单、候补与书面',
      tag,
      by: readers,
    },
    z.strictObject({ sessionId: id }),
    z.object({ quota: count, taken: count, waiting: count, items: z.array(seat) }),
  ),
  fairness: endpoint(
    {
      method: 'GET',
      path: '/talk-sessions/{sessionId}/fairness',
      summary: '名单公平性：各项目标是否达到，附数字',
      tag,
      by: readers,
    },
    z.strictObject({ sessionId: id }),
    z.object({ asOf: day, targets: z.array(finding) }),
  ),
  mySeats: endpoint(
    { method: 'GET', path: '/talk-seats', summary: '我的报名与受邀', tag, by: ['enterprise'] },
    z.strictObject({}),
    z.object({
      items: z.array(
        seat.extend({
          heldOn: day,
          startsAt: z.string(),
          number: count,
          regionName: z.string(),
          place: z.string().nullable(),
          sessionStatus: z.enum(sessionStatuses),
          ...steps,
        }),
      ),
    }),
  ),
  mySeat: endpoint(
    {
      method: 'GET',
      path: '/talk-seats/{seatId}',
      summary: '我的一个席位：场次、所提问题及结果、现在能办的事',
      tag,
      by: ['enterprise'],
    },
    z.strictObject({ seatId: id }),
    seat.extend({
      session: told,
      consent: z.boolean(),
      questions: z.array(ownQuestion),
      ...steps,
    }),
  ),
  acceptSeat: step('accept', 'acceptance', '接受邀请', contribution),
  replaceSeat: step('replace', 'replacement', '改派他人参会', contribution),
  writeSeat: step('answerInWriting', 'writing', '改为书面', contribution),
  declineSeat: step('decline', 'decline', '谢绝邀请（不向部门显示）', {
    reason: prose(1_000).nullable().default(null),
  }),
  withdrawSeat: step('withdraw', 'withdrawal', '撤回报名', {
    reason: prose(1_000).nullable().default(null),
  }),
  attendSeat: step('attend', 'attendance', '到会', {}),
  missSeat: step('miss', 'absence', '缺席', {}),
}

import { z } from 'zod'
import { endpoint, id, line, prose, stepEndpoint } from '#platform/contract.ts'
import { cycleSteps } from '../domain/cycle.ts'
import { cycleStatuses } from '../domain/words.ts'
import { caseInList, cycleDays, cycleShown, tag, tally } from '../shapes/contract.ts'

const taken = z.object({ cycleId: id, status: z.enum(cycleStatuses), version: z.int() })
const percent = z.int().min(0).max(100)

const step = stepEndpoint({
  path: '/award-cycles',
  idName: 'cycleId',
  tag,
  steps: cycleSteps,
  answer: taken,
})

export const cyclesContract = {
  openCycle: endpoint(
    {
      method: 'POST',
      path: '/award-cycles',
      summary: '开展一轮好案例评选：定提名、公示、投票、结果公示的日期和规则；数量不限，可以空缺',
      tag,
      by: ['coordinator'],
      status: 201,
    },
    z.strictObject({
      title: line(60),
      ...cycleDays,
      /** 每家企业最多赞成几个案例。 */
      maxChoices: z.int().min(1).max(20).default(3),
      minTurnout: percent.default(20),
      share: percent.min(1).default(40),
      networkJoins: z.boolean().default(true),
    }),
    taken,
  ),
  cycles: endpoint(
    {
      method: 'GET',
      path: '/award-cycles',
      summary: '历次好案例评选，最近的在前',
      tag,
      by: ['public'],
    },
    z.strictObject({}),
    z.object({ items: z.array(cycleShown) }),
  ),
  cycle: endpoint(
    {
      method: 'GET',
      path: '/award-cycles/{cycleId}',
      summary: '一轮评选：规则、候选案例、计票结果',
      tag,
      by: ['public'],
    },
    z.strictObject({ cycleId: id }),
    cycleShown.extend({
      /** As far as the reader may see them. */
      cases: z.array(caseInList),
      tally: tally.nullable(),
      open: z.array(z.string()),
    }),
  ),
  moveCycle: step('move', 'days', '调整日期，说明理由；已公布的公示期不缩短', {
    ...cycleDays,
    reason: prose(500),
  }),
  finishCycle: step('finish', 'finish', '办结：各案例均已授予或空缺', {}),
  cancelCycle: step('cancel', 'cancellation', '取消，说明理由', { reason: prose(500) }),
}

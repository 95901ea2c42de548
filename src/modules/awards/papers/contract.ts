import { paperRoutes } from '#modules/documents/contract.ts'
import { tag } from '../shapes/contract.ts'

/** The papers of a round. */
export const awardFiles = paperRoutes(tag, {
  '/award-cycles/{cycleId}/papers/notice': '好案例公示：候选案例，或计票结果',
  '/award-cycles/{cycleId}/papers/collection': '好案例集',
})

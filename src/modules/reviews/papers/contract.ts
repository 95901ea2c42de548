import { paperRoutes } from '#modules/documents/contract.ts'
import { tag } from '../rota/contract.ts'

/** The papers of reviews. */
export const reviewFiles = paperRoutes(tag, {
  '/reviews/{reviewId}/papers/materials': '月评议材料',
  '/reviews/{reviewId}/papers/minutes': '月评议纪要',
})

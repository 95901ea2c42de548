import { paperRoutes } from '#modules/documents/contract.ts'
import { packTag } from '../packs/contract.ts'

/** The papers of half-yearly and yearly reviews: 半年专题汇报 or 年度复盘报告, as the review is. */
export const packFiles = paperRoutes(packTag, {
  '/retrospectives/{retrospectiveId}/papers/report': '半年专题汇报或年度复盘报告',
})

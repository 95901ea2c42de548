import { paperRoutes } from '#modules/documents/contract.ts'

/** The papers of talks. */
export const paperFiles = paperRoutes('恳谈会', {
  '/talk-sessions/{sessionId}/papers/notice': '会议通知',
  '/talk-sessions/{sessionId}/papers/minutes': '会议纪要',
  '/talk-sessions/{sessionId}/papers/problem-list': '问题清单',
  '/talk-sessions/{sessionId}/papers/duty-list': '责任清单',
  '/talk-sessions/{sessionId}/packs/{officeId}': '问题预告包',
  '/talk-seats/{seatId}/invitation': '邀请函',
  '/talk-questions/{questionId}/order': '交办单',
})

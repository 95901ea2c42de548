import type { FileRoute } from '#platform/contract.ts'

const tag = '恳谈会'
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const papers = {
  '/talk-sessions/{sessionId}/papers/notice': '会议通知',
  '/talk-sessions/{sessionId}/papers/minutes': '会议纪要',
  '/talk-sessions/{sessionId}/papers/problem-list': '问题清单',
  '/talk-sessions/{sessionId}/papers/duty-list': '责任清单',
  '/talk-sessions/{sessionId}/packs/{officeId}': '问题预告包',
  '/talk-seats/{seatId}/invitation': '邀请函',
  '/talk-questions/{questionId}/order': '交办单',
} as const

/** The papers of talks, each as a document to edit and one to print. */
export const paperFiles: readonly FileRoute[] = Object.entries(papers).flatMap(
  ([path, summary]) => [
    // Why `as`: the keys above begin with a slash.
    { method: 'GET', path: `${path}.docx` as `/${string}`, summary, tag, answers: office },
    {
      method: 'GET',
      path: `${path}.pdf` as `/${string}`,
      summary,
      tag,
      answers: 'application/pdf',
    },
  ],
)

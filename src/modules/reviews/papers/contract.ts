import type { FileRoute } from '#platform/contract.ts'
import { tag } from '../rota/contract.ts'

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const papers = {
  '/reviews/{reviewId}/papers/materials': '月评议材料',
  '/reviews/{reviewId}/papers/minutes': '月评议纪要',
} as const

/** The papers of reviews, each as a document to edit and one to print. */
export const reviewFiles: readonly FileRoute[] = Object.entries(papers).flatMap(
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

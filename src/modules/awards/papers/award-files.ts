import type { Role } from '#kernel/actor.ts'
import { servePapers } from '#modules/trust/index.ts'
import { collectionOf, noticeOf } from './make-papers.ts'

const readers: readonly Role[] = ['coordinator', 'leader', 'auditor']

/** The papers of a round: `GET /api/v1` and a path, ending in `.docx` or `.pdf`. */
export const awardPapers = servePapers([
  {
    path: '/award-cycles/:id/papers/notice',
    by: readers,
    make: (ctx, { id }) => noticeOf(ctx, id),
  },
  {
    path: '/award-cycles/:id/papers/collection',
    by: readers,
    make: (ctx, { id }) => collectionOf(ctx, id),
  },
])

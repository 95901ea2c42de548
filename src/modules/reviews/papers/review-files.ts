import type { Role } from '#kernel/actor.ts'
import { servePapers } from '#modules/trust/index.ts'
import { materialsOf, minutesOf } from './make-papers.ts'

const city: readonly Role[] = ['coordinator', 'leader', 'auditor']

/** The papers of reviews: `GET /api/v1` and a path, ending in `.docx` or `.pdf`. */
export const reviewPapers = servePapers([
  {
    path: '/reviews/:id/papers/materials',
    by: city,
    make: (ctx, { id }) => materialsOf(ctx, id),
  },
  {
    path: '/reviews/:id/papers/minutes',
    by: city,
    make: (ctx, { id }) => minutesOf(ctx, id),
  },
])

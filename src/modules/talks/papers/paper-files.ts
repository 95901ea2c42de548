import type { Role } from '#kernel/actor.ts'
import { type PaperFile, servePapers } from '#modules/trust/index.ts'
import { orderOf, packOf } from './office-papers.ts'
import { invitationOf } from './seat-papers.ts'
import { dutyListOf, minutesOf, noticeOf, problemListOf } from './session-papers.ts'

const staff: readonly Role[] = ['coordinator', 'leader', 'auditor']
const offices: readonly Role[] = ['handler', 'lead']

const files: readonly PaperFile[] = [
  {
    path: '/talk-sessions/:id/papers/notice',
    by: staff,
    make: (ctx, { id }) => noticeOf(ctx, id),
  },
  {
    path: '/talk-sessions/:id/papers/minutes',
    by: staff,
    make: (ctx, { id }) => minutesOf(ctx, id),
  },
  {
    path: '/talk-sessions/:id/papers/problem-list',
    by: staff,
    make: (ctx, { id }) => problemListOf(ctx, id),
  },
  {
    path: '/talk-sessions/:id/papers/duty-list',
    by: staff,
    make: (ctx, { id }) => dutyListOf(ctx, id),
  },
  {
    path: '/talk-sessions/:id/packs/:officeId',
    by: [...staff, ...offices],
    make: (ctx, { id, officeId = '' }) => packOf(ctx, id, officeId),
  },
  {
    path: '/talk-seats/:id/invitation',
    by: [...staff, 'enterprise'],
    make: (ctx, { id }) => invitationOf(ctx, id),
  },
  {
    path: '/talk-questions/:id/order',
    by: [...staff, ...offices],
    make: (ctx, { id }) => orderOf(ctx, id),
  },
]

/** The papers of talks: `GET /api/v1` and a path above, ending in `.docx` or `.pdf`. */
export const paperPlugin = servePapers(files)

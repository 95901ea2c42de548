import { servePapers } from '#modules/trust/index.ts'
import { reportOf } from './make-report.ts'

/** The paper of a half-yearly or yearly review, ending in `.docx` or `.pdf`. */
export const packPapers = servePapers([
  {
    path: '/retrospectives/:id/papers/report',
    by: ['coordinator', 'leader', 'auditor'],
    make: (ctx, { id }) => reportOf(ctx, id),
  },
])

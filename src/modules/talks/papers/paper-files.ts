import type { FastifyInstance } from 'fastify'
import type { Role } from '#kernel/actor.ts'
import {
  type OfficialPaper,
  writeOfficialDocx,
  writeOfficialPdf,
} from '#modules/documents/index.ts'
import { noteRead, viewerMark } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { actorAsking, sendBytes } from '#platform/http/files.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { orderOf, packOf } from './office-papers.ts'
import { invitationOf } from './seat-papers.ts'
import { dutyListOf, minutesOf, noticeOf, problemListOf } from './session-papers.ts'

const staff: readonly Role[] = ['coordinator', 'leader', 'auditor']
const offices: readonly Role[] = ['handler', 'lead']

type Ids = { id: string; officeId?: string }

/** A paper under its address, and who may ask for it. */
type PaperFile = {
  path: string
  by: readonly Role[]
  make: (ctx: Ctx, ids: Ids) => Promise<OfficialPaper>
}

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

const formats = { docx: writeOfficialDocx, pdf: writeOfficialPdf } as const

/** The papers of talks: `GET /api/v1` and a path above, ending in `.docx` or `.pdf`. */
export function paperPlugin(app: FastifyInstance, parts: ServerParts): void {
  for (const format of ['docx', 'pdf'] as const) {
    for (const { path, by, make } of files) {
      app.get<{ Params: Ids }>(`/api/v1${path}.${format}`, async (request, reply) => {
        const actor = await actorAsking(parts, request, by)
        const ids = request.params
        if (!Object.values(ids).every(isId)) throw recordRefusal('record/missing')
        const { paper, mark } = await parts.db.as(actor, async (ctx) => {
          const made = await make(ctx, ids)
          const read = { subjectKind: kindOf(path), subjectId: ids.id }
          await noteRead(ctx, { kind: 'download', ...read })
          return { paper: made, mark: await viewerMark(ctx, read) }
        })
        // Why out here: setting a page takes longer than reading what stands on it.
        const bytes = await formats[format](paper, mark && { mark })
        return sendBytes(
          reply,
          { name: `${nameOf(paper)}.${format}`, plain: `paper.${format}` },
          bytes,
        )
      })
    }
  }
}

/** `talk-session` of `/talk-sessions/…`. */
const kindOf = (path: string) => path.split('/')[1]?.slice(0, -1) ?? ''

/** What the file is called: the paper's title, with the one it goes to and its number. */
function nameOf({ title, to = [], number }: OfficialPaper): string {
  const parts = to.length === 0 ? [] : [...(to.length === 1 ? to : []), number]
  return [title.replaceAll('\n', ''), ...parts].filter((part) => part !== undefined).join(' ')
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

import type { FastifyInstance } from 'fastify'
import type { Role } from '#kernel/actor.ts'
import { type Paper, writePaper } from '#modules/documents/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { actorAsking, sendBytes } from '#platform/http/files.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { viewerMark } from './marks/issue.ts'
import { noteRead } from './reads/note.ts'

export type PaperIds = { id: string; officeId?: string }

/** A paper under its address, and who may ask for it. */
export type PaperFile = {
  path: string
  by: readonly Role[]
  /** What its `id` looks like, where it is not that of a record. */
  named?: RegExp
  make: (ctx: Ctx, ids: PaperIds) => Promise<Paper>
}

/** Serves papers under `/api/v1` and their paths, ending in `.docx` or `.pdf`, marked by who takes them. */
export const servePapers =
  (files: readonly PaperFile[]) =>
  (app: FastifyInstance, parts: ServerParts): void => {
    for (const format of ['docx', 'pdf'] as const) {
      for (const { path, by, named = record, make } of files) {
        app.get<{ Params: PaperIds }>(`/api/v1${path}.${format}`, async (request, reply) => {
          const actor = await actorAsking(parts, request, by)
          const ids = request.params
          if (!Object.values(ids).every((one) => named.test(one)))
            throw recordRefusal('record/missing')
          const { paper, mark } = await parts.db.as(actor, async (ctx) => {
            const made = await make(ctx, ids)
            const read = { subjectKind: kindOf(path), subjectId: ids.id }
            await noteRead(ctx, { kind: 'download', ...read })
            return { paper: made, mark: await viewerMark(ctx, read) }
          })
          // Why out here: setting a page takes longer than reading what stands on it.
          const bytes = await writePaper(format, paper, mark)
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
function nameOf(paper: Paper): string {
  const { title } = paper
  const { to = [], number } = 'cards' in paper ? {} : paper
  const parts = to.length === 0 ? [] : [...(to.length === 1 ? to : []), number]
  return [title.replaceAll('\n', ''), ...parts].filter((part) => part !== undefined).join(' ')
}

const record = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

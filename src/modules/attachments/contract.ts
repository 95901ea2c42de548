import { z } from 'zod'
import { readers } from '#modules/appeals/domain/words.ts'
import { day, endpoint, type FileRoute, id } from '#platform/contract.ts'
import { quotas } from './domain/limits.ts'
import { fileForms, fileKinds, fileStates, parts } from './domain/words.ts'

const tag = '附件'

const item = z.object({
  attachmentId: id,
  part: z.enum(parts),
  side: z.enum(['enterprise', 'office']),
  on: day,
  /** What the copy is called; the file's own name is nobody's but its sender's. */
  name: z.string(),
  kind: z.enum(fileKinds).nullable(),
  size: z.int(),
  /** Pages that can be shown as pictures: `GET /attachments/{id}?as=page&page=1`. */
  pages: z.int(),
  hasThumb: z.boolean(),
  state: z.enum(fileStates),
  /** Why it was refused later, as a code. */
  fault: z.string().nullable(),
  /** Whether the handling office may see it; only its coordinators are told. */
  released: z.boolean().nullable(),
  /** The original can be had by you: `?as=original`. */
  ownOriginal: z.boolean(),
})

export const attachmentsContract = {
  list: endpoint(
    {
      method: 'GET',
      path: '/appeals/{appealId}/attachments',
      summary: '一件诉求的附件（本人可见的）',
      tag,
      by: readers,
    },
    z.strictObject({ appealId: id }),
    z.object({ items: z.array(item) }),
  ),
  release: endpoint(
    {
      method: 'POST',
      path: '/appeals/{appealId}/attachments/release',
      summary: '附件是否让承办单位看到',
      tag,
      by: ['coordinator'],
    },
    z.strictObject({
      appealId: id,
      attachmentIds: z.array(id).min(1).max(quotas.appealFiles),
      released: z.boolean(),
    }),
    z.object({ released: z.int() }),
  ),
}

const received = z.object({
  attachmentId: id,
  kind: z.enum(fileKinds).nullable(),
  pages: z.int(),
  state: z.enum(fileStates),
})

/** What is said of a file that is sent. */
export const nameGiven = z.strictObject({ name: z.string().min(1).max(1_000) })

/** What of a file is asked for. */
export const formAsked = z.strictObject({
  as: z.enum(fileForms),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
})

/** How files are sent, fetched and taken back. */
export const attachmentFiles: readonly FileRoute[] = [
  {
    method: 'POST',
    path: '/attachments',
    summary: '上传一个附件，随后由提交、补充或答复带上',
    tag,
    status: 201,
    query: nameGiven,
    takes: 'application/octet-stream',
    answers: received,
  },
  {
    method: 'GET',
    path: '/attachments/{attachmentId}',
    summary: '附件：缩略图、一页图片、副本或本企业的原件',
    tag,
    query: formAsked,
    answers: 'application/octet-stream',
  },
  {
    method: 'POST',
    path: '/attachments/{attachmentId}/removal',
    summary: '去掉尚未提交的附件',
    tag,
    takes: 'application/octet-stream',
    answers: z.object({ removed: z.boolean() }),
  },
]

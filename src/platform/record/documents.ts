import { type Ctx, tablesOf } from '../database/context.ts'
import { type DocumentRow, rowOf, type SearchDocument } from './document.ts'

export type SearchTables = {
  'search.document': { tenant_id: string; loop: string; subject_id: string } & DocumentRow
}

const db = tablesOf<SearchTables>

export type Changed = {
  subjectId: string
  before: readonly SearchDocument[]
  after: readonly SearchDocument[]
}

/** Writes what a step has changed in what is found of its records; most steps change nothing. */
export async function saveDocuments(
  ctx: Ctx,
  loop: string,
  subjects: readonly Changed[],
): Promise<void> {
  const { tenantId } = ctx.actor
  const added = subjects.flatMap(({ subjectId, before, after }) =>
    after
      .filter(({ part }) => !before.some((old) => old.part === part))
      .map((document) => ({
        ...{ tenant_id: tenantId, loop, subject_id: subjectId },
        ...rowOf(tenantId, document),
      })),
  )
  if (added.length > 0) await db(ctx).insertInto('search.document').values(added).execute()
  for (const { subjectId, before, after } of subjects) {
    await change(ctx, loop, subjectId, before, after)
  }
}

async function change(
  ctx: Ctx,
  loop: string,
  subjectId: string,
  before: Changed['before'],
  after: Changed['after'],
): Promise<void> {
  for (const old of before) {
    const document = after.find(({ part }) => part === old.part)
    if (document === undefined) {
      await dropDocuments(ctx, loop, subjectId, old.part)
    } else if (JSON.stringify(document) !== JSON.stringify(old)) {
      const { part, ...row } = rowOf(ctx.actor.tenantId, document)
      await db(ctx)
        .updateTable('search.document')
        .set(row)
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('loop', '=', loop)
        .where('subject_id', '=', subjectId)
        .where('part', '=', part)
        .execute()
    }
  }
}

/** Takes what is found of a record away, or one part of it. */
export async function dropDocuments(
  ctx: Ctx,
  loop: string,
  subjectId: string,
  part?: string,
): Promise<void> {
  await db(ctx)
    .deleteFrom('search.document')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('loop', '=', loop)
    .where('subject_id', '=', subjectId)
    .$if(part !== undefined, (query) => query.where('part', '=', part ?? ''))
    .execute()
}

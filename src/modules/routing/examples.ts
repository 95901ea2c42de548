import { sql } from 'kysely'
import type { Message } from '#modules/text/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Decided } from './domain/changes.ts'
import type { Example } from './domain/learning.ts'
import type { RouterKind } from './domain/words.ts'

/** So many of the newest are learnt from. */
const mostExamples = 4_000
/** What stands where an enterprise had its words erased (`rights.without_texts`). */
const erased = '（已依申请删除）'

export type Decision = Record<RouterKind, string | null> & {
  appealId: string
  status: string
  title: string
  automatic: boolean
}

/** What was decided of the newest appeals dispatched, the oldest of them first. */
export async function decisions(ctx: Ctx): Promise<Decision[]> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<Decision>`
    select a.appeal_id as "appealId", a.status, a.title, a.environment, a.kind,
      case when o.takes_lifted then null else a.office_id::text end as office,
      coalesce(s.automatic, false) as automatic
    from appeals.appeal a
      join people.office o on o.tenant_id = ${tenantId} and o.office_id = a.office_id
      left join routing.suggestion s on s.tenant_id = ${tenantId} and s.appeal_id = a.appeal_id
        and s.kind = 'office'
    where a.tenant_id = ${tenantId} and a.dispatched_on is not null
    order by a.dispatched_on desc, a.appeal_id desc limit ${mostExamples}`.execute(ctx.tx)
  return rows.reverse()
}

/**
 * What of one kind is to be learnt. Whose office has objected is not decided yet; what nobody dispatched counts
 * once its office has taken it; what lies with the bottom-line office says nothing of whose it was.
 */
export function decidedIn(rows: readonly Decision[], kind: RouterKind): Decided {
  const unsure = ({ status, automatic }: Decision) =>
    kind === 'office' && (status === 'objected' || (automatic && status === 'dispatched'))
  return new Map(
    rows.flatMap((row) => {
      const label = row[kind]
      if (label === null || unsure(row) || row.title === erased) return []
      return [[row.appealId, label] as const]
    }),
  )
}

/** Whose words are gone, among the newest. */
export const goneIn = (rows: readonly Decision[]): string[] =>
  rows.flatMap(({ appealId, title }) => (title === erased ? [appealId] : []))

/** The texts of these appeals as a coordinator has confirmed them. */
async function textsOf(ctx: Ctx, appealIds: readonly string[]): Promise<Map<string, Message>> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<{ id: string; key: string; text: string | null }>`
    select v.stream_id as id, t.key, t.text
    from record.event v, lateral (
      select 'title' as key, v.body #>> '{content,title}' as text where v.type = 'submitted'
      union all select 'body', v.body #>> '{content,body}' where v.type = 'submitted'
      union all select c.value ->> 'key', c.value ->> 'text'
        from jsonb_array_elements(v.body -> 'changed') c where v.type = 'textConfirmed') t
    where v.tenant_id = ${tenantId} and v.stream_id = any (${[...appealIds]}::uuid[])
      and v.type in ('submitted', 'textConfirmed') and t.key in ('title', 'body')
    order by v.stream_id, v.version`.execute(ctx.tx)
  const texts = new Map<string, Message>()
  for (const { id, key, text } of rows) {
    const before = texts.get(id) ?? { title: '', body: null }
    texts.set(id, key === 'title' ? { ...before, title: text ?? '' } : { ...before, body: text })
  }
  return texts
}

/** The examples of these decisions, in their order. */
export async function examplesOf(ctx: Ctx, decided: Decided): Promise<Example[]> {
  const texts = await textsOf(ctx, [...decided.keys()])
  return [...decided].flatMap(([id, label]) => {
    const text = texts.get(id)
    return text === undefined ? [] : [{ ...text, label }]
  })
}

import { sql } from 'kysely'
import { zh } from '#messages/common.zh.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Asked, type OpenProblem, proposeTopics, type Unkept } from '../domain/packs/topics.ts'
import type { Topic } from '../domain/packs/types.ts'

const words: Readonly<Record<string, string>> = zh

/** What next year's talks should be about, with why. */
export async function topicsFor(ctx: Ctx, from: string, to: string): Promise<Topic[]> {
  return proposeTopics({
    problems: await openProblems(ctx),
    asked: await mostAsked(ctx, from, to),
    unkept: await unkeptTopics(ctx),
  })
}

async function openProblems({ tx, actor }: Ctx): Promise<OpenProblem[]> {
  const { rows } = await sql<OpenProblem>`
    select problem_id as "problemId", title, enterprises, office_id as "officeId"
    from problems.problem
    where tenant_id = ${actor.tenantId} and named
      and status not in ('suggested', 'dismissed', 'merged', 'closed')
    order by enterprises desc, problem_id limit 20`.execute(tx)
  return rows
}

async function mostAsked({ tx, actor }: Ctx, from: string, to: string): Promise<Asked[]> {
  const { rows } = await sql<{ environment: string; count: number }>`
    select environment, count(*)::int as count from appeals.appeal
    where tenant_id = ${actor.tenantId} and submitted_on between ${from} and ${to}
    group by 1 order by 2 desc, 1`.execute(tx)
  return rows.map(({ environment, count }) => ({
    ...{ environment, count, label: words[`environment.${environment}`] ?? environment },
  }))
}

/** Topics of the library at whose talks something was promised that has not ended. */
async function unkeptTopics({ tx, actor }: Ctx): Promise<Unkept[]> {
  const { rows } = await sql<Unkept>`
    select t.topic_id as "topicId", t.title, count(*)::int as count
    from talks.question q
    join talks.session s on s.tenant_id = ${actor.tenantId} and s.session_id = q.session_id
    join appeals.appeal a on a.tenant_id = ${actor.tenantId} and a.appeal_id = q.appeal_id
    join talks.topic t on t.tenant_id = ${actor.tenantId} and t.topic_id = any (s.topic_ids)
    where q.tenant_id = ${actor.tenantId} and a.status <> 'closed'
    group by 1, 2 order by 3 desc, 1 limit 10`.execute(tx)
  return rows
}

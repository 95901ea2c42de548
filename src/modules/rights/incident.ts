import { sql } from 'kysely'
import type { Instant } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'

/** What an account saw of one enterprise since a moment, and by which of its appeals. */
export type Exposure = {
  enterpriseId: string | null
  /** The appeal's number; none where the enterprise itself was opened, or a whole export was taken. */
  number: string | null
  accountId: string
  accountName: string | null
  role: string
  /** How it was seen: an opening of the vault with its purpose, or a reading. */
  how: string
  fields: string
  firstAt: Instant
  lastAt: Instant
  times: number
}

/** Which data each way of looking shows; the report says them, for those affected must be told. */
const fieldsOf: Readonly<Record<string, string>> = {
  enterprise: '企业名称、统一社会信用代码、联系人姓名、联系电话',
  account: '账号姓名、电话、邮箱',
  appeal: '标题、正文、补充、答复、办理过程',
  attachment: '附件',
}
const fields = (kind: string) => fieldsOf[kind] ?? kind

/**
 * Who looked at what since then, all accounts or one: what is needed to tell those affected and the
 * authority (PIPL 57). Read from the vault's openings and the read audit, which nobody can alter.
 */
export async function exposuresSince(
  ctx: Ctx,
  { since, accountId }: { since: Instant; accountId?: string | undefined },
): Promise<Exposure[]> {
  const { tenantId } = ctx.actor
  const one = accountId ?? null
  type Row = Omit<Exposure, 'fields'> & { kind: string }
  const { rows } = await sql<Row>`
    with seen as (
      select o.account_id, o.role, o.kind, 'vault:' || o.purpose as how, o.at,
        case when o.kind = 'enterprise' then o.subject_id end as enterprise_id,
        coalesce(o.about, case when o.kind = 'appeal' then o.subject_id end) as appeal_id
      from vault.opening o
      where o.tenant_id = ${tenantId} and o.at >= ${since}
      union all
      select r.account_id, r.role, r.subject_kind, 'read:' || r.kind, r.at, null,
        case when r.subject_kind = 'appeal' then r.subject_id::uuid end
      from trust.read r
      where r.tenant_id = ${tenantId} and r.slot >= ${since}::timestamptz - interval '10 minutes'
        and r.at >= ${since})
    select coalesce(s.enterprise_id, a.enterprise_id) as "enterpriseId", a.number,
      s.account_id as "accountId", c.name as "accountName", s.role, s.how, s.kind,
      min(s.at) as "firstAt", max(s.at) as "lastAt", count(*) as times
    from seen s
      left join appeals.appeal a on a.tenant_id = ${tenantId} and a.appeal_id = s.appeal_id
      left join people.account c on c.tenant_id = ${tenantId} and c.account_id = s.account_id
    where ${one}::uuid is null or s.account_id = ${one}::uuid
    group by 1, 2, 3, 4, 5, 6, 7
    order by 8, 3, 2`.execute(ctx.tx)
  return rows.map(({ kind, ...row }) => ({ ...row, fields: fields(kind) }))
}

import { type SqlBool, sql } from 'kysely'
import type { OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { RecordTables } from '#platform/record/tables.ts'
import { officeKinds, officeStatuses, owerOf, pausedKinds } from '../domain/standing.ts'
import type { Light } from '../domain/words.ts'
import { type AppealsTables, storedAppeals } from '../store.ts'
import type { Names } from '../timeline.ts'
import type { dutyContract } from './contract.ts'

type Owing = OutputOf<typeof dutyContract.supervision>['owing'][number]
type Tables = Pick<AppealsTables, 'appeals.appeal'> & RecordTables

const db = tablesOf<Tables>

/** Who owes a date; an office with its name. */
export function owerNamed(appeal: Parameters<typeof owerOf>[0], kind: string, names: Names) {
  const ower = owerOf(appeal, kind)
  return { ...ower, officeName: names.get(ower.officeId ?? '') ?? null }
}

/** The light of one date; black is the office's own, when it left a letter unanswered too. */
const lightOfDate = ({ now }: Ctx) => sql<Light>`case
  when a.black_at <= ${now} and d.kind = any(${officeKinds}) then 'black'
  when d.passes_at <= ${now} then 'red'
  when d.warn_at <= ${now} then 'yellow'
  else 'green' end`

/** Whether a date runs: neither ended, nor standing still for the enterprise. */
const runs = sql<SqlBool>`d.ended_on is null and not (a.paused and d.kind = any(${pausedKinds}))`

/** Of how many appeals each party owes a date that is near or late, those who owe the gravest first. */
export async function countOwed(ctx: Ctx, names: Names): Promise<Owing[]> {
  const owing = new Map<string, Owing>()
  for (const { dates, n, ...appeal } of await countAlike(ctx)) {
    for (const [key, { light, ...ower }] of gravest(appeal, dates, names)) {
      const counted = owing.get(key) ?? { ...ower, yellow: 0, red: 0, black: 0 }
      owing.set(key, { ...counted, [light]: counted[light] + n })
    }
  }
  return [...owing.values()].toSorted((a, b) => b.black - a.black || b.red - a.red)
}

type Owed = Awaited<ReturnType<typeof countAlike>>[number]
const gravity = ['yellow', 'red', 'black'] as const

/** Who owes dates of such an appeal, each once, with the gravest light of them. */
function gravest(appeal: Pick<Owed, 'status' | 'officeId'>, dates: Owed['dates'], names: Names) {
  const owers = gravity.flatMap((light) =>
    dates
      .filter((date) => date.light === light)
      .map(({ kind }) => ({ ...owerNamed(appeal, kind, names), light })),
  )
  return new Map(owers.map((ower) => [ower.officeId ?? ower.party, ower]))
}

/** How many open appeals have just these dates near or late: far fewer rows than there are appeals. */
function countAlike(ctx: Ctx) {
  const { tenantId } = ctx.actor
  const stirring = db(ctx)
    .selectFrom('appeals.appeal as a')
    .innerJoin('record.deadline as d', (join) =>
      join.on('d.tenant_id', '=', tenantId).onRef('d.subject_id', '=', 'a.appeal_id'),
    )
    .select(['a.status', 'a.office_id as officeId'])
    .select(
      sql<{ kind: string; light: Light }[]>`jsonb_agg(
        jsonb_build_object('kind', d.kind, 'light', ${lightOfDate(ctx)}) order by d.kind)`.as(
        'dates',
      ),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.status', '<>', 'closed')
    .where('a.warn_at', '<=', ctx.now)
    .where('d.loop', '=', storedAppeals.loop.name)
    .where('d.warn_at', '<=', ctx.now)
    .where(runs)
    .groupBy(['a.appeal_id', 'a.status', 'a.office_id'])
  return db(ctx)
    .selectFrom(stirring.as('s'))
    .select(['s.status', 's.officeId', 's.dates'])
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .groupBy(['s.status', 's.officeId', 's.dates'])
    .execute()
}

/** Narrows a list of appeals `a` to those of which an office owes a date, of this light when one is given. */
export const isOwedBy = (ctx: Ctx, officeId: string, light: Light | undefined) =>
  sql<SqlBool>`exists (select from record.deadline d
    where d.tenant_id = ${ctx.actor.tenantId} and d.subject_id = a.appeal_id
      and d.loop = ${storedAppeals.loop.name} and ${runs}
      and (d.kind = ${`co:${officeId}`} or (a.office_id = ${officeId}
        and a.status = any(${officeStatuses}) and d.kind = any(${officeKinds})))
      and ${light === undefined ? sql<SqlBool>`true` : sql<SqlBool>`${lightOfDate(ctx)} = ${light}`})`

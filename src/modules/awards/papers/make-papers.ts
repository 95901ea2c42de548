import { fullName, type OfficialPaper, sentence } from '#modules/documents/index.ts'
import { cityName, officeNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { cycleRow } from '../cases/facts.ts'
import { type CaseRow, selectCases } from '../cases/rows.ts'
import { regionNames } from '../cases/spread.ts'
import type { CaseStatus } from '../domain/words.ts'
import { db } from '../store.ts'
import { collection, type PaperFacts, type PrintedCase, publicNotice } from './papers.ts'

const environmentWords: Readonly<Record<CaseRow['environment'], string>> = {
  entrepreneurship: '创业创新',
  factors: '要素供给',
  services: '政企服务',
  integrity: '诚信法治',
  respect: '尊重尊崇',
  work: '工作保障',
}

/** 公示: there is none before a case is a candidate. */
export async function noticeOf(ctx: Ctx, cycleId: string): Promise<OfficialPaper> {
  const facts = await factsOf(ctx, cycleId, [
    ...(['candidate', 'balloted', 'tallied', 'awarded', 'vacant'] as const),
  ])
  if (facts.cases.length === 0) throw recordRefusal('record/missing')
  return publicNotice(facts)
}

/** 好案例集: there is none before the votes are counted. */
export async function collectionOf(ctx: Ctx, cycleId: string): Promise<OfficialPaper> {
  const facts = await factsOf(ctx, cycleId, ['awarded'])
  if (facts.tally === null) throw recordRefusal('record/missing')
  return collection(facts)
}

async function factsOf(
  ctx: Ctx,
  cycleId: string,
  statuses: readonly CaseStatus[],
): Promise<PaperFacts> {
  const cycle = await cycleRow(ctx, cycleId)
  const rows = await selectCases(ctx)
    .where('cycle_id', '=', cycleId)
    .where('status', 'in', statuses)
    .where('published_on', 'is not', null)
    .orderBy('approvals', (order) => order.desc().nullsLast())
    .orderBy('case_id')
    .execute()
  const names = { offices: await officeNames(ctx), regions: await regionNames(ctx) }
  const city = await cityName(ctx)
  return {
    ...cycle,
    cityName: city,
    issuer: fullName(city, await coordinatingOffice(ctx)),
    on: ctx.today,
    cases: rows.map((row) => printed(row, names)),
  }
}

type Names = { offices: ReadonlyMap<string, string>; regions: ReadonlyMap<string, string> }

function printed(row: CaseRow, { offices, regions }: Names): PrintedCase {
  const { caseId, title, content, environment, regionId, spread } = row
  const adopted = spread.adoptions
    .filter(({ confirmedOn }) => confirmedOn !== null)
    .map(({ place: { city, officeId, regionId: region }, how, on, effect }) => {
      const where = city ?? offices.get(officeId ?? '') ?? regions.get(region ?? '') ?? ''
      const seen = effect?.confirmedOn
        ? `${effect.measure}由${effect.before}${effect.unit}变为${effect.after}${effect.unit}。`
        : ''
      return `${where}（${on}）：${sentence(how)}${seen}`
    })
  const region = regions.get(regionId ?? '') ?? '全市'
  return { caseId, title, ...content, region, environment: environmentWords[environment], adopted }
}

async function coordinatingOffice(ctx: Ctx): Promise<string> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('people.office as o')
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.region_id', '=', 'o.region_id'),
    )
    .select(['o.name', 'r.kind'])
    .where('o.tenant_id', '=', tenantId)
    .where('o.kind', '=', 'coordinating')
    .orderBy('o.office_id')
    .execute()
  return (rows.find(({ kind }) => kind === 'city') ?? rows[0])?.name ?? ''
}

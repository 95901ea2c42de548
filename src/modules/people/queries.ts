import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { peopleContract } from './contract.ts'
import type { CityRules } from './domain/city-rules.ts'
import { divisions, sections } from './domain/industries.ts'
import { type Identity, identitiesOf, type Search, searchFor } from './identity.ts'
import { loadRules } from './rules/store.ts'
import { db, selectEnterprises, selectOffices } from './store.ts'

type Session = OutputOf<typeof peopleContract.session>

/** Who is signed in, with the names a page shows. */
export async function describeSession(ctx: Ctx): Promise<Session> {
  const { actor } = ctx
  const office = actor.officeId && (await officeName(ctx, actor.officeId))
  const enterprise = actor.enterpriseId && (await enterpriseOf(ctx, actor.enterpriseId))
  const own = actor.enterpriseId === null ? null : await ownNames(ctx, actor.enterpriseId)
  return {
    signedIn: actor.role !== 'public',
    restricted: actor.session?.restricted ?? false,
    heldUntil: actor.session?.heldUntil ?? null,
    accountId: actor.role === 'public' ? null : actor.accountId,
    name: own?.person ?? actor.name,
    role: actor.role,
    officeId: actor.officeId,
    officeName: office || null,
    enterpriseId: actor.enterpriseId,
    enterpriseName: own?.enterprise ?? null,
    regionId: actor.regionId ?? (enterprise ? enterprise.regionId : null),
    today: ctx.today,
  }
}

async function officeName(ctx: Ctx, officeId: string) {
  const row = await db(ctx)
    .selectFrom('people.office')
    .select('name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
  return row?.name
}

/** What the vault keeps of whoever speaks for an enterprise, for themselves. */
async function ownNames(ctx: Ctx, enterpriseId: string) {
  const { accountId } = ctx.actor
  const subjects = [
    { kind: 'enterprise', id: enterpriseId },
    { kind: 'account', id: accountId },
  ]
  const opened = await ctx.vault.open(ctx, subjects, { purpose: 'own' })
  return { enterprise: opened.get(enterpriseId)?.name, person: opened.get(accountId)?.name }
}

const enterpriseOf = (ctx: Ctx, enterpriseId: string) =>
  selectEnterprises(ctx).where('enterprise_id', '=', enterpriseId).executeTakeFirst()

/** What the city is called. */
export async function cityName(ctx: Ctx): Promise<string> {
  const { name } = await db(ctx)
    .selectFrom('people.tenant')
    .select('name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .executeTakeFirstOrThrow()
  return name
}

/** The city's settings: what every page and form needs to name things. */
export async function describeCity(ctx: Ctx): Promise<OutputOf<typeof peopleContract.city>> {
  const { tenantId } = ctx.actor
  const tenant = await db(ctx)
    .selectFrom('people.tenant')
    .select(['name', 'profile'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  const regions = await db(ctx)
    .selectFrom('people.region')
    .select(['region_id as regionId', 'name', 'division_code as divisionCode', 'kind', 'venue'])
    .where('tenant_id', '=', tenantId)
    .orderBy('sort')
    .execute()
  const offices = await selectOffices(ctx).orderBy('office_id').execute()
  const rules = await loadRules(ctx)
  return {
    tenantId,
    ...tenant,
    regions,
    offices,
    industries: divisions.map(({ code, zh, section }) => {
      return {
        code,
        name: zh,
        section: sections.find((one) => one.code === section)?.zh ?? section,
      }
    }),
    ruleVersion: rules.version,
    limits: limitsByKind(rules),
  }
}

/** The limits by the kind of date each gives, as pages and papers print them. */
function limitsByKind(rules: CityRules) {
  return {
    dispatch: rules.dispatchWithin,
    reply: rules.replyWithin,
    supplement: rules.supplementWithin,
    object: rules.objectWithin,
    rule: rules.ruleWithin,
    extension: rules.decideExtensionWithin,
    shelve: rules.shelveAtMost,
    confirm: rules.confirmWithin,
    redo: rules.redoWithin,
    close: rules.closeWithin,
  }
}

type Enterprise = Awaited<ReturnType<ReturnType<typeof selectEnterprises>['execute']>>[number]

/** How often more is looked through when what was found by parts of a name turned out to be another. */
const mostRounds = 5

/** Enterprises by name or code, in the order of their registration. */
export async function listEnterprises(
  ctx: Ctx,
  { q, cursor, limit }: InputOf<typeof peopleContract.enterprises>,
): Promise<OutputOf<typeof peopleContract.enterprises>> {
  const search = q === undefined ? null : await searchFor(ctx, q)
  const items: (Enterprise & Identity)[] = []
  let last = cursor
  for (let round = 0; round < mostRounds; round += 1) {
    const rows = await rowsAfter(ctx, last, limit + 1, search)
    const named = await inDirectory(ctx, rows)
    items.push(...named.filter((one) => search === null || search.matches(one)))
    last = rows.at(-1)?.enterpriseId ?? last
    if (rows.length <= limit) return pageOf(items, limit, null)
    if (items.length > limit) return pageOf(items, limit, last ?? null)
  }
  return pageOf(items, limit, last ?? null)
}

function pageOf(items: (Enterprise & Identity)[], limit: number, more: string | null) {
  const page = items.slice(0, limit)
  return { items: page, next: items.length > limit ? (page.at(-1)?.enterpriseId ?? null) : more }
}

function rowsAfter(ctx: Ctx, cursor: string | undefined, most: number, search: Search | null) {
  return selectEnterprises(ctx)
    .$if(search !== null, (query) =>
      query.where((or) =>
        or.or([
          or('code_index', '=', search?.code ?? null),
          sql<boolean>`name_pairs @> ${search?.pairs ?? []}::int[]`,
          sql<boolean>`name_pairs @> ${search?.initials ?? null}::int[]`,
        ]),
      ),
    )
    .$if(cursor !== undefined, (query) => query.where('enterprise_id', '<', cursor ?? ''))
    .orderBy('enterprise_id', 'desc')
    .limit(most)
    .execute()
}

/** Rows of the directory with who they are: opened for it, and written down. */
export async function inDirectory(
  ctx: Ctx,
  rows: readonly Enterprise[],
): Promise<(Enterprise & Identity)[]> {
  const ids = rows.map(({ enterpriseId }) => enterpriseId)
  const identities = await identitiesOf(ctx, ids, { purpose: 'directory' })
  return rows.flatMap((row) => {
    const identity = identities.get(row.enterpriseId)
    return identity === undefined ? [] : [{ ...row, ...identity }]
  })
}

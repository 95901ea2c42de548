import { cityName } from '#modules/people/index.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { type Loaded, load } from '#platform/record/loop-store.ts'
import type { Host, Session } from '../domain/session-types.ts'
import type { HostBody } from '../domain/words.ts'
import { titlesOf } from '../feeds/queries.ts'
import { storedSessions } from '../sessions/store.ts'
import type { TalkFacts } from './facts.ts'

/** One talk with what every paper of it says, and with what the papers are made from. */
export type Talk = {
  session: Loaded<Session>
  facts: Omit<TalkFacts, 'today' | 'until'>
  officeName: (officeId: string) => string
}

/** What every paper of a session says, as far as this actor may know it. */
export async function talkOf(ctx: Ctx, sessionId: string): Promise<Talk> {
  const session = await load(ctx, storedSessions, sessionId)
  const { state } = session
  const { region, offices } = await placesOf(ctx, state.regionId)
  const titles = await titlesOf(ctx, state.topicIds)
  const names = new Map(offices.map(({ officeId, name }) => [officeId, name]))
  const facts = {
    cityName: await cityName(ctx),
    coordinatingOffice: coordinatorsOf(offices, state.regionId),
    period: state.number,
    venue: venueOf(region),
    place: state.place,
    topic: state.topicIds.flatMap((topicId) => titles.get(topicId) ?? []).join('、'),
    day: state.heldOn,
    from: state.startsAt,
    host: hostOf(state.host, region),
    contact: state.contact,
  }
  return { session, facts, officeName: (officeId) => names.get(officeId) ?? '' }
}

type PlacesTables = {
  'people.region': { tenant_id: string; region_id: string; name: string; kind: Region['kind'] }
  'people.office': {
    tenant_id: string
    office_id: string
    name: string
    kind: string
    region_id: string
  }
}

type Region = { name: string; kind: 'city' | 'district' | 'zone' }
type Office = { officeId: string; name: string; kind: string; regionId: string }

async function placesOf(
  ctx: Ctx,
  regionId: string,
): Promise<{ region: Region; offices: Office[] }> {
  const db = tablesOf<PlacesTables>(ctx)
  const { tenantId } = ctx.actor
  const region = await db
    .selectFrom('people.region')
    .select(['name', 'kind'])
    .where('tenant_id', '=', tenantId)
    .where('region_id', '=', regionId)
    .executeTakeFirstOrThrow()
  const offices = await db
    .selectFrom('people.office')
    .select(['office_id as officeId', 'name', 'kind', 'region_id as regionId'])
    .where('tenant_id', '=', tenantId)
    .orderBy('office_id')
    .execute()
  return { region, offices }
}

/** The coordinating office of the venue's region, or that of the city. */
function coordinatorsOf(offices: readonly Office[], regionId: string): string {
  const all = offices.filter(({ kind }) => kind === 'coordinating')
  return (all.find((one) => one.regionId === regionId) ?? all[0])?.name ?? ''
}

/** 市级会场, 德清县会场. */
const venueOf = ({ name, kind }: Region) => (kind === 'city' ? '市级会场' : `${name}会场`)

const bodies: Record<HostBody, string> = {
  committee: '委',
  congress: '人大常委会',
  government: '政府',
  cppcc: '政协',
}

/** Who hosts; until somebody is named, whose turn it is: 市政府领导, 德清县委领导. */
function hostOf({ body, name }: Host, { name: region, kind }: Region): string {
  if (name !== null) return name
  return kind === 'zone' ? '有关领导' : `${kind === 'city' ? '市' : region}${bodies[body]}领导`
}

import { creditCodeFor, openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type City, type Person, personAt } from '#tests/city.ts'
import { taken } from '../talks/stage.ts'
import type { Heard } from './heard.ts'
import { identity } from './tokens.ts'

export type Cast = Record<
  | 'public'
  | 'own'
  | 'other'
  | 'coordinator'
  | 'handler'
  | 'lead'
  | 'otherLead'
  | 'caller'
  | 'leader'
  | 'expert'
  | 'auditor'
  | 'admin'
  | 'security'
  | 'neighbour',
  Person
>

const ways = { language: 'zh', quiet: false, digest: false }

/** Everybody who has a part, all that is answered to them being heard under their role. */
export async function castOf(city: City, neighbour: City, heard: Heard) {
  const admin = actorWithoutAccount(city.tenantId, 'admin')
  const open = async (account: Parameters<typeof openAccount>[1]) =>
    city.signIn(await city.db.as(admin, (ctx) => openAccount(ctx, account)))
  const { person, email, creditCode: _, ...named } = identity
  const of = { departmentAndType: '91', division: '330502', organisation: 'MAXK7QG4' } as const
  const registered = { ...named, creditCode: creditCodeFor(of), regionId: 'wuxing' }
  const coordinator = heard.as('coordinator', city.desk)
  const { enterpriseId } = await taken(coordinator.post('/enterprises', registered))
  const own = await open({ name: person, role: 'enterprise', enterpriseId })
  const people: Cast = {
    public: personAt(city.address),
    own,
    other: await city.enterprise('湖州另一家有限公司'),
    coordinator: city.desk,
    handler: await city.handlerOf('transport'),
    lead: await city.leadOf('transport'),
    otherLead: await city.leadOf('water'),
    caller: city.caller,
    leader: city.leader,
    expert: await open({ name: '周研究员', role: 'expert' }),
    auditor: city.auditor,
    admin: city.admin,
    security: city.security,
    // Why at this address: the session of another city must open nothing here.
    neighbour: personAt(city.address, neighbour.desk.cookie),
  }
  const cast = Object.fromEntries(
    Object.entries(people).map(([role, one]) => [role, heard.as(role, one)]),
  ) as Cast // Why `as`: the same keys.
  await taken(cast.own.post('/notices/address', { ...ways, email }))
  for (const role of [
    'coordinator',
    'handler',
    'lead',
    'otherLead',
    'leader',
    'auditor',
  ] as const) {
    const email = `${role}@city.example`
    await taken(cast[role].post('/notices/address', { ...ways, digest: true, email }))
  }
  return { cast, enterpriseId: String(enterpriseId) }
}

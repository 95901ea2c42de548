import { seedCalendar } from '#modules/calendar/index.ts'
import { officesByKey, openAccount, profileOf, setUpCity } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'

/** The accounts a demo city has, by what they are for. */
export type Staff = {
  coordinator: string
  callers: string[]
  leader: string
  auditor: string
  admin: string
  security: string
  /** Handler and lead of each department, by the office's key. */
  departments: Map<string, { officeId: string; handler: string; lead: string }>
}

/**
 * Sets a city up with its staff, once; null when the city is there already. `demo`: its accounts hold
 * nothing of anybody, so that they sign in by a link alone.
 */
export function setUpStaffedCity(
  db: Database,
  tenantId: string,
  profileKey: string,
  { venues = 100, demo = true } = {},
): Promise<Staff | null> {
  const admin = actorWithoutAccount(tenantId, 'admin')
  const profile = profileOf(profileKey)
  const regions = profile.regions.map((region, nth) => ({ ...region, venue: nth < venues }))
  return db.as(admin, async (ctx) => {
    if (!(await setUpCity(ctx, { ...profile, regions }, { demo }))) return null
    await seedCalendar(ctx)
    return openStaff(ctx)
  })
}

async function openStaff(ctx: Ctx): Promise<Staff> {
  const offices = await officesByKey(ctx)
  const officeId = (key: string) => offices.get(key)?.officeId ?? ''
  const departments: Staff['departments'] = new Map()
  for (const [key, office] of offices) {
    if (!office.handles) continue
    const place = { officeId: office.officeId }
    const handler = await openAccount(ctx, {
      name: `${office.name}经办人`,
      role: 'handler',
      ...place,
    })
    const lead = await openAccount(ctx, { name: `${office.name}分管领导`, role: 'lead', ...place })
    departments.set(key, { officeId: office.officeId, handler, lead })
  }
  const coordination = { officeId: officeId('coordination') }
  const calls = { officeId: officeId('follow-up') }
  return {
    coordinator: await openAccount(ctx, {
      name: '统筹办公室值班员',
      role: 'coordinator',
      ...coordination,
    }),
    callers: [
      await openAccount(ctx, { name: '回访一席', role: 'caller', ...calls }),
      await openAccount(ctx, { name: '回访二席', role: 'caller', ...calls }),
    ],
    leader: await openAccount(ctx, { name: '主持领导', role: 'leader' }),
    auditor: await openAccount(ctx, { name: '监督审计员', role: 'auditor' }),
    admin: await openAccount(ctx, { name: '系统管理员', role: 'admin' }),
    security: await openAccount(ctx, { name: '安全管理员', role: 'security' }),
    departments,
  }
}

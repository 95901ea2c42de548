import type { Day } from '#kernel/day.ts'
import { creditCodeFor, issueSignInLink, openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { type Client, clientFor } from './caller.ts'
import type { SampleEnterprise } from './source.ts'
import type { Staff } from './staff.ts'

export type PlayedEnterprise = SampleEnterprise & {
  enterpriseId: string
  creditCode: string
  client: Client
}

export type Department = { key: string; officeId: string; handler: Client; lead: Client }

/** Everybody a play needs, each with a client of its own. */
export type Cast = {
  coordinator: Client
  callers: Client[]
  auditor: Client
  departments: Department[]
  /** 兜底办: nothing is dispatched to it that was not lifted. */
  bottomLine: Department
  enterprises: PlayedEnterprise[]
}

type Stage = {
  db: Database
  tenantId: string
  address: string
  staff: Staff
  today: Day
  samples: readonly SampleEnterprise[]
}

/** Gives the staff their clients, and has the coordinator register the enterprises. */
export async function assembleCast(stage: Stage): Promise<Cast> {
  const { staff } = stage
  const client = (accountId: string) => clientOf(stage, accountId)
  const coordinator = client(staff.coordinator)
  const enterprises: PlayedEnterprise[] = []
  for (const [index, sample] of stage.samples.entries()) {
    enterprises.push(await register(stage, coordinator, sample, index))
  }
  const offices = [...staff.departments].map(([key, { officeId, handler, lead }]) => {
    return { key, officeId, handler: client(handler), lead: client(lead) }
  })
  const bottomLine = offices.find(({ key }) => key === 'bottom-line')
  if (bottomLine === undefined) throw new Error('A play needs a bottom-line office.')
  return {
    coordinator,
    callers: staff.callers.map(client),
    auditor: client(staff.auditor),
    departments: offices.filter((one) => one !== bottomLine),
    bottomLine,
    enterprises,
  }
}

/** The link is issued as the terminal of the machine does it; all else goes over HTTP. */
export function clientOf(
  { db, tenantId, address }: Pick<Stage, 'db' | 'tenantId' | 'address'>,
  accountId: string,
): Client {
  const admin = actorWithoutAccount(tenantId, 'admin')
  return clientFor(address, () => db.as(admin, (ctx) => issueSignInLink(ctx, accountId)))
}

async function register(
  stage: Stage,
  coordinator: Client,
  sample: SampleEnterprise,
  index: number,
): Promise<PlayedEnterprise> {
  const departmentAndType = sample.kind === 'enterprise' ? '91' : '92'
  const organisation = `MA2B${String(1_000 + index)}`
  const creditCode = creditCodeFor({ departmentAndType, division: sample.division, organisation })
  const { enterpriseId } = await coordinator.post<{ enterpriseId: string }>('/enterprises', {
    name: sample.name,
    creditCode,
    regionId: sample.venue,
    industry: sample.industry,
    employees: sample.employees,
    revenue: sample.revenue,
    assets: sample.assets,
    figuresAsOf: stage.today,
    contactName: sample.contactName,
    contactPhone: `0572-2${String(100_000 + index * 37).slice(-6)}`,
  })
  const admin = actorWithoutAccount(stage.tenantId, 'admin')
  const accountId = await stage.db.as(admin, (ctx) =>
    openAccount(ctx, { name: sample.contactName, role: 'enterprise', enterpriseId }),
  )
  return { ...sample, enterpriseId, creditCode, client: clientOf(stage, accountId) }
}

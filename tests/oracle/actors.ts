import type { Ground } from './ground.ts'
import { offices } from './ground.ts'
import type { Asking, World } from './policy.ts'

const noAccount = '00000000-0000-7000-8000-000000000000'
const stranger = '00000000-0000-7000-8000-00000000abcd'
const cities = ['330500', '330400', '330000']

/** Everybody who could ask: roles by offices, regions, enterprises and cities; real accounts and none. */
export function everybody(ground: Ground, world: World): Asking[] {
  return cities.flatMap((tenant) => [
    ...staffOf(tenant, ground, world),
    ...firmsOf(tenant, world),
    ...secretsOf(tenant, world),
  ])
}

const asking = (tenant: string, role: string, over: Partial<Asking> = {}): Asking => ({
  ...{ tenant, role, account: noAccount, office: null, region: null, enterprises: [], token: '' },
  ...over,
})

function staffOf(tenant: string, ground: Ground, world: World): Asking[] {
  const accounts = (world['people.account'] ?? []).filter((row) => row.tenant_id === tenant)
  const accountOf = (role: string, office: string | null = null) =>
    accounts.find((row) => row.role === role && (office === null || row.office_id === office))
      ?.account_id ?? stranger
  const here = tenant === ground.neighbour.tenantId ? ground.neighbour : ground.city
  const officeIds = [...offices, 'power'].map((key) => here.officeId(key))
  const elsewhere = ground.neighbour.officeId('transport')
  const regions = [null, 'wuxing', 'changxing', 'anji']
  return [
    ...['clock', 'public', 'auditor', 'leader', 'admin', 'security', 'expert'].map((role) =>
      asking(tenant, role, { account: accountOf(role) }),
    ),
    asking(tenant, 'clock'),
    asking(tenant, 'public'),
    asking(tenant, 'unheard-of'),
    ...regions.flatMap((region) => [
      asking(tenant, 'coordinator', { region, account: accountOf('coordinator') }),
      asking(tenant, 'caller', { region, account: accountOf('caller') }),
    ]),
    ...[...officeIds, elsewhere].flatMap((office) => [
      asking(tenant, 'handler', { office, account: accountOf('handler', office) }),
      asking(tenant, 'lead', { office, account: accountOf('lead', office) }),
    ]),
    asking(tenant, 'handler'),
    ...Object.values(ground.people).map(({ accountId }) =>
      asking(tenant, 'coordinator', { account: accountId, region: 'changxing' }),
    ),
  ]
}

/** Each enterprise; one that two records were merged into; one of the neighbour; one without any. */
function firmsOf(tenant: string, world: World): Asking[] {
  const firms = world['people.enterprise'] ?? []
  const ids = firms.map((row) => String(row.enterprise_id))
  const accountOf = (enterprise: string) =>
    world['people.account']?.find((row) => row.enterprise_id === enterprise)?.account_id ?? stranger
  return [
    ...ids.map((id) => asking(tenant, 'enterprise', { enterprises: [id], account: accountOf(id) })),
    asking(tenant, 'enterprise', { enterprises: ids.slice(0, 2) }),
    asking(tenant, 'enterprise'),
  ]
}

/** Whoever has a secret and is nobody yet: of this city, of the other, and one that is not there. */
function secretsOf(tenant: string, world: World): Asking[] {
  const places = [
    ...['people.session', 'people.sign_in_link', 'talks.feed'].map((table) => [
      table,
      'token_hash',
    ]),
    ['people.provider_identity', 'subject_hash'],
  ] as const
  const hashes = places.flatMap(([table = '', column = '']) => {
    const rows = world[table] ?? []
    return cities.flatMap((city) =>
      rows
        .filter((row) => row.tenant_id === city)
        .slice(0, 2)
        .map((row) => String(row[column])),
    )
  })
  return [...hashes, 'f'.repeat(64)].map((token) => asking(tenant, 'session', { token }))
}

/** The same every time for one seed, and in no order. */
export function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
  const left = [...all]
  for (let at = left.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1))
    const one = left[at] as T
    left[at] = left[other] as T
    left[other] = one
  }
  return left
}

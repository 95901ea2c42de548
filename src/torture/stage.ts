import {
  creditCodeFor,
  issueSignInLink,
  openAccount,
  registerEnterprises,
} from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { setUpStaffedCity } from '../play/staff.ts'

/** One enterprise account, with the link that signs it in once. */
export type Submitter = { accountId: string; enterpriseId: string; link: string }

/** Sets a city up in which `count` enterprises, each with an account, wait to submit. */
export async function setStage(
  db: Database,
  tenantId: string,
  count: number,
): Promise<Submitter[]> {
  const staff = await setUpStaffedCity(db, tenantId, 'huzhou')
  if (staff === null) throw new Error(`The city ${tenantId} is there already.`)
  return db.as(actorWithoutAccount(tenantId, 'admin'), async (ctx) => {
    const ids = await registerEnterprises(
      ctx,
      Array.from({ length: count }, (_, at) => company(at)),
    )
    const submitters: Submitter[] = []
    for (const [at, enterpriseId] of ids.entries()) {
      const name = `联系人${at + 1}`
      const accountId = await openAccount(ctx, { name, role: 'enterprise', enterpriseId })
      submitters.push({ accountId, enterpriseId, link: await issueSignInLink(ctx, accountId) })
    }
    return submitters
  })
}

const company = (at: number) => ({
  name: `耐久试验企业${at + 1}`,
  creditCode: creditCodeFor({
    departmentAndType: '91',
    division: '330502',
    organisation: `MA2D${String(1_000 + at)}`,
  }),
  regionId: 'wuxing',
})

/** Spends a submitter's link; the cookie of the session it opened. */
export async function signIn(address: string, { link }: Submitter): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link }),
  })
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** A submission of usual length; its title tells it from every other. */
export const submission = (title: string) => ({
  title,
  body: '厂区北门外道路破损已三个月，雨天积水，货车进出困难，影响原料到货和成品发运。'.repeat(3),
  kind: 'request',
  environment: 'factors',
  tags: ['道路'],
  regionId: 'wuxing',
  place: '吴兴区八里店镇创业大道北门',
})

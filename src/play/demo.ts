import { issueSignInLink, listAccounts } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { setUpStaffedCity } from './staff.ts'

type DemoOptions = { db: Database; tenantId: string; empty: boolean; say: (line: string) => void }

const shown = [
  ['enterprise', '企业'],
  ['coordinator', '统筹办公室'],
  ['handler', '经办人'],
  ['lead', '分管领导'],
  ['caller', '回访员'],
  ['leader', '领导'],
  ['auditor', '监督审计'],
  ['admin', '系统管理员'],
] as const

/** Makes the demo city on a first start, and sign-in links for one account of each role. */
export async function openDemo({ db, tenantId, empty, say }: DemoOptions) {
  const staff = await setUpStaffedCity(db, tenantId, 'huzhou')
  if (staff !== null && !empty) say('')
  return {
    links: (address: string) =>
      db.as(actorWithoutAccount(tenantId, 'admin'), async (ctx) => {
        const accounts = await listAccounts(ctx)
        const lines = ['一次性登录链接（24 小时内有效，用后即废）· one-time sign-in links:']
        for (const [role, name] of shown) {
          const account = accounts.find((one) => one.role === role)
          if (account === undefined) continue
          const token = await issueSignInLink(ctx, account.accountId)
          lines.push(`  ${name.padEnd(6, '　')} ${address}/sign-in#${token}`)
        }
        return lines
      }),
  }
}

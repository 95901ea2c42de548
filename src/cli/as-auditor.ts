import { issueSignInLink, listAccounts } from '#modules/people/index.ts'
import { ConfigFault } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { type Client, clientFor } from '../play/caller.ts'
import { createApp } from '../wiring.ts'

/** Reads over HTTP what the city's auditor is shown, from a server on the loopback. */
export async function asAuditor<T>(
  db: Database,
  tenantId: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const admin = actorWithoutAccount(tenantId, 'admin')
  const accounts = await db.as(admin, listAccounts)
  const auditor = accounts.find(({ role }) => role === 'auditor')
  if (auditor === undefined) throw new ConfigFault(`城市 ${tenantId} 还没有监督审计账号`)
  const app = await createApp({ db, tenantId, logLevel: 'error' })
  try {
    const address = await app.http.listen({ port: 0, host: '127.0.0.1' })
    const link = () => db.as(admin, (ctx) => issueSignInLink(ctx, auditor.accountId))
    return await work(clientFor(address, link))
  } finally {
    await app.http.close()
  }
}

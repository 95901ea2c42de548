import type { Actor } from '#kernel/actor.ts'
import { listAccounts } from '#modules/people/index.ts'
import { ConfigFault } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { withPlatform } from './with-platform.ts'

/** Works in the city's database as its first coordinator, beside the server if that is running. */
export function asCoordinator<T>(
  env: NodeJS.ProcessEnv,
  work: (db: Database, actor: Actor) => Promise<T>,
): Promise<T> {
  return withPlatform(env, async ({ db }, { tenantId }) =>
    work(db, await firstCoordinator(db, tenantId)),
  )
}

async function firstCoordinator(db: Database, tenantId: string): Promise<Actor> {
  const nobody = actorWithoutAccount(tenantId, 'admin')
  const accounts = await db.as(nobody, listAccounts)
  const found = accounts.find(({ role }) => role === 'coordinator')
  if (found === undefined) {
    throw new ConfigFault(`城市 ${tenantId} 还没有统筹办公室账号，请先启动一次系统（npm start）`)
  }
  const { accountId, name, officeId } = found
  return { ...nobody, role: 'coordinator', accountId, name, officeId }
}

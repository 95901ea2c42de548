import type { Actor } from '#kernel/actor.ts'
import { listAccounts } from '#modules/people/index.ts'
import { ConfigFault, readConfig } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { startPlatform } from '#platform/start.ts'
import { reference } from '../wiring.ts'

/** Opens the city's database and works in it as its first coordinator. */
export async function asCoordinator<T>(
  env: NodeJS.ProcessEnv,
  work: (db: Database, actor: Actor) => Promise<T>,
): Promise<T> {
  const config = readConfig(env)
  const platform = await startPlatform({ config, reference, log: () => {} })
  try {
    return await work(platform.db, await firstCoordinator(platform.db, config.tenantId))
  } finally {
    await platform.close()
  }
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

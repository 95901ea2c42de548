import type { Keys } from '#platform/keys/index.ts'
import { type Algorithm, createVault, type Vault } from '#platform/vault/index.ts'
import { bindActor, signedBy, type Tx } from './context.ts'
import { retrying } from './retry.ts'

/** The key files' contents, and by which algorithm is sealed from now on. */
export type Secrets = { keys: Keys; algorithm?: Algorithm }

/** The vault as its own login reaches it: each opening is a transaction of whoever asks. */
export function openVault(pool: Tx, { keys, algorithm = 'aes-256-gcm' }: Secrets): Vault {
  return createVault({
    master: keys.master,
    algorithm,
    transact: (actor, work) =>
      retrying(
        () =>
          pool.transaction().execute(async (tx) => {
            await bindActor(signedBy(keys.context, tx), actor)
            return work(tx)
          }),
        5_000,
      ),
  })
}

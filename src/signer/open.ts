import type { Instant } from '#kernel/day.ts'
import { ConfigFault } from '#platform/config.ts'
import type { SignerStore } from '#platform/log/signer-store.ts'
import { type Folder, openFolder } from './folder.ts'
import { logKeys, witnessKey } from './keys.ts'
import { policyOf } from './policy-file.ts'
import type { Signer } from './sign-pass.ts'
import { firstState, keepState, readState, type State } from './state.ts'

type Options = {
  store: SignerStore
  root: string
  /** The name of the log, for its first start: `<site>/<city>`. */
  origin: string
  /** Begins anew although heads were published: the state was lost with its disk. */
  adopt?: boolean
  now: () => Instant
}

/** Opens the signer's folder and publishes whom to believe. */
export async function openSigner({ store, root, origin, adopt, now }: Options): Promise<Signer> {
  const folder = openFolder(root)
  const state =
    readState(folder) ?? (await stateAnew(store, folder, { origin, adopt: adopt ?? false }))
  const keys = logKeys(folder, state.origin)
  const own = witnessKey(folder, `${state.origin}/witness`)
  const { policy, text } = policyOf(
    folder,
    keys.map(({ key }) => key),
    own.key,
  )
  await store.publishPolicy(now(), text)
  const published = { publishedAt: null, publishedSize: 0 }
  return { store, folder, now, keys, own, policy, state, seen: new Map(), ...published }
}

async function stateAnew(
  store: SignerStore,
  folder: Folder,
  { origin, adopt }: { origin: string; adopt: boolean },
): Promise<State> {
  const newest = await store.newest()
  if (newest !== null && !adopt) {
    throw new ConfigFault(
      `${folder.path('state.json')} is missing, but ${newest.size} leaves of ${newest.origin} were signed before. ` +
        'Put it back from its backup; or, if it is lost, start once with `kentan signer --adopt`, and tell the witnesses.',
    )
  }
  const state = firstState(newest?.origin ?? origin)
  keepState(folder, state)
  return state
}

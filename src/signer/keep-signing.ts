import { type Outcome, type Signer, signPass } from './sign-pass.ts'

type Options = {
  everyMs?: number
  say: (line: string) => void
  /** Hears what must not be overlooked. */
  cry: (line: string) => void
}

const again = 60_000

/** Signs from now on, a pass every second; `stop` ends it after the pass under way. */
export function keepSigning(
  signer: Signer,
  { everyMs = 1_000, say, cry }: Options,
): { stop: () => Promise<void> } {
  const tell = teller(signer, { say, cry })
  let timer: NodeJS.Timeout | undefined
  let ended = false
  let pass: Promise<void> = Promise.resolve()
  const next = () => {
    pass = signPass(signer)
      .then(tell)
      .catch((error) => cry(`the signer could not look: ${String(error)}`))
      .finally(() => {
        if (!ended) timer = setTimeout(next, everyMs)
      })
  }
  next()
  return {
    stop: async () => {
      ended = true
      clearTimeout(timer)
      await pass
    },
  }
}

/** Says what is new at once, and what goes on once a minute; each new refusal is an alarm of the city. */
function teller({ store, now }: Signer, { say, cry }: Pick<Options, 'say' | 'cry'>) {
  let last = ''
  let toldAt = 0
  return async (outcome: Outcome): Promise<void> => {
    if (outcome.did === 'nothing') return
    if (outcome.did === 'published') {
      if (last !== 'published')
        say(`签名进程：已签 ${outcome.size} 条 · signed ${outcome.size} leaves`)
      last = 'published'
      return
    }
    const refused = outcome.did === 'refused'
    const what = refused ? `${outcome.refused.kind}: ${outcome.refused.detail}` : outcome.why
    const isNew = what !== last
    if (!isNew && performance.now() - toldAt < again) return
    toldAt = performance.now()
    last = what
    cry(refused ? `签名进程拒绝签名 · REFUSED to sign: ${what}` : `未发布 · not published: ${what}`)
    if (isNew) await store.alarm(now(), refused ? outcome.refused.kind : 'waits', what)
  }
}

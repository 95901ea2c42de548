import type { Checkpoint } from '#kernel/log/checkpoint.ts'
import { type Note, parseSignatureLine, type SignatureLine, verifyNote } from '#kernel/log/note.ts'
import type { PolicyWitness } from '#kernel/log/policy.ts'
import { consistencyRanges } from '#kernel/log/proof.ts'
import { formatWitnessRequest } from '#kernel/log/witness-request.ts'
import { verifying } from '#platform/log/crypto.ts'
import type { SignerStore } from '#platform/log/signer-store.ts'

/** What a witness said: its cosignature, or why there is none. */
export type Asked =
  | { line: SignatureLine }
  | {
      line: null
      why: string
      /** It has cosigned more than we have: our history was turned back. */
      ahead?: number
    }

type Question = { witness: PolicyWitness; checkpoint: Checkpoint; note: Note; text: string }

const patience = 10_000

/** Asks one witness to cosign a head; `seen` keeps what each has cosigned last. */
export async function askWitness(
  store: SignerStore,
  seen: Map<string, number>,
  question: Question,
): Promise<Asked> {
  const { witness, checkpoint } = question
  const old = seen.get(witness.name) ?? 0
  const answer = await send(store, question, old)
  if (answer.size === null) return keep(seen, question, answer)
  if (answer.size > checkpoint.size) {
    return { line: null, why: 'has cosigned a larger head', ahead: answer.size }
  }
  seen.set(witness.name, answer.size)
  return keep(seen, question, await send(store, question, answer.size))
}

type Answer = { status: number; text: string; size: number | null }

async function send(
  store: SignerStore,
  { witness, checkpoint, text }: Question,
  old: number,
): Promise<Answer> {
  const ranges = consistencyRanges(Math.min(old, checkpoint.size), checkpoint.size)
  const proof = await store.proof({ ranges, size: checkpoint.size })
  const response = await fetch(`${witness.url?.replace(/\/+$/, '')}/add-checkpoint`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: formatWitnessRequest({ old, proof, checkpoint: text }),
    signal: AbortSignal.timeout(patience),
  })
  const said = (await response.text()).slice(0, 100_000)
  const isSize =
    response.status === 409 && response.headers.get('content-type')?.startsWith('text/x.tlog.size')
  return {
    status: response.status,
    text: said,
    size: isSize && /^\d{1,15}\n$/.test(said) ? Number(said) : null,
  }
}

/** Takes the cosignatures of an answer that verify by the witness's key. */
function keep(
  seen: Map<string, number>,
  { witness, checkpoint, note }: Question,
  { status, text }: Answer,
): Asked {
  if (status !== 200) return { line: null, why: `answered ${status}` }
  for (const one of text.split('\n').filter((line) => line !== '')) {
    const line = parseSignatureLine(one)
    const verdict = verifyNote(verifying, { text: note.text, signatures: [line] }, [witness.key])
    if (!verdict.good) continue
    seen.set(witness.name, checkpoint.size)
    return { line }
  }
  return { line: null, why: 'answered without a good cosignature' }
}

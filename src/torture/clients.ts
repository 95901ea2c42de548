import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { submission } from './stage.ts'

const requestPatience = 20_000
const resendEvery = 20

/** What was acknowledged under one key, to be found again in the record. */
export type Acknowledged = { title: string; appealId: string; number: string }

/** What the clients have seen so far. */
export type Tally = {
  submitted: number
  acknowledged: Acknowledged[]
  inFlight: number
  retries: number
  resent: number
  /** Answers to a repeat that were not the first answer. */
  differing: string[]
  /** How many answers there were of each status; `0` counts lost connections. */
  answers: Record<string, number>
}

export const newTally = (): Tally => ({
  submitted: 0,
  acknowledged: [],
  inFlight: 0,
  retries: 0,
  resent: 0,
  differing: [],
  answers: {},
})

export type Assault = { address: string; count: number; tally: Tally; signal: AbortSignal }
type Job = { cookie: string; key: string; title: string }

/** One client: submits until all have been submitted, each until it is acknowledged. */
export async function runClient(assault: Assault, cookie: string): Promise<void> {
  const { tally, count } = assault
  while (tally.submitted < count) {
    tally.submitted += 1
    const n = tally.submitted
    const job = { cookie, key: randomUUID(), title: `第${n}件 ${randomUUID()}` }
    const { attempts, ...first } = await submitUntilTold(assault, job)
    tally.acknowledged.push(first)
    if (attempts === 1 && n % resendEvery !== 0) continue
    const again = await submitUntilTold(assault, job)
    tally.resent += 1
    if (again.appealId !== first.appealId || again.number !== first.number) {
      tally.differing.push(`${job.key}: ${first.appealId}, then ${again.appealId}`)
    }
  }
}

/** Sends one submission under its key again and again, until it is acknowledged. */
async function submitUntilTold(assault: Assault, job: Job) {
  const { tally, signal } = assault
  for (let attempts = 1; ; attempts += 1) {
    signal.throwIfAborted()
    const { status, retryAfter, body } = await send(assault, job)
    tally.answers[status] = (tally.answers[status] ?? 0) + 1
    if (status === 201) {
      // Why `as`: the contract's own answer; its fields are compared with the record later.
      const { appealId, number } = JSON.parse(body) as { appealId: string; number: string }
      return { title: job.title, appealId, number, attempts }
    }
    // Why: a refusal does not pass by itself; whatever it says, the run has failed.
    if (status !== 0 && status < 500) throw new Error(`A submission was refused: ${status} ${body}`)
    tally.retries += 1
    await sleep(pause(attempts, retryAfter), undefined, { signal })
  }
}

function pause(attempts: number, retryAfter: number): number {
  const backoff = Math.min(1_000, 25 * 2 ** attempts) * (0.5 + Math.random() / 2)
  return Math.max(backoff, retryAfter * 1_000)
}

type Told = { status: number; retryAfter: number; body: string }

/** One attempt; status 0 when the connection was lost, so that nobody knows what became of it. */
async function send({ address, tally }: Assault, { cookie, key, title }: Job): Promise<Told> {
  tally.inFlight += 1
  try {
    const answer = await fetch(`${address}/api/v1/appeals`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(submission(title)),
      signal: AbortSignal.timeout(requestPatience),
    })
    const body = await answer.text()
    return { status: answer.status, retryAfter: Number(answer.headers.get('retry-after')), body }
  } catch {
    return { status: 0, retryAfter: 0, body: '' }
  } finally {
    tally.inFlight -= 1
  }
}

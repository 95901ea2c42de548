import { declareRefusals } from '#kernel/refusal.ts'
import type { InputOf } from '#platform/contract.ts'
import { contextFor } from '#platform/database/database.ts'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { phoneIndex } from '../phones.ts'
import { cityName } from '../queries.ts'
import type { signInContract } from './contract.ts'
import { countGuess, forgiveGuess, ofOrigin, ofPhone } from './guesses.ts'
import { codeWrong, countTry, newCode } from './phone-codes.ts'
import { signInByPhone } from './proofs.ts'

const refusal = declareRefusals({ 'people/no-text-messages': 'conflict' })

type Asked<I> = { input: I; context: RequestContext }
type Phone = InputOf<typeof signInContract.askForCode>
type Code = InputOf<typeof signInContract.signInByCode>

export const waysIn = async ({ context }: Asked<unknown>) => ({ phone: context.sendCode !== null })

/**
 * Asks for a code. What is answered, and when, is the same whether anybody has the telephone: the message
 * goes out after the answer.
 */
export async function askForCode({ input, context }: Asked<Phone>) {
  const { sendCode, request } = context
  if (sendCode === null) throw refusal('people/no-text-messages')
  const { tenantId, keys } = await asNobody(context, async (ctx) => ({
    tenantId: ctx.actor.tenantId,
    keys: [
      await ofOrigin(ctx, request),
      await ofPhone(ctx, request, await phoneIndex(ctx, input.phone)),
    ],
  }))
  for (const key of keys) await countGuess(context.db, tenantId, key)
  const { requestId, code, known, city } = await asNobody(context, async (ctx) => {
    const city = await cityName(ctx)
    return { city, ...(await newCode(ctx, input.phone)) }
  })
  if (known) {
    const id = requestId.slice(0, 16)
    sendCode({ id, to: input.phone, code, city }).catch(() =>
      request.log.error('a code for signing in was not taken by the gateway'),
    )
  }
  return { requestId }
}

const enter = serve(
  (ctx, code: Code) => signInByPhone(ctx, code),
  () => 'enterprise',
)

/** Takes a code: the try is counted first, whatever becomes of it; asking for it was then no guess. */
export async function signInByCode(served: Parameters<typeof enter>[0]) {
  const { input, context } = served
  const origin = await asNobody(context, (ctx) => ofOrigin(ctx, context.request))
  const { tenantId } = context.authenticate.public
  await countGuess(context.db, tenantId, origin)
  const counted = await asNobody(context, (ctx) => countTry(ctx, input.requestId))
  if (!counted) throw codeWrong()
  const session = await enter(served)
  for (const _ of ['the code', 'the asking']) await forgiveGuess(context.db, tenantId, origin)
  return session
}

function asNobody<T>(
  { db, authenticate }: RequestContext,
  work: (ctx: Parameters<typeof cityName>[0]) => Promise<T>,
): Promise<T> {
  return db.transact(async (tx, now) => work(await contextFor(tx, authenticate.public, now)))
}

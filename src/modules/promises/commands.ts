import { randomInt } from 'node:crypto'
import { loadCalendar } from '#modules/calendar/index.ts'
import { loadRules, officesHandle } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, startAll, takeStep } from '#platform/record/loop-store.ts'
import { aboutOf, type Subject } from './about.ts'
import { promisedBy } from './domain/of-appeal.ts'
import { refusal } from './domain/refusals.ts'
import type { Content, PromiseCommand, Promised, PromiseFacts, Said } from './domain/types.ts'
import { storedPromises } from './store.ts'

/** What the rules of the loop may know. */
async function factsOf(ctx: Ctx): Promise<PromiseFacts> {
  const { actor, now, today } = ctx
  const calendar = await loadCalendar(ctx)
  const { version, lights } = await loadRules(ctx)
  return { actor, now, today, calendar, rules: { version, yellowAt: lights.yellowAt } }
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A number to say on the telephone; it tells the year and nothing of how many there are. */
function newNumber({ today }: Ctx): string {
  const tail = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
  return `CN${today.slice(0, 4)}-${tail}`
}

export type Making = { content: Omit<Content, 'number'>; said: Said | null }

async function start(ctx: Ctx, type: 'make' | 'instruct', made: readonly Making[]) {
  if (made.length === 0) return []
  const facts = await factsOf(ctx)
  const started = made.map(({ content, said }) => {
    const numbered = { ...content, number: newNumber(ctx) }
    // Why `as`: whoever instructs says who said it.
    const command = { type, content: numbered, said } as PromiseCommand
    return { id: ctx.newId(), command, facts }
  })
  return startAll(ctx, storedPromises, started)
}

/** Puts into the ledger what was promised, in the transaction in which it was. */
export const makePromises = (ctx: Ctx, made: readonly Making[]) => start(ctx, 'make', made)

type Promising = Parameters<typeof promisedBy>

/** Puts down what an office promised by a step of an appeal. */
export async function promiseOfAppeal(
  ctx: Ctx,
  { id, state }: { id: string; state: Promising[1] },
  type: Promising[2],
): Promise<void> {
  const made = promisedBy(id, state, type)
  if (made !== null) await makePromises(ctx, [made])
}

type ByHand = {
  officeId: string
  about: Subject
  text: string
  dueOn: string
  saidBy: string
  saidOn: string
}

/** A coordinator puts down what an office promised at a talk (当场承诺). */
export async function recordPromise(ctx: Ctx, { saidBy, saidOn, about, ...given }: ByHand) {
  const place = await placeOf(ctx, given.officeId, about)
  if (given.dueOn < ctx.today) throw refusal('promises/day-past', { field: 'dueOn' })
  const content = { ...given, ...place, source: 'talk' as const }
  const said = { by: saidBy, on: saidOn, words: null }
  const [loaded] = await makePromises(ctx, [{ content, said }])
  return answerOf(loaded)
}

type Instructed = Omit<ByHand, 'saidBy' | 'saidOn'> & {
  words: string
  saidBy?: string | null | undefined
  saidOn?: string | null | undefined
}

/** A leader's instruction (批示): written by the leader, or recorded by a coordinator with who said it and when. */
export async function instruct(ctx: Ctx, given: Instructed) {
  const { officeId, about, text, dueOn, words } = given
  const own = ctx.actor.role === 'leader'
  const by = own ? ctx.actor.name : given.saidBy
  if (!by) throw refusal('promises/who-said', { field: 'saidBy' })
  const { appealId: _, ...place } = await placeOf(ctx, officeId, about)
  const content = { officeId, text, dueOn, ...place, appealId: null }
  const said = { by, on: (own ? null : given.saidOn) ?? ctx.today, words }
  const making = { content: { ...content, source: 'instruction' as const }, said }
  const [loaded] = await start(ctx, 'instruct', [making])
  return answerOf(loaded)
}

async function placeOf(ctx: Ctx, officeId: string, subject: Subject) {
  if (!(await officesHandle(ctx, [officeId]))) {
    throw refusal('promises/unknown-office', { field: 'officeId' })
  }
  const { about, regionId } = await aboutOf(ctx, subject)
  const appealId = about.kind === 'appeal' ? about.id : null
  return { about, appealId, regionId: ctx.actor.regionId ?? regionId }
}

/** Every change to a promise but its first goes through here. */
export async function stepPromise(ctx: Ctx, promiseId: string, command: PromiseCommand) {
  return answerOf(await takeStep(ctx, storedPromises, promiseId, command, await factsOf(ctx)))
}

function answerOf(loaded: Loaded<Promised> | undefined) {
  if (loaded === undefined) throw new Error('A promise was decided and not saved.')
  const { id, state, version } = loaded
  return { promiseId: id, number: state.number, status: state.status, version }
}

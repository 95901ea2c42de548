import type { Actor } from '#kernel/actor.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import {
  accountOf,
  accountsOfEnterprise,
  accountsOfOffice,
  accountsOfRole,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { isPassing } from '#platform/database/retry.ts'
import { claimOutbox, markTold, type OutboxRow, pendingOutbox } from '#platform/record/outbox.ts'
import { type ChannelName, checkSaysNoIdentity, type Notice } from './domain/notice.ts'
import { type Audience, plan } from './domain/plan.ts'
import { quietHours } from './domain/quiet-hours.ts'
import { render } from './render.ts'
import { addDeliveries, addressesOf, type NewDelivery, openWebhooks } from './store.ts'

/** Says of one event of its loop who is to be told what. */
export type Teller = (ctx: Ctx, row: OutboxRow) => Promise<readonly Notice[]>

export type Telling = {
  /** By the loop's name. */
  tellers: Readonly<Record<string, Teller>>
  /** The channels this city has, beside the pages and the telephone. */
  offers: ReadonlySet<ChannelName>
  /** Hears of a row that could not be told; it is tried again at the next run. */
  onFault?: (error: unknown, row: OutboxRow) => void
  /** Asked before each row, so that a server that stops need not wait for all of them. */
  mayGoOn?: () => boolean
}

/** The most that one run tells; the rest waits for the next. */
const mostARun = 2_000

/** Tells what has happened since: one transaction a row, whoever else is telling at the same time. */
export async function tellOutbox(
  db: Database,
  clock: Actor,
  telling: Telling,
): Promise<{ told: number }> {
  let told = 0
  const rows = await db.as(clock, (ctx) => pendingOutbox(ctx, mostARun))
  if (rows.length === 0) return { told }
  const city = await db.as(clock, cityOf)
  for (const row of rows) {
    if (telling.mayGoOn?.() === false) break
    try {
      told += (await db.as(clock, (ctx) => tell(ctx, row, { ...telling, ...city }))) ? 1 : 0
    } catch (error) {
      if (isPassing(error)) throw error
      telling.onFault?.(error, row) // left for later, so that it holds up no other
    }
  }
  return { told }
}

type City = { calendar: WorkingCalendar; webhooks: string[] }

const cityOf = async (ctx: Ctx): Promise<City> => ({
  calendar: await loadCalendar(ctx),
  webhooks: await openWebhooks(ctx),
})

async function tell(ctx: Ctx, row: OutboxRow, telling: Telling & City): Promise<boolean> {
  if (!(await claimOutbox(ctx, row))) return false
  const notices = (await telling.tellers[row.loop]?.(ctx, row)) ?? []
  await addDeliveries(ctx, row, await deliveriesOf(ctx, row, notices, telling))
  await markTold(ctx, row)
  return true
}

async function deliveriesOf(
  ctx: Ctx,
  row: OutboxRow,
  notices: readonly Notice[],
  { calendar, offers, webhooks }: Telling & City,
): Promise<NewDelivery[]> {
  const [first] = notices
  if (first === undefined) return []
  const circumstances = { now: ctx.now, calendar, quietHours, offers }
  const audiences = await audiencesOf(ctx, notices)
  const forPeople = notices.flatMap((notice, index) => {
    check(notice)
    const { template, values, urgent, subject } = notice
    const told = { template, values, urgent, subject, webhookId: null }
    const audience = audiences[index] ?? { people: [], enterprise: null }
    return plan(notice, audience, circumstances).map((one) => ({ ...told, ...one }))
  })
  return [...forPeople, ...webhooks.map((webhookId) => forWebhook(ctx, row, first, webhookId))]
}

/** A notice that names nobody it should not, and has words: found out here and not at the sending. */
function check(notice: Notice): void {
  checkSaysNoIdentity(notice)
  render('zh', notice)
}

/** Another system hears that it happened and looks itself for what it may see. */
function forWebhook(
  { now }: Ctx,
  { loop, type }: OutboxRow,
  { subject, urgent }: Notice,
  webhookId: string,
): NewDelivery {
  return {
    ...{ channel: 'webhook', template: `${loop}.${type}`, values: {}, urgent, subject },
    ...{ accountId: null, enterpriseId: null, webhookId, language: 'zh' },
    ...{ dueAt: now, digest: false },
  }
}

async function audiencesOf(ctx: Ctx, notices: readonly Notice[]): Promise<Audience[]> {
  const found: Awaited<ReturnType<typeof accountsFor>>[] = []
  for (const { to } of notices) found.push(await accountsFor(ctx, to))
  const ids = found.flatMap(({ people }) => people.map(({ accountId }) => accountId))
  const addresses = await addressesOf(ctx, ids)
  return found.map(({ people, enterprise }) => ({
    people: people.map((one) => ({ ...one, address: addresses.get(one.accountId) ?? null })),
    enterprise,
  }))
}

async function accountsFor(ctx: Ctx, to: Notice['to']) {
  if ('enterpriseId' in to) return accountsOfEnterprise(ctx, to.enterpriseId)
  if ('accountId' in to) return { people: await accountOf(ctx, to.accountId), enterprise: null }
  const people =
    'officeId' in to
      ? await accountsOfOffice(ctx, to.officeId, to.roles)
      : await accountsOfRole(ctx, to.role, to.regionId)
  return { people, enterprise: null }
}

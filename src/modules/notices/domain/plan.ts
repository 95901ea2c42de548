import type { Role } from '#kernel/actor.ts'
import type { Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import { nextDigest } from './digest.ts'
import {
  type ChannelName,
  isForEnterprise,
  type Language,
  type Notice,
  type OldContacts,
} from './notice.ts'
import { afterQuietHours, type QuietHours } from './quiet-hours.ts'

/** How a person wants to be told outside of the pages. */
export type Address = { reachable: boolean; language: Language; quiet: boolean; digest: boolean }

/** Who a notice's addressee turned out to be. */
export type Audience = {
  people: readonly { accountId: string; role: Role; address: Address | null }[]
  /** The enterprise itself, which must be told even when nobody of it has an account. */
  enterprise: { enterpriseId: string; reachable: boolean } | null
}

/** One way by which one recipient is told, and when. */
export type Planned = {
  channel: ChannelName
  accountId: string | null
  enterpriseId: string | null
  language: Language
  dueAt: Instant
  digest: boolean
}

export type Circumstances = {
  now: Instant
  calendar: WorkingCalendar
  quietHours: QuietHours
  /** The channels this city has. */
  offers: ReadonlySet<ChannelName>
}

/** Whose notices always go into the digest: an office learns days, never minutes. */
export const isHandling = (role: Role): boolean => role === 'handler' || role === 'lead'

/** Every way by which a notice goes out; an enterprise that no channel reaches is told by hand. */
export function plan(notice: Notice, audience: Audience, given: Circumstances): Planned[] {
  const inPages = audience.people.map(({ accountId, address }) =>
    planned('inapp', given.now, { accountId, language: address?.language ?? 'zh' }),
  )
  if (isForEnterprise(notice.to) && notice.to.oldContacts !== undefined) {
    return [...inPages, ...planForOldContacts(notice.to.oldContacts, audience, given)]
  }
  const mails = given.offers.has('email') ? planMails(notice, audience, given) : []
  const other = isForEnterprise(notice.to)
    ? planForEnterprise(audience, mails.length > 0, given)
    : planForRobots(notice, given)
  return [...inPages, ...mails, ...other]
}

function planMails({ urgent }: Notice, { people }: Audience, given: Circumstances): Planned[] {
  return people.flatMap(({ accountId, role, address }) => {
    if (!address?.reachable) return []
    const { language } = address
    const digest = !urgent && (address.digest || isHandling(role))
    const at = address.quiet ? afterQuietHours(given.quietHours, given.now) : given.now
    const dueAt = digest ? nextDigest(given.calendar, given.now) : at
    return [{ ...planned('email', dueAt, { accountId, language }), digest }]
  })
}

/** All who were reached before a change, at once and at any hour; a telephone without a gateway is called. */
function planForOldContacts(
  { phone, emailOf }: OldContacts,
  { people, enterprise }: Audience,
  { now, offers }: Circumstances,
): Planned[] {
  const mails = people
    .filter(({ accountId, address }) => accountId === emailOf || address?.reachable)
    .map(({ accountId, address }) =>
      planned('email', now, { accountId, language: address?.language ?? 'zh' }),
    )
  const mailed = offers.has('email') ? mails : []
  if (enterprise === null || (!phone && mailed.length > 0)) return mailed
  const channel = phone && offers.has('sms') ? 'sms' : 'manual'
  return [...mailed, planned(channel, now, { enterpriseId: enterprise.enterpriseId })]
}

/** Nobody of it has an address that leaves the system: its telephone, or somebody who calls. */
function planForEnterprise(
  { enterprise }: Audience,
  reached: boolean,
  { now, offers, quietHours }: Circumstances,
): Planned[] {
  if (enterprise === null || reached) return []
  const { enterpriseId, reachable } = enterprise
  if (!reachable || !offers.has('sms')) return [planned('manual', now, { enterpriseId })]
  return [planned('sms', afterQuietHours(quietHours, now), { enterpriseId })]
}

/** The coordinating office's group chats hear what cannot wait. */
function planForRobots({ to, urgent }: Notice, { now, offers, quietHours }: Circumstances) {
  if (!urgent || !('role' in to) || to.role !== 'coordinator') return []
  const robots = (['dingtalk', 'wecom'] as const).filter((name) => offers.has(name))
  return robots.map((name) => planned(name, afterQuietHours(quietHours, now), {}))
}

function planned(
  channel: ChannelName,
  dueAt: Instant,
  to: { accountId?: string; enterpriseId?: string; language?: Language },
): Planned {
  const nobody = { accountId: null, enterpriseId: null, language: 'zh' as const }
  return { channel, dueAt, digest: false, ...nobody, ...to }
}

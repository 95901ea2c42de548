import type { Role } from '#kernel/actor.ts'

/** Whom a notice is for: an enterprise, some roles of an office, one person, or a role in a region or the city. */
export type Addressee =
  | { enterpriseId: string; oldContacts?: OldContacts }
  | { officeId: string; roles: readonly Role[] }
  | { accountId: string }
  | { role: Role; regionId: string | null }

/** Who is told where they were reached before: by the old telephone, and the old address of an account. */
export type OldContacts = { phone: boolean; emailOf: string | null }

/** What a notice is about: one record of a loop, by the number people know it by. */
export type Subject = { loop: string; id: string; number: string }

export type Notice = {
  to: Addressee
  /** A key of `templates/`. */
  template: string
  /** What stands in the template's gaps; a gap without a value goes with its brackets. */
  values: Readonly<Record<string, string>>
  /** Urgent ones are never kept for the day's digest. */
  urgent: boolean
  subject: Subject
}

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** How a notice travels; `manual` is a person who calls or prints (人工告知). */
export const channelNames = [
  'inapp',
  'email',
  'webhook',
  'sms',
  'dingtalk',
  'wecom',
  'manual',
] as const
export type ChannelName = (typeof channelNames)[number]
export type SendingName = Exclude<ChannelName, 'inapp' | 'manual'>

/** Names of offices and regions, days, numbers, and words of a fixed list: nothing an enterprise has written. */
const staffValues: readonly string[] = [
  'office',
  'otherOffice',
  'offices',
  'dispatchDueOn',
  'replyDueOn',
  'dueOn',
  'reviewOn',
  'days',
  'end',
  'level',
  // Of checks: how many were drawn, in which region.
  'count',
  'region',
  // Of a talk: where, when and about which topic of the library.
  'venue',
  'heldOn',
  'movedFrom',
  'talkTime',
  'talkPlace',
  'talkTopic',
]

export const isForEnterprise = (
  to: Addressee,
): to is Extract<Addressee, { enterpriseId: string }> => 'enterpriseId' in to

/**
 * Stops a staff notice that says more than its number, offices, days and fixed words: whoever handles
 * an appeal must not learn from its notices who has raised it.
 */
export function checkSaysNoIdentity({ to, template, values }: Notice): void {
  if (isForEnterprise(to)) return
  const more = Object.keys(values).filter((name) => !staffValues.includes(name))
  if (more.length > 0) throw new Error(`${template} would tell staff ${more.join(', ')}.`)
}

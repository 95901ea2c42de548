import { dayOf } from '#kernel/day.ts'
import type { Message } from './channels/channel.ts'
import type { Claimed, Outgoing } from './claim.ts'
import { pathOf } from './domain/paths.ts'
import { dayInWords, frameText, render } from './render.ts'

/** What every message of a city says beside its notice. */
export type Letterhead = { city: string; publicUrl?: string | undefined }

/** The message as it goes out; null when there is no address any more to send it to. */
export function compose({ id, channel, parts }: Outgoing, head: Letterhead): Message | null {
  const [one] = parts
  switch (channel) {
    case 'webhook':
      return one.url === null || one.secret === null
        ? null
        : { id, to: one.url, secret: one.secret, subject: one.template, text: body(one, head) }
    case 'email': {
      if (one.email === null) return null
      const words = one.digest ? digest(parts, head) : mail(one, head)
      return { id, to: one.email, ...words }
    }
    case 'sms':
      return one.phone === null ? null : { id, to: one.phone, subject: '', text: sms(one, head) }
    default:
      return { id, to: '', ...brief(one, head) }
  }
}

const said = (
  { language, template, details, number, undoToken, judgeToken }: Claimed,
  head: Letterhead,
) =>
  render(language, {
    template,
    values: {
      ...details,
      number,
      ...(undoToken && head.publicUrl && { undo: `${siteOf(head.publicUrl)}/undo#${undoToken}` }),
      ...(judgeToken &&
        head.publicUrl && { judge: `${siteOf(head.publicUrl)}/judge#${judgeToken}` }),
    },
  })

const siteOf = (publicUrl: string) => publicUrl.replace(/\/$/, '')

const linkOf = ({ role, loop, subjectId }: Claimed, { publicUrl }: Letterhead) =>
  publicUrl === undefined
    ? null
    : `${siteOf(publicUrl)}${pathOf(role ?? 'coordinator', { loop, id: subjectId })}`

const paragraphs = (...parts: (string | null)[]) =>
  parts.filter((part) => part !== null).join('\n\n')

function mail(one: Claimed, head: Letterhead) {
  const { subject, text } = said(one, head)
  const link = linkOf(one, head)
  const see = link === null ? null : frameText(one.language, 'link', { link })
  return { subject, text: paragraphs(text, see, footer(one, head)) }
}

const footer = ({ language }: Claimed, { city }: Letterhead) =>
  frameText(language, 'footer', { city })

/** Many notices in one mail, in the order in which they happened. */
function digest(parts: Outgoing['parts'], head: Letterhead) {
  const [{ language }] = parts
  const sorted = parts.toSorted((a, b) => a.madeAt.localeCompare(b.madeAt))
  const items = sorted.map((one, index) => {
    const { subject, text } = said(one, head)
    return [`${index + 1}. ${subject}`, text, linkOf(one, head)].filter(Boolean).join('\n')
  })
  const last = dayInWords(language, dayOf(sorted.at(-1)?.madeAt ?? parts[0].madeAt))
  const values = { count: String(parts.length), day: last }
  return {
    subject: frameText(language, 'digestSubject', values),
    text: paragraphs(
      frameText(language, 'digestOpening', values),
      ...items,
      footer(parts[0], head),
    ),
  }
}

const sms = (one: Claimed, head: Letterhead) =>
  frameText(one.language, 'sms', {
    city: head.city,
    text: said(one, head).text.replace(/\s+/g, ' '),
  })

function brief(one: Claimed, head: Letterhead) {
  const { subject, text } = said(one, head)
  return { subject, text: [text, linkOf(one, head)].filter(Boolean).join('\n') }
}

/** A webhook's body: what happened, to which record, on which day. Nothing of what it is about. */
function body(one: Claimed, head: Letterhead): string {
  const { template, loop, subjectId, number, madeAt } = one
  const on = dayOf(madeAt)
  const data = { loop, id: subjectId, number, on, link: linkOf(one, head) }
  return JSON.stringify({ type: template, timestamp: on, data })
}

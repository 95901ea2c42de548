import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'
import { isTold, orderOf } from './dates.ts'

export type Moment = Appeal['timeline'][number]
type Extension = Appeal['extension']

/** What happened, as a sentence; never the name of an event, even of one that has no words yet. */
export function momentWords(moment: Moment, extension: Extension): string {
  const key = `moment.${variantOf(moment, extension)}`
  const words = t(key, {
    office: moment.officeName ?? t('who.office'),
    end: t(`end.${moment.text}`),
    text: moment.text ?? '',
    status: t(`status.${moment.text}`),
    n: extension?.workingDays ?? '',
  })
  return words === key ? t('moment.other') : words
}

/** Where one event can mean different things, which of them it was. An appeal is extended only once. */
function variantOf({ type, by, officeName }: Moment, extension: Extension): string {
  switch (type) {
    case 'submitted':
      return by === 'enterprise' ? type : 'submittedFor'
    case 'dispatched':
      return by === 'clock' ? 'dispatchedByItself' : type
    case 'ruled':
      return officeName === null ? 'ruled.kept' : 'ruled.away'
    case 'extensionDecided':
      return extension?.state === 'refused' ? `${type}.no` : `${type}.yes`
    case 'contestDecided':
      return extension?.state === 'withdrawn' ? `${type}.yes` : `${type}.no`
    case 'redated':
      return by === 'clock' ? `${type}.calendar` : `${type}.rules`
    default:
      return type
  }
}

const saidInSentence = [
  'followed',
  'confidentialityRaised',
  'closed',
  'lifted',
  'coHandlersAdded',
  'reminded',
  'ordered',
]

/** The words that stand below it; what the page says elsewhere is not said again here. */
export function textBelow({ type, text }: Moment, shownReply: string | undefined): string | null {
  const shown = type === 'supplemented' || (type === 'replied' && text === shownReply)
  return shown || saidInSentence.includes(type) ? null : text
}

/** The dates it set or moved, of those the enterprise is told. */
export function datesBelow({ dates }: Moment): string[] {
  const inOrder = dates.toSorted((a, b) => orderOf(a.kind) - orderOf(b.kind))
  return inOrder.flatMap(({ kind, from, to }) => {
    const values = { from: from ? shortDay(from) : '', to: shortDay(to) }
    if (kind === 'review') return [t(from ? 'date.reviewMoved' : 'date.review', values)]
    if (!isTold(kind)) return []
    return [t(from ? 'date.moved' : 'date.set', { kind: t(`deadline.${kind}`), ...values })]
  })
}

import './home-words.ts'
import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import type { Item } from '../queries.ts'

type Status = Pick<Item, 'status' | 'end' | 'officeName' | 'rating' | 'reviewOn'>

/** The office's name, or what it is called where its name is not known. */
export const officeWords = ({ officeName }: Pick<Item, 'officeName'>): string =>
  officeName ?? t('who.office')

/** 谁在办: who has it now. */
export const whoWords = (item: Status): string =>
  t(`who.${item.status}`, { office: officeWords(item) })

/** 办到哪: how far it is, as a sentence. */
export const nowWords = (item: Status): string =>
  t(`now.${item.end ?? item.status}`, {
    office: officeWords(item),
    review: item.reviewOn ? shortDay(item.reviewOn) : '',
  })

/** What a list may call for; what is really open, the appeal's own page is told by the server. */
export function needOf({
  status,
  end,
  rating,
}: Status): 'supplementing' | 'replied' | 'rate' | null {
  if (status === 'supplementing' || status === 'replied') return status
  const ratable =
    status === 'confirmed' || (end !== null && end !== 'withdrawn' && end !== 'referred')
  return ratable && rating === null ? 'rate' : null
}

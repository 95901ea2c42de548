import { t } from '#messages/index.ts'
import type { Item } from '../queries.ts'

type Status = Pick<Item, 'status' | 'end' | 'officeName' | 'rating'>

const office = ({ officeName }: Status) => ({ office: officeName ?? t('who.office') })

/** 谁在办: who has it now. */
export const whoWords = (item: Status): string => t(`who.${item.status}`, office(item))

/** 办到哪: how far it is, as a sentence. */
export const nowWords = (item: Status): string => t(`now.${item.end ?? item.status}`, office(item))

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

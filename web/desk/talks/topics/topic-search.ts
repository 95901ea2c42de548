import { type TopicStatus, topicStatuses } from '#modules/talks/domain/words.ts'

/** Which topics the library shows. */
export type TopicSearch = { status?: Exclude<TopicStatus, 'new'>; chain?: string }

export const shownStatuses = topicStatuses.filter((status) => status !== 'new')

/** Reads the address; what it does not know is left out. */
export function readTopicSearch(raw: Record<string, unknown>): TopicSearch {
  const status = shownStatuses.find((one) => one === raw.status)
  const chain = typeof raw.chain === 'string' && raw.chain.trim()
  return { ...(status && { status }), ...(chain && { chain }) }
}

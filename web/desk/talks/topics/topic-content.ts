import { orNull } from '#web/desk/form-problems.ts'
import type { TopicDetail } from '../talk-types.ts'

type Said = Pick<TopicDetail, 'environment' | 'industries' | 'position' | 'months' | 'leadOfficeId'>
export type TypedTopic = Said & { title: string; summary: string; chain: string }

export const noContent: TypedTopic = {
  title: '',
  summary: '',
  environment: null,
  industries: [],
  chain: '',
  position: null,
  months: [],
  leadOfficeId: null,
}

/** What a topic says, as its form shows it. */
export function typedOf(topic: TopicDetail): TypedTopic {
  const { title, summary, environment, industries, chain, position, months, leadOfficeId } = topic
  const said = { environment, industries, position, months, leadOfficeId }
  return { title, summary: summary ?? '', chain: chain ?? '', ...said }
}

/** What was typed, as the API takes it: nothing typed or chosen is null. */
export function contentOf({ summary, chain, months, ...typed }: TypedTopic) {
  return {
    ...typed,
    environment: typed.environment ?? null,
    position: typed.position ?? null,
    leadOfficeId: typed.leadOfficeId ?? null,
    summary: orNull(summary),
    chain: orNull(chain),
    months: months.toSorted((one, other) => one - other),
  }
}

import { t } from '#messages/index.ts'
import type { Topic } from '../talk-types.ts'

/** An industry chain with the position in it. */
export const chainWords = ({ chain, position }: Pick<Topic, 'chain' | 'position'>): string =>
  [chain, position && t(`chainPosition.${position}`)].filter(Boolean).join(' · ')

/** The months a topic belongs to. */
export const seasonWords = ({ months }: Pick<Topic, 'months'>): string =>
  months.length === 0
    ? t('talks.allYear')
    : months.map((n) => t('talks.month', { n })).join(t('desk.comma'))

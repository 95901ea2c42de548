import { t } from '#messages/index.ts'
import type { Draw } from '../queries.ts'

type Marks = Omit<Draw['candidates'][number], 'code'>

const marks = ['smallMicro', 'neverInvited', 'dissatisfied'] as const

/** What a candidate counts for. */
export const markWords = (candidate: Marks): string =>
  marks
    .filter((mark) => candidate[mark])
    .map((mark) => t(`draw.${mark}`))
    .join(' · ') || t('draw.noMark')

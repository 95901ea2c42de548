import { t } from '#messages/index.ts'
import type { CaseInList } from './award-queries.ts'

/** 平均办理天数：12天 → 2天. */
export const effectWords = ({ measure, before, after, unit }: CaseInList['effect']): string =>
  t('awards.effectWords', { measure, before: `${before}${unit}`, after: `${after}${unit}` })

import { t } from '#messages/index.ts'
import type { AppealItem } from '../api.ts'

/** What the desk calls whoever asks: never who it is. */
export const codeName = ({ enterpriseCode }: Pick<AppealItem, 'enterpriseCode'>): string =>
  enterpriseCode === null ? t('list.hidden') : t('list.code', { code: enterpriseCode })

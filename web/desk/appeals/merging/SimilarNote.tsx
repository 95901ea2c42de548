import { Button } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal } from '#web/desk/api.ts'
import { useSimilar } from './similar-query.ts'

/** Says that other appeals say the same, and leads to the comparison. */
export function SimilarNote({ appeal, onCompare }: { appeal: Appeal; onCompare: () => void }) {
  const { data } = useSimilar(appeal)
  if (!data || data.items.length === 0) return null
  return (
    <p className="asked similar-note" role="status">
      <b>{t('similar.title', { n: data.items.length })}</b>{' '}
      <Button size="small" onClick={onCompare}>
        {t('similar.compare')}
      </Button>
    </p>
  )
}

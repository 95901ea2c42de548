import { Button } from 'antd'
import { t } from '#messages/index.ts'
import type { RulesDraft } from './use-rules-draft.ts'

/** Stays in sight while something is not saved, however far the page is scrolled. */
export function UnsavedBar({ draft }: { draft: RulesDraft }) {
  const n = draft.differences.length
  if (n === 0) return null
  const review = () => {
    const place = document.getElementById('save-rules')
    place?.scrollIntoView({ block: 'start' })
    place?.focus({ preventScroll: true })
  }
  return (
    <div className="unsaved">
      <strong>{t('changes.bar', { n })}</strong>
      <Button size="small" onClick={() => draft.follow(draft.base)}>
        {t('changes.drop')}
      </Button>
      <Button size="small" type="primary" onClick={review}>
        {t('changes.review')}
      </Button>
    </div>
  )
}

import { Alert, Button } from 'antd'
import { t } from '#messages/index.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { Prose } from '../steps/Prose.tsx'
import { Differences } from './Differences.tsx'
import type { RulesDraft } from './use-rules-draft.ts'
import type { useSaveRules } from './use-save-rules.ts'

type Props = { draft: RulesDraft; save: ReturnType<typeof useSaveRules> }

/** What would change, why, and the button that makes it a version. */
export function SaveRules({ draft, save }: Props) {
  const { differences, base, isNewer } = draft
  const n = differences.length
  return (
    <section id="save-rules" className="card" tabIndex={-1} aria-labelledby="save-rules-title">
      <h2 id="save-rules-title">{t('changes.title')}</h2>
      {save.data && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('changes.saved', { version: save.data.ruleVersion })}
        />
      )}
      <p role="status" className={n === 0 ? 'faint' : 'changes-from'}>
        {n === 0 ? t('changes.none') : t('changes.from', { version: base.ruleVersion, n })}
      </p>
      {n > 0 && <Differences differences={differences} unsaved />}
      <Prose
        name="reason"
        label="changes.reason"
        hint="changes.reasonHint"
        rows={2}
        max={500}
        required
      />
      <RefusalNote error={save.error} />
      <div>
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={n === 0 || isNewer}
        >
          {t('changes.save')}
        </Button>
      </div>
    </section>
  )
}

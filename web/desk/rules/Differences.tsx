import { t } from '#messages/index.ts'
import type { Difference } from './differences.ts'

type Props = { differences: Difference[]; unsaved?: boolean }

/** Each rule that differs: what it was, and what it is. */
export function Differences({ differences, unsaved = false }: Props) {
  return (
    <dl className="differences">
      {differences.map(({ key, label, was, is, keptSource }) => (
        <div key={key} className="difference">
          <dt>{label}</dt>
          <dd>
            <span className="unseen">{t('changes.was')} </span>
            <del>{was ?? t('changes.absent')}</del>
            <span aria-hidden="true"> → </span>
            <span className="unseen">{t('changes.is')} </span>
            <ins>{is ?? t('changes.absent')}</ins>
            {unsaved && keptSource && (
              <small className="small warn">
                {t('changes.keptSource', { source: keptSource })}
              </small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

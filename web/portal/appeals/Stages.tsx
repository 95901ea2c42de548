import { t } from '#messages/index.ts'
import type { Appeal } from '../queries.ts'
import { haltOf, stagesOf } from './stages-of.ts'

/** The way from 提交 to 办结; each stage says in words whether it is done. */
export function Stages({ appeal }: { appeal: Appeal }) {
  return (
    <section aria-labelledby="stages-title">
      <h2 id="stages-title" className="unseen">
        {t('stages.title')}
      </h2>
      <ol className="stages">
        {stagesOf(appeal).map(({ stage, at }) => (
          <li
            key={stage}
            className={`stage ${at}`}
            aria-current={at === 'now' ? 'step' : undefined}
          >
            <span className="stage-name">
              {t(`stage.${(at === 'now' && haltOf(appeal)) || stage}`)}
            </span>
            <span className="unseen">{t(`stage.${at}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

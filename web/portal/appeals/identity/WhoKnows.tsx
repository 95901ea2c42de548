import { t } from '#messages/index.ts'
import type { Appeal } from '#web/portal/queries.ts'
import { type StepProps, stepsOf } from '../steps/step-props.ts'
import { Disclose } from './Disclose.tsx'
import { RaiseTier } from './RaiseTier.tsx'

type Props = { appeal: Appeal; finish: StepProps['finish'] }

/** Who may know whose appeal it is: what holds now, how it is raised, and whom one may tell. */
export function WhoKnows({ appeal, finish }: Props) {
  const { confidentiality, disclosedTo } = appeal
  const { has, given } = stepsOf(appeal, finish)
  return (
    <section className="panel">
      <h2>{t('who.title')}</h2>
      <p>
        <b>{t(`confidentiality.${confidentiality}`)}</b>
      </p>
      <p className="hint">{t(`who.is.${confidentiality}`)}</p>
      {disclosedTo.length > 0 && (
        <p>{t('who.told', { offices: disclosedTo.map((one) => one.officeName).join('、') })}</p>
      )}
      {(has('raiseConfidentiality') || has('disclose')) && (
        <div className="buttons no-print">
          {has('raiseConfidentiality') && (
            <RaiseTier tier={confidentiality} {...given('raiseConfidentiality')} />
          )}
          {has('disclose') && <Disclose appeal={appeal} {...given('disclose')} />}
        </div>
      )}
    </section>
  )
}

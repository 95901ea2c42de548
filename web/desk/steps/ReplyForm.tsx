import { Form, Input, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { type Outcome, outcomes } from '#modules/appeals/domain/words.ts'
import { type Appeal, api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

type Values = {
  outcome: Outcome
  text: string
  evidence: string
  legalBasis: string
  remains?: string
  remainsBy?: string
}

function valuesOf({ draft }: Appeal): Values {
  return {
    outcome: draft?.outcome ?? 'resolved',
    text: draft?.text ?? '',
    evidence: draft?.evidence ?? '',
    legalBasis: draft?.legalBasis ?? '',
    remains: draft?.remains ?? '',
    remainsBy: draft?.remainsBy ?? '',
  }
}

function replyOf({ outcome, text, evidence, legalBasis, remains, remainsBy }: Values) {
  return {
    outcome,
    text,
    evidence: orNull(evidence),
    legalBasis: orNull(legalBasis),
    remains: orNull(remains),
    remainsBy: orNull(remainsBy),
  }
}

export function DraftForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="draft"
      initial={valuesOf(appeal)}
      send={(values, options) => api.appeals.draft({ appealId, ...replyOf(values) }, options)}
    >
      {(values) => <ReplyFields outcome={values.outcome} />}
    </StepForm>
  )
}

export function ReplyForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="reply"
      initial={valuesOf(appeal)}
      send={(values, options) => api.appeals.reply({ appealId, ...replyOf(values) }, options)}
    >
      {(values) => (
        <>
          <p>{t(appeal.draft ? 'reply.fromDraft' : 'reply.noDraft')}</p>
          <ReplyFields outcome={values.outcome} />
        </>
      )}
    </StepForm>
  )
}

/** What an outcome asks for is said beside it; whether it is enough, the server says. */
function ReplyFields({ outcome }: { outcome: Outcome }) {
  const remains = outcome === 'partly' || outcome === 'planned'
  const chosen = outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))
  return (
    <>
      <Form.Item name="outcome" label={t('reply.outcome')} extra={t(`reply.hint.${outcome}`)}>
        <Radio.Group optionType="button" size="small" options={chosen} />
      </Form.Item>
      <Prose name="text" label="reply.text" rows={5} max={5000} required />
      {remains && (
        <>
          <Prose name="remains" label="reply.remains" rows={2} max={1000} />
          <Form.Item name="remainsBy" label={t('reply.remainsBy')}>
            <Input type="date" className="date" />
          </Form.Item>
        </>
      )}
      <Prose name="evidence" label="reply.evidence" hint="reply.evidenceHint" rows={1} max={1000} />
      <Prose name="legalBasis" label="reply.legalBasis" rows={1} max={1000} />
    </>
  )
}

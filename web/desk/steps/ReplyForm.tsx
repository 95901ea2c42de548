import { Form, Input, Radio } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { t } from '#messages/index.ts'
import { type Outcome, outcomes } from '#modules/appeals/domain/words.ts'
import { FilesField } from '#web/ui/files/FilesField.tsx'
import type { Files } from '#web/ui/files/use-files.ts'
import { type Appeal, api } from '../api.ts'
import { mostFiles, useDeskFiles } from '../appeals/files.ts'
import { orNull } from '../form-problems.ts'
import { AdvicePanel } from './AdvicePanel.tsx'
import { AidDraft } from './AidDraft.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'
import { type Replying, useAdvice } from './use-advice.ts'

type Values = {
  outcome: Outcome
  text: string
  evidence: string
  legalBasis: string
  remains?: string
  remainsBy?: string
  regardless?: string
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

function replyOf(
  { outcome, text, evidence, legalBasis, remains, remainsBy }: Values,
  files: Files,
) {
  return {
    attachments: files.kept.map(({ attachmentId }) => attachmentId),
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
  const files = useDeskFiles()
  return (
    <StepForm
      appeal={appeal}
      step="draft"
      files={files}
      initial={valuesOf(appeal)}
      send={async (values, options) => {
        await api.appeals.draft({ appealId, ...replyOf(values, files) }, options)
        files.put([])
      }}
    >
      {(values) => (
        <>
          <ReplyFields outcome={values.outcome} files={files}>
            <AidDraft appealId={appealId} step="draft" />
          </ReplyFields>
          <DraftAdvice appeal={appeal} values={values} />
        </>
      )}
    </StepForm>
  )
}

function DraftAdvice({ appeal, values }: StepProps & { values: Values }) {
  const found = useAdvice(appeal, values)
  return <AdvicePanel appeal={appeal} step="draft" text={values.text} found={found} />
}

export function ReplyForm({ appeal }: StepProps) {
  const { appealId } = appeal
  const files = useDeskFiles()
  const [typed, setTyped] = useState<Replying>(valuesOf(appeal))
  const [askedOf, setAskedOf] = useState<string>()
  const found = useAdvice(appeal, typed)
  const advised = [...new Set(found.advice?.map(({ kind }) => kind))]
  return (
    <StepForm
      appeal={appeal}
      step="reply"
      files={files}
      initial={valuesOf(appeal)}
      before={async (values) => {
        const mayGoOn = await found.mayGoOn(values)
        if (!mayGoOn) setAskedOf(values.text)
        return mayGoOn
      }}
      send={({ regardless, ...values }, options) => {
        const against = { advised, regardless: orNull(regardless) }
        return api.appeals.reply({ appealId, ...replyOf(values, files), ...against }, options)
      }}
    >
      {(values) => (
        <>
          <p>{t(appeal.draft ? 'reply.fromDraft' : 'reply.noDraft')}</p>
          <ReplyFields outcome={values.outcome} files={files}>
            <AidDraft appealId={appealId} step="reply" />
          </ReplyFields>
          <Told values={values} onTyped={setTyped} />
          <AdvicePanel
            appeal={appeal}
            step="reply"
            text={values.text}
            found={found}
            asked={askedOf === values.text}
          />
        </>
      )}
    </StepForm>
  )
}

/** Tells what is typed to whoever looks it over. */
function Told({ values, onTyped }: { values: Values; onTyped: (values: Replying) => void }) {
  const { text, legalBasis, remains = '' } = values
  useEffect(() => onTyped({ text, legalBasis, remains }), [text, legalBasis, remains, onTyped])
  return null
}

type Fields = { outcome: Outcome; files: Files; children: ReactNode }

/** What an outcome asks for is said beside it; whether it is enough, the server says. */
function ReplyFields({ outcome, files, children }: Fields) {
  const remains = outcome === 'partly' || outcome === 'planned'
  const chosen = outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))
  return (
    <>
      <Form.Item name="outcome" label={t('reply.outcome')} extra={t(`reply.hint.${outcome}`)}>
        <Radio.Group optionType="button" size="small" options={chosen} />
      </Form.Item>
      {children}
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
      <FilesField id="reply-files" files={files} most={mostFiles} />
      <Prose name="legalBasis" label="reply.legalBasis" rows={1} max={1000} />
    </>
  )
}

import { Checkbox, Form, Input, message } from 'antd'
import { t } from '#messages/index.ts'
import { type Criterion, criteria } from '#modules/awards/domain/words.ts'
import { api, type CallOptions } from '#web/desk/api.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import type { GoodCase } from './award-queries.ts'
import { ContentFields, contentOf } from './ContentFields.tsx'

type Props = { shown: GoodCase; onClose: () => void }

type Judged = { met: boolean; evidence: string; reasons: string }
const blank = Object.fromEntries(
  criteria.map((name) => [name, { met: true, evidence: '', reasons: '' }]),
) as Record<Criterion, Judged>

/** 资格核: each of the four criteria with its evidence and its reasons. */
export function QualifyForm({ shown: { caseId, version, file }, onClose }: Props) {
  const own = file?.ownOffice ?? false
  const words = t(own ? 'awards.step.proposeQualification' : 'awards.step.qualify')
  return (
    <TalkDialog
      name="qualify"
      reloads="awards"
      width={680}
      title={words}
      note={t(own ? 'awards.ownOffice' : 'awards.qualifyNote')}
      initial={blank}
      submit={words}
      version={version}
      send={async (values, options): Promise<unknown> => {
        if (!own) return api.awards.qualifyCase({ caseId, ...values }, options)
        const awaits = await api.awards.proposeQualification({ caseId, ...values }, options)
        void message.success(t('awards.proposed'))
        return awaits
      }}
      onClose={onClose}
    >
      {() =>
        criteria.map((name) => (
          <fieldset key={name} className="award-criterion">
            <legend>{t(`awards.criterion.${name}`)}</legend>
            <Form.Item name={[name, 'met']} valuePropName="checked">
              <Checkbox>{t('awards.met')}</Checkbox>
            </Form.Item>
            <CriterionProse name={name} part="evidence" />
            <CriterionProse name={name} part="reasons" />
          </fieldset>
        ))
      }
    </TalkDialog>
  )
}

function CriterionProse({ name, part }: { name: Criterion; part: 'evidence' | 'reasons' }) {
  return (
    <Form.Item
      name={[name, part]}
      label={t(`awards.${part}`)}
      rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
    >
      <Input.TextArea rows={2} maxLength={1000} />
    </Form.Item>
  )
}

/** Writes the text anew, so that it names nobody. */
export function EditForm({ shown, onClose }: Props) {
  const { caseId, version, effect, title, environment, before, done, after } = shown
  return (
    <TalkDialog
      name="edit-case"
      reloads="awards"
      width={680}
      title={t('awards.step.edit')}
      note={t('awards.editNote')}
      initial={{
        ...{ title, environment, before, done, after },
        ...{ regionId: shown.regionId ?? '', industry: shown.industry ?? '', reason: '' },
        ...{ measure: effect.measure, was: effect.before, is: effect.after, unit: effect.unit },
      }}
      submit={t('talks.save')}
      version={version}
      send={({ reason, ...typed }, options) =>
        api.awards.editCase({ caseId, reason, ...contentOf(typed) }, options)
      }
      onClose={onClose}
    >
      {() => (
        <>
          <ContentFields />
          <Prose name="reason" label="awards.reason" max={500} required />
        </>
      )}
    </TalkDialog>
  )
}

export function ObjectForm({ shown: { caseId, version }, onClose }: Props) {
  return (
    <TalkDialog
      name="object-case"
      reloads="awards"
      title={t('awards.step.object')}
      initial={{ text: '' }}
      submit={t('awards.step.object')}
      version={version}
      send={({ text }, options) => api.awards.objectTo({ caseId, text }, options)}
      onClose={onClose}
    >
      {() => <Prose name="text" label="awards.objection" max={1000} required />}
    </TalkDialog>
  )
}

/** What another person has to approve, and what to know of it. */
const secondNotes = { setAside: 'awards.setAsideNote', revoke: 'awards.revokeNote' } as const

type ReasonProps = Props & {
  step: 'refuse' | 'vacate' | 'withdraw' | keyof typeof secondNotes
  send: (input: { caseId: string; reason: string }, options: CallOptions) => Promise<unknown>
}

/** A step that needs no more than its reason. */
export function ReasonForm({ shown: { caseId, version }, onClose, step, send }: ReasonProps) {
  const note = step === 'setAside' || step === 'revoke' ? t(secondNotes[step]) : undefined
  return (
    <TalkDialog
      name={`${step}-case`}
      reloads="awards"
      title={t(`awards.step.${step}`)}
      {...(note && { note })}
      initial={{ reason: '' }}
      submit={t(`awards.step.${step}`)}
      version={version}
      send={async ({ reason }, options) => {
        await send({ caseId, reason }, options)
        if (note) void message.success(t('awards.proposed'))
      }}
      onClose={onClose}
    >
      {() => <Prose name="reason" label="awards.reason" max={500} required />}
    </TalkDialog>
  )
}

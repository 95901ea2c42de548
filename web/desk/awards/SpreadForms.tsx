import { Form, Input, Select } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { useCity, useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import type { Adoption, GoodCase } from './award-queries.ts'
import { EffectFields, effectOf } from './ContentFields.tsx'

type Props = { shown: GoodCase; onClose: () => void }

/** Where it was taken up and how; an office speaks for itself, a coordinator of other cities too. */
export function AdoptForm({ shown: { caseId, version }, onClose }: Props) {
  const { role, today } = useSession()
  const { data: city } = useCity()
  return (
    <TalkDialog
      name="adopt-case"
      reloads="awards"
      title={t('awards.step.adopt')}
      note={t(role === 'coordinator' ? 'awards.adoptNoteDesk' : 'awards.adoptNote')}
      initial={{ regionId: '', city: '', how: '', on: today }}
      submit={t('awards.adoptDo')}
      version={version}
      send={({ regionId, city: elsewhere, how, on }, options) =>
        api.awards.adoptCase(
          { caseId, how, on, regionId: orNull(regionId), city: orNull(elsewhere) },
          options,
        )
      }
      onClose={onClose}
    >
      {() => (
        <>
          <div className="two">
            <Form.Item name="regionId" label={t('awards.region')}>
              <Select
                options={[
                  { value: '', label: t('awards.choose') },
                  ...(city?.regions ?? []).map((one) => ({ value: one.regionId, label: one.name })),
                ]}
              />
            </Form.Item>
            {role === 'coordinator' && (
              <Form.Item name="city" label={t('awards.elsewhere')}>
                <Input maxLength={40} />
              </Form.Item>
            )}
            <DayField label="awards.adoptedOn" />
          </div>
          <Prose name="how" label="awards.how" max={1000} required />
        </>
      )}
    </TalkDialog>
  )
}

const DayField = ({ label }: { label: string }) => (
  <Form.Item name="on" label={t(label)} rules={[{ required: true, message: t('desk.needed') }]}>
    <Input type="date" className="date" />
  </Form.Item>
)

/** What came of it in numbers. */
export function EffectForm({
  shown: { caseId, version, effect },
  adoption: { adoptionId },
  onClose,
}: Props & { adoption: Adoption }) {
  const { today } = useSession()
  return (
    <TalkDialog
      name="report-effect"
      reloads="awards"
      title={t('awards.step.reportEffect')}
      initial={{ measure: effect.measure, was: 0, is: 0, unit: effect.unit, on: today }}
      submit={t('awards.adoptDo')}
      version={version}
      send={({ on, ...typed }, options) =>
        api.awards.reportEffect({ caseId, adoptionId, on, effect: effectOf(typed) }, options)
      }
      onClose={onClose}
    >
      {() => (
        <>
          <EffectFields />
          <DayField label="awards.seenOn" />
        </>
      )}
    </TalkDialog>
  )
}

/** Takes back what was reported of an adoption, with a reason. */
export function WithdrawForm({
  shown: { caseId, version },
  adoption: { adoptionId },
  onClose,
}: Props & { adoption: Adoption }) {
  return (
    <TalkDialog
      name="withdraw-adoption"
      reloads="awards"
      title={t('awards.step.withdrawAdoption')}
      initial={{ reason: '' }}
      submit={t('awards.step.withdrawAdoption')}
      version={version}
      send={({ reason }, options) =>
        api.awards.withdrawAdoption({ caseId, adoptionId, reason }, options)
      }
      onClose={onClose}
    >
      {() => <Prose name="reason" label="awards.reason" max={500} required />}
    </TalkDialog>
  )
}

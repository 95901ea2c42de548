import { Form, Radio, Select } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { useSession } from '../queries.ts'
import { OfficePicker } from '../reviews/parts/OfficePicker.tsx'
import { Prose } from '../steps/Prose.tsx'
import { TalkForm } from '../talks/parts/TalkForm.tsx'
import { type Check, useCheckers } from './check-queries.ts'

type Props = { check: Check }

/** Who checks it: the auditor names somebody, a coordinator takes it on. */
export function AssignForm({ check: { checkId, version } }: Props) {
  const { role } = useSession()
  const people = useCheckers().data?.items ?? []
  const own = role === 'coordinator' ? people[0]?.accountId : undefined
  return (
    <section className="card">
      <h2>{t('checks.assign')}</h2>
      <p className="note">{t('checks.assign.note')}</p>
      <TalkForm
        key={own}
        name="assign-check"
        reloads="checks"
        version={version}
        initial={{ checkerId: own as string | undefined }}
        submit={t(role === 'coordinator' ? 'checks.takeOn' : 'checks.assign')}
        send={({ checkerId = '' }, options) => api.checks.assign({ checkId, checkerId }, options)}
      >
        {() =>
          role !== 'coordinator' && (
            <Form.Item
              name="checkerId"
              label={t('checks.assignTo')}
              rules={[{ required: true, message: t('desk.needed') }]}
            >
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={people.map((one) => ({
                  value: one.accountId,
                  label: `${one.name}（${t(`role.${one.role}`)}）`,
                }))}
              />
            </Form.Item>
          )
        }
      </TalkForm>
    </section>
  )
}

const findings = ['true', 'partly', 'false', 'unclear'] as const
const hows = ['call', 'visit', 'papers'] as const
type Found = { finding: (typeof findings)[number]; how: (typeof hows)[number]; words: string }

/** What was found, and how. */
export function FindForm({ check: { checkId, version } }: Props) {
  const initial: Found = { finding: 'true', how: 'call', words: '' }
  return (
    <section className="card">
      <h2>{t('checks.finding')}</h2>
      <p className="note">{t('checks.find.note')}</p>
      <TalkForm
        name="find-check"
        reloads="checks"
        version={version}
        initial={initial}
        submit={t('checks.find')}
        send={(values, options) => api.checks.find({ checkId, ...values }, options)}
      >
        {() => (
          <>
            <Choice name="how" label="checks.how" values={hows} words="checks.how" />
            <Choice
              name="finding"
              label="checks.finding"
              values={findings}
              words="checks.finding"
            />
            <Prose name="words" label="checks.words" max={2000} required />
          </>
        )}
      </TalkForm>
    </section>
  )
}

type ChoiceProps = { name: string; label: string; values: readonly string[]; words: string }

const Choice = ({ name, label, values, words }: ChoiceProps) => (
  <Form.Item name={name} label={t(label)}>
    <Radio.Group options={values.map((value) => ({ value, label: t(`${words}.${value}`) }))} />
  </Form.Item>
)

/** A second person confirms that it is false, or has it looked at again. */
export function SettleForm({ check: { checkId, version } }: Props) {
  return (
    <section className="card">
      <h2>{t('checks.status.checked')}</h2>
      <TalkForm
        name="settle-check"
        reloads="checks"
        version={version}
        initial={{ agree: 'agree', words: '' }}
        submit={t('checks.settle')}
        send={({ agree, words }, options) =>
          api.checks.settle({ checkId, agree: agree === 'agree', words }, options)
        }
      >
        {() => (
          <>
            <Choice
              name="agree"
              label="checks.finding"
              values={['agree', 'disagree']}
              words="checks.settle"
            />
            <Prose name="words" label="checks.settle.words" max={1000} required />
          </>
        )}
      </TalkForm>
    </section>
  )
}

/** 重开: to another office than the one whose reply was false. */
export function ReopenForm({ check: { checkId, version } }: Props) {
  return (
    <section className="card">
      <h2>{t('tab.reopen')}</h2>
      <TalkForm
        name="reopen-check"
        reloads="checks"
        version={version}
        initial={{ officeId: undefined as string | undefined, requirement: '' }}
        submit={t('checks.reopen')}
        send={({ officeId = '', requirement }, options) =>
          api.checks.reopen({ checkId, officeId, requirement }, options)
        }
      >
        {() => (
          <>
            <OfficePicker name="officeId" label="dispatch.office" required />
            <Prose
              name="requirement"
              label="reopen.requirement"
              hint="reopen.hint"
              max={1000}
              required
            />
          </>
        )}
      </TalkForm>
    </section>
  )
}

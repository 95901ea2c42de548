import { Form, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { ConsoleForm } from './ConsoleForm.tsx'
import type { DraftPlace } from './drafts.ts'
import type { Step } from './entries.ts'
import type { Speaker } from './speakers.ts'

export type Came = { speaker: Speaker; step: Step }
type Values = Record<string, 'attend' | 'miss' | 'later'>
type Props = {
  /** Those of whom it is not known yet whether they came. */
  speakers: readonly Speaker[]
  place: DraftPlace
  onSave: (came: Came[]) => Promise<void>
}

const choices = ['attend', 'miss', 'later'] as const

/** Who is here: everybody at once, since most are; it cannot be taken back. */
export function AttendanceForm({ speakers, place, onSave }: Props) {
  if (speakers.length === 0) return <p>{t('console.attendanceDone')}</p>
  const initial: Values = Object.fromEntries(speakers.map(({ seatId }) => [seatId, 'attend']))
  const options = choices.map((value) => ({ value, label: t(`console.came.${value}`) }))
  const save = (values: Values) =>
    onSave(
      speakers.flatMap((speaker) => {
        const { seatId } = speaker
        const kind = values[seatId] ?? 'later'
        return kind === 'later' ? [] : [{ speaker, step: { kind, input: { seatId } } }]
      }),
    )
  return (
    <ConsoleForm<Values> place={place} initial={initial} onSave={save}>
      <p className="faint">{t('console.attendanceHint')}</p>
      {speakers.map(({ seatId, turn, speaker, enterpriseName }) => (
        <Form.Item
          key={seatId}
          name={seatId}
          label={`${turn}. ${speaker ?? ''} · ${enterpriseName ?? ''}`}
        >
          <Radio.Group optionType="button" size="small" options={options} />
        </Form.Item>
      ))}
    </ConsoleForm>
  )
}

import './words.ts'
import { t } from '#messages/index.ts'
import { Choices } from '#web/portal/form/Choices.tsx'

type Props = { id: string; value: boolean | null; onChange: (value: boolean) => void }

/** 是否被要求好评, asked last. */
export function PressuredField({ id, value, onChange }: Props) {
  return (
    <Choices<'yes' | 'no'>
      id={id}
      legend={t('judge.pressured')}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'yes')}
      choices={(['no', 'yes'] as const).map((one) => ({
        value: one,
        label: t(`judge.pressured.${one}`),
      }))}
    />
  )
}

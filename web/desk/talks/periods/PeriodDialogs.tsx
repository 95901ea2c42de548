import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { DayField } from '../parts/DayField.tsx'
import { TalkDialog } from '../parts/TalkDialog.tsx'
import type { Period } from '../talk-types.ts'

type Props = { period: Period; onClose: () => void }

const nameOf = ({ number }: Period) => t('talks.nth', { n: number ?? '' })

/** Puts a whole period off to another day, with a reason. */
export function PostponePeriod({ period, onClose }: Props) {
  const { periodId, version } = period
  const { today } = useSession()
  return (
    <TalkDialog
      name="postpone-period"
      title={t('talks.postponeTitle', { name: nameOf(period) })}
      note={t('talks.postponeNote')}
      initial={{ heldOn: '', reason: '' }}
      submit={t('talks.postpone')}
      version={version}
      send={(values, options) => api.talks.postponePeriod({ periodId, ...values }, options)}
      onClose={onClose}
    >
      {() => (
        <>
          <DayField name="heldOn" label="talks.newDay" from={today} />
          <Prose name="reason" label="talks.reason" max={1000} required />
        </>
      )}
    </TalkDialog>
  )
}

/** Cancels a whole period with a reason. */
export function CancelPeriod({ period, onClose }: Props) {
  const { periodId, version } = period
  return (
    <TalkDialog
      name="cancel-period"
      title={t('talks.cancelTitle', { name: nameOf(period) })}
      note={t('talks.cancelNote')}
      initial={{ reason: '' }}
      submit={t('talks.cancelDo')}
      version={version}
      send={(values, options) => api.talks.cancelPeriod({ periodId, ...values }, options)}
      onClose={onClose}
    >
      {() => <Prose name="reason" label="talks.reason" max={1000} required />}
    </TalkDialog>
  )
}

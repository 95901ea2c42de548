import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { CallOff, PutOff } from '../parts/PutOff.tsx'
import type { Period } from '../talk-types.ts'

type Props = { period: Period; onClose: () => void }

const nameOf = ({ number }: Period) => t('talks.nth', { n: number ?? '' })

/** Puts a whole period off to another day, with a reason. */
export function PostponePeriod({ period, onClose }: Props) {
  const { periodId, version } = period
  return (
    <PutOff
      form="postpone-period"
      name={nameOf(period)}
      note="talks.postponeNote"
      version={version}
      send={(values, options) => api.talks.postponePeriod({ periodId, ...values }, options)}
      onClose={onClose}
    />
  )
}

/** Cancels a whole period with a reason. */
export function CancelPeriod({ period, onClose }: Props) {
  const { periodId, version } = period
  return (
    <CallOff
      form="cancel-period"
      name={nameOf(period)}
      note="talks.cancelNote"
      version={version}
      send={(values, options) => api.talks.cancelPeriod({ periodId, ...values }, options)}
      onClose={onClose}
    />
  )
}

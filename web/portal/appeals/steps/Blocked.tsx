import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'

/** Its button while the step is open; else a disabled one with the reason. */
export function Blocked({ reason, children }: { reason: string | undefined; children: ReactNode }) {
  if (reason === undefined) return children
  return (
    <fieldset className="blocked" disabled>
      {children}
      <p className="hint">{t('step.blocked', { reason })}</p>
    </fieldset>
  )
}

import { useEffect } from 'react'
import { t } from '#messages/index.ts'

/** A page's heading, which the window is named after too. */
export function Title({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} - ${t('portal.name')}`
  })
  return <h1>{children}</h1>
}

import { useEffect } from 'react'
import { t } from '#messages/index.ts'

type Props = { children: string; tab?: string }

/** A page's heading, which the window is named after too, unless it is given another name. */
export function Title({ children, tab = children }: Props) {
  useEffect(() => {
    document.title = `${tab} - ${t('portal.name')}`
  })
  return <h1>{children}</h1>
}

import { Alert } from 'antd'
import { t } from '#messages/index.ts'
import { useCannotKeep } from './kept.ts'
import { useLine } from './outbox.ts'

type Props = { reloads: boolean; unsent: number }

/** How the line stands and what the clerk is to do about it; nothing while all is well. */
export function LineBar({ reloads, unsent }: Props) {
  const line = useLine()
  const cannotKeep = useCannotKeep()
  if (cannotKeep) return <Alert banner type="error" role="alert" title={t('console.cannotKeep')} />
  if (line === 'up') return null
  if (line === 'lost') {
    const close = t(reloads ? 'console.mayReload' : 'console.doNotClose')
    const title = `${t('console.lost', { n: unsent })}${close}`
    return <Alert banner type="warning" role="status" title={title} />
  }
  return (
    <Alert
      banner
      type="error"
      role="alert"
      title={t(`console.${line}`, { n: unsent })}
      action={
        <a href="/desk/" target="_blank" rel="noreferrer">
          {t('console.signInThere')}
        </a>
      }
    />
  )
}

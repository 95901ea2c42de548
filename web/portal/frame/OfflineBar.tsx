import { useSyncExternalStore } from 'react'
import { t } from '#messages/index.ts'

function listen(tell: () => void): () => void {
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}

export function OfflineBar() {
  const online = useSyncExternalStore(listen, () => navigator.onLine)
  return (
    <div role="status" className="offline">
      {!online && <p className="wide">{t('portal.offline')}</p>}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { t } from '#messages/index.ts'
import { onConfirmAgain } from '#web/client.ts'
import { api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { ShowFactor } from './ShowFactor.tsx'

type Waiting = { done: (confirmed: boolean) => void }

/**
 * Asks who somebody is when the server wants to know it again, on whatever page; the client then
 * repeats the request that was refused.
 */
export function ConfirmAgain() {
  const [waiting, setWaiting] = useState<Waiting>()
  useEffect(
    () =>
      onConfirmAgain(
        () =>
          new Promise((resolve) => {
            setWaiting({
              done: (confirmed) => {
                setWaiting(undefined)
                resolve(confirmed)
              },
            })
          }),
      ),
    [],
  )
  return waiting ? <Asking waiting={waiting} /> : null
}

function Asking({ waiting: { done } }: { waiting: Waiting }) {
  const found = useQuery({
    queryKey: ['factors'],
    queryFn: () => api.people.factors({}),
    staleTime: 0,
  })
  return (
    <Modal
      open
      footer={null}
      width={460}
      title={t('factor.confirmTitle')}
      onCancel={() => done(false)}
    >
      <div className="stack">
        <p>{t('factor.confirmText')}</p>
        <Loaded query={found}>
          {(factors) => <ShowFactor factors={factors} onDone={() => done(true)} />}
        </Loaded>
      </div>
    </Modal>
  )
}

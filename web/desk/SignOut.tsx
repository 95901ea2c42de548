import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from './api.ts'
import { sessionQuery } from './queries.ts'
import { RefusalNote } from './RefusalNote.tsx'
import { useKept } from './talks/console/kept.ts'
import { forgetAll } from './talks/console/kept-session.ts'
import { unsentIn } from './talks/console/outbox.ts'

/** Signs out and leaves nothing on the device; asks first when records of a talk would go with it. */
export function SignOut({ accountId }: { accountId: string | null }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const unsent = unsentIn(useKept(), accountId ?? '').length
  const leave = useMutation({
    mutationFn: () => api.people.signOut({}),
    onSuccess: async () => {
      sessionStorage.clear()
      await forgetAll(accountId)
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      await client.invalidateQueries(sessionQuery)
    },
  })
  return (
    <>
      <Button
        size="small"
        loading={leave.isPending}
        onClick={() => (unsent > 0 ? setAsking(true) : leave.mutate())}
      >
        {t('desk.signOut')}
      </Button>
      <RefusalNote error={leave.error} />
      <Modal
        open={asking}
        title={t('desk.signOut')}
        okText={t('console.leaveAnyway')}
        okButtonProps={{ danger: true }}
        cancelText={t('desk.cancel')}
        onOk={() => {
          setAsking(false)
          leave.mutate()
        }}
        onCancel={() => setAsking(false)}
        width={460}
      >
        <p>{t('console.leave', { n: unsent })}</p>
      </Modal>
    </>
  )
}

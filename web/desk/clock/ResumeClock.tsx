import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { momentWords } from '../days.ts'
import { useKeyFor } from '../idempotency.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { clockQuery } from './clock-queries.ts'

/** An admin's word that the clock is right, with the reason; the server's own time stands beside it. */
export function ResumeClock({ onClose }: { onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { data: clock } = useQuery({ ...clockQuery, staleTime: 0, refetchInterval: 5_000 })
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const resume = useMutation({
    mutationFn: () => api.clock.resume({ reason }, keyFor(reason)),
    onSuccess: async () => {
      onClose()
      await client.invalidateQueries(clockQuery)
    },
  })
  return (
    <Modal
      open
      title={t('clock.resume')}
      okText={t('clock.resumeDo')}
      okButtonProps={{ disabled: reason.trim() === '', loading: resume.isPending }}
      cancelText={t('desk.cancel')}
      onOk={() => resume.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        {clock && <p>{t('clock.now', { now: momentWords(clock.now) })}</p>}
        <p className="faint">{t('clock.resumeNote')}</p>
        <label htmlFor="clock-reason">{t('clock.reason')}</label>
        <Input.TextArea
          id="clock-reason"
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <RefusalNote error={resume.error} />
      </div>
    </Modal>
  )
}

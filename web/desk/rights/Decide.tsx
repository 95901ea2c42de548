import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { RefusalNote } from '../RefusalNote.tsx'

type Props = {
  yes: string
  /** Null where somebody else has to say yes. */
  accept: (() => Promise<unknown>) | null
  refuse: (reason: string) => Promise<unknown>
  onDone: () => void
}

/** Yes, or no with a reason that the enterprise reads. */
export function Decide({ yes, accept, refuse, onDone }: Props) {
  const [reason, setReason] = useState('')
  const accepted = useMutation({ mutationFn: async () => accept?.(), onSuccess: onDone })
  const refused = useMutation({ mutationFn: () => refuse(reason), onSuccess: onDone })
  return (
    <div className="stack">
      <div className="row">
        {accept && (
          <Button
            type="primary"
            size="small"
            loading={accepted.isPending}
            onClick={() => accepted.mutate()}
          >
            {yes}
          </Button>
        )}
        <Input
          size="small"
          maxLength={500}
          value={reason}
          aria-label={t('requests.why')}
          placeholder={t('requests.why')}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button
          size="small"
          disabled={reason.trim() === ''}
          loading={refused.isPending}
          onClick={() => refused.mutate()}
        >
          {t('requests.refuse')}
        </Button>
      </div>
      <RefusalNote error={accepted.error ?? refused.error} />
    </div>
  )
}

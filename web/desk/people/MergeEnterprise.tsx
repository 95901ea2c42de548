import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api, type Enterprise } from '../api.ts'
import { useKeyFor } from '../idempotency.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import { EnterpriseSelect } from './EnterpriseSelect.tsx'

type Props = { from: Enterprise; onClose: () => void }

/** Merges a provisional record into the enterprise it turned out to be. */
export function MergeEnterprise({ from, onClose }: Props) {
  const [into, setInto] = useState<string>()
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const merge = useMutation({
    mutationFn: (target: string) => {
      const input = { enterpriseId: from.enterpriseId, into: target }
      return api.people.mergeEnterprise(input, keyFor(input))
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['enterprises'] })
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('merge.title', { name: from.name })}
      okText={t('merge.do')}
      okButtonProps={{ disabled: !into, loading: merge.isPending }}
      cancelText={t('desk.cancel')}
      onOk={() => into && merge.mutate(into)}
      onCancel={onClose}
    >
      <div className="stack">
        <label htmlFor="merge-into">{t('merge.into')}</label>
        <EnterpriseSelect
          id="merge-into"
          value={into}
          onChange={setInto}
          allowed={(one) => !one.provisional && one.enterpriseId !== from.enterpriseId}
        />
        <p className="faint">{t('merge.note')}</p>
        <RefusalNote error={merge.error} />
      </div>
    </Modal>
  )
}

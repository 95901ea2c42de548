import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { chainPositions } from '#modules/people/domain/words.ts'
import { api, type Enterprise } from '../api.ts'
import { useKeyFor } from '../idempotency.ts'
import { RefusalNote } from '../RefusalNote.tsx'

type Props = { of: Enterprise; onClose: () => void }

/** Says which industry chain an enterprise belongs to, and where in it; talks are drawn along chains. */
export function SetChain({ of, onClose }: Props) {
  const [chain, setChain] = useState(of.chain ?? '')
  const [position, setPosition] = useState(of.chainPosition)
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const save = useMutation({
    mutationFn: () => {
      const named = chain.trim() || null
      const chainPosition = named === null ? null : position
      const input = { enterpriseId: of.enterpriseId, chain: named, chainPosition }
      return api.people.setChain(input, keyFor(input))
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['enterprises'] })
      onClose()
    },
  })
  const options = chainPositions.map((value) => ({ value, label: t(`chainPosition.${value}`) }))
  return (
    <Modal
      open
      title={t('chain.title', { name: of.name })}
      okText={t('chain.save')}
      okButtonProps={{ loading: save.isPending }}
      cancelText={t('desk.cancel')}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <label htmlFor="chain">{t('talks.column.chain')}</label>
        <Input
          id="chain"
          maxLength={40}
          value={chain}
          placeholder={t('talks.chainExample')}
          onChange={({ target }) => setChain(target.value)}
        />
        <label htmlFor="chain-position">{t('chain.position')}</label>
        <Select
          id="chain-position"
          allowClear
          disabled={!chain.trim()}
          value={position}
          options={options}
          placeholder={t('desk.choose')}
          onChange={(value) => setPosition(value ?? null)}
        />
        <p className="faint">{t('chain.note')}</p>
        <RefusalNote error={save.error} />
      </div>
    </Modal>
  )
}

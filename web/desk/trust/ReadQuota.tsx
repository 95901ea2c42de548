import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, InputNumber } from 'antd'
import { t } from '#messages/index.ts'
import { quotaBounds } from '#modules/trust/domain/words.ts'
import { api } from '../api.ts'
import { momentWords } from '../days.ts'
import { useKeyFor } from '../idempotency.ts'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'

type Quota = Awaited<ReturnType<typeof api.trust.readQuota>>
type Numbers = Pick<Quota, 'perHour' | 'perDay'>
const queryKey = ['trust', 'quota']

/** How many appeals an account may open: the security administrator sets it, an auditor sees it. */
export function ReadQuota() {
  const { role } = useSession()
  const found = useQuery({ queryKey, queryFn: () => api.trust.readQuota({}) })
  return (
    <>
      {role !== 'security' && <h2>{t('menu.quota')}</h2>}
      <p>{t('quota.text')}</p>
      <Loaded query={found}>
        {(quota) => (
          <>
            {role === 'security' ? (
              <QuotaForm quota={quota} />
            ) : (
              <p>{t('quota.now', { perHour: quota.perHour, perDay: quota.perDay })}</p>
            )}
            <p className="faint">
              {quota.changedAt === null
                ? t('quota.shipped')
                : t('quota.changed', { at: momentWords(quota.changedAt) })}
            </p>
          </>
        )}
      </Loaded>
    </>
  )
}

function QuotaForm({ quota: { perHour, perDay } }: { quota: Quota }) {
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const set = useMutation({
    mutationFn: (numbers: Numbers) => api.trust.setReadQuota(numbers, keyFor(numbers)),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
  return (
    <>
      <Form<Numbers>
        name="quota"
        layout="inline"
        initialValues={{ perHour, perDay }}
        onFinish={(numbers) => set.mutate(numbers)}
      >
        {(['perHour', 'perDay'] as const).map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`quota.${name}`)}
            rules={[{ required: true, message: t('desk.needed') }]}
          >
            <InputNumber {...quotaBounds[name]} precision={0} />
          </Form.Item>
        ))}
        <Button htmlType="submit" type="primary" loading={set.isPending}>
          {t('quota.set')}
        </Button>
      </Form>
      <p role="status">{set.isSuccess && t('quota.done')}</p>
      <RefusalNote error={set.error} />
    </>
  )
}

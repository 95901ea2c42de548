import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { api, problemOf } from '../api.ts'
import { orNull, showFieldErrors } from '../form-problems.ts'
import { useKeyFor } from '../idempotency.ts'
import { Loaded } from '../Loaded.tsx'
import { RefusalNote } from '../RefusalNote.tsx'

type Address = Awaited<ReturnType<typeof api.notices.address>>
const queryKey = ['notice-address']

/** How this person wants to be told beside the list. */
export function NoticeSettings() {
  const found = useQuery({ queryKey, queryFn: () => api.notices.address({}) })
  return (
    <section>
      <h2>{t('notices.settings')}</h2>
      <Loaded query={found}>{(address) => <Settings address={address} />}</Loaded>
    </section>
  )
}

type Values = { email: string; language: 'zh' | 'en'; quiet: boolean; digest: boolean }

function Settings({ address }: { address: Address }) {
  const [form] = Form.useForm<Values>()
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const save = useMutation({
    mutationFn: (values: Values) =>
      api.notices.setAddress({ ...values, email: orNull(values.email) }, keyFor([values])),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    onError: (error) => showFieldErrors(form, problemOf(error)),
  })
  const { email, digestStays, ...wishes } = address
  return (
    <Form<Values>
      form={form}
      name="notice-settings"
      layout="vertical"
      className="notice-settings"
      initialValues={{ ...wishes, email: email ?? '' }}
      onFinish={(values) => save.mutate(values)}
    >
      <Form.Item name="email" label={t('notices.email')} extra={t('notices.emailHint')}>
        <Input inputMode="email" maxLength={254} />
      </Form.Item>
      <Form.Item name="language" label={t('notices.language')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'zh', label: t('language.zh') },
            { value: 'en', label: t('language.en') },
          ]}
        />
      </Form.Item>
      <Form.Item name="quiet" valuePropName="checked">
        <Checkbox>{t('notices.quiet')}</Checkbox>
      </Form.Item>
      <Form.Item
        name="digest"
        valuePropName="checked"
        extra={digestStays && t('notices.digestStays')}
      >
        <Checkbox disabled={digestStays}>{t('notices.digest')}</Checkbox>
      </Form.Item>
      <RefusalNote error={save.error} />
      {save.isSuccess && <p role="status">{t('notices.saved')}</p>}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('notices.save')}
      </Button>
    </Form>
  )
}

import { Form, Input, Select } from 'antd'
import { t } from '#messages/index.ts'
import { aboutKinds } from '#modules/promises/domain/words.ts'
import { orNull } from '#web/desk/form-problems.ts'

export type About = { kind: (typeof aboutKinds)[number]; number: string; label: string }

/** What a promise is about: an appeal or a problem by its number, anything else by its name. */
export function AboutFields({ kind }: { kind: About['kind'] }) {
  const numbered = kind === 'appeal' || kind === 'problem'
  const name = numbered ? 'number' : 'label'
  return (
    <div className="two">
      <Form.Item name="kind" label={t('promises.about')}>
        <Select
          options={aboutKinds.map((value) => ({ value, label: t(`promises.about.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        key={name}
        name={name}
        label={t(numbered ? 'promises.aboutNumber' : 'promises.aboutLabel')}
        rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
      >
        <Input maxLength={120} />
      </Form.Item>
    </div>
  )
}

export function aboutOf({ kind, number, label }: About) {
  const numbered = kind === 'appeal' || kind === 'problem'
  return {
    kind,
    number: numbered ? orNull(number) : null,
    label: numbered ? null : orNull(label),
  }
}

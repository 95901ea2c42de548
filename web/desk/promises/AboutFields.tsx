import { Form, Input, Select } from 'antd'
import { t } from '#messages/index.ts'
import { aboutKinds } from '#modules/promises/domain/words.ts'
import { orNull } from '#web/desk/form-problems.ts'
import { useReports } from '../briefings/queries.ts'

export type About = { kind: (typeof aboutKinds)[number]; number: string; label: string }

const numberedKinds: readonly About['kind'][] = ['appeal', 'problem', 'report']

/** What a promise is about: an appeal or a problem by its number, a report by its quarter, anything else by its name. */
export function AboutFields({ kind }: { kind: About['kind'] }) {
  const numbered = numberedKinds.includes(kind)
  const name = numbered ? 'number' : 'label'
  const words = numbered ? 'promises.aboutNumber' : 'promises.aboutLabel'
  return (
    <div className="two">
      <Form.Item name="kind" label={t('promises.about')}>
        <Select
          options={aboutKinds.map((value) => ({ value, label: t(`promises.about.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        key={kind === 'report' ? kind : name}
        name={name}
        label={t(kind === 'report' ? 'promises.aboutReport' : words)}
        rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
      >
        {kind === 'report' ? <ReportPicker /> : <Input maxLength={120} />}
      </Form.Item>
    </div>
  )
}

type Picking = { id?: string; value?: string; onChange?: (chosen: string) => void }

/** The quarterly reports there are, the newest first. */
function ReportPicker({ value, ...field }: Picking) {
  const items = useReports().data?.items ?? []
  const options = items.map(({ year, quarter, number }) => ({
    value: quarterName(year, quarter),
    label: `${t('reports.quarter', { year, quarter })} ${number ?? ''}`,
  }))
  return <Select {...field} value={value || null} options={options} />
}

/** How an instruction names the report of a quarter. */
export const quarterName = (year: number, quarter: number) => `${year}-Q${quarter}`

export function aboutOf({ kind, number, label }: About) {
  const numbered = numberedKinds.includes(kind)
  return {
    kind,
    number: numbered ? orNull(number) : null,
    label: numbered ? null : orNull(label),
  }
}

import { Button, Checkbox, Form } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import { Light } from '../Light.tsx'
import { Prose } from '../steps/Prose.tsx'
import { ProblemDialog } from './ProblemDialog.tsx'
import type { ProblemDetail, ProblemMeasure } from './problem-types.ts'

/** What was decided to be done: by which office, by when, and what was done. */
export function MeasuresCard({ problem }: { problem: ProblemDetail }) {
  const { measureList } = problem
  return (
    <section className="card" aria-labelledby="measures">
      <h2 id="measures">{t('problems.measures')}</h2>
      {measureList.length === 0 && <p className="faint">{t('problems.noMeasures')}</p>}
      <ul className="measures">
        {measureList.map((measure) => (
          <One key={measure.measureId} problem={problem} measure={measure} />
        ))}
      </ul>
    </section>
  )
}

type Props = { problem: ProblemDetail; measure: ProblemMeasure }

function One({ problem, measure }: Props) {
  const { text, officeName, dueOn, light, own, fulfilled } = measure
  const [open, setOpen] = useState(false)
  const reports = own && problem.open.includes('fulfilMeasure')
  return (
    <li>
      <p className="prose">{text}</p>
      <p className="measure-line">
        <span>{officeName}</span>
        <span>{t('problems.dueOn', { day: dayWords(dueOn) })}</span>
        {light && <Light light={light} />}
        {fulfilled && (
          <b className="good">{t('problems.fulfilledOn', { day: dayWords(fulfilled.on) })}</b>
        )}
        {fulfilled?.ruleChanged && (
          <span className="state problem-observed">{t('problems.changedRule')}</span>
        )}
        {reports && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {t('problems.fulfil')}
          </Button>
        )}
      </p>
      {fulfilled && <p className="prose">{fulfilled.words}</p>}
      {fulfilled?.evidence && <p className="faint prose">{fulfilled.evidence}</p>}
      {open && <Fulfil problem={problem} measure={measure} onClose={() => setOpen(false)} />}
    </li>
  )
}

function Fulfil({ problem, measure, onClose }: Props & { onClose: () => void }) {
  const { problemId, version } = problem
  const { measureId, text } = measure
  return (
    <ProblemDialog
      name="fulfil-measure"
      title={t('problems.fulfilTitle', { text })}
      initial={{ words: '', evidence: '', ruleChanged: false }}
      submit={t('problems.fulfil')}
      version={version}
      send={({ words, evidence, ruleChanged }, options) =>
        api.problems.fulfilMeasure(
          { problemId, measureId, words, ruleChanged, evidence: orNull(evidence) },
          options,
        )
      }
      onClose={onClose}
    >
      <Prose name="words" label="problems.fulfilWords" max={2000} required />
      <Form.Item name="ruleChanged" valuePropName="checked" extra={t('problems.ruleChangedHint')}>
        <Checkbox>{t('problems.ruleChanged')}</Checkbox>
      </Form.Item>
      <Prose name="evidence" label="problems.evidence" max={2000} rows={2} />
    </ProblemDialog>
  )
}

import { Button, Checkbox, Form } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import { dayWords } from '#web/ui/days.ts'
import type { GoodCase } from './award-queries.ts'

type Objection = NonNullable<GoodCase['file']>['objections'][number]
type Props = { shown: GoodCase; objections: readonly Objection[] }

/** What was said against a case, each with its answer. */
export function Objections({ shown, objections }: Props) {
  const [answering, setAnswering] = useState<string | null>(null)
  if (objections.length === 0) return null
  return (
    <section className="card">
      <h2>{t('awards.objections')}</h2>
      <ul className="award-parts">
        {objections.map(({ objectionId, role, officeName, text, on, answer, upheld }) => (
          <li key={objectionId}>
            <small className="faint">
              {officeName ?? t(`role.${role}`)} · {dayWords(on)}
            </small>
            <p className="prose">{text}</p>
            {answer ? (
              <p className="prose">
                <b>{t(upheld ? 'awards.upheld' : 'awards.notUpheld')}</b> {answer}
              </p>
            ) : (
              shown.open.includes('answerObjection') && (
                <Button onClick={() => setAnswering(objectionId)}>{t('awards.answer')}</Button>
              )
            )}
          </li>
        ))}
      </ul>
      {answering && (
        <Answer shown={shown} objectionId={answering} onClose={() => setAnswering(null)} />
      )}
    </section>
  )
}

type AnswerProps = { shown: GoodCase; objectionId: string; onClose: () => void }

function Answer({ shown: { caseId, version }, objectionId, onClose }: AnswerProps) {
  return (
    <TalkDialog
      name="answer-objection"
      reloads="awards"
      title={t('awards.answer')}
      note={t('awards.answerNote')}
      initial={{ answer: '', upheld: false }}
      submit={t('awards.answer')}
      version={version}
      send={(values, options) =>
        api.awards.answerObjection({ caseId, objectionId, ...values }, options)
      }
      onClose={onClose}
    >
      {() => (
        <>
          <Prose name="answer" label="awards.answerText" max={1000} required />
          <Form.Item name="upheld" valuePropName="checked">
            <Checkbox>{t('awards.upholds')}</Checkbox>
          </Form.Item>
        </>
      )}
    </TalkDialog>
  )
}

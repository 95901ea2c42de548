import { Button, Checkbox, Form, message } from 'antd'
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

/** What this reader's own office said against a case: shown to those who do not read the whole file. */
export function OwnObjections({ shown: { file, ownObjections } }: { shown: GoodCase }) {
  if (file !== null || ownObjections.length === 0) return null
  return (
    <section className="card">
      <h2>{t('awards.ownObjections')}</h2>
      <ul className="award-parts">
        {ownObjections.map(({ objectionId, text, on, answer, upheld }) => (
          <li key={objectionId}>
            <small className="faint">{dayWords(on)}</small>
            <p className="prose">{text}</p>
            {answer === null ? (
              <p className="faint">{t('awards.unanswered')}</p>
            ) : (
              <p className="prose">
                <b>{t(upheld ? 'awards.upheld' : 'awards.notUpheld')}</b> {answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type AnswerProps = { shown: GoodCase; objectionId: string; onClose: () => void }

function Answer({ shown: { caseId, version, open }, objectionId, onClose }: AnswerProps) {
  // Why: what the enterprises have chosen nobody sets aside alone.
  const won = open.includes('uphold')
  return (
    <TalkDialog
      name="answer-objection"
      reloads="awards"
      title={t('awards.answer')}
      note={t(won ? 'awards.secondNote' : 'awards.answerNote')}
      initial={{ answer: '', upheld: false }}
      submit={t('awards.answer')}
      version={version}
      send={async ({ answer, upheld }, options): Promise<unknown> => {
        const given = { caseId, objectionId }
        if (!won || !upheld) {
          return api.awards.answerObjection({ ...given, answer, upheld }, options)
        }
        const awaits = await api.awards.proposeSetAside({ ...given, reason: answer }, options)
        void message.success(t('awards.proposed'))
        return awaits
      }}
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

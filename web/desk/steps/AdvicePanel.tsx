import { Button, Form, Input } from 'antd'
import { useEffect, useRef } from 'react'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import type { Advice, useAdvice } from './use-advice.ts'
import './advice.css'

type Props = {
  appeal: Appeal
  step: 'draft' | 'reply'
  text: string
  found: ReturnType<typeof useAdvice>
  /** It was about to be signed, and advice was found. */
  asked?: boolean
}

/** What was found about a reply, each with the sentence it rests on; a lead may sign all the same. */
export function AdvicePanel({ appeal, step, text, found, asked = false }: Props) {
  const { advice, busy, failed } = found
  const box = useRef<HTMLElement>(null)
  const isFound = advice !== undefined && advice.length > 0
  useEffect(() => {
    if (asked && isFound) box.current?.scrollIntoView({ block: 'nearest' })
  }, [asked, isFound])
  if (advice === undefined) {
    const words = busy ? 'advice.checking' : 'advice.failed'
    return busy || failed ? <p className="faint">{t(words)}</p> : null
  }
  if (advice.length === 0) return <p className="faint advice-none">{t('advice.none')}</p>
  return (
    <section
      ref={box}
      className="advice"
      aria-label={t('advice.title')}
      role={asked ? 'alert' : undefined}
    >
      <b>{t('advice.title')}</b>
      <ul>
        {advice.map((one) => (
          <li key={`${one.kind} ${one.start}`}>
            {t(`advice.${one.kind}`, { count: one.count ?? 0 })}
            <Sentence one={one} appeal={appeal} step={step} text={text} />
          </li>
        ))}
      </ul>
      {asked && <Regardless onAccept={found.accept} step={step} />}
    </section>
  )
}

type SentenceProps = Pick<Props, 'appeal' | 'step' | 'text'> & { one: Advice[number] }

/** The sentence itself; one of the reply is selected where it stands. */
function Sentence({ one: { of, start, end }, appeal, step, text }: SentenceProps) {
  if (of === 'appeal') {
    return (
      <blockquote>
        <small className="faint">{t('advice.ofAppeal')}</small>{' '}
        <mark>{appeal.body.slice(start, end)}</mark>
      </blockquote>
    )
  }
  // Why: what is looked over has no space around it.
  const before = text.length - text.trimStart().length
  const select = () => {
    const field = document.getElementById(`${step}-form_text`)
    if (!(field instanceof HTMLTextAreaElement)) return
    field.focus()
    field.setSelectionRange(before + start, before + end)
  }
  return (
    <blockquote>
      <small className="faint">{t('advice.ofReply')}</small>{' '}
      <button type="button" className="advice-place" onClick={select}>
        <mark>{text.slice(before + start, before + end)}</mark>
      </button>
    </blockquote>
  )
}

/** Signing all the same, with a reason if one likes; or back to the text. */
function Regardless({ onAccept, step }: { onAccept: () => void; step: Props['step'] }) {
  const form = Form.useFormInstance()
  return (
    <>
      <Form.Item name="regardless" label={t('advice.reason')}>
        <Input.TextArea rows={1} maxLength={500} />
      </Form.Item>
      <div className="advice-ways">
        <Button
          danger
          onClick={() => {
            onAccept()
            form.submit()
          }}
        >
          {t('advice.sign')}
        </Button>
        <Button onClick={() => document.getElementById(`${step}-form_text`)?.focus()}>
          {t('advice.change')}
        </Button>
      </div>
    </>
  )
}

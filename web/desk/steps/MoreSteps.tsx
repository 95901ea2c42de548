import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { t } from '#messages/index.ts'
import type { DeskStep } from './desk-steps.ts'
import type { OpenStep } from './open-steps.ts'

type Props = { steps: OpenStep[]; onChoose: (step: DeskStep) => void }

/** The steps that few appeals take, unfolded by a button; each that is held back says by which rule. */
export function MoreSteps({ steps, onChoose }: Props) {
  const [unfolded, unfold] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (unfolded) list.current?.querySelector<HTMLElement>('button:enabled')?.focus()
  }, [unfolded])
  if (steps.length === 0) return null
  const choose = (step: DeskStep) => {
    unfold(false)
    onChoose(step)
  }
  const fold = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key !== 'Escape') return
    nativeEvent.stopPropagation()
    unfold(false)
    button.current?.focus()
  }
  return (
    <>
      <Button
        ref={button}
        id="more-steps"
        type="text"
        aria-expanded={unfolded}
        aria-controls="more-steps-list"
        aria-keyshortcuts="m"
        onClick={() => unfold(!unfolded)}
      >
        {t('steps.more', { n: steps.length })}
      </Button>
      {unfolded && (
        <ul ref={list} id="more-steps-list" className="more-steps" onKeyDown={fold}>
          {steps.map(({ step, blockedBy }) => (
            <li key={step} className={blockedBy ? 'held-back' : ''}>
              <Button size="small" disabled={blockedBy !== null} onClick={() => choose(step)}>
                {t(`tab.${step}`)}
              </Button>{' '}
              {blockedBy && <span className="faint">{t(blockedBy)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

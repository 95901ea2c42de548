import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useTake } from '#web/desk/use-take.ts'
import { TalkRefusal } from '../parts/TalkRefusal.tsx'
import type { PackItem, Talk } from '../talk-types.ts'
import { AssignRow } from './AssignRow.tsx'
import { assignedOf, keyOf, proposalsFor, useAssignments } from './assignments.ts'
import { SimilarAnswers } from './SimilarAnswers.tsx'

type Props = { talk: Talk; items: readonly PackItem[] }

/** Gives every question its office, by the keyboard from one to the next, and sends the packs. */
export function Assigning({ talk, items }: Props) {
  const { sessionId, version } = talk
  const { choices, change, forget } = useAssignments(sessionId, items)
  const [at, setAt] = useState(0)
  const left = items.filter((item) => !choices[keyOf(item)]?.officeId).length
  const send = useTake<object>({
    reloads: 'talks',
    name: 'send-packs',
    version,
    send: (_, options) =>
      api.talks.sendPacks({ sessionId, questions: assignedOf(items, choices) }, options),
    onDone: forget,
  })
  const proposals = proposalsFor(items, choices)
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    if (left === 0) send.mutate({})
  }
  return (
    <div className="assigning" role="none" onKeyDownCapture={byKey}>
      <div className="assign-head">
        <progress
          max={items.length}
          value={items.length - left}
          aria-label={t('talks.packs.done')}
        />
        <b className="digits" role="status">
          {t('talks.packs.left', { done: items.length - left, all: items.length })}
        </b>
        <Button disabled={Object.keys(proposals).length === 0} onClick={() => change(proposals)}>
          {t('talks.packs.takeProposed', { n: Object.keys(proposals).length })}
        </Button>
        <Button
          type="primary"
          disabled={left > 0}
          loading={send.isPending}
          onClick={() => send.mutate({})}
        >
          {t(talk.status === 'packed' ? 'talks.packs.again' : 'talks.packs.send')}
        </Button>
        <kbd className="send-key">Ctrl + Enter</kbd>
        <span className="faint">{t('talks.packs.keys')}</span>
      </div>
      <TalkRefusal error={send.error} />
      <ol className="assign-list">
        {items.map((item, place) => (
          <AssignRow
            key={keyOf(item)}
            item={item}
            place={place}
            choice={choices[keyOf(item)]}
            current={place === at}
            onChange={change}
            onEnter={setAt}
          />
        ))}
      </ol>
      <SimilarAnswers item={items[at]} />
    </div>
  )
}

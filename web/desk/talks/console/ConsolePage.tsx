import './console.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { useShortcuts } from '#web/desk/appeals/shortcuts.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { NotFound } from '#web/desk/NotFound.tsx'
import { useSession } from '#web/desk/queries.ts'
import { AttendanceForm } from './AttendanceForm.tsx'
import { BeginTalk } from './BeginTalk.tsx'
import { CommentForm } from './CommentForm.tsx'
import { Comments, commentsOf } from './Comments.tsx'
import { ConsoleHead } from './ConsoleHead.tsx'
import { type ConsoleData, consoleQuery } from './console-data.ts'
import { keysOf } from './console-keys.ts'
import { EndTalk } from './EndTalk.tsx'
import { KeyList } from './KeyList.tsx'
import { LineBar } from './LineBar.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { QuestionPane } from './QuestionPane.tsx'
import { Queue } from './Queue.tsx'
import { Conflict } from './Recorded.tsx'
import { SpeakerHead } from './SpeakerHead.tsx'
import { SpeakerList } from './SpeakerList.tsx'
import { progressOf } from './speakers.ts'
import { type Console, useConsole } from './use-console.ts'
import { useLeaving, useNow, useReloads } from './use-page.ts'

/** The live console of a talk, for the clerk in the room. */
export function ConsolePage() {
  useLanguage()
  const who = useSession()
  const { sessionId = '' } = useParams({ strict: false })
  const found = useQuery({ ...consoleQuery(who, sessionId), enabled: who.role === 'coordinator' })
  if (who.role !== 'coordinator') return <NotFound />
  return <Loaded query={found}>{(data) => <LiveConsole data={data} />}</Loaded>
}

function LiveConsole({ data }: { data: ConsoleData }) {
  const at = useConsole(data)
  const [shown, setShown] = useState<'keys' | 'end' | null>(null)
  const close = () => setShown(null)
  const askEnd = () => data.session.open.includes('end') && setShown('end')
  useShortcuts(keysOf(at, () => setShown('keys'), askEnd))
  const unsent = useLeaving(at.entries)
  const reloads = useReloads()
  const { n, m } = progressOf(at.speakers)
  const isBefore = at.speakers.every(({ questions }) => questions.length === 0)
  return (
    <div className="console">
      <LineBar reloads={reloads} unsent={unsent} />
      <ConsoleHead console={at} data={data} onHelp={() => setShown('keys')} onEnd={askEnd} />
      {isBefore ? <BeginTalk data={data} /> : <Room at={at} data={data} />}
      <KeyList open={shown === 'keys'} onClose={close} />
      <EndTalk
        open={shown === 'end'}
        left={m - n}
        onClose={close}
        onEnd={() => {
          close()
          void at.end()
        }}
      />
      <PrintSheet data={data} speakers={at.speakers} />
    </div>
  )
}

type RoomProps = { at: Console; data: ConsoleData }

function Room({ at, data }: RoomProps) {
  const now = useNow()
  const { speakers, spot } = at
  const speaker = speakers.find(({ seatId }) => seatId === spot.seatId)
  const question = speaker?.questions.find(({ questionId }) => questionId === spot.questionId)
  return (
    <div className="console-room">
      <SpeakerList speakers={speakers} spot={spot} now={now} timeOf={at.timeOf} onGo={at.go} />
      <section className="console-now" aria-label={t('console.now')}>
        {speaker && (
          <SpeakerHead
            speaker={speaker}
            of={speakers.length}
            spent={at.timeOf(speaker.seatId, now)}
          />
        )}
        <OtherForms at={at} data={data} />
        {speaker && question && (
          <QuestionPane console={at} speaker={speaker} question={question} data={data} />
        )}
        <output className="said">{at.said && t('console.saved', { what: at.said })}</output>
        <p className="faint">{t('console.keyLine')}</p>
      </section>
      <aside className="console-aside">
        {at.conflictsOf(at.sessionId).map((entry) => (
          <Conflict
            key={entry.stepId}
            entry={entry}
            city={data.city}
            settled={false}
            onComment={(words) => void at.toComment(entry, words)}
            onDraft={() => void at.toDraft(entry)}
            onDrop={() => void at.discard(entry)}
          />
        ))}
        <Comments session={data.session} entries={at.entries} />
        <Queue entries={at.entries} city={data.city} />
      </aside>
    </div>
  )
}

/** The forms that belong to no question: comments, and who has come. */
function OtherForms({ at, data }: RoomProps) {
  const { form, sessionId, draftsAt } = at
  if (form === 'comment') {
    return (
      <section className="card" aria-label={t('console.comments')}>
        <CommentForm
          key={draftsAt}
          sessionId={sessionId}
          experts={commentsOf(data.session, at.entries).map(({ expert }) => expert)}
          place={at.placeOf('comment', sessionId)}
          onSave={at.saveComment}
        />
      </section>
    )
  }
  if (form !== 'attendance') return null
  const unknown = at.speakers.filter(
    ({ status, seatId }) =>
      status === 'seated' &&
      !at.entries.some(({ step }) => 'seatId' in step.input && step.input.seatId === seatId),
  )
  return (
    <section className="card" aria-label={t('console.key.attendance')}>
      <AttendanceForm
        speakers={unknown}
        place={at.placeOf('attendance', sessionId)}
        onSave={(came) =>
          at.saveAttendance(came.map(({ step, speaker }) => ({ step, turn: speaker.turn })))
        }
      />
    </section>
  )
}

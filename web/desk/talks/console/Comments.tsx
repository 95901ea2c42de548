import { t } from '#messages/index.ts'
import { timeWords } from '#web/ui/days.ts'
import type { TalkSession } from './console-data.ts'
import type { Entry } from './entries.ts'
import { SyncMark } from './Recorded.tsx'

type Props = { session: TalkSession; entries: readonly Entry[] }
type Shown = { commentId: string; expert: string; text: string; at: string; state?: Entry['state'] }

/** What experts have said so far, with what this device has not sent yet. */
export function Comments({ session, entries }: Props) {
  const all = commentsOf(session, entries)
  if (all.length === 0) return null
  return (
    <section className="console-comments" aria-label={t('console.comments')}>
      <h3>{t('console.comments')}</h3>
      {all.map(({ commentId, expert, text, at, state }) => (
        <p key={commentId}>
          <b>{expert}</b> <span className="digits faint">{timeWords(at)}</span>{' '}
          {state && <SyncMark state={state} />}
          <br />
          {text}
        </p>
      ))}
    </section>
  )
}

/** Comments the server has, and those still here. */
export function commentsOf({ comments = [] }: TalkSession, entries: readonly Entry[]): Shown[] {
  const there = new Set(comments.map(({ commentId }) => commentId))
  const here = entries.flatMap(({ step, at, state }) =>
    step.kind === 'comment' && !there.has(step.input.commentId)
      ? [{ ...step.input, at, state }]
      : [],
  )
  return [...comments, ...here]
}

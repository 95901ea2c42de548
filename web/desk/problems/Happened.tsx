import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { ProblemDetail } from './problem-types.ts'

type Entry = ProblemDetail['timeline'][number]

/** What has happened to a problem, the latest first. */
export function Happened({ problem: { timeline } }: { problem: ProblemDetail }) {
  if (timeline.length === 0) return null
  return (
    <section className="card" aria-labelledby="happened">
      <h2 id="happened">{t('problems.timeline')}</h2>
      <ol className="happened" reversed>
        {timeline.toReversed().map((entry) => (
          <li key={entry.version}>
            <span className="digits faint">{dayWords(entry.on)}</span>
            <b>{t(`problemEvent.${entry.type}`)}</b>
            <span className="faint">{t(`role.${entry.role}`)}</span>
            <span className="prose">{moreOf(entry)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What was written, of how many appeals, and which other problem it was about. */
function moreOf({ type, words, appeals, other }: Entry): string {
  const said =
    type === 'undone' || type === 'restored'
      ? words && t(`problems.undo.${words}`)
      : type === 'measured'
        ? null
        : words
  const count = appeals === null ? null : t('problems.timelineOf', { n: appeals })
  return [said, count, other].filter(Boolean).join(' · ')
}

import { t } from '#messages/index.ts'
import type { Scores } from '../review-queries.ts'

/** How the enterprises see it: a bar for each score with its count, and how many gave none. */
export function ScoreBars({ scores }: { scores: Scores | null }) {
  if (scores === null) return <p className="faint">{t('reviews.scores.none')}</p>
  const { counts, given, asked } = scores
  return (
    <div className="scores">
      <p>{t('reviews.scores.given', { given, asked })}</p>
      {counts === null ? (
        <p className="faint">{t('reviews.scores.few')}</p>
      ) : (
        <table className="plain score-bars">
          <tbody>
            {counts.map((count, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a score is its place
              <tr key={at}>
                <th scope="row">{t(`reviews.score.${at + 1}`)}</th>
                <td>
                  <Bar count={count} most={Math.max(...counts, 1)} />
                </td>
                <td className="digits">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** A bar as long as its share of the longest. */
export function Bar({ count, most }: { count: number; most: number }) {
  return (
    <svg className="bar-of" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-all" width="100" height="10" />
      <rect className="bar-on" width={(count / most) * 100} height="10" />
    </svg>
  )
}

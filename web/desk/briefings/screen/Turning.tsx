import { t } from '#messages/index.ts'
import type { Briefing } from '#web/desk/api.ts'
import { countWords, figureIn, intervalWords, percentOf } from '../figures.ts'

const pages = ['oldest', 'problems', 'regions'] as const
const rows = 6

/** The panel whose pages take turns. */
export function Turning({ briefing, page }: { briefing: Briefing; page: number }) {
  const name = pages[page] ?? 'oldest'
  return (
    <section className="screen-panel" aria-live="off">
      <h2>
        {t(`screen.page.${name}`)} <small>{`${page + 1}/${pages.length}`}</small>
      </h2>
      {name === 'oldest' && <Oldest lines={briefing.lists.oldest} />}
      {name === 'problems' && <Problems problems={briefing.lists.problems} />}
      {name === 'regions' && <Regions regions={briefing.regions} />}
    </section>
  )
}

function Oldest({ lines }: { lines: Briefing['lists']['oldest'] }) {
  if (lines.length === 0) return <p>{t('brief.oldest.none')}</p>
  return (
    <ol className="screen-list">
      {lines.slice(0, rows).map(({ appealId, office, days }) => (
        <li key={appealId}>
          {t('screen.dispatched', { office: office ?? t('screen.undispatched'), days })}
        </li>
      ))}
    </ol>
  )
}

function Problems({ problems }: { problems: Briefing['lists']['problems'] }) {
  if (problems.length === 0) return <p>{t('brief.problems.none')}</p>
  return (
    <ol className="screen-list">
      {problems.slice(0, rows).map(({ problemId, title, enterprises }) => (
        <li key={problemId}>
          {title} · {t('screen.firms', { n: enterprises })}
        </li>
      ))}
    </ol>
  )
}

function Regions({ regions }: Pick<Briefing, 'regions'>) {
  return (
    <table className="screen-table">
      <tbody>
        {regions.slice(0, rows + 2).map(({ key, name, values }) => {
          const figure = figureIn(values, 'resolved-by-enterprise')
          const percent = percentOf(figure)
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="screen-right">
                {intervalWords(figure) ?? (percent === null ? '—' : `${percent}%`)}
              </td>
              <td className="screen-right">{countWords(figure)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

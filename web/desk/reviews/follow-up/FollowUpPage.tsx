import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { ReformBars } from '../parts/ReformBars.tsx'
import { ReviewHead } from '../parts/ReviewHead.tsx'
import { type Reforms, useMeasures, useReforms } from '../review-queries.ts'
import { MeasureTable } from './MeasureTable.tsx'

/** What the reviews have decided: every measure with its light, and how far each reform has come. */
export function FollowUpPage() {
  useLanguage()
  const measures = useMeasures()
  const reforms = useReforms()
  return (
    <section className="page talks reviews">
      <ReviewHead title={t('reviews.followUp')} />
      <section className="card">
        <h2>{t('reviews.measures')}</h2>
        <Loaded query={measures}>
          {({ items }) =>
            items.length === 0 ? <p>{t('reviews.noMeasures')}</p> : <MeasureTable items={items} />
          }
        </Loaded>
      </section>
      <section className="card">
        <h2>{t('reviews.reforms')}</h2>
        <p className="faint">{t('reviews.reformsNote')}</p>
        <Loaded query={reforms}>
          {(found) =>
            found.items.length === 0 ? <p>{t('reviews.noMeasures')}</p> : <Steps reforms={found} />
          }
        </Loaded>
      </section>
    </section>
  )
}

function Steps({ reforms: { items, figure } }: { reforms: Reforms }) {
  return (
    <>
      <table className="plain cards">
        <Heads labels={['reviews.column.problem', 'reviews.column.steps']} />
        <tbody>
          {items.map(({ problemId, title, scores }) => (
            <tr key={problemId}>
              <Cell label="reviews.column.problem">{title}</Cell>
              <Cell label="reviews.column.steps">
                <ReformBars scores={scores} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="plain figure">
        <caption>{t('reviews.figure')}</caption>
        <Heads
          labels={['step', 'here', 'passed', 'conversion'].map((one) => `reviews.column.${one}`)}
        />
        <tbody>
          {figure.map(({ step, here, passed, conversion }) => (
            <tr key={step}>
              <th scope="row">{t(`reviews.reform.${step}`)}</th>
              <td className="digits">{here}</td>
              <td className="digits">{passed}</td>
              <td className="digits">{conversion === null ? t('due.none') : `${conversion}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { ConsoleData } from './console-data.ts'
import type { Speaker } from './speakers.ts'
import { stepWords } from './step-words.ts'

type Props = { data: ConsoleData; speakers: readonly Speaker[] }

/** The session on paper: to take notes by hand should the laptop fail, with what is recorded so far. */
export function PrintSheet({ data, speakers }: Props) {
  const { session, topics, city } = data
  return (
    <section className="console-sheet">
      <h1>{t('console.sheet', { number: session.number, region: session.regionName })}</h1>
      <p>
        {dayWords(session.heldOn)} {session.startsAt} {session.place}
      </p>
      <p>{topics.map(({ title }) => title).join(t('desk.comma'))}</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('console.sheetWho')}</th>
            <th scope="col">{t('console.sheetQuestion')}</th>
            <th scope="col">{t('console.sheetOutcome')}</th>
          </tr>
        </thead>
        <tbody>
          {speakers.flatMap(({ turn, speaker, enterpriseName, questions }) =>
            questions.map((question) => (
              <tr key={question.questionId}>
                <td>
                  {turn}. {speaker}
                  <br />
                  {enterpriseName}
                </td>
                <td>
                  {question.nth}. {question.text}
                </td>
                <td>
                  {question.status !== 'asked' && t(`console.became.${question.status}`)}
                  {question.status === 'asked' &&
                    question.entry &&
                    stepWords(question.entry.step, city)}{' '}
                  {question.appealNumber}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}

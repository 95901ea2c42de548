import { t } from '#messages/index.ts'
import type { Appeal } from '#web/desk/api.ts'

type Letter = Appeal['letters'][number]

/** The reminders and orders that were sent, with what was answered; each can be had as a paper. */
export function Letters({ appealId, letters }: Pick<Appeal, 'appealId' | 'letters'>) {
  if (letters.length === 0) return null
  return (
    <section>
      <h3>{t('panel.letters')}</h3>
      <ol className="matters">
        {letters.map((letter, at) => (
          <li key={letter.number}>
            <LetterLine letter={letter} />{' '}
            <a href={`/api/v1/appeals/${appealId}/letters/${at + 1}.docx`} download>
              {t('letter.download')}
            </a>
            {letter.words && <p className="body-text">{letter.words}</p>}
            <Answer letter={letter} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function LetterLine({ letter: { document, number, on, officeName, to } }: { letter: Letter }) {
  return (
    <>
      <b>
        {t(`document.${document}`)} <span className="digits">{number}</span>
      </b>{' '}
      <span className="faint">{t('letter.sent', { on, office: officeName ?? '', to })}</span>
    </>
  )
}

function Answer({ letter: { answer, answerBy } }: { letter: Letter }) {
  if (answer === null) return <p className="warn">{t('letter.unanswered', { by: answerBy })}</p>
  // The reply itself answers the letters before it, in no words of their own.
  if (answer.text === '') return <p className="faint">{t('letter.settled', { on: answer.on })}</p>
  return (
    <blockquote>
      <small>{t('letter.answered', { on: answer.on })}</small>
      <p className="body-text">{answer.text}</p>
    </blockquote>
  )
}

import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'

/** The reply: what came of it, on what it rests, and what remains by when. */
export function ReplyGiven({ reply }: { reply: NonNullable<Appeal['reply']> }) {
  const { outcome, text, evidence, legalBasis, remains, remainsBy } = reply
  return (
    <section className="panel reply">
      <h2>{t('appeal.reply')}</h2>
      <p>
        {t('appeal.outcome')}
        <b className={`outcome ${outcome}`}>{t(`outcome.${outcome}`)}</b>
      </p>
      <p className="prose">{text}</p>
      <dl className="facts">
        {evidence && <Fact name="evidence">{evidence}</Fact>}
        {legalBasis && <Fact name="legalBasis">{legalBasis}</Fact>}
        {remains && (
          <Fact name="remains">
            {remainsBy
              ? `${remains}（${t('appeal.remainsBy', { date: dayWords(remainsBy) })}）`
              : remains}
          </Fact>
        )}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{t(`appeal.${name}`)}</dt>
      <dd className="prose">{children}</dd>
    </div>
  )
}

import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'
import { AppealFiles } from './AppealFiles.tsx'
import { Facts } from './Facts.tsx'

type Props = { appealId: string; reply: NonNullable<Appeal['reply']> }

/** The reply: what came of it, on what it rests, and what remains by when. */
export function ReplyGiven({ appealId, reply }: Props) {
  const { outcome, text, evidence, legalBasis, remains, remainsBy } = reply
  return (
    <section className="panel reply">
      <h2>{t('appeal.reply')}</h2>
      <p>
        {t('appeal.outcome')}
        <b className={`outcome ${outcome}`}>{t(`outcome.${outcome}`)}</b>
      </p>
      <p className="prose">{text}</p>
      <Facts
        facts={[
          [t('appeal.evidence'), evidence],
          [t('appeal.legalBasis'), legalBasis],
          [t('appeal.remains'), remains && remainsBy ? withDate(remains, remainsBy) : remains],
        ]}
      />
      <AppealFiles appealId={appealId} side="office" />
    </section>
  )
}

const withDate = (remains: string, remainsBy: string) =>
  `${remains}（${t('appeal.remainsBy', { date: dayWords(remainsBy) })}）`

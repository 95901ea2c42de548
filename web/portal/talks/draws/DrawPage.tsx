import '../talks.css'
import { useQuery } from '@tanstack/react-query'
import { addMessages, t, useLanguage } from '#messages/index.ts'
import { zh } from '#messages/portal.draw.zh.ts'
import { Facts } from '#web/portal/appeals/Facts.tsx'
import { Title } from '#web/portal/frame/Title.tsx'
import { Trouble } from '#web/portal/frame/Trouble.tsx'
import { Waiting } from '#web/portal/frame/Waiting.tsx'
import { useTalkId } from '#web/portal/places.tsx'
import { useSession } from '#web/portal/queries.ts'
import { dayWords, momentWords } from '#web/ui/days.ts'
import { type Draw, drawQuery } from '../queries.ts'
import { Candidates } from './Candidates.tsx'
import { HowToRedo } from './HowToRedo.tsx'
import { Redo } from './Redo.tsx'
import { Result } from './Result.tsx'

addMessages(zh, {})

/** A published draw, which anybody may read and redo without signing in. */
export function DrawPage() {
  useLanguage()
  const drawId = useTalkId('drawId')
  const { data: draw, ...query } = useQuery(drawQuery(drawId))
  if (query.isPending) return <Waiting lines={8} />
  if (!draw) return <Trouble error={query.error} retry={query.refetch} />
  const { number, regionName, heldOn } = draw.session
  return (
    <article>
      <Title>{t('draw.title')}</Title>
      <p>
        <b>{t('draw.for', { n: number, venue: regionName, day: dayWords(heldOn) })}</b>
      </p>
      <p className="lead">{t('draw.lead')}</p>
      <p className={draw.roster ? 'panel good' : 'panel note'}>
        <b>{t(draw.roster ? 'draw.drawn' : 'draw.fixed')}</b>
      </p>
      <Yours draw={draw} />
      {draw.roster && <Result draw={draw} roster={draw.roster} />}
      <Published draw={draw} />
      {draw.roster && <Redo draw={draw} />}
      <HowToRedo drawId={drawId} />
      <Candidates draw={draw} />
    </article>
  )
}

/** How it went for the enterprise that looks. */
function Yours({ draw: { yours, roster, leftOut } }: { draw: Draw }) {
  const session = useSession().data
  const [code] = yours
  if (session?.role !== 'enterprise') return null
  if (code === undefined) return <p className="hint">{t('draw.you.none')}</p>
  const how = roster === null ? 'waits' : roster.includes(code) ? 'won' : 'lost'
  return (
    <p className="panel note draw-yours">
      {t(`draw.you.${leftOut?.includes(code) ? 'late' : how}`, { code })}
    </p>
  )
}

function Published({ draw }: { draw: Draw }) {
  const { already, seats, candidates, drawnAt } = draw
  const { size, smallMicro: small, neverInvited: never, dissatisfied: unhappy } = already ?? {}
  return (
    <section className="panel">
      <h2>{t('draw.facts')}</h2>
      <Facts
        facts={[
          [t('draw.seats'), String(seats)],
          [t('draw.candidates'), t('draw.count', { n: candidates.length })],
          [t('draw.hash'), draw.listHash],
          [t('draw.fixedAt'), momentWords(draw.fixedAt)],
          [t('draw.seed'), draw.seed],
          [t('draw.seedSource'), draw.seedSource],
          [t('draw.drawnAt'), drawnAt && momentWords(drawnAt)],
          [
            t('draw.already'),
            already &&
              t('draw.alreadyWords', {
                size: size ?? 0,
                small: small ?? 0,
                never: never ?? 0,
                unhappy: unhappy ?? 0,
              }),
          ],
          [t('draw.rule'), draw.rule],
        ]}
      />
    </section>
  )
}

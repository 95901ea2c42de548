import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { LineField } from '#web/desk/steps/LineField.tsx'
import { momentWords } from '#web/ui/days.ts'
import { Fairness } from '../parts/Fairness.tsx'
import { TalkForm } from '../parts/TalkForm.tsx'
import { useMayAct } from '../session/may-act.ts'
import type { Draw, Talk } from '../talk-types.ts'
import { Drawn } from './Drawn.tsx'
import { Strata } from './Strata.tsx'

/** One draw as it was published: the list, the seed and the result. */
export function DrawView({ drawId, talk }: { drawId: string; talk: Talk }) {
  const found = useQuery({
    queryKey: ['talks', 'draw', drawId],
    queryFn: () => api.talks.draw({ drawId }),
  })
  const mayAct = useMayAct(talk)
  return (
    <Loaded query={found}>
      {(draw) => (
        <>
          <Published draw={draw} />
          {draw.drawnAt === null
            ? mayAct && <SeedForm draw={draw} />
            : draw.fairness && <Result draw={draw} />}
        </>
      )}
    </Loaded>
  )
}

function Published({ draw }: { draw: Draw }) {
  const { drawId, candidates, seats, listHash, fixedAt } = draw
  return (
    <section className="card">
      <h2>{t('talks.published')}</h2>
      <p>{t('talks.publishedWords', { n: candidates.length, seats, at: momentWords(fixedAt) })}</p>
      <Strata candidates={candidates} />
      <p className="small">
        {t('talks.listHash')} <code className="hash">{listHash}</code>
      </p>
      <p>
        <a className="download" href={`/api/v1/talk-draws/${drawId}`} download={`${drawId}.json`}>
          {t('talks.drawData')}
        </a>
      </p>
    </section>
  )
}

/** The seed comes last, from where anybody can look it up. */
function SeedForm({ draw: { drawId } }: { draw: Draw }) {
  return (
    <section className="card no-print">
      <h2>{t('talks.seedTitle')}</h2>
      <p className="faint">{t('talks.seedNote')}</p>
      <TalkForm
        name="seed"
        initial={{ seed: '', seedSource: '' }}
        submit={t('talks.drawDo')}
        send={(values, options) => api.talks.drawRoster({ drawId, ...values }, options)}
      >
        {() => (
          <>
            <LineField name="seed" label="talks.seed" max={200} />
            <LineField name="seedSource" label="talks.seedSource" max={200} hint="talks.seedHint" />
          </>
        )}
      </TalkForm>
    </section>
  )
}

function Result({ draw }: { draw: Draw }) {
  const { seed, seedSource, drawnAt, fairness } = draw
  return (
    <section className="card">
      <h2>{t('talks.drawn', { n: draw.roster?.length ?? 0 })}</h2>
      <p>
        {t('talks.drawnWords', {
          seed: seed ?? '',
          source: seedSource ?? '',
          at: momentWords(drawnAt ?? ''),
        })}
      </p>
      <Drawn draw={draw} />
      <h3>{t('talks.fairnessOfAll')}</h3>
      <Fairness targets={fairness ?? []} />
    </section>
  )
}

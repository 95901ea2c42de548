import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { type Appeal, api } from '#web/desk/api.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { differencesOf, type Piece } from './differences.ts'

type Props = { appeal: Appeal; otherId: string; number: string }

/** Two appeals side by side, what differs marked; that the other one is read is written down. */
export function Compare({ appeal, otherId, number }: Props) {
  const other = useQuery({
    queryKey: ['appeals', 'one', otherId],
    queryFn: () => api.appeals.get({ appealId: otherId }),
  })
  return (
    <Loaded query={other}>
      {(found) => (
        <section className="compare" aria-label={t('similar.compare')}>
          <p className="note">{t('similar.marks')}</p>
          <Texts one={appeal} other={found} number={number} />
        </section>
      )}
    </Loaded>
  )
}

function Texts({ one, other, number }: { one: Appeal; other: Appeal; number: string }) {
  const titles = differencesOf(one.title, other.title)
  const bodies = differencesOf(one.body, other.body)
  const places = differencesOf(one.place ?? '', other.place ?? '')
  const sides = [
    { name: t('similar.this'), title: titles.one, body: bodies.one, place: places.one },
    { name: number, title: titles.other, body: bodies.other, place: places.other },
  ]
  return (
    <div className="compare-sides">
      {sides.map(({ name, title, body, place }) => (
        <article key={name}>
          <h4 className="digits">{name}</h4>
          <p>
            <b>
              <Marked pieces={title} />
            </b>
          </p>
          {place.length > 0 && (
            <p className="faint">
              {t('field.place')} <Marked pieces={place} />
            </p>
          )}
          <p className="body-text">
            <Marked pieces={body} />
          </p>
        </article>
      ))}
    </div>
  )
}

const Marked = ({ pieces }: { pieces: Piece[] }) =>
  pieces.map(({ text, differs }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places
    differs ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  )

import { t } from '#messages/index.ts'
import { useCity } from '#web/desk/queries.ts'
import { usePacks, useQuestions, useRoster, useSeesRosters } from '../talk-queries.ts'
import type { Talk } from '../talk-types.ts'

const kinds = ['notice', 'minutes', 'problem-list', 'duty-list'] as const

/** The papers of a session, each as DOCX and PDF, ready to send. */
export function PapersPart({ talk }: { talk: Talk }) {
  const sees = useSeesRosters()
  const base = `/talk-sessions/${talk.sessionId}`
  return (
    <div className="talk-columns">
      <section className="card">
        <h2>{t('talks.papers.session')}</h2>
        {kinds.map((kind) => (
          <PaperLinks
            key={kind}
            name={t(`talks.paper.${kind}`)}
            path={`${base}/papers/${kind}`}
            note={talk.open.length === 0 ? undefined : noteOf(kind, talk)}
          />
        ))}
      </section>
      <Packs talk={talk} base={base} />
      {sees && <Invitations talk={talk} />}
      {sees && <Orders talk={talk} />}
    </div>
  )
}

/** What is only there after the talk says so before. */
function noteOf(kind: (typeof kinds)[number], { status }: Talk): string | undefined {
  const before = ['planned', 'themed', 'registering', 'locked', 'packed'].includes(status)
  return before && kind !== 'notice' ? t('talks.paper.later') : undefined
}

/** Offices that have questions; a department hears of its own only. */
function Packs({ talk: { sessionId }, base }: { talk: Talk; base: string }) {
  const { data: city } = useCity()
  const { data: packs } = usePacks(sessionId)
  const asked = new Set(packs?.items.flatMap((item) => (item.questionId ? item.officeId : [])))
  const offices = (city?.offices ?? []).filter(({ officeId }) => asked.has(officeId))
  return (
    <section className="card">
      <h2>{t('talks.papers.packs')}</h2>
      {offices.length === 0 && <p className="faint">{t('talks.papers.noOffices')}</p>}
      {offices.map(({ officeId, name }) => (
        <PaperLinks key={officeId} name={name} path={`${base}/packs/${officeId}`} />
      ))}
    </section>
  )
}

function Invitations({ talk }: { talk: Talk }) {
  const { data } = useRoster(talk.sessionId)
  const invited = data?.items.filter(
    ({ origin, status }) =>
      origin === 'invited' && ['invited', 'seated', 'attended'].includes(status),
  )
  return (
    <section className="card">
      <h2>{t('talks.papers.invitations')}</h2>
      {invited?.length === 0 && <p className="faint">{t('talks.papers.nobody')}</p>}
      {invited?.map(({ seatId, enterpriseName }) => (
        <PaperLinks
          key={seatId}
          name={enterpriseName ?? t('list.hidden')}
          path={`/talk-seats/${seatId}/invitation`}
        />
      ))}
    </section>
  )
}

function Orders({ talk }: { talk: Talk }) {
  const { data } = useQuestions(talk.sessionId)
  const ordered = data?.items.filter(({ status }) => status === 'dispatched')
  return (
    <section className="card">
      <h2>{t('talks.papers.orders')}</h2>
      {ordered?.length === 0 && <p className="faint">{t('talks.papers.noOrders')}</p>}
      {ordered?.map(({ questionId, appealNumber, text }) => (
        <PaperLinks
          key={questionId}
          name={`${appealNumber ?? ''} ${text.slice(0, 24)}`}
          path={`/talk-questions/${questionId}/order`}
        />
      ))}
    </section>
  )
}

type LinksProps = { name: string; path: string; note?: string | undefined }

/** One paper in both forms. */
export function PaperLinks({ name, path, note }: LinksProps) {
  return (
    <p className="paper">
      <span className="paper-name">
        {name}
        {note && <small className="small">{note}</small>}
      </span>
      {(['docx', 'pdf'] as const).map((form) => (
        <a
          key={form}
          className="download"
          href={`/api/v1${path}.${form}`}
          download
          aria-label={t('talks.paper.as', { name, form: form.toUpperCase() })}
        >
          {form.toUpperCase()}
        </a>
      ))}
    </p>
  )
}

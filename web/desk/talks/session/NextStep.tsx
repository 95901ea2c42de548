import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api, type CallOptions } from '#web/desk/api.ts'
import { useSession } from '#web/desk/queries.ts'
import { useTake } from '#web/desk/use-take.ts'
import { TalkRefusal } from '../parts/TalkRefusal.tsx'
import type { Talk } from '../talk-types.ts'
import { useOpenSteps } from './may-act.ts'
import { nextOf } from './next-words.ts'
import { Putting } from './Putting.tsx'

type Taking = (input: { sessionId: string }, options: CallOptions) => Promise<unknown>

/** The steps that are a button; the words beside say what each does. */
const sends = {
  open: api.talks.openSession,
  lock: api.talks.lockSession,
  begin: api.talks.beginSession,
  end: api.talks.endSession,
  approveMinutes: api.talks.approveMinutes,
  archive: api.talks.archiveSession,
} satisfies Record<string, Taking>
type Sent = keyof typeof sends
const order = Object.keys(sends) as Sent[]

/** What happens next and until when, with the step that brings it about. */
export function NextStep({ talk }: { talk: Talk }) {
  const { today } = useSession()
  const open = useOpenSteps(talk)
  const steps = order.filter((step) => open.includes(step))
  const { words, notBefore } = nextOf(talk)
  return (
    <section className="next-step card" aria-label={t('talks.next')}>
      <div className="next-words">
        <h2>{t('talks.next')}</h2>
        <p>{words}</p>
      </div>
      <span className="actions no-print">
        {open.includes('sendPacks') && <PacksLink talk={talk} />}
        {steps.map((step, at) => (
          <StepButton
            key={step}
            talk={talk}
            step={step}
            prominent={at === 0 && talk.status !== 'locked'}
            early={notBefore !== null && today < notBefore}
          />
        ))}
        {(talk.status === 'underway' || open.includes('begin')) && <ConsoleLink talk={talk} />}
        <Putting talk={talk} open={open} />
      </span>
    </section>
  )
}

const PacksLink = ({ talk: { sessionId, status } }: { talk: Talk }) => (
  <Link
    className={status === 'locked' ? 'link-button prominent' : 'link-button'}
    to="/talks/$sessionId"
    params={{ sessionId }}
    search={{ part: 'packs' }}
  >
    {t('talks.toPacks')}
  </Link>
)

/** The console runs by itself in the room, on a page of its own. */
export const ConsoleLink = ({ talk }: { talk: Talk }) => (
  <a className="link-button" href={`/desk/talks/${talk.sessionId}/console`}>
    {t('talks.console')}
  </a>
)

type ButtonProps = { talk: Talk; step: Sent; prominent: boolean; early: boolean }

function StepButton({ talk, step, prominent, early }: ButtonProps) {
  const { sessionId, version } = talk
  const take = useTake<object>({
    reloads: 'talks',
    name: step,
    version,
    send: (_, options) => sends[step]({ sessionId }, options),
  })
  return (
    <>
      <Button
        type={prominent ? 'primary' : 'default'}
        disabled={early}
        loading={take.isPending}
        onClick={() => take.mutate({})}
      >
        {t(`talks.step.${step}`)}
      </Button>
      <TalkRefusal error={take.error} />
    </>
  )
}

import { useParams } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '../Loaded.tsx'
import { CheckHead } from './CheckHead.tsx'
import { type FlagShown, useFlag } from './check-queries.ts'
import { Why } from './FlagsPage.tsx'

/** One flag: the reply beside those of the same office that it is held against. */
export function FlagPage() {
  useLanguage()
  const { appealId, version } = useParams({ from: '/checks/flags/$appealId/$version' })
  return (
    <section className="page talks checks">
      <CheckHead title="checks.tab.flags" />
      <Loaded query={useFlag(appealId, Number(version))}>{(flag) => <Shown flag={flag} />}</Loaded>
    </section>
  )
}

function Shown({ flag }: { flag: FlagShown }) {
  return (
    <>
      <section className="card">
        <h2>
          <span className="digits">{flag.number}</span> {flag.title}
        </h2>
        <p className="faint">
          {flag.officeName} · {t('flags.score', { score: flag.score })}
        </p>
        <Why flag={flag} />
        <p className="faint">{t('flags.note')}</p>
      </section>
      <div className="beside">
        <Reply reply={flag.own} label="flags.this" />
        {flag.others.map((other) => (
          <Reply key={`${other.appealId} ${other.repliedAt}`} reply={other} label="flags.other" />
        ))}
      </div>
      {flag.others.length === 0 && <p className="faint">{t('flags.none')}</p>}
    </>
  )
}

const moment = (at: string | null) =>
  at === null
    ? '—'
    : new Date(at).toLocaleString('zh-CN', {
        ...{ timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric' },
        ...{ hour: '2-digit', minute: '2-digit', hour12: false },
      })

function Reply({ reply: one, label }: { reply: FlagShown['own']; label: string }) {
  return (
    <section className="card">
      <h3>
        {t(label)} <span className="digits">{one.number}</span>
      </h3>
      <p className="faint">
        {t('flags.times', {
          dispatched: moment(one.dispatchedAt),
          signed: moment(one.signedAt),
          replied: moment(one.repliedAt),
        })}
      </p>
      <h4>{t('flags.appeal')}</h4>
      <p>{one.title}</p>
      <p className="prose">{one.body}</p>
      <h4>{t('flags.reply')}</h4>
      <p className="prose">{one.reply}</p>
    </section>
  )
}

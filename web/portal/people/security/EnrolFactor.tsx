import { useMutation, useQueryClient } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { enrolPasskey, isPutAway, passkeysWork } from '#web/passkeys.ts'
import { sessionQuery } from '#web/portal/queries.ts'
import { FreshTrouble } from '#web/portal/rights/FreshTrouble.tsx'
import { QrCode } from '#web/ui/sign-in/QrCode.tsx'
import { CodeForm } from './ShowFactor.tsx'

/** Enrols one more way to sign in: a passkey where the device can, a code generator anywhere. */
export function EnrolFactor({ today }: { today: string }) {
  const client = useQueryClient()
  const onDone = (session: Awaited<ReturnType<typeof enrolPasskey>>) => {
    client.setQueryData(sessionQuery.queryKey, session)
    return client.invalidateQueries({ queryKey: ['security'] })
  }
  return (
    <section className="panel enrol">
      <h2>{t('security.add')}</h2>
      <NewPasskey today={today} onDone={onDone} />
      <NewGenerator onDone={onDone} />
    </section>
  )
}

type Props = { onDone: (session: Awaited<ReturnType<typeof enrolPasskey>>) => Promise<void> }

function NewPasskey({ today, onDone }: Props & { today: string }) {
  const enrol = useMutation({
    mutationFn: () => enrolPasskey(api.people, t('factor.passkeyOf', { day: today })),
    onSuccess: onDone,
  })
  return (
    <>
      <h3>{t('factor.passkey')}</h3>
      <p>{t('secure.passkeyText')}</p>
      {passkeysWork() ? (
        <button
          type="button"
          className="button"
          aria-busy={enrol.isPending}
          onClick={() => !enrol.isPending && enrol.mutate()}
        >
          {t('factor.addPasskey')}
        </button>
      ) : (
        <p className="hint">{t('factor.noPasskey')}</p>
      )}
      {isPutAway(enrol.error) ? (
        <p className="fault">{t('factor.putAway')}</p>
      ) : (
        <FreshTrouble error={enrol.error} again={() => enrol.mutate()} />
      )}
    </>
  )
}

function NewGenerator({ onDone }: Props) {
  const begun = useMutation({ mutationFn: () => api.people.newGenerator({}) })
  const finish = async (session: Parameters<Props['onDone']>[0]) => {
    await onDone(session)
    begun.reset()
  }
  return (
    <>
      <h3>{t('factor.generator')}</h3>
      <p>{t('factor.generatorText')}</p>
      {begun.data ? (
        <>
          <QrCode text={begun.data.uri} label={t('factor.qr')} />
          <p className="hint">
            {t('factor.secret')} <code className="secret">{begun.data.secret}</code>
          </p>
          <CodeForm
            label={t('factor.firstCode')}
            send={(code) => api.people.startGenerator({ code })}
            onDone={finish}
          />
        </>
      ) : (
        <button
          type="button"
          className="button"
          aria-busy={begun.isPending}
          onClick={() => !begun.isPending && begun.mutate()}
        >
          {t('factor.addGenerator')}
        </button>
      )}
      <FreshTrouble error={begun.error} again={() => begun.mutate()} />
    </>
  )
}

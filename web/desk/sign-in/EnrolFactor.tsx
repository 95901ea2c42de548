import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { enrolPasskey, passkeysWork } from '#web/passkeys.ts'
import { QrCode } from '#web/ui/sign-in/QrCode.tsx'
import { api } from '../api.ts'
import { FactorNote } from './FactorNote.tsx'
import { CodeForm } from './ShowFactor.tsx'

/** Enrols one more way to sign in: a passkey where the device can, a code generator anywhere. */
export function EnrolFactor({ onDone, today }: { onDone: () => void; today: string }) {
  const passkey = useMutation({
    mutationFn: () => enrolPasskey(api.people, t('factor.passkeyOf', { day: today })),
    onSuccess: onDone,
  })
  const generator = useMutation({ mutationFn: () => api.people.newGenerator({}) })
  return (
    <div className="factors">
      <section className="stack">
        <h2>{t('factor.passkey')}</h2>
        <p>{t('factor.passkeyText')}</p>
        {passkeysWork() ? (
          <Button type="primary" loading={passkey.isPending} onClick={() => passkey.mutate()}>
            {t('factor.addPasskey')}
          </Button>
        ) : (
          <p className="warn">{t('factor.noPasskey')}</p>
        )}
        <FactorNote error={passkey.error} />
      </section>
      <section className="stack">
        <h2>{t('factor.generator')}</h2>
        <p>{t('factor.generatorText')}</p>
        {generator.data ? (
          <>
            <QrCode text={generator.data.uri} label={t('factor.qr')} />
            <p className="faint">
              {t('factor.secret')} <code className="secret">{generator.data.secret}</code>
            </p>
            <CodeForm label={t('factor.firstCode')} send={firstCode} onDone={onDone} />
          </>
        ) : (
          <Button loading={generator.isPending} onClick={() => generator.mutate()}>
            {t('factor.addGenerator')}
          </Button>
        )}
        <FactorNote error={generator.error} />
      </section>
    </div>
  )
}

const firstCode = (code: string) => api.people.startGenerator({ code })

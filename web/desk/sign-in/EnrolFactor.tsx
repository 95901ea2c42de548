import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { encode } from 'uqr'
import { t } from '#messages/index.ts'
import { passkeysWork } from '#web/ui/sign-in/passkeys.ts'
import { api } from '../api.ts'
import { FactorNote } from './FactorNote.tsx'
import { enrolPasskey } from './passkeys.ts'
import { CodeForm } from './ShowFactor.tsx'

/** Enrols one more way to sign in: a passkey where the device can, a code generator anywhere. */
export function EnrolFactor({ onDone, today }: { onDone: () => void; today: string }) {
  const passkey = useMutation({
    mutationFn: () => enrolPasskey(t('factor.passkeyOf', { day: today })),
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
            <Code text={generator.data.uri} />
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

/** A QR code, drawn without any style of its own. */
function Code({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 2 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('factor.qr')}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}

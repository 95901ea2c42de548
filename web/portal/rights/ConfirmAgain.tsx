import { useQuery } from '@tanstack/react-query'
import { addMessages, t } from '#messages/index.ts'
import { zh } from '#messages/portal.sign-in.zh.ts'
import { zh as signIn } from '#messages/sign-in.zh.ts'
import { ShowFactor } from '../people/security/ShowFactor.tsx'
import { factorsQuery } from '../people/security/security-queries.ts'
import { To } from '../places.tsx'

addMessages({ ...signIn, ...zh }, {})

/** Asks once more who somebody is, by what the account has: a factor, or else a new link. */
export function ConfirmAgain({ onDone }: { onDone: () => void }) {
  const { data: has } = useQuery(factorsQuery)
  if (has === undefined) return null
  return (
    <section className="panel note confirm-again" role="alert">
      <h3>{t('again.title')}</h3>
      <p>{t('again.text')}</p>
      <ShowFactor has={has} onDone={onDone} />
      {has.passkeys.length === 0 && !has.generator && (
        <p>
          {t('again.enrol')} <To to="/security">{t('security.title')}</To>
        </p>
      )}
    </section>
  )
}

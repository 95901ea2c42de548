import { useQuery, useQueryClient } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { api, type Session } from '../api.ts'
import { LanguageButton } from '../LanguageButton.tsx'
import { Loaded } from '../Loaded.tsx'
import { sessionQuery } from '../queries.ts'
import { SignOut } from '../SignOut.tsx'
import { EnrolFactor } from './EnrolFactor.tsx'
import { ShowFactor } from './ShowFactor.tsx'

/** All that a session shows which was opened by one factor of two. */
export function SecondFactor({ session }: { session: Session }) {
  const client = useQueryClient()
  const found = useQuery({ queryKey: ['factors'], queryFn: () => api.people.factors({}) })
  const onDone = () => void client.invalidateQueries(sessionQuery)
  return (
    <main className="sign-in">
      <p className="brand">{t('desk.brand')}</p>
      <Loaded query={found}>
        {(factors) => (
          <>
            <h1>{t(factors.mayEnrol ? 'factor.enrolTitle' : 'factor.showTitle')}</h1>
            <p>{t(factors.mayEnrol ? 'factor.enrolText' : 'factor.showText')}</p>
            {factors.mayEnrol ? (
              <EnrolFactor onDone={onDone} today={session.today} />
            ) : (
              <ShowFactor factors={factors} onDone={onDone} />
            )}
          </>
        )}
      </Loaded>
      <div className="row">
        <LanguageButton />
        <SignOut accountId={null} />
      </div>
    </main>
  )
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { addMessages, t, useLanguage } from '#messages/index.ts'
import { zh } from '#messages/portal.rights.zh.ts'
import { refusals } from '#messages/refusals.zh.ts'
import { api } from '#web/client.ts'
import { dayWords } from '#web/ui/days.ts'
import { Title } from '../frame/Title.tsx'
import { ForEnterprise } from '../people/ForEnterprise.tsx'
import { To } from '../places.tsx'
import { EraseAll } from './AskErasure.tsx'
import { ContactsPanel } from './ContactsPanel.tsx'
import { Corrections } from './Corrections.tsx'
import { FreshTrouble } from './FreshTrouble.tsx'
import { NoticePanel } from './NoticePanel.tsx'
import { type Erasure, erasuresQuery } from './rights-queries.ts'

addMessages({ ...refusals, ...zh }, {})

/** 我的数据: everything that is kept of the enterprise, and what it may ask about it. */
export function MyDataPage() {
  useLanguage()
  return (
    <ForEnterprise>
      {({ today }) => (
        <>
          <Title>{t('rights.title')}</Title>
          <NoticePanel unread />
          <p>
            <To to="/security">{t('rights.security')}</To>
          </p>
          <Copy today={today} />
          <ContactsPanel />
          <Corrections />
          <Erasures />
          <EraseAll />
          <NoticePanel />
        </>
      )}
    </ForEnterprise>
  )
}

function Copy({ today }: { today: string }) {
  const load = useMutation({
    mutationFn: () => api.rights.myData({}),
    onSuccess: (copy) => save(`${t('rights.title')}-${today}.json`, JSON.stringify(copy, null, 2)),
  })
  return (
    <section className="panel">
      <h2>{t('rights.copy')}</h2>
      <p>{t('rights.copyText')}</p>
      <button
        type="button"
        className="button"
        aria-busy={load.isPending}
        onClick={() => load.mutate()}
      >
        {t('rights.copyDo')}
      </button>
      <FreshTrouble error={load.error} again={() => load.mutate()} />
    </section>
  )
}

/** Hands a text to the browser as a file. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

function Erasures() {
  const { data: items = [] } = useQuery(erasuresQuery)
  return (
    <section className="panel">
      <h2>{t('rights.erasures')}</h2>
      {items.length === 0 ? (
        <p>{t('rights.noErasures')}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item.erasureId}>
              {item.appealId === null ? (
                t('rights.whole')
              ) : (
                <To to="/appeals/$appealId" params={{ appealId: item.appealId }}>
                  {item.number}
                </To>
              )}{' '}
              {t('rights.askedOn', { on: dayWords(item.askedOn) })}，{stateWords(item)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function stateWords({ state, proposed, refusal, doneOn }: Erasure): string {
  if (state === 'asked' && proposed) return t('rights.state.proposed')
  return t(`rights.state.${state}`, {
    refusal: refusal ?? '',
    on: doneOn === null ? '' : dayWords(doneOn),
  })
}

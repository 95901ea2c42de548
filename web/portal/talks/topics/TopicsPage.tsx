import '../talk-words.ts'
import '../talks.css'
import { t, useLanguage } from '#messages/index.ts'
import { Title } from '#web/portal/frame/Title.tsx'
import { useDone } from '#web/portal/frame/use-done.ts'
import { ForEnterprise } from '#web/portal/people/ForEnterprise.tsx'
import { TalkTabs } from '../TalkTabs.tsx'
import { MyTopics } from './MyTopics.tsx'
import { ProposeTopic } from './ProposeTopic.tsx'

/** Proposing a topic, and what became of those proposed before. */
export function TopicsPage() {
  useLanguage()
  const { done, finish, note } = useDone()
  return (
    <ForEnterprise>
      {({ enterpriseId }) => (
        <>
          <Title>{t('propose.title')}</Title>
          <p className="lead">{t('propose.lead')}</p>
          <TalkTabs />
          <p ref={note} tabIndex={-1} role="status" className={done ? 'panel good' : 'unseen'}>
            {done && t(`talk.done.${done}`)}
          </p>
          <ProposeTopic owner={enterpriseId ?? ''} finish={finish} />
          <MyTopics />
        </>
      )}
    </ForEnterprise>
  )
}

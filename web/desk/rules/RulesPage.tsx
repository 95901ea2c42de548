import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import './rules.css'
import { RulesEditor } from './RulesEditor.tsx'
import { RulesTable } from './RulesTable.tsx'
import { currentRules } from './rule-queries.ts'
import { Versions } from './Versions.tsx'

/** How the city times, lights and lifts its appeals: the admin changes it, others read it. */
export function RulesPage() {
  useLanguage()
  const { role } = useSession()
  const found = useQuery(currentRules)
  return (
    <section className="page">
      <div className="list-head">
        <h1>{t('menu.rules')}</h1>
        {found.data && (
          <span className="faint">
            {t('rules.inForce', { version: found.data.ruleVersion, on: found.data.madeOn })}
          </span>
        )}
      </div>
      <Alert type="info" showIcon title={t('rules.note')} description={t('rules.sources')} />
      <Loaded query={found}>
        {(inForce) =>
          role === 'admin' ? (
            <RulesEditor inForce={inForce} />
          ) : (
            <RulesTable rules={inForce.rules} />
          )
        }
      </Loaded>
      <Versions />
    </section>
  )
}

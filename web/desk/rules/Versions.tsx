import { t } from '#messages/index.ts'
import type { PastVersion } from '../api.ts'
import { timeWords } from '../days.ts'
import { Loaded } from '../Loaded.tsx'
import { More } from '../More.tsx'
import { Differences } from './Differences.tsx'
import { differencesOf } from './differences.ts'
import { useVersions } from './rule-queries.ts'

/** Every version the rules have had: who made it, when, why, and what it changed. */
export function Versions() {
  const found = useVersions()
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      <Loaded query={found}>
        {({ pages }) => (
          <ol className="versions">
            {pages
              .flatMap(({ items }) => items)
              .map((past) => (
                <Version key={past.version} past={past} />
              ))}
          </ol>
        )}
      </Loaded>
      <More list={found} words="versions.more" />
    </section>
  )
}

function Version({ past }: { past: PastVersion }) {
  const { ruleVersion, madeAt, madeOn, by, reason, rules, earlier } = past
  const differences = earlier ? differencesOf(earlier, rules) : []
  return (
    <li className="version">
      <p>
        <strong>{ruleVersion}</strong>{' '}
        <span className="digits">
          {madeOn} {timeWords(madeAt)}
        </span>{' '}
        {by && <span className="faint">{t('versions.by', { by })}</span>}
      </p>
      <p className="version-reason">{by ? reason : t('versions.first')}</p>
      {differences.length > 0 && (
        <details>
          <summary>{t('versions.changes', { n: differences.length })}</summary>
          <Differences differences={differences} />
        </details>
      )}
    </li>
  )
}

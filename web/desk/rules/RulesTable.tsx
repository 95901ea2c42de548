import { t } from '#messages/index.ts'
import type { Rules } from '../api.ts'
import { groups, linesOf } from './rule-lines.ts'

/** The rules as a paper to read: what, how long, and where it comes from. */
export function RulesTable({ rules }: { rules: Rules }) {
  const lines = linesOf(rules)
  return groups.map((group) => (
    <section key={group} className="card">
      <h2>{t(`group.${group}`)}</h2>
      <table className="plain rules-table">
        <thead>
          <tr>
            <th scope="col">{t('rules.what')}</th>
            <th scope="col">{t('rules.length')}</th>
            <th scope="col">{t('rules.source')}</th>
          </tr>
        </thead>
        <tbody>
          {lines
            .filter((line) => line.group === group)
            .map(({ key, label, from, text, source }) => (
              <tr key={key}>
                <th scope="row">
                  {label}
                  <small className="small">{from}</small>
                </th>
                <td>{text}</td>
                <td className="faint">{source}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  ))
}

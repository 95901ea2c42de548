import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { useKeyFor } from '../idempotency.ts'
import { useSession } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import type { Kind } from './RoutingPage.tsx'

type Version = Kind['versions'][number]

const columns = [
  ...['version', 'madeOn', 'reason', 'examples', 'first', 'three'],
  ...['followed', 'followedThree', 'automatic'],
]

/** Every version as a row, which a coordinator may return to, and what was followed before there was one. */
export function Versions({ kind }: { kind: Kind }) {
  const { role, regionId } = useSession()
  const restore = useRestore(kind.kind)
  const may = role === 'coordinator' && regionId === null
  return (
    <>
      <RefusalNote error={restore.error} />
      <output className="said">
        {restore.data && t('routing.restored', { version: restore.data.version })}
      </output>
      <div className="wide">
        <table className="plain versions">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`routing.${name}`)}
                </th>
              ))}
              {may && <td />}
            </tr>
          </thead>
          <tbody>
            {kind.versions.map((version, at) => (
              <tr key={version.version}>
                <th scope="row" className="digits">
                  {version.version}
                  {at === 0 && <small className="small">{t('routing.inUse')}</small>}
                </th>
                <Learnt version={version} />
                <Followed of={version} />
                {may && (
                  <td>
                    {at > 0 && version.kept && (
                      <Button
                        size="small"
                        loading={restore.isPending}
                        aria-label={t('routing.restoreOf', { version: version.version })}
                        onClick={() => restore.mutate(version.version)}
                      >
                        {t('routing.restore')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
            <tr>
              <th scope="row" colSpan={6}>
                {t('routing.cold')}
              </th>
              <Followed of={kind.cold} />
              {may && <td />}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  )
}

function useRestore(kind: Kind['kind']) {
  const client = useQueryClient()
  const keyFor = useKeyFor()
  return useMutation({
    mutationFn: (version: number) =>
      api.routing.restore({ kind, version }, keyFor([kind, version])),
    onSuccess: () => client.invalidateQueries({ queryKey: ['routing'] }),
  })
}

const outOf = (n: number, of: number) =>
  of === 0
    ? t('routing.nothing')
    : `${t('routing.of', { n, of })}（${Math.round((n / of) * 100)}%）`

function Learnt({ version }: { version: Version }) {
  const { madeOn, reason, by, fromVersion, examples, tried, first, three } = version
  return (
    <>
      <td className="digits">{madeOn}</td>
      <td>{t(`routing.reason.${reason}`, { by: by ?? '', from: fromVersion ?? '' })}</td>
      <td className="digits">{t('routing.count', { n: examples })}</td>
      <td className="digits">{outOf(first, tried)}</td>
      <td className="digits">{outOf(three, tried)}</td>
    </>
  )
}

function Followed({ of }: { of: Kind['cold'] }) {
  const { shown, followedFirst, followedThree, automatic, moved } = of
  return (
    <>
      <td className="digits">{outOf(followedFirst, shown)}</td>
      <td className="digits">{outOf(followedThree, shown)}</td>
      <td className="digits">
        {automatic === 0 ? t('routing.nothing') : t('routing.moved', { n: automatic, moved })}
      </td>
    </>
  )
}

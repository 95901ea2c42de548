import { Link } from '@tanstack/react-router'
import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { recheckResults } from '#modules/reviews/domain/words.ts'
import { api } from '#web/desk/api.ts'
import { AppealLink } from '#web/desk/checks/AppealLink.tsx'
import { Prose } from '#web/desk/steps/Prose.tsx'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { TalkDialog } from '#web/desk/talks/parts/TalkDialog.tsx'
import type { OnePack } from './pack-queries.ts'

/** The files that were drawn, by which seed, and what the second look found. */
export function SamplePart({ pack }: { pack: OnePack }) {
  const { sample, rechecks } = pack
  const found = (result: string) => rechecks.filter((one) => one.result === result).length
  return (
    <section className="card">
      <h2>{t('packs.sample')}</h2>
      {sample === null ? (
        <p className="faint">{t('packs.noSample')}</p>
      ) : (
        <>
          <p>
            {t('packs.sampleNote', {
              ended: sample.ended,
              picked: sample.picked,
              n: sample.items.length,
              at: sample.head.at.slice(0, 10),
            })}
          </p>
          <p>
            {t('packs.sampleFound', {
              n: rechecks.length,
              yes: found('true'),
              partly: found('partly'),
              no: found('false'),
            })}
          </p>
          {found('false') + found('partly') > 0 && (
            <p>
              {t('packs.sampleChecks')} <Link to="/checks">{t('menu.checks')}</Link>
            </p>
          )}
          {sample.items.length > 0 && <Files pack={pack} items={sample.items} />}
        </>
      )}
    </section>
  )
}

type Items = NonNullable<OnePack['sample']>['items']

function Files({ pack, items }: { pack: OnePack; items: Items }) {
  const [chosen, setChosen] = useState<Items[number] | null>(null)
  const may = pack.open.includes('recheck')
  return (
    <>
      <table className="plain cards">
        <Heads
          labels={['packs.number', 'packs.drawnFor', 'packs.recheck.result', 'packs.recheck.words']}
        />
        <tbody>
          {items.map((item) => {
            const recheck = pack.rechecks.find(({ appealId }) => appealId === item.appealId)
            return (
              <tr key={item.appealId}>
                <Cell label="packs.number">
                  <AppealLink appealId={item.appealId}>
                    <span className="digits">{item.number}</span>
                  </AppealLink>
                </Cell>
                <Cell label="packs.drawnFor">{t(`packs.reason.${item.reason}`)}</Cell>
                <Cell label="packs.recheck.result">
                  {t(`packs.recheck.${recheck?.result ?? 'none'}`)}
                  {may && (
                    <Button size="small" className="recheck" onClick={() => setChosen(item)}>
                      {t('packs.recheck')}
                    </Button>
                  )}
                </Cell>
                <Cell label="packs.recheck.words">{recheck?.words}</Cell>
              </tr>
            )
          })}
        </tbody>
      </table>
      {chosen && <Recheck pack={pack} item={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function Recheck({
  pack: { retrospectiveId, version },
  item: { appealId, number },
  onClose,
}: {
  pack: OnePack
  item: Items[number]
  onClose: () => void
}) {
  return (
    <TalkDialog
      name="recheck"
      reloads="packs"
      title={`${t('packs.recheck')} ${number}`}
      initial={{ result: 'true' as (typeof recheckResults)[number], words: '' }}
      submit={t('promises.submit')}
      version={version}
      send={(values, options) =>
        api.reviews.recheckFile({ retrospectiveId, appealId, ...values }, options)
      }
      onClose={onClose}
    >
      {() => (
        <>
          <Form.Item name="result" label={t('packs.recheck.result')}>
            <Radio.Group
              options={recheckResults.map((value) => ({
                value,
                label: t(`packs.recheck.${value}`),
              }))}
            />
          </Form.Item>
          <Prose name="words" label="packs.recheck.words" max={1000} required />
        </>
      )}
    </TalkDialog>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api, type City } from '../api.ts'
import { useKeyFor } from '../idempotency.ts'
import { Loaded } from '../Loaded.tsx'
import { useCity, useSession } from '../queries.ts'
import { RefusalNote } from '../RefusalNote.tsx'
import './routing.css'

type Office = City['offices'][number]

/** What each office is responsible for: by these words it is found. */
export function OfficesPage() {
  useLanguage()
  const city = useCity()
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const found = (offices: readonly Office[]) =>
    offices.filter(({ name, duties }) => `${name} ${duties}`.includes(typed.trim()))
  return (
    <section className="page">
      <h1>{t('offices.title')}</h1>
      <p>{t('offices.text')}</p>
      <Input
        aria-label={t('offices.find')}
        placeholder={t('offices.find')}
        allowClear
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <output className="said">{said}</output>
      <Loaded query={city}>
        {({ offices }) => (
          <table className="plain duties">
            <tbody>
              {found(offices).map((office) => (
                <OfficeRow
                  key={office.officeId}
                  office={office}
                  onSaved={() => setSaid(t('offices.saved'))}
                />
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  )
}

type RowProps = { office: Office; onSaved: () => void }

function OfficeRow({ office, onSaved }: RowProps) {
  const { regionId } = useSession()
  const [editing, setEditing] = useState(false)
  return (
    <tr>
      <th scope="row">
        {office.name}
        {!office.handles && <small className="small">{t('offices.notHandling')}</small>}
      </th>
      <td>
        {editing ? (
          <DutiesForm
            office={office}
            onDone={(saved) => {
              setEditing(false)
              if (saved) onSaved()
            }}
          />
        ) : (
          <>
            {office.duties}{' '}
            {regionId === null && (
              <Button
                size="small"
                type="link"
                aria-label={`${t('offices.edit')} ${office.name}`}
                onClick={() => setEditing(true)}
              >
                {t('offices.edit')}
              </Button>
            )}
          </>
        )}
      </td>
    </tr>
  )
}

function DutiesForm({ office, onDone }: { office: Office; onDone: (saved: boolean) => void }) {
  const { officeId, name } = office
  const [duties, setDuties] = useState(office.duties)
  const client = useQueryClient()
  const keyFor = useKeyFor()
  const save = useMutation({
    mutationFn: () => api.people.describeOffice({ officeId, duties }, keyFor([officeId, duties])),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['city'] })
      onDone(true)
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Input.TextArea
        aria-label={t('offices.duties', { name })}
        autoFocus
        rows={3}
        maxLength={500}
        value={duties}
        onChange={(event) => setDuties(event.target.value.replaceAll(/[\r\n]+/g, '、'))}
      />
      <RefusalNote error={save.error} />
      <div className="row-actions">
        <Button type="primary" size="small" htmlType="submit" loading={save.isPending}>
          {t('offices.save')}
        </Button>
        <Button size="small" onClick={() => onDone(false)}>
          {t('offices.cancel')}
        </Button>
      </div>
    </form>
  )
}

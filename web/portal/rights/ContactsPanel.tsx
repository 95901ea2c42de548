import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { momentWords } from '#web/ui/days.ts'
import { newKey } from '#web/ui/new-key.ts'
import { SendButton } from '../form/SendButton.tsx'
import { TextField } from '../form/TextField.tsx'
import { sessionQuery } from '../queries.ts'
import { FreshTrouble } from './FreshTrouble.tsx'
import { type Contacts, contactsQuery } from './rights-queries.ts'

/** Who is reached for the enterprise; changing it is told to the old contacts, who can undo it. */
export function ContactsPanel() {
  const { data: contacts } = useQuery(contactsQuery)
  if (contacts === undefined) return null
  return (
    <section className="panel">
      <h2>{t('contacts.title')}</h2>
      <p>
        {t('contacts.now', {
          name: contacts.contactName ?? t('contacts.none'),
          phone: contacts.contactPhone ?? t('contacts.none'),
        })}
      </p>
      {contacts.change ? <Undo change={contacts.change} /> : <Change contacts={contacts} />}
    </section>
  )
}

function Undo({ change: { fields, dueAt } }: { change: NonNullable<Contacts['change']> }) {
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: () => api.people.undoContacts({}, { context: { key: newKey() } }),
    onSuccess: () => client.resetQueries(sessionQuery),
  })
  const what = fields.map((field) => t(`contacts.${field}`)).join(t('contacts.and'))
  return (
    <>
      <p>{t('contacts.changed', { what, until: momentWords(dueAt) })}</p>
      <button
        type="button"
        className="button danger"
        aria-busy={undo.isPending}
        onClick={() => undo.mutate()}
      >
        {t('contacts.undo')}
      </button>
      <FreshTrouble error={undo.error} again={() => undo.mutate()} />
    </>
  )
}

function Change({ contacts }: { contacts: Contacts }) {
  const client = useQueryClient()
  const [name, setName] = useState(contacts.contactName ?? '')
  const [phone, setPhone] = useState(contacts.contactPhone ?? '')
  const save = useMutation({
    mutationFn: () =>
      api.people.changeContacts(
        {
          ...(name.trim() && { contactName: name.trim() }),
          ...(phone.trim() && { contactPhone: phone.trim() }),
        },
        { context: { key: newKey() } },
      ),
    onSuccess: (now) => client.setQueryData(contactsQuery.queryKey, now),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <details>
      <summary>
        <b>{t('contacts.change')}</b>
      </summary>
      <p className="hint">{t('contacts.text')}</p>
      <form onSubmit={send} noValidate>
        <TextField
          id="contact-name"
          label={t('contacts.contactName')}
          value={name}
          onChange={setName}
        />
        <TextField
          id="contact-phone"
          label={t('contacts.contactPhone')}
          value={phone}
          onChange={setPhone}
          inputMode="tel"
        />
        <SendButton busy={save.isPending}>{t('contacts.save')}</SendButton>
      </form>
      <FreshTrouble error={save.error} again={() => save.mutate()} />
    </details>
  )
}

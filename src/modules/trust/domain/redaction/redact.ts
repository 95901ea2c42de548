import { findContacts, findCreditCodes, findEmails, findPlates } from './codes.ts'
import { aliasesOf, findCompanies } from './company.ts'
import { findNumbers, findSpokenPhones } from './digits.ts'
import { findOwn, type Known, placesOf } from './known.ts'
import { applyMarks, mergeSpans, type Span } from './marks.ts'
import { findAddresses, findNamesOfPhones, findPeople } from './people-and-places.ts'
import { plainOf } from './plain.ts'

/** Everything in a text that tells who wrote it or names somebody: in order, none overlapping. */
export function findSpans(text: string, known: Known): Span[] {
  const plain = plainOf(text)
  const companies = findCompanies(plain)
  const aliases = [...new Set(aliasesOf(plain, companies))].flatMap((alias) =>
    placesOf(plain, alias).map(
      (start): Span => ({ start, end: start + alias.length, kind: 'company' }),
    ),
  )
  const numbers = findNumbers(plain)
  const found = [
    ...findOwn(plain, known),
    ...companies,
    ...aliases,
    ...findPeople(plain),
    ...findCreditCodes(plain),
    ...numbers,
    ...findNamesOfPhones(plain, numbers),
    ...findSpokenPhones(plain),
    ...findEmails(plain),
    ...findContacts(plain),
    ...findPlates(plain),
    ...findAddresses(plain),
  ]
  return mergeSpans(found)
}

export type Redacted = { text: string; spans: Span[] }

/** A text with marks in place of what tells who somebody is, and where they were in the original. */
export function redact(text: string, known: Known): Redacted {
  const spans = findSpans(text, known)
  return { text: applyMarks(text, spans), spans }
}

import type { Dice } from './complaints.examples.ts'
import { isResidentId, passesLuhn } from './digits.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** A resident identity number that its own check allows, as people write it. */
export function residentIdOf({ below, digits, one }: Dice): string {
  const born = `${1955 + below(50)}${two(1 + below(12))}${two(1 + below(28))}`
  const body = `${one(['330501', '330521', '320502', '342501'])}${born}${digits(3)}`
  const id = [...'0123456789X'].map((check) => body + check).find(isResidentId) ?? body
  return one([id, id, id.toLowerCase(), id.replace(/^(.{6})(.{8})/, '$1 $2 ')])
}

/** A card number, which has a check, or the account of an enterprise, which only words tell. */
export function accountOf({ below, digits, one }: Dice): string {
  const body = `6222${digits(14)}`
  const card = [...'0123456789'].map((check) => body + check).find(passesLuhn) ?? body
  const grouped = card.replace(/(.{4})(?=.)/g, '$1 ')
  return one([card, grouped, below(2) === 0 ? card : grouped])
}

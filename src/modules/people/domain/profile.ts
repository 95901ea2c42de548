import type { PresetKey } from './words.ts'

/** What differs between cities: data, never code (domain.md, preface). */
export type Profile = {
  key: string
  name: string
  /** The rules a new city starts with; from then on they are its own to change. */
  preset: PresetKey
  /** `330501 市辖区` is a placeholder of the code table and never a place (domain.md 1.3). */
  regions: {
    key: string
    name: string
    divisionCode: string | null
    kind: 'city' | 'district' | 'zone'
    venue: boolean
  }[]
  offices: {
    key: string
    name: string
    kind: 'coordinating' | 'department' | 'street' | 'institution'
    duties: string
    /** False for whoever coordinates or follows up: appeals are never dispatched to it. */
    handles?: false
    /** 兜底办: lifted appeals are dispatched to it; at most one. */
    takesLifted?: true
  }[]
}

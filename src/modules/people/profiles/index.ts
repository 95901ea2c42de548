import type { Profile } from '../domain/profile.ts'
import { huzhou } from './huzhou.ts'

const profiles: Readonly<Record<string, Profile>> = { huzhou }

/** The profile a city was set up with. */
export function profileOf(key: string): Profile {
  const profile = profiles[key]
  if (profile === undefined) throw new Error(`No profile is called ${key}.`)
  return profile
}

import type { Role } from '#kernel/actor.ts'
import type { Connection } from './connect.ts'

/** Who reaches the database by the same door: each class has a login and a pool of its own. */
export const userClasses = ['public', 'enterprise', 'staff', 'worker'] as const
export type UserClass = (typeof userClasses)[number]

/** The class of a role; the timekeeper alone is the worker. */
export function classOf(role: Role): UserClass {
  if (role === 'public' || role === 'enterprise') return role
  return role === 'clock' ? 'worker' : 'staff'
}

/** The class that a secret says its account is of; one that says nothing is the public's. */
export const classSaid = (said: string | undefined): UserClass =>
  said === 'enterprise' || said === 'staff' ? said : 'public'

/** The login a class connects as; what it may do, it may as a member of `kentan_app`. */
export const loginOf = (userClass: UserClass) => `kentan_${userClass}` as const

/** Logins with duties of their own, which share nothing with the application's. */
const apart = ['kentan_vault', 'kentan_signer', 'kentan_audit'] as const

export const memberLogins = userClasses.map(loginOf)
export const logins = [...memberLogins, ...apart] as const
export type Login = (typeof logins)[number]

/** How each class connects, and how the vault is reached. */
export type Connections = Readonly<Record<UserClass | 'vault', Connection>>

/** The connections of all classes, given how one login connects. */
export function connectionsOf(connect: (login: Login) => Connection): Connections {
  const classes = mapClasses((userClass) => connect(loginOf(userClass)))
  return { ...classes, vault: connect('kentan_vault') }
}

/** One thing for each class. */
export function mapClasses<T>(make: (userClass: UserClass) => T): Record<UserClass, T> {
  return {
    public: make('public'),
    enterprise: make('enterprise'),
    staff: make('staff'),
    worker: make('worker'),
  }
}

/** How a number of connections is shared out; each class keeps one, whatever the others do. */
const shares: Readonly<Record<UserClass, number>> = {
  public: 3,
  enterprise: 6,
  staff: 5,
  worker: 2,
}

/** How many of all connections are a class's own: no crowd at one door closes another. */
export function poolShare(userClass: UserClass, all: number): number {
  const whole = Object.values(shares).reduce((sum, share) => sum + share)
  return Math.max(1, Math.floor((all * shares[userClass]) / whole))
}

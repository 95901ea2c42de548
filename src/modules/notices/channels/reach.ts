import { type LookupAddress, lookup } from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'
import { Undeliverable } from './channel.ts'

/** Networks that are no public ones: of this machine, of the house, of its cloud, or nobody's. */
const closed = networks([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
])
/** The one part of IPv6 that is given out to the public. */
const publicIpv6 = networks(['2000::/3'])

function networks(all: readonly string[]): BlockList {
  const list = new BlockList()
  for (const one of all) {
    const [address = '', bits] = one.split('/')
    list.addSubnet(address, Number(bits ?? (isIPv6(address) ? 128 : 32)), familyOf(address))
  }
  return list
}

function familyOf(address: string) {
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}

export type MayReach = (address: string) => boolean

/** Whether a message that a user has addressed may be sent there; `open` networks are let in besides. */
export function reaching(open: readonly string[]): MayReach {
  const opened = networks(open)
  return (address) => {
    const family = familyOf(address)
    if (opened.check(address, family)) return true
    if (family === 'ipv6' && !publicIpv6.check(address, family)) return false
    return isIP(address) > 0 && !closed.check(address, family)
  }
}

export const outOfReach = () =>
  new Undeliverable('The address lies in a network that webhooks may not reach.')

/** Resolves a name for a connection: what is looked at is what is connected to, at that very moment. */
export const lookupWithin = (mayReach: MayReach): LookupFunction =>
  function resolve(name, options, found) {
    lookup(name, options, (error, address: string | LookupAddress[], family) => {
      const all = typeof address === 'string' ? [{ address }] : (address ?? [])
      const fault = error ?? (all.every((one) => mayReach(one.address)) ? null : outOfReach())
      found(fault, address, family)
    })
  }

import addresses from 'virtual:contract-of-awards'
import { clientOf } from '#web/client.ts'

// Why apart: only the pages of good cases ask these, and the way to an appeal submitted is to stay light.
/** What enterprises and the public may ask of good cases. */
export const { awards } = clientOf(addresses)

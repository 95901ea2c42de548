import type { SendCode } from '#platform/http/serve.ts'
import type { Channel } from './channels/channel.ts'
import { frameText } from './render.ts'

/** Codes go out at once and are kept nowhere: no delivery, no later try, no quiet hours. */
export const sendCodeBy =
  (sms: Channel): SendCode =>
  ({ id, to, code, city }) => {
    const text = frameText('zh', 'sms', { city, text: frameText('zh', 'code', { code }) })
    return sms.send({ id, to, subject: '', text })
  }

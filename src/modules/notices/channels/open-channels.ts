import type { Config } from '#platform/config.ts'
import type { Channels } from './channel.ts'
import { emailChannel } from './email.ts'
import { dingtalkChannel, wecomChannel } from './robots.ts'
import { smsChannel } from './sms.ts'
import { webhookChannel } from './webhook.ts'

/** The channels that the settings of this installation name; webhooks are always there. */
export function openChannels({
  mail,
  sms,
  dingtalk,
  wecom,
  mayReach,
}: Config['channels']): Channels {
  return {
    webhook: webhookChannel(mayReach && { mayReach }),
    ...(mail && { email: emailChannel(mail) }),
    ...(sms && { sms: smsChannel(sms) }),
    ...(dingtalk && { dingtalk: dingtalkChannel(dingtalk) }),
    ...(wecom && { wecom: wecomChannel(wecom) }),
  }
}

/** What staff are told: number, offices, days and fixed words only, never who has raised it or what. */
export const staff = {
  'appeal.submitted.coordinator': {
    subject: '新诉求 {number} 待登记',
    text: '新诉求 {number} 已提交，请于 {dispatchDueOn} 前登记并交办。',
  },
  'appeal.supplemented.coordinator': {
    subject: '诉求 {number} 已补充',
    text: '诉求 {number} 已补充材料，请于 {dispatchDueOn} 前登记并交办。',
  },
  'appeal.supplemented.office': {
    subject: '诉求 {number} 有新的补充情况',
    text: '贵单位承办的诉求 {number} 补充了新的情况，请查看。',
  },
  'appeal.dispatched.office': {
    subject: '诉求 {number} 交贵单位办理',
    text: '诉求 {number} 已交{office}办理，请签收，并于 {replyDueOn} 前答复。',
  },
  'appeal.drafted.lead': {
    subject: '诉求 {number} 的拟复待签发',
    text: '诉求 {number} 的拟复已完成，请审核签发。答复期限为 {replyDueOn}。',
  },
  'appeal.draftReturned.handler': {
    subject: '诉求 {number} 的拟复被退回修改',
    text: '诉求 {number} 的拟复被分管领导退回修改，请查看意见。答复期限为 {replyDueOn}。',
  },
  'appeal.replied.caller': {
    subject: '诉求 {number} 待回访',
    text: '{office}已答复诉求 {number}，请安排回访。企业确认期限为 {dueOn}。',
  },
  'appeal.confirmed.coordinator': {
    subject: '诉求 {number} 已获企业确认，可以办结',
    text: '诉求 {number} 的答复已获企业确认，请[于 {dueOn} 前]办结销号。',
  },
  'appeal.confirmed.office': {
    subject: '诉求 {number} 已获企业确认',
    text: '贵单位对诉求 {number} 的答复已获企业确认。',
  },
  'appeal.denied.coordinator': {
    subject: '诉求 {number} 企业不认可，待安排重办',
    text: '企业不认可诉求 {number} 的答复，请安排重办，期限为 {dueOn}。',
  },
  'appeal.denied.office': {
    subject: '诉求 {number} 企业不认可',
    text: '企业不认可贵单位对诉求 {number} 的答复，统筹办公室将安排重办，期限为 {dueOn}。',
  },
  'appeal.rated.coordinator': {
    subject: '诉求 {number} 收到差评',
    text: '诉求 {number} 收到企业差评，请跟踪整改。',
  },
  'appeal.pressed.auditor': {
    subject: '诉求 {number}：企业反映被要求给好评',
    text: '提出诉求 {number} 的企业说，有人要求其给好评。请登录核实是谁、怎样要求的；不要告知承办单位。',
  },
  'appeal.rated.office': {
    subject: '诉求 {number} 收到评价',
    text: '贵单位承办的诉求 {number} 收到企业评价。',
  },
  'appeal.redone.office': {
    subject: '诉求 {number} 交贵单位重办',
    text: '诉求 {number} 已交{office}重办，请签收，并于 {dueOn} 前答复。',
  },
  'appeal.closed.office': {
    subject: '诉求 {number} 已办结',
    text: '贵单位承办的诉求 {number} 已办结，结果为“{end}”。',
  },
  'appeal.withdrawn.coordinator': {
    subject: '诉求 {number} 已由企业撤回',
    text: '诉求 {number} 已由企业撤回，不再办理。',
  },
  'appeal.withdrawn.office': {
    subject: '诉求 {number} 已由企业撤回',
    text: '贵单位承办的诉求 {number} 已由企业撤回，不再办理。',
  },
  'appeal.objected.coordinator': {
    subject: '{office}对诉求 {number} 的交办提出异议，待裁定',
    text: '{office}对诉求 {number} 的交办提出异议[，认为应由{otherOffice}办理]。请当日裁定。',
  },
  'appeal.objectionRefused.office': {
    subject: '诉求 {number} 的异议未获支持',
    text: '贵单位对诉求 {number} 的异议已裁定：仍由{office}办理，答复期限为 {replyDueOn}。裁定为终局。',
  },
  'appeal.moved.office': {
    subject: '诉求 {number} 改由贵单位办理',
    text: '诉求 {number} 改由{office}办理，请签收，并于 {replyDueOn} 前答复。',
  },
  'appeal.movedAway.office': {
    subject: '诉求 {number} 不再由贵单位办理',
    text: '诉求 {number} 已改由{office}办理，贵单位无需再办。',
  },
  'appeal.lifted.coordinator': {
    subject: '诉求 {number} 已提级：{level}',
    text: '诉求 {number} 已提级：{level}。请落实办理责任。',
  },
  'appeal.lifted.office': {
    subject: '诉求 {number} 已提级：{level}',
    text: '贵单位承办的诉求 {number} 已提级：{level}。',
  },
  'appeal.lifted.leader': {
    subject: '诉求 {number} 已提级：{level}',
    text: '诉求 {number} 经多次转办或重办仍未解决，已提级：{level}。请关注。',
  },
  'appeal.coHandlersAdded.office': {
    subject: '请贵单位协办诉求 {number}',
    text: '诉求 {number} 由{office}主办，请贵单位协办[，并于 {dueOn} 前向主办单位反馈]。',
  },
  'appeal.contributed.office': {
    subject: '诉求 {number} 收到协办意见',
    text: '{otherOffice}已就诉求 {number} 反馈协办意见，请查看。',
  },
  'appeal.extensionAsked.coordinator': {
    subject: '{office}申请诉求 {number} 延期，待审批',
    text: '{office}申请将诉求 {number} 延期[ {days} 个工作日]，请审批。',
  },
  'appeal.extended.office': {
    subject: '诉求 {number} 的延期申请已批准',
    text: '贵单位对诉求 {number} 的延期申请已批准，答复期限改为 {dueOn}。企业可以提出异议。',
  },
  'appeal.extensionRefused.office': {
    subject: '诉求 {number} 的延期申请未获批准',
    text: '贵单位对诉求 {number} 的延期申请未获批准，答复期限仍为 {replyDueOn}。',
  },
  'appeal.extensionContested.coordinator': {
    subject: '企业对诉求 {number} 的延期提出异议，待裁定',
    text: '企业对诉求 {number} 的延期提出异议，请裁定。',
  },
  'appeal.extensionKept.office': {
    subject: '诉求 {number} 维持延期',
    text: '企业对诉求 {number} 延期的异议已裁定：维持延期，答复期限为 {replyDueOn}。',
  },
  'appeal.extensionWithdrawn.office': {
    subject: '诉求 {number} 的延期已取消',
    text: '企业对诉求 {number} 延期的异议已裁定：取消延期，答复期限恢复为 {replyDueOn}。',
  },
  'appeal.shelved.office': {
    subject: '诉求 {number} 已挂账',
    text: '贵单位承办的诉求 {number} 已挂账，复核期限为 {reviewOn}。',
  },
  'appeal.shelvingKept.office': {
    subject: '诉求 {number} 复核后继续挂账',
    text: '贵单位承办的诉求 {number} 复核后继续挂账，下次复核期限为 {reviewOn}。',
  },
  'appeal.resumed.office': {
    subject: '诉求 {number} 恢复办理',
    text: '贵单位承办的诉求 {number} 恢复办理，答复期限为 {replyDueOn}。',
  },
  'appeal.warned.coordinator': {
    subject: '诉求 {number} 临近交办期限',
    text: '诉求 {number} 已亮黄灯，请于 {dueOn} 前交办。',
  },
  'appeal.warned.office': {
    subject: '诉求 {number} 临近期限',
    text: '贵单位办理的诉求 {number} 已亮黄灯[，期限为 {dueOn}]，请抓紧办理。',
  },
  'appeal.reviewNear.coordinator': {
    subject: '挂账诉求 {number} 临近复核期限',
    text: '挂账的诉求 {number} 请于 {dueOn} 前复核。',
  },
  'appeal.reminded.office': {
    subject: '催办通知书：诉求 {number}',
    text: '诉求 {number} 已超过期限，现予催办。请贵单位立即办理，并书面说明情况。催办通知书可在平台查看。',
  },
  'appeal.reminded.coordinator': {
    subject: '催办通知书：诉求 {number}',
    text: '诉求 {number} 已超过期限，尚无承办单位，现予催办。请立即登记并交办。',
  },
  'appeal.ordered.office': {
    subject: '督办单：诉求 {number}',
    text: '诉求 {number} 催办后仍未办理，现予督办。请贵单位主要负责人过问，限期办结并书面回复。督办单可在平台查看。',
  },
  'appeal.ordered.coordinator': {
    subject: '督办单：诉求 {number}',
    text: '诉求 {number} 催办后仍无承办单位，现予督办。请立即交办并书面说明情况。',
  },
  'appeal.ordered.leader': {
    subject: '已发出督办单：诉求 {number}',
    text: '诉求 {number} 催办后仍未办理，已发出督办单[，责任单位：{office}]。',
  },
  'appeal.letterAnswered.coordinator': {
    subject: '{office}已回复诉求 {number} 的催办或督办',
    text: '{office}已就诉求 {number} 的催办或督办作出书面回复，请查看。',
  },
  'appeal.waitEnded.coordinator': {
    subject: '诉求 {number} 的补充期限已过',
    text: '诉求 {number} 的补充期限已过，时限继续计算，请于 {dispatchDueOn} 前登记并交办。',
  },
  'appeal.redated.coordinator': {
    subject: '诉求 {number} 的期限已重新计算',
    text: '诉求 {number} 的期限因放假安排或时限规定变动已重新计算，交办期限为 {dispatchDueOn}。',
  },
  'appeal.redated.office': {
    subject: '诉求 {number} 的期限已重新计算',
    text: '贵单位承办的诉求 {number} 的期限因放假安排或时限规定变动已重新计算，答复期限为 {replyDueOn}。',
  },
  'appeal.identityDisclosed.office': {
    subject: '诉求 {number} 的企业同意贵单位了解其身份',
    text: '诉求 {number} 的企业已同意向贵单位公开身份。查看须说明用途并验证身份，企业会看到查看记录。',
  },
  'webhook.trial': {
    subject: '推送试发',
    text: '这是一条试发消息，不涉及任何诉求。',
  },
  'appeal.unmerged.coordinator': {
    subject: '诉求 {number} 已恢复单独办理，待处理',
    text: '诉求 {number} 并入的主件未经答复即已结束，该诉求已恢复单独办理，请于 {dispatchDueOn} 前登记并交办。',
  },
  'appeal.mergerContested.coordinator': {
    subject: '诉求 {number} 企业提出不是同一件事',
    text: '企业提出诉求 {number} 与并案的主件不是同一件事，该诉求已恢复单独办理，请于 {dispatchDueOn} 前登记并交办。',
  },
  'appeal.replyNear.coordinator': {
    subject: '并案的诉求 {number} 答复期限临近',
    text: '并案的诉求 {number} 答复期限为 {dueOn}，主件尚未答复。请督促主件办理，或将其单独交办。',
  },
} as const

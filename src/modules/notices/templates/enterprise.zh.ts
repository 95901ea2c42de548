/** What enterprises are told. A part in square brackets goes when its gap has no value. */
export const enterprise = {
  'appeal.submitted.enterprise': {
    subject: '您的诉求 {number} 已收到',
    text: '我们已收到您的诉求，编号 {number}。统筹办公室将于 {dispatchDueOn} 前确定承办单位，承办单位将于 {replyDueOn} 前答复您。',
  },
  'appeal.supplementAsked.enterprise': {
    subject: '您的诉求 {number} 需要补充材料',
    text: '办理您的诉求 {number} 还需要您补充以下内容：\n\n{question}\n\n[请于 {dueOn} 前补充。]补充后诉求编号不变。',
  },
  'appeal.supplemented.enterprise': {
    subject: '您对诉求 {number} 的补充已收到',
    text: '您对诉求 {number} 补充的内容已收到，将一并办理。',
  },
  'appeal.registered.enterprise': {
    subject: '您的诉求 {number} 已登记',
    text: '您的诉求 {number} 已登记，统筹办公室将确定承办单位。答复期限为 {replyDueOn}。',
  },
  'appeal.dispatched.enterprise': {
    subject: '您的诉求 {number} 已交{office}办理',
    text: '您的诉求 {number} 已交{office}办理，答复期限为 {replyDueOn}。',
  },
  'appeal.signed.enterprise': {
    subject: '{office}已签收您的诉求 {number}',
    text: '{office}已签收您的诉求 {number}，正在办理。答复期限为 {replyDueOn}。',
  },
  'appeal.replied.enterprise': {
    subject: '您的诉求 {number} 已答复',
    text: '{office}已答复您的诉求 {number}，办理结果：{outcome}。请查看答复全文，并于 {dueOn} 前确认是否解决；如不认可，可以要求重办。回访员也会与您联系。[也可以打开链接直接评价，只能用一次：{judge}]',
  },
  'appeal.notReached.enterprise': {
    subject: '回访未能联系上您（诉求 {number}）',
    text: '我们就诉求 {number} 的答复给您打过电话，未能联系上。请于 {dueOn} 前在线确认是否解决，或等待我们再次致电。',
  },
  'appeal.judgedLater.enterprise': {
    subject: '请确认诉求 {number} 是否解决',
    text: '感谢接听回访。您表示稍后再作判断，请于 {dueOn} 前在线确认诉求 {number} 是否解决；逾期未确认的，按超时办结，不计为满意。',
  },
  'appeal.confirmedByPhone.enterprise': {
    subject: '已记录您对诉求 {number} 的回访答复',
    text: '回访员已按您在电话中的答复，将诉求 {number} 记为“{solved}”。如与您的意思不符，请联系统筹办公室。',
  },
  'appeal.denied.enterprise': {
    subject: '您的诉求 {number} 将重新办理',
    text: '已记录您对诉求 {number} 的答复不认可。统筹办公室将安排重办，期限为 {dueOn}。',
  },
  'appeal.redone.enterprise': {
    subject: '您的诉求 {number} 已交{office}重办',
    text: '您的诉求 {number} 已交{office}重新办理，期限为 {dueOn}。',
  },
  'appeal.closed.enterprise': {
    subject: '您的诉求 {number} 已办结',
    text: '您的诉求 {number} 已办结，结果为“{end}”。欢迎评价办理情况；评价是否满意不影响您今后的任何事项。',
  },
  'appeal.withdrawn.enterprise': {
    subject: '您的诉求 {number} 已撤回',
    text: '您的诉求 {number} 已按您的要求撤回，不再办理。',
  },
  'appeal.referred.enterprise': {
    subject: '您的诉求 {number} 已转出',
    text: '您的诉求 {number} 不属于本平台受理范围，已转往：{destination}。\n\n理由：{reason}',
  },
  'appeal.moved.enterprise': {
    subject: '您的诉求 {number} 改由{office}办理',
    text: '您的诉求 {number} 改由{office}办理，原定答复期限 {replyDueOn} 不变。',
  },
  'appeal.lifted.enterprise': {
    subject: '您的诉求 {number} 已提级办理',
    text: '您的诉求 {number} 已提级：{level}。答复期限为 {replyDueOn}。',
  },
  'appeal.coHandlersAdded.enterprise': {
    subject: '您的诉求 {number} 增加协办单位',
    text: '您的诉求 {number} 由以下单位协助办理：{offices}。仍由主办单位统一答复您。',
  },
  'appeal.extended.enterprise': {
    subject: '您的诉求 {number} 延期至 {dueOn}',
    text: '承办单位申请延期办理诉求 {number}，已获批准，答复期限改为 {dueOn}。\n\n理由：{reason}\n\n您如不同意延期，可以提出异议。',
  },
  'appeal.extensionKept.enterprise': {
    subject: '关于诉求 {number} 延期异议的裁定',
    text: '您对诉求 {number} 延期提出的异议已裁定：维持延期，答复期限为 {replyDueOn}。\n\n[理由：{reason}]',
  },
  'appeal.extensionWithdrawn.enterprise': {
    subject: '诉求 {number} 的延期已取消',
    text: '您对诉求 {number} 延期提出的异议已裁定：取消延期，答复期限恢复为 {replyDueOn}。\n\n[理由：{reason}]',
  },
  'appeal.shelved.enterprise': {
    subject: '您的诉求 {number} 暂缓办理（挂账）',
    text: '您的诉求 {number} 目前不具备解决条件，已挂账，并将于 {reviewOn} 前复核。\n\n依据：{basis}\n\n后续安排：{plan}',
  },
  'appeal.shelvingKept.enterprise': {
    subject: '您的诉求 {number} 复核后继续挂账',
    text: '您的诉求 {number} 已复核，仍不具备解决条件，下次复核期限为 {reviewOn}。\n\n理由：{reason}',
  },
  'appeal.resumed.enterprise': {
    subject: '您的诉求 {number} 恢复办理',
    text: '您的诉求 {number} 已恢复办理，答复期限为 {replyDueOn}。',
  },
  'appeal.waitEnded.enterprise': {
    subject: '诉求 {number} 的补充期限已过',
    text: '诉求 {number} 的补充期限已过，将按现有材料继续办理，答复期限为 {replyDueOn}。您仍可以补充。',
  },
  'appeal.redated.enterprise': {
    subject: '您的诉求 {number} 的期限已重新计算',
    text: '因放假安排或时限规定有变动，诉求 {number} 的期限已重新计算，答复期限为 {replyDueOn}。',
  },
  'appeal.erased.enterprise': {
    subject: '诉求 {number} 的内容已删除',
    text: '您申请删除的诉求 {number} 的内容已删除：文字、附件与密钥已销毁，不能恢复；办理时间与结果作为统计保留。',
  },
  'appeal.merged.enterprise': {
    subject: '您的诉求 {number} 并案办理',
    text: '您的诉求 {number} 与反映同一事项的诉求并案办理，编号、内容和期限都不变，答复期限仍为 {replyDueOn}。\n\n同一事项：{matter}\n\n[目前由{office}办理。]办理进展和答复会逐次告知您，由您自己确认和评价。如果不是同一件事，可以在诉求页面提出，诉求即恢复单独办理。',
  },
  'appeal.followed.enterprise': {
    subject: '您的诉求 {number} 并案办理有新进展',
    text: '与您的诉求 {number} 并案办理的主件有新进展：[{office}，]{stage}，主件答复期限 {dueOn}。您的诉求的答复期限仍为 {replyDueOn}。',
  },
  'appeal.unmerged.enterprise': {
    subject: '您的诉求 {number} 恢复单独办理',
    text: '您的诉求 {number} 不再并案，恢复单独办理，期限仍从提交之日起算，答复期限为 {replyDueOn}。\n\n[理由：{reason}]',
  },
  'appeal.mergerContested.enterprise': {
    subject: '您的诉求 {number} 已恢复单独办理',
    text: '您提出诉求 {number} 与并案的主件不是同一件事，已恢复单独办理，期限仍从提交之日起算，答复期限为 {replyDueOn}。',
  },
} as const

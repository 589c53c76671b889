# 登录与出错

login-title = 登录
login-desk-title = 秘书处登录
login-without-link = 请扫描座位卡上的二维码进入会议。
login-ask-staff = 如需帮助，请联系会场工作人员。
login-unknown-link = 链接无效，或者已经更换
login-pin-heading = 请输入口令
login-pin-label = 口令（印在口令条上）
login-pin-wrong = 口令不对，请再试一次。
login-pin-resting = 口令错误次数过多，请一分钟后再试。
login-password-label = 密码
login-password-wrong = 密码不对，请再试一次。
login-password-resting = 密码错误次数过多，请稍后再试。
login-clear = 清除
login-back = 退格
login-enter = 进入

not-done = 未能完成
not-found = 找不到这一页
not-found-reason = 地址不存在，或者链接已经更换
not-found-help = 请重新扫描座位卡上的二维码，或者请工作人员帮助。
notice-source = 依据：{ $source }
failure-denied = 这项操作不在您的权限之内。
failure-no-session = 没有这次会议。
failure-conflict = 他人刚刚作了更改，请查看后再试。
failure-key-reused = 这次请求与先前的请求重复，内容却不相同，未予办理。请刷新页面后再试。
failure-fault = 系统出错，操作没有完成。请再试一次；如仍不行，请把编号告诉工作人员。
failure-busy = 上一次操作还在办理，请稍候。

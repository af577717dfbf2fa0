import type { Rule } from '../rule.ts'
import { accountStatement } from './account-statement.ts'
import { chatLog } from './chat-log.ts'
import { phoneList } from './phone-list.ts'
import { receipt } from './receipt.ts'

/** Rules that find documents made for a few people's eyes: chats, account statements, receipts, lists of phones. */
export const privateRules: readonly Rule[] = [chatLog, accountStatement, receipt, phoneList]

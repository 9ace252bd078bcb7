export { parseCallResult } from '@covoice/domain'

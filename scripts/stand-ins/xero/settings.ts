/**
 * The one app that the stand-in knows, shaped like a client id of Xero. It opens nothing else, so it need not
 * be secret.
 */
export const DEVELOPMENT_CLIENT_ID = 'DEVELOPMENT000000000000000000000'

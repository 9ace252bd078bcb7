/** The one key that the stand-in takes. It opens nothing else, so that it need not be secret. */
export const DEVELOPMENT_KEY = 'SG.development.only'

/** The one API key that the stand-in accepts. It opens nothing else, so it need not be secret. */
export const DEVELOPMENT_KEY = 'SG.development.only'

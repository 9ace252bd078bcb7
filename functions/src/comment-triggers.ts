import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { commentWritten as written } from './comments/comment-written.ts'
import { region } from './config.ts'
import { dependencies } from './dependencies.ts'

/** A member wrote, changed or deleted a comment. */
export const commentWritten = onDocumentWritten(
  // index.ts sets the options of all functions after this file was read
  {
    document: 'orgs/{org}/invoices/{invoice}/comments/{comment}',
    ...{ retry: true, region, maxInstances: 100 },
  },
  async ({ data, params }) => {
    if (data) await written(params, data, dependencies())
  },
)

import { calls } from '@covoice/domain'
import { withAccountant, type ConnectedUseCase } from '../books/accountant.ts'
import * as books from '../books/books.ts'
import { connectBooks as connect } from '../books/connect.ts'
import { finishConnecting as finish } from '../books/finish-connecting.ts'
import { callable, openCallable } from '../callable.ts'
import { rendering } from '../config.ts'
import { earlierCallable } from '../earlier-callable.ts'
import * as recounting from '../figures/recounting-task.ts'
import * as versions from '../history/version-task.ts'
import { limitedDocuments } from '../invoices/limited-documents.ts'
import * as link from '../links/create-link.ts'
import * as linkEnd from '../links/revoke-link.ts'
import { acceptInvitation as accept } from '../organisations/accept-invitation.ts'
import * as change from '../organisations/change-member.ts'
import * as create from '../organisations/create-organisation.ts'
import * as describe from '../organisations/describe-invitation.ts'
import * as invite from '../organisations/invite-member.ts'
import * as remove from '../organisations/remove-member.ts'
import * as revoke from '../organisations/revoke-invitation.ts'
import * as answer from '../questions/answer-question.ts'
import * as aside from '../questions/close-question.ts'
import { accountantOf, booksFileFormats, booksSecrets, ofXeroAlone } from '../vendors/accounting-software.ts'

export const createOrganisation = callable(calls.createOrganisation, create.createOrganisation)
export const prepareFigures = callable(calls.prepareFigures, recounting.prepareFigures)
export const inviteMember = callable(calls.inviteMember, invite.inviteMember)
export const revokeInvitation = callable(calls.revokeInvitation, revoke.revokeInvitation)
export const describeInvitation = openCallable(calls.describeInvitation, describe.describeInvitation)
export const acceptInvitation = callable(calls.acceptInvitation, accept)
export const changeMember = callable(calls.changeMember, change.changeMember)
export const removeMember = callable(calls.removeMember, remove.removeMember)
const documents = limitedDocuments()
export const createDocument = callable(
  calls.createDocument,
  (request, caller, deps) => documents(request, caller, { ...deps, booksFileFormats }),
  { ...rendering, timeoutSeconds: 300 },
)
export const createLink = callable(calls.createLink, link.createLink)
export const revokeLink = callable(calls.revokeLink, linkEnd.revokeLink)
export const answerQuestion = callable(calls.answerQuestion, answer.answerQuestion)
export const closeQuestion = callable(calls.closeQuestion, aside.closeQuestion)
export const keepVersion = callable(calls.keepVersion, versions.keepVersionNow)

const withTokens = { secrets: booksSecrets }
const connected = <I, R>(run: ConnectedUseCase<I, R>) => withAccountant(accountantOf, run)
export const connectBooks = callable(calls.connectBooks, connected(connect), withTokens)
export const finishConnecting = callable(calls.finishConnecting, connected(finish), withTokens)
export const chooseBooks = callable(calls.chooseBooks, connected(books.chooseBooks), withTokens)
export const refreshBooks = callable(calls.refreshBooks, connected(books.refreshBooks), withTokens)
export const disconnectBooks = callable(calls.disconnectBooks, connected(books.disconnectBooks), withTokens)
export const connectXero = earlierCallable(connectBooks, ofXeroAlone, withTokens)
export const finishXero = earlierCallable(finishConnecting, ofXeroAlone, withTokens)
export const chooseXeroBooks = earlierCallable(chooseBooks, ofXeroAlone, withTokens)
export const refreshXeroBooks = earlierCallable(refreshBooks, ofXeroAlone, withTokens)
export const disconnectXero = earlierCallable(disconnectBooks, ofXeroAlone, withTokens)

import { can, type Invoice, type Role } from '@covoice/domain'

/** The ticked invoices that a person may delete, and those that they may not. */
export interface DeletionPlan {
  drafts: readonly Invoice[]
  issued: readonly Invoice[]
  /** Issued invoices, which their role may not delete. */
  refused: readonly Invoice[]
}

export function deletionPlan(invoices: readonly Invoice[], role: Role): DeletionPlan {
  const drafts = invoices.filter((invoice) => invoice.number === null)
  const issued = invoices.filter((invoice) => invoice.number !== null)
  return {
    drafts: can(role, 'deleteDrafts') ? drafts : [],
    issued: can(role, 'deleteIssued') ? issued : [],
    refused: [...(can(role, 'deleteDrafts') ? [] : drafts), ...(can(role, 'deleteIssued') ? [] : issued)],
  }
}

export function deletable(plan: DeletionPlan): readonly Invoice[] {
  return [...plan.drafts, ...plan.issued]
}

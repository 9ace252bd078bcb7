import { can, type Invoice, type Role } from '@covoice/domain'

/** Which of the ticked invoices a person may delete, and which not. */
export interface DeletionPlan {
  drafts: readonly Invoice[]
  issued: readonly Invoice[]
  /** Issued ones, which their role doesn't allow. */
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

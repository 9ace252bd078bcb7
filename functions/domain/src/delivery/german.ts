import type { MailKind } from './mail-template.ts'
import type { MailTemplate } from './mail-template-table.ts'

/** The default mail texts in German. */
export const germanMails: Readonly<Record<MailKind, MailTemplate>> = {
  invoice: {
    subject: 'Rechnung {number} von {company}',
    message: `Guten Tag,

anbei erhalten Sie die Rechnung {number} vom {date} über {total}. Bitte begleichen Sie den Betrag bis zum {due}.

Vielen Dank für die gute Zusammenarbeit.

Mit freundlichen Grüßen
{company}`,
  },
  reminder: {
    subject: 'Erinnerung: Rechnung {number} von {company}',
    message: `Guten Tag,

die Rechnung {number} vom {date} über {total} war am {due} fällig, und wir konnten noch keinen Zahlungseingang feststellen. Bitte begleichen Sie den Betrag in den nächsten Tagen; die Rechnung liegt noch einmal bei.

Sollte sich Ihre Zahlung mit dieser Nachricht überschnitten haben, danken wir Ihnen und bitten Sie, sie als gegenstandslos zu betrachten.

Mit freundlichen Grüßen
{company}`,
  },
  invitation: {
    subject: '{inviter} lädt Sie zu {company} auf Covoice ein',
    message: `Guten Tag,

{inviter} lädt Sie ein, an den Rechnungen von {company} mitzuarbeiten (Rolle: {role}). Öffnen Sie diesen Link, um beizutreten:

{link}

Der Link ist nur für Sie bestimmt und gilt bis zum {until}. Falls Sie ihn nicht erwartet haben, können Sie diese E-Mail ignorieren.`,
  },
}

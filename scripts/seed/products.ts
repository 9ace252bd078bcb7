interface DemoProduct {
  kind: 'product' | 'expense' | 'rate'
  name: string
  description: string
  category: string
  sku: string
  unit: string
  /** in euros, with cents */
  price: number
}

const entry = (
  kind: DemoProduct['kind'],
  category: string,
  sku: string,
  unit: string,
  price: number,
  name: string,
  description = name,
): DemoProduct => ({ kind, name, description, category, sku, unit, price })

/** The demo company's price list by id. */
export const PRODUCTS: Record<string, DemoProduct> = {
  remote: entry('rate', 'Labour', 'L-REM', 'HUR', 95, 'Remote support'),
  onsite: entry('rate', 'Labour', 'L-ONS', 'HUR', 119, 'On-site support'),
  consulting: entry(
    'rate',
    'Labour',
    'L-CON',
    'HUR',
    149,
    'Senior consulting',
    'Consulting: architecture and security',
  ),
  night: entry(
    'rate',
    'Labour',
    'L-NGT',
    'HUR',
    178.5,
    'Out-of-hours support',
    'Out-of-hours support, 20:00 to 7:00',
  ),
  workstation: entry(
    'product',
    'Managed services',
    'M-WKS',
    'MON',
    29,
    'Managed workstation',
    'Managed workstation: monitoring, patching, antivirus',
  ),
  server: entry(
    'product',
    'Managed services',
    'M-SRV',
    'MON',
    119,
    'Managed server',
    'Managed server: monitoring, patching, backup check',
  ),
  backup: entry(
    'product',
    'Managed services',
    'M-BCK',
    'MON',
    0.085,
    'Cloud backup',
    'Cloud backup, per GB and month',
  ),
  office: entry('product', 'Licences', 'S-365', 'MON', 20.6, 'Microsoft 365 Business Premium'),
  edr: entry('product', 'Licences', 'S-EDR', 'MON', 4.35, 'Endpoint detection and response'),
  firewall: entry('product', 'Hardware', 'H-FW60', 'C62', 749, 'Firewall 60F with 1 year of updates'),
  switch: entry('product', 'Hardware', 'H-SW24', 'C62', 389.9, 'Switch, 24 ports PoE'),
  laptop: entry(
    'product',
    'Hardware',
    'H-LT14',
    'C62',
    1289,
    'Laptop 14", 32 GB, 1 TB',
    'Laptop 14", 32 GB, 1 TB, set up and enrolled',
  ),
  travel: entry('expense', 'Travel', 'E-KM', 'KMT', 0.42, 'Travel by car'),
}

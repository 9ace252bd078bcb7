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

/** An entry that is described by its name unless it says more. */
const entry = (said: Omit<DemoProduct, 'description'> & { description?: string }): DemoProduct => ({
  description: said.name,
  ...said,
})

/** The demo company's price list by id. */
export const PRODUCTS: Record<string, DemoProduct> = {
  remote: entry({
    kind: 'rate',
    category: 'Labour',
    sku: 'L-REM',
    unit: 'HUR',
    price: 95,
    name: 'Remote support',
  }),
  onsite: entry({
    kind: 'rate',
    category: 'Labour',
    sku: 'L-ONS',
    unit: 'HUR',
    price: 119,
    name: 'On-site support',
  }),
  consulting: entry({
    kind: 'rate',
    category: 'Labour',
    sku: 'L-CON',
    unit: 'HUR',
    price: 149,
    name: 'Senior consulting',
    description: 'Consulting: architecture and security',
  }),
  night: entry({
    kind: 'rate',
    category: 'Labour',
    sku: 'L-NGT',
    unit: 'HUR',
    price: 178.5,
    name: 'Out-of-hours support',
    description: 'Out-of-hours support, 20:00 to 7:00',
  }),
  workstation: entry({
    kind: 'product',
    category: 'Managed services',
    sku: 'M-WKS',
    unit: 'MON',
    price: 29,
    name: 'Managed workstation',
    description: 'Managed workstation: monitoring, patching, antivirus',
  }),
  server: entry({
    kind: 'product',
    category: 'Managed services',
    sku: 'M-SRV',
    unit: 'MON',
    price: 119,
    name: 'Managed server',
    description: 'Managed server: monitoring, patching, backup check',
  }),
  backup: entry({
    kind: 'product',
    category: 'Managed services',
    sku: 'M-BCK',
    unit: 'MON',
    price: 0.085,
    name: 'Cloud backup',
    description: 'Cloud backup, per GB and month',
  }),
  office: entry({
    kind: 'product',
    category: 'Licences',
    sku: 'S-365',
    unit: 'MON',
    price: 20.6,
    name: 'Microsoft 365 Business Premium',
  }),
  edr: entry({
    kind: 'product',
    category: 'Licences',
    sku: 'S-EDR',
    unit: 'MON',
    price: 4.35,
    name: 'Endpoint detection and response',
  }),
  firewall: entry({
    kind: 'product',
    category: 'Hardware',
    sku: 'H-FW60',
    unit: 'C62',
    price: 749,
    name: 'Firewall 60F with 1 year of updates',
  }),
  switch: entry({
    kind: 'product',
    category: 'Hardware',
    sku: 'H-SW24',
    unit: 'C62',
    price: 389.9,
    name: 'Switch, 24 ports PoE',
  }),
  laptop: entry({
    kind: 'product',
    category: 'Hardware',
    sku: 'H-LT14',
    unit: 'C62',
    price: 1289,
    name: 'Laptop 14", 32 GB, 1 TB',
    description: 'Laptop 14", 32 GB, 1 TB, set up and enrolled',
  }),
  travel: entry({
    kind: 'expense',
    category: 'Travel',
    sku: 'E-KM',
    unit: 'KMT',
    price: 0.42,
    name: 'Travel by car',
  }),
}

/** "2025-02-25": "Tuesday, 25 February 2025"; "2025-02": "February 2025"; whatever is no such date stays as it is. */
export function dayWords(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?=$|T|\/)/.exec(value) ?? [];
  if (!year || !month || value.includes('/')) return value;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const form = day ? ({ weekday: 'long', day: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat('en-GB', { ...form, month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** "4500000000", "USD": "4,500,000,000 US dollars". Units that are no currency code follow as they are. */
export function numberWords(value: string, unit: string | undefined): string {
  const number = Number(value);
  const digits = value.trim() === '' || Number.isNaN(number) ? value : new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(number);
  return unit === undefined ? digits : `${digits} ${currencyName(unit) ?? unit}`;
}

function currencyName(unit: string): string | undefined {
  if (!/^[A-Z]{3}$/.test(unit)) return undefined;
  return new Intl.NumberFormat('en', { style: 'currency', currency: unit, currencyDisplay: 'name' }).formatToParts(2).find(({ type }) => type === 'currency')?.value;
}

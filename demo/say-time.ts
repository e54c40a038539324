const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A time in UK words, such as "9:15am, Friday 19 July 2024". `time` in milliseconds since the epoch. */
export function sayTime(time: number): string {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of parts.formatToParts(time)) part[type] = value;
  return `${sayClock(Number(part.hour), part.minute ?? '00')}, ${part.weekday} ${part.day} ${part.month} ${part.year}`;
}

function sayClock(hour: number, minute: string): string {
  if (minute === '00' && hour === 12) return 'midday';
  if (minute === '00' && hour === 0) return 'midnight';
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`;
}

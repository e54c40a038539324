import { readFileSync } from 'node:fs';
import { cpus, type as systemName } from 'node:os';

/** The machine in plain words, such as "2 cores, Debian GNU/Linux 12". */
export function describeMachine(): string {
  const { length: cores } = cpus();
  return `${cores} ${cores === 1 ? 'core' : 'cores'}, ${distribution() ?? systemName()}`;
}

function distribution(): string | undefined {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    const of = (key: string): string => new RegExp(`^${key}="?([^"\\n]*)`, 'm').exec(release)?.[1] ?? '';
    return `${of('NAME')} ${of('VERSION_ID')}`.trim();
  } catch {
    return undefined;
  }
}

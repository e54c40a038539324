import { defineCommand } from '../command.js';
import { sayPath } from '../../feed/problem.js';
import { parseFeed } from '../../feed/parse.js';
import { exitCodes, type Host } from '../host.js';
import { readFeedFile, type PlacedFinding, type ReadFeed } from '../feed-file.js';
import { checkHosting } from '../hosting.js';
import { readSource } from '../read-source.js';
import { sayNotice } from '../say-notice.js';

export const validate = defineCommand({
  name: 'validate',
  summary: 'Say everything that is wrong with a feed, with its place and what follows from it.',
  positionals: 'FILE|URL',
  options: {
    strict: { type: 'boolean', help: 'Warnings count as faults, too.' },
    json: { type: 'boolean', help: 'Say it in JSON, for a program.' },
  },
  details: [
    'Errors are what banners refuse, ignore or show wrongly. Warnings are what they forgive. The exit code is 1 if there ' +
      'is an error. "-" reads the standard input. Of a URL it also says whether websites can read it.',
  ],
  examples: ['validate notices.json', 'validate --strict https://group.example/notices.json'],

  async run({ positionals: [name = ''], values, host }) {
    const source = await readSource(name, host);
    const read = readFeedFile(source, host.now);
    const findings: readonly PlacedFinding[] = [...checkHosting(source), ...read.findings];
    const count = (level: PlacedFinding['level']): number =>
      findings.filter((finding) => finding.level === level).length;
    const [errors, warnings] = [count('error'), count('warning')];
    const valid = errors === 0 && !(values.strict && warnings > 0);
    if (values.json) {
      const list = findings.map(({ level, path, notice, message, line, column }) => {
        return { level, path: sayPath(path), notice, message, line, column };
      });
      const answer = { source: source.name, valid, errors, warnings, findings: list };
      host.out(`${JSON.stringify(answer, null, 2)}\n`);
    } else {
      for (const finding of findings) host.out(`${lineOf(source.name, finding)}\n`);
      host.out(`${source.name}: ${several(errors, 'error')}, ${several(warnings, 'warning')}.\n`);
      sayNotices(read, host);
    }
    return valid ? exitCodes.ok : exitCodes.faults;
  },
});

/** In the form editors and CI systems know from compilers. */
function lineOf(name: string, { level, path, line, column, message }: PlacedFinding): string {
  const place = line === undefined ? name : `${name}:${line}:${column ?? 1}`;
  return `${place}: ${level}: ${path.length > 0 ? `${sayPath(path)}: ` : ''}${message}`;
}

function several(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sayNotices({ feed }: ReadFeed, host: Host): void {
  if (!feed) return;
  const { notices, expired } = parseFeed(feed, host.now).feed;
  if (notices.length === 0)
    host.out(expired ? 'The feed is closed.\n' : 'There is no notice: banners show nothing.\n');
  for (const notice of notices) host.out(`${sayNotice(notice, host.now)}\n`);
}

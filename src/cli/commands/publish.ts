import { sayPath } from '../../feed/problem.js';
import { feedUrlOf } from '../../publish/edit.js';
import { faultOfAddress, publicAddress, withoutSecrets } from '../../publish/web/address.js';
import { checkLive, type Liveness } from '../../publish/web/live.js';
import { putFeed, type PublishTarget } from '../../publish/web/put.js';
import { sayAddressFault, sayLiveness, sayOutcome } from '../../publish/web/words.js';
import { defineCommand } from '../command.js';
import { readFeedFile } from '../feed-file.js';
import { CommandError, exitCodes, usageError, type Host } from '../host.js';
import { isLastSeen, readPublished, writePublished } from '../published.js';
import { readSource, type Source } from '../read-source.js';

/** Where a secret can be given that stands in no list of commands. */
const secretName = 'GP_OUTAGE_BANNER_AUTHORIZATION';

/** Between looks at an address that does not show the new file yet, in milliseconds. */
const untilNextLook = 1500;
const mostLooks = 3;

export const publishCommand = defineCommand({
  name: 'publish',
  summary: 'Put a feed on the web, see that websites can read it, and say since when it is live.',
  positionals: 'FILE ADDRESS',
  options: {
    header: {
      type: 'string',
      multiple: true,
      value: '"NAME: VALUE"',
      isSecret: true,
      help: `What the server wants to be told, such as a password. ${secretName} holds that of Authorization.`,
    },
    'read-at': {
      type: 'string',
      value: 'URL',
      help: 'Where websites read it, if that is another address than the one it is put at.',
    },
    replace: {
      type: 'boolean',
      help: 'Replace whatever is there: you have looked at it, and it may be lost.',
    },
  },
  details: [
    'It sends an HTTP PUT, as web servers with WebDAV take it, Azure Storage (an address with a shared access signature) and ' +
      'Amazon S3 or Cloudflare R2 (a presigned address). Where somebody else has put another file there since, it writes ' +
      'nothing. What it last saw there is kept beside the file, in FILE.published.',
    'A feed with errors is not put on the web; warnings do not keep it back. No secret is printed or kept.',
  ],
  examples: [
    'publish notices.json https://group.example/notices.json',
    'publish notices.json "https://example.blob.core.windows.net/feeds/notices.json?sv=…&sig=…" --read-at https://group.example/notices.json',
  ],

  async run({ positionals: [name = '', address = ''], values, host }) {
    const target = readTarget(address, values.header ?? [], values['read-at'], host);
    const source = await readSource(name, host);
    if (!source.file)
      throw usageError('FILE has to be a file: what was last seen on the web is kept beside it.');
    warnOfFeedUrl(source, target, host);
    const known = await readPublished(source.file.path);
    const outcome = await putFeed(source.text, target, {
      isKnown: (text) => isLastSeen(known, address, text),
      replace: values.replace ?? false,
      patience: host.patience,
    });
    const place = withoutSecrets(address);
    if (outcome.kind === 'failed' || outcome.kind === 'changed') {
      const exitCode = outcome.kind === 'changed' ? exitCodes.faults : exitCodes.access;
      throw new CommandError(exitCode, `${place}: ${sayOutcome(outcome)}${adviceOn(outcome.kind)}`);
    }
    await writePublished(source.file.path, known, address, source.text, host.now);
    host.out(`${sayOutcome(outcome)}\n`);
    const liveness = await lookUntilLive(source.text, target, host);
    for (const line of sayLiveness(liveness, host.now)) host.out(`${line}\n`);
    return liveness.since === undefined ? exitCodes.faults : exitCodes.ok;
  },
});

function adviceOn(kind: 'changed' | 'failed'): string {
  return kind === 'changed' ? ' If theirs is of no use any more, --replace puts yours in its place.' : '';
}

/** @throws {CommandError} if a part makes no sense; what may be secret is not in its words */
function readTarget(
  address: string,
  given: readonly string[],
  readAt: string | undefined,
  { env }: Host,
): PublishTarget {
  const fault = faultOfAddress(address);
  if (fault) throw usageError(sayAddressFault(fault, 'ADDRESS'));
  const readFault = readAt === undefined ? undefined : faultOfAddress(readAt);
  if (readFault) throw usageError(sayAddressFault(readFault, '--read-at'));
  const secret = env[secretName]?.trim();
  const headers = given.map(readHeader);
  const login = secret ? [readHeader(`Authorization: ${secret}`)] : [];
  return { address, headers: [...login, ...headers], readAt };
}

/** @throws {CommandError} without the value in its words */
function readHeader(text: string): readonly [string, string] {
  const [, name = '', value = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  try {
    new Headers([[name.trim(), value.trim()]]);
  } catch {
    throw usageError('A header is not "Name: value", or holds a mark that no header may hold.');
  }
  if (!name.trim() || !value.trim())
    throw usageError('A header is not "Name: value": one of the two is missing.');
  return [name.trim(), value.trim()];
}

/** @throws {CommandError} if the feed has errors: they stop it before anything is sent */
function warnOfFeedUrl(source: Source, { address, readAt }: PublishTarget, host: Host): void {
  const { feed, findings } = readFeedFile(source, host.now);
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0 || !feed) {
    const list = errors
      .map(({ path, message }) => `\n  ${path.length > 0 ? `${sayPath(path)}: ` : ''}${message}`)
      .join('');
    throw new CommandError(exitCodes.faults, `${source.name} has faults. Nothing was put on the web.${list}`);
  }
  const [own, read] = [feedUrlOf(feed), readAt ?? publicAddress(address)];
  if (own !== undefined && own !== read)
    host.err(
      `Warning: the feed says that it is at ${withoutSecrets(own)}, and it is read at ${withoutSecrets(read)}.\n`,
    );
}

/** A cache may still hold the file before for a moment. */
async function lookUntilLive(
  text: string,
  { address, readAt }: PublishTarget,
  host: Host,
): Promise<Liveness> {
  for (let looks = 1; ; looks++) {
    const liveness = await checkLive(text, readAt ?? publicAddress(address), host.now, host.patience);
    const isPassing = liveness.obstacles.some(({ code }) => code === 'older' || code === 'no-answer');
    if (!isPassing || looks === mostLooks) return liveness;
    await new Promise((resolve) => void setTimeout(resolve, untilNextLook));
  }
}

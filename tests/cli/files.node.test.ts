import {
  chmod,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  rename,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { openFeed, saveFeed } from '../../src/cli/edit-file.js';
import { CommandLine, goodFeed, serve, type Outcome } from './command-line.js';

const megabyte = 1024 * 1024;

describe('a file that is changed', () => {
  let line: CommandLine;

  beforeEach(async () => {
    line = await CommandLine.open();
    await line.write('notices.json', goodFeed());
    line.now += 3_600_000;
  });
  afterEach(() => line.close());

  /** Runs a change that has to fail, and checks that nothing at all has happened to the folder. */
  async function expectRefused(command: string, exitCode: number, message: string): Promise<void> {
    const before = await contents();
    const outcome = await line.run(command);
    expect(outcome.err, command).to.include(message);
    expect(outcome.exitCode, command).to.equal(exitCode);
    expect(outcome.out, command).to.equal('');
    expect(await contents(), command).to.deep.equal(before);
  }

  async function contents(): Promise<readonly string[]> {
    const names = await readdir(line.folder);
    return Promise.all(
      names.sort().map(async (name) => {
        const { mtimeMs, size, ino, mode } = await stat(line.path(name));
        return [name, mtimeMs, size, ino, mode].join(' ');
      }),
    );
  }

  it('keeps every field that was not changed, its indentation, line ends and byte order mark', async () => {
    const feed = { ...(await line.readFeed('notices.json')), _other: { n: [1] } };
    const text = `\ufeff${JSON.stringify(feed, null, '\t')}\n`.replaceAll('\n', '\r\n');
    await line.write('notices.json', text);
    await line.run('update notices.json --severity extreme');
    const expected = text
      .replace('"severe"', '"extreme"')
      .replaceAll('2024-07-19T08:10:00+01:00', '2024-07-19T09:10:00+01:00');
    expect(await line.read('notices.json')).to.equal(expected);
  });

  it('stays on one line if it was on one', async () => {
    await line.write('notices.json', JSON.stringify(goodFeed()));
    await line.run('update notices.json --severity extreme');
    expect(await line.read('notices.json')).to.match(/^[^\n]*"extreme"[^\n]*$/);
  });

  it('keeps its permissions, and a link goes on pointing to it', async () => {
    await chmod(line.path('notices.json'), 0o640);
    await symlink('notices.json', line.path('link.json'));
    expect((await line.run('update link.json --severity minor')).exitCode).to.equal(0);
    expect((await lstat(line.path('link.json'))).isSymbolicLink()).to.equal(true);
    expect(await readlink(line.path('link.json'))).to.equal('notices.json');
    expect((await stat(line.path('notices.json'))).mode & 0o777).to.equal(0o640);
    expect(await line.read('notices.json')).to.include('"minor"');
    expect((await readdir(line.folder)).sort()).to.deep.equal(['link.json', 'notices.json']);
  });

  it('is met whole by whoever reads it meanwhile', async () => {
    const writing = { isOver: false };
    const reader = (async (): Promise<number> => {
      let count = 0;
      for (; !writing.isOver; count++) JSON.parse(await line.read('notices.json'));
      return count;
    })();
    for (let index = 0; index < 20; index++) {
      await line.run(['update', 'notices.json', '--text', 'x'.repeat(index % 2 ? 4000 : 10)]);
    }
    writing.isOver = true;
    expect(await reader).to.be.greaterThan(0);
  });

  it('is left alone if it is read-only, even by those who may do anything', async () => {
    await chmod(line.path('notices.json'), 0o444);
    await expectRefused(
      'update notices.json --severity minor',
      3,
      'notices.json is read-only. Nothing was changed.',
    );
    await expectRefused('new --publisher x --output notices.json --force', 3, 'notices.json is read-only.');
  });

  it('is left alone if its folder cannot be written to', async () => {
    await chmod(line.folder, 0o555);
    const outcome = await asOrdinaryUser(() => line.run('update notices.json --severity minor'));
    await chmod(line.folder, 0o755);
    expect(outcome.exitCode).to.equal(3);
    expect(outcome.err).to.include('You are not allowed to do that. Nothing was changed.');
    expect(await line.readFeed('notices.json')).to.deep.equal(goodFeed());
  });

  it('is left alone if somebody else has changed it since it was read', async () => {
    const host = hostOf(line);
    const { source, feed } = await openFeed('notices.json', host);
    const theirs = JSON.stringify({ ...goodFeed(), title: 'Theirs' });
    await writeFile(line.path('other'), theirs);
    await rename(line.path('other'), line.path('notices.json'));
    const refused = await saveFeed(source, feed, { ...feed, title: 'Ours' }, undefined, host).catch(String);
    expect(refused).to.include('was changed by something else meanwhile. Nothing was changed: try again.');
    expect(await line.read('notices.json')).to.equal(theirs);
    expect(await readdir(line.folder)).to.deep.equal(['notices.json']);
  });

  it('is left alone if it is no feed, or if the change would make a notice that is not shown rightly', async () => {
    await line.write('broken.json', '{"version": "https://jsonfeed.org/version/1.1",\n"items": [,]}');
    await expectRefused('resolve broken.json', 3, 'broken.json:2:11: This is not JSON.');
    await line.write('page.json', '<!doctype html>');
    await expectRefused('resolve page.json', 3, 'page.json: This is a web page (HTML), not a JSON Feed.');
    const expired = 'update notices.json --expires 2024-07-19T07:00';
    await expectRefused(expired, 1, 'It ends before it starts, and is never shown.');
  });

  it('with faults already in half of its notices is changed where that was asked, and nowhere else', async () => {
    const feed = goodFeed();
    const bad = { ...feed.items[0], id: 'bad', _gp_outage: { severity: 'wrong', audience: 7 } };
    await line.write('notices.json', { ...feed, items: [bad, ...feed.items] });
    const { exitCode } = await line.run('resolve notices.json 2024-07-19-records');
    expect(exitCode).to.equal(0);
    const after = await line.readFeed('notices.json');
    expect(after.items[0]).to.deep.equal(bad);
    expect(after.items[1]?._gp_outage?.status).to.equal('resolved');
  });

  it('is never replaced by a new one unasked', async () => {
    const again = 'notices.json exists already. Nothing was changed: --force replaces it.';
    await expectRefused('new --publisher x --output notices.json', 3, again);
    expect((await line.run('new --publisher x --output notices.json --force')).exitCode).to.equal(0);
    expect((await line.readFeed('notices.json')).title).to.equal('x');
  });

  it('can be written somewhere else, and is not touched then', async () => {
    const before = await contents();
    const { out } = await line.run('resolve notices.json --output -');
    expect(out).to.include('"resolved"');
    expect(await contents()).to.deep.equal(before);
    await line.run('resolve notices.json --output resolved.json');
    expect((await contents()).filter((entry) => entry.startsWith('notices.json'))).to.deep.equal(before);
    expect((await line.readFeed('resolved.json')).items[0]?._gp_outage?.status).to.equal('resolved');
  });
});

describe('what cannot be read', () => {
  let line: CommandLine;

  beforeEach(async () => {
    line = await CommandLine.open();
  });
  afterEach(() => line.close());

  function expectFailure({ exitCode, out, err }: Outcome, message: string): void {
    expect(err).to.include(message);
    expect(exitCode).to.equal(3);
    expect(out).to.equal('');
  }

  it('is said plainly: missing, a folder, in another encoding', async () => {
    expectFailure(await line.run('validate missing.json'), 'missing.json: There is no such file or folder.');
    await mkdir(line.path('folder'));
    expectFailure(await line.run('validate folder'), 'folder is a folder, not a file.');
    await line.write('wide.json', Buffer.from('\ufeff{}', 'utf16le'));
    expectFailure(
      await line.run('validate wide.json'),
      'wide.json is saved as UTF-16 ("Unicode"). Save it as UTF-8.',
    );
    await line.write('latin.json', Buffer.from('{"title": "Ysbyty M\xf4n"}', 'latin1'));
    expectFailure(
      await line.run('validate latin.json'),
      'latin.json is not a text in UTF-8. Save it as UTF-8.',
    );
  });

  it('a file of 50 MB is refused before it is read, and left as it is', async () => {
    await line.write('large.json', '');
    await truncate(line.path('large.json'), 50 * megabyte);
    await utimes(line.path('large.json'), 1, 1);
    for (const command of ['validate large.json', 'resolve large.json', 'import statuspage large.json']) {
      expectFailure(
        await line.run(command),
        'large.json is larger than 5 MB, so it is no feed. It was not read.',
      );
    }
    const { size, mtimeMs } = await stat(line.path('large.json'));
    expect([size, mtimeMs]).to.deep.equal([50 * megabyte, 1000]);
  });

  it('input without an end is not read on for ever', async () => {
    let read = 0;
    const input = (async function* () {
      for (;;) {
        read += megabyte;
        yield await Promise.resolve(Buffer.alloc(megabyte, 0x20));
      }
    })();
    expectFailure(await line.run('validate -', { input }), 'standard input is larger than 5 MB');
    expect(read).to.be.at.most(6 * megabyte);
    const device = await open('/dev/zero').catch(() => undefined);
    await device?.close();
    if (device) expectFailure(await line.run('validate /dev/zero'), '/dev/zero is larger than 5 MB');
  });

  it('a server without an end, or that claims too much, is not read on either', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/claims') response.setHeader('Content-Length', 50 * megabyte);
      const send = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(megabyte), send);
      };
      send();
    });
    expectFailure(await line.run(`validate ${site.url}/endless`), 'larger than 5 MB');
    expectFailure(await line.run(`validate ${site.url}/claims`), 'larger than 5 MB');
    await site.close();
  });

  it('a host that does not answer, or never finishes, is given up after the time that is allowed', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/drip') response.write('{');
    });
    const host = { patience: 200 };
    const message = 'no complete answer came within 0.2 seconds.';
    expectFailure(await line.run(`validate ${site.url}/hang`, host), message);
    expectFailure(await line.run(`validate ${site.url}/drip`, host), message);
    await site.close();
    const gone = await serve(() => undefined);
    await gone.close();
    expectFailure(await line.run(`validate ${gone.url}/`), 'the server refused the connection.');
  });

  it('a server that says no, or breaks off, is quoted', async () => {
    const site = await serve((request, response) => {
      if (request.url === '/broken') response.destroy();
      else response.writeHead(404).end('<!doctype html>');
    });
    expectFailure(await line.run(`validate ${site.url}/missing`), 'the server answered with status 404.');
    expectFailure(await line.run(`validate ${site.url}/broken`), 'the server broke the connection.');
    await site.close();
  });

  it('a web address cannot be written to', async () => {
    const site = await serve((_, response) => response.end(JSON.stringify(goodFeed())));
    const { exitCode, err } = await line.run(`resolve ${site.url}/`);
    expect(exitCode).to.equal(2);
    expect(err).to.include('cannot be written to: say where to with --output.');
    expect((await line.run(`resolve ${site.url}/ --output here.json`)).exitCode).to.equal(0);
    await site.close();
  });
});

/** Root may write everywhere; while this runs, it may not. */
async function asOrdinaryUser<T>(action: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await action();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

function hostOf(line: CommandLine): Parameters<typeof openFeed>[1] {
  return {
    folder: line.folder,
    now: line.now,
    patience: 1,
    env: {},
    dist: new URL('file:///'),
    input: (async function* () {
      // No input.
    })(),
    out: () => undefined,
    err: () => undefined,
  };
}

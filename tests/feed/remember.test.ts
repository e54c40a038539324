import { expect } from 'chai';
import { forget, recall, remember, rememberHidden, rememberedHidden } from '../../src/feed/remember.js';

const url = 'https://group.example/notices.json';
const copy = { savedAt: 1721374500000, text: '{"items":[]}' };

describe('storage on the device', () => {
  afterEach(() => localStorage.clear());

  /** Runs `action` where every use of localStorage fails in this way. */
  function withStorage(replacement: PropertyDescriptor, action: () => void): void {
    Object.defineProperty(window, 'localStorage', { configurable: true, ...replacement });
    try {
      action();
    } finally {
      Reflect.deleteProperty(window, 'localStorage');
    }
  }

  const storage = Object.getOwnPropertyDescriptor(window, 'localStorage');
  const restore = (): void => {
    if (storage) Object.defineProperty(window, 'localStorage', storage);
  };

  it('keeps one copy of a feed under a key that names its version', () => {
    remember(url, copy);
    expect(Object.keys(localStorage)).to.deep.equal([`gp-outage-banner:v1:feed:${url}`]);
    expect(recall(url)).to.deep.equal(copy);
    expect(recall(`${url}?other`)).to.equal(undefined);
    forget(url);
    expect(localStorage.length).to.equal(0);
  });

  it('keeps no feed over 128 KiB, nor the older copy it would replace', () => {
    remember(url, copy);
    remember(url, { ...copy, text: 'x'.repeat(128 * 1024 - 100) });
    expect(recall(url)?.text.length).to.equal(128 * 1024 - 100);
    remember(url, { ...copy, text: 'x'.repeat(128 * 1024) });
    expect(localStorage.length).to.equal(0);
  });

  for (const [fault, replacement] of [
    [
      'is blocked',
      {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      },
    ],
    ['is missing', { value: undefined }],
    ['is null, as in some web views', { value: null }],
  ] as const) {
    it(`is empty, not a fault, where it ${fault}`, () => {
      withStorage(replacement, () => {
        remember(url, copy);
        rememberHidden(new Set(['1']));
        expect(recall(url)).to.equal(undefined);
        expect(rememberedHidden().size).to.equal(0);
        forget(url);
      });
      restore();
    });
  }

  it('drops the old copy when it is full, so that no one takes it for the last', () => {
    remember(url, copy);
    const real = localStorage;
    const full = {
      getItem: (key: string) => real.getItem(key),
      removeItem: (key: string) => real.removeItem(key),
      setItem: () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      },
    };
    withStorage({ value: full }, () => remember(url, { ...copy, savedAt: copy.savedAt + 1 }));
    restore();
    expect(recall(url)).to.equal(undefined);
  });

  for (const stored of [
    '',
    '{',
    'null',
    '[]',
    '7',
    '"text"',
    '{"savedAt":"now","text":"{}"}',
    '{"savedAt":1}',
  ]) {
    it(`is empty where ${stored || 'nothing'} has been put in its place`, () => {
      localStorage.setItem(`gp-outage-banner:v1:feed:${url}`, stored);
      expect(recall(url)).to.equal(undefined);
      localStorage.setItem('gp-outage-banner:v1:hidden', stored);
      expect(rememberedHidden().size).to.equal(0);
    });
  }

  it('keeps the newest 100 of the notices that were hidden, and nothing when none is', () => {
    const ids = Array.from({ length: 150 }, (_, index) => `notice ${index}`);
    rememberHidden(new Set(ids));
    expect([...rememberedHidden()]).to.deep.equal(ids.slice(50));
    rememberHidden(new Set());
    expect(localStorage.length).to.equal(0);
  });

  it('takes only text for the id of a hidden notice', () => {
    localStorage.setItem('gp-outage-banner:v1:hidden', '["1", 2, null, {"id":"3"}]');
    expect([...rememberedHidden()]).to.deep.equal(['1']);
  });
});

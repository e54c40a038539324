/** Why a web server did not do what it was asked. No secret is in it. */
export interface WebFault {
  /**
   * `network`: no answer that a program may read (a browser hides why); `timeout`; `redirect`: the server points elsewhere,
   * where no secret is sent; `http`: it refused with `status`.
   */
  readonly reason: 'network' | 'timeout' | 'redirect' | 'http';
  readonly status?: number;
  /** For `network` in Node: the system's code, such as `ECONNREFUSED`. */
  readonly code?: string;
}

/** A whole answer: its text is cut after `mostCharacters`. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Where redirects have led. */
  readonly url: string;
  readonly text: string;
}

/** No feed is longer. What is cut equals no feed, and so is never taken for one. */
const mostCharacters = 1024 * 1024;

/**
 * Asks a web server, and waits for its whole answer at most `patience` milliseconds. Any status is an answer.
 * @returns the answer, or why there is none; never rejects
 */
export async function ask(
  address: string,
  init: RequestInit,
  patience: number,
): Promise<WebAnswer | WebFault> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    const response = await fetch(address, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
      ...init,
    });
    const { status, headers, url, type } = response;
    if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304))
      return { reason: 'redirect', status };
    return { status, headers, url, text: await readText(response) };
  } catch (error) {
    if (controller.signal.aborted) return { reason: 'timeout' };
    const cause: unknown = error instanceof Error ? (error.cause ?? error) : undefined;
    const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return { reason: 'network', ...(typeof code === 'string' ? { code } : {}) };
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

/** Whether there was no answer. */
export function isFault(answer: WebAnswer | WebFault): answer is WebFault {
  return 'reason' in answer;
}

async function readText({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && text.length <= mostCharacters) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

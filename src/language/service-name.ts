import type { Nation, Service } from '../feed/vocabulary.js';
import { hasService } from '../guidance/facts.js';
import type { Words } from './words.js';

/**
 * What patients in this nation call a service; `undefined` where it does not exist and is not to be named, such as the
 * NHS App in Wales, or 111 in Northern Ireland.
 */
export function serviceName(words: Words, service: Service, nation: Nation | undefined): string | undefined {
  if (!hasService(nation, service)) return undefined;
  return words.services[service === 'nhs-111-online' && nation === 'wales' ? 'nhs-111-wales' : service];
}

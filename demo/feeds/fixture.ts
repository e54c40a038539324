import type {
  Instruction,
  Nation,
  Service,
  ServiceStatus,
  Severity,
  Status,
} from '../../src/feed/vocabulary.js';

/** A feed as a publisher writes it. Left open, because hostile and broken feeds are among the fixtures. */
export type FeedDocument = Readonly<Record<string, unknown>>;

/**
 * How a feed host misbehaves. `unreachable`: it never answers. `web-page`: it answers with a web page, status 200.
 * `lost`: it answered well at the fixture's `readAt`, and never again.
 */
export type Fault = 'unreachable' | 'web-page' | 'lost';

/** One case that the demo, the tests, axe and the screenshots all look at. */
export interface Fixture {
  /** In lower case with hyphens; also the name of its screenshots and part of its feed addresses. */
  readonly name: string;
  readonly title: string;
  /** What to look for. */
  readonly description: string;
  /** The attributes of the element, without `feed`: `feedAddresses` gives that one. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The clock at which to look, RFC 3339. */
  readonly now: string;
  readonly feeds: readonly FeedDocument[];
  /** An edge case that teaches a visitor nothing: shown last. */
  readonly hidden?: true;
  readonly fault?: Fault;
  /** When the last good answer came, where `fault` is `lost`, RFC 3339. */
  readonly readAt?: string;
  /** Plain text of a fallback paragraph inside the element. */
  readonly fallback?: string;
}

/** The addresses of a fixture's feeds, in order: what its `feed` attribute lists. A fixture without feeds has one, for the fault. */
export function feedAddresses(fixture: Fixture): readonly string[] {
  const count = Math.max(1, fixture.feeds.length);
  return Array.from({ length: count }, (_, index) =>
    index === 0
      ? `https://group.example/${fixture.name}/notices.json`
      : `https://group.example/${fixture.name}/notices-${index + 1}.json`,
  );
}

/** All attributes of a fixture's element, `feed` included. */
export function elementAttributes(fixture: Fixture): Record<string, string> {
  return { feed: feedAddresses(fixture).join(' '), ...fixture.attributes };
}

/** The `_gp_outage` object of a notice. */
export interface Outage {
  readonly severity?: Severity;
  readonly status?: Status;
  readonly starts?: string;
  readonly expires?: string;
  readonly review?: string;
  readonly audience?: {
    readonly ods?: readonly string[];
    readonly systems?: readonly string[];
    readonly nations?: readonly Nation[];
  };
  readonly services?: readonly ServiceRow[];
  readonly instructions?: readonly Instruction[];
  readonly supersedes?: readonly string[];
  readonly exercise?: boolean;
  readonly translations?: Readonly<Record<string, { readonly title: string; readonly content_text: string }>>;
}

export type ServiceRow =
  | { readonly service: Service; readonly status: ServiceStatus }
  | { readonly name: string; readonly status: ServiceStatus };

/** An item of a feed, as JSON Feed 1.1 names its fields. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly content_text: string;
  readonly url?: string;
  readonly language?: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly _gp_outage?: Outage;
}

/** Rows of services that share one status. */
export function rows(status: ServiceStatus, ...services: readonly Service[]): readonly ServiceRow[] {
  return services.map((service) => ({ service, status }));
}

/** A well-formed feed. `updated` is when its publisher last wrote it, RFC 3339. */
export function feedOf(title: string, updated: string, items: readonly Item[]): FeedDocument {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: 'https://group.example/',
    language: 'en-GB',
    _gp_outage: { about: 'https://group.example/about-notices', updated },
    items,
  };
}

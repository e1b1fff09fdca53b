/**
 * What the calls so far have established, as rules may query it. It answers for one call at a time, and answers only what that call
 * can rely on: whatever an overlapping call may have changed is unknown.
 */

/** A Map, an item, a permission or a Service, by its properties. */
export type Thing = Readonly<Record<string, unknown>>;

/** What is known of one Map, or of one neighbour. */
export interface Known {
  /** Its SID, its key or its identity. */
  readonly id: string;
  /** As the first answer showed it. Only for what never changes; any other property may be missing. */
  readonly first: Thing;
  /** As the last answer showed it; undefined while overlapping calls leave its state open. */
  readonly current: Thing | undefined;
  /** When its creation was answered (for a permission: when it was set); undefined if that was not among the calls. */
  readonly createdAt: number | undefined;
  readonly deleted: boolean;
  /** The server's clock when an answer last showed it; undefined if unknown. */
  readonly shownAt: number | undefined;
}

/** How changes of its items have changed a Map since it was last shown. */
export interface Moved {
  /** The revision of the Map before these changes. */
  readonly revision: unknown;
  /** When the last of these items was updated; undefined if no answer showed that. */
  readonly updated: unknown;
}

/** The time-to-live that an item's call gave its Map, the server's clock at the answer, and how long the call took; in milliseconds. */
export interface Promised {
  readonly ttl: string;
  readonly at: number;
  readonly tookMs: number;
}

/** One page of a walk through a list. */
export interface Step {
  /** Its position in the walk; 0 is the page that was requested without a token. */
  readonly number: number;
  /** When the walk began, and when this page was answered. */
  readonly began: number;
  readonly shown: number;
  /** The page before it in the walk; undefined for the first page, and for a page too far back to be remembered. */
  readonly previous: Step | undefined;
  /** The keys of this page: of the URL that it was requested with, and of `meta.url`. */
  readonly keys: readonly string[];
  /** The SIDs, keys or identities that the page shows, in its order. */
  readonly ids: ReadonlySet<string>;
  /** The query that began the walk. */
  readonly asked: Readonly<Record<string, string>>;
  readonly pageSize: unknown;
  readonly index: unknown;
  readonly nextPageUrl: unknown;
  readonly previousPageUrl: unknown;
  /** Whether anything in the list may have been created or deleted since the walk began. */
  readonly disturbed: boolean;
}

/** What one call may rely on. */
export interface History {
  /** Whether nobody else changes the Maps that these calls create. */
  readonly soleWriter: boolean;
  /**
   * The server's clock at the answer, in milliseconds since 1970: from its Date header, else from the creation that it shows, else counted
   * on from the last creation that was shown. Undefined if none of these is known.
   */
  now(): number | undefined;
  /** A thing of the kind that the call is about, by SID, key or identity, even if it has changed since: read only what never changes. */
  known(id: unknown): Known | undefined;
  /** The same, but undefined if an overlapping call may have changed it. */
  settled(id: unknown): Known | undefined;
  /** The SID of the Service that a Map was created in, if that is not the Service of this call. */
  home(sid: unknown): string | undefined;
  /** Whether Maps were created in a Service other than that of this call. */
  hasNeighbours(): boolean;
  /** Whether a Map that surely exists in another Service has this name. */
  isHeldElsewhere(name: string | undefined): boolean;
  /** What the path names by SID, key, identity or unique name (for the creation of an item: the key in its form), if settled. */
  addressed(): Known | undefined;
  /** The same, as it is now; undefined if it may have expired, since something else may then have its name or key. */
  lasting(): Known | undefined;
  /** The Map in the path of a call about an item or a permission, as far as it is known. */
  above(): Above | undefined;
  /** Whether the calls never created what the path names, although it could exist only if they had. */
  neverWas(): boolean;
  /** Whether the Service that the path names was deleted. */
  isServiceDeleted(): boolean;
  /** What its items' calls did to the Map that the path names since it was last shown: how it changed, and which TTL one gave it. */
  moved(): Moved | undefined;
  promised(): Promised | undefined;
  /** The If-Match, without quotes, with which the data of the item in the path was last replaced. */
  won(): string | undefined;
  /** The Map that holds a name, if it is settled and not deleted. */
  holder(name: string | undefined): Known | undefined;
  /** Whether a Map holds a name, or an overlapping call may have given it to one. */
  mayBeTaken(name: string): boolean;
  /** The SID of the deleted Map that held a name before, if no call has taken the name since. */
  freed(name: string | undefined): string | undefined;
  /** What the calls created in this list and surely exists during this call, if settled. */
  existing(): readonly Known[];
  /** The page whose `next_page_url` this call follows. */
  before(): Step | undefined;
  /** The page whose `previous_page_url` this call follows. */
  after(): Step | undefined;
  /** The first page of this list at a page size, as it was last shown. */
  firstPage(size: unknown): Step | undefined;
  /** Whether the calls deleted anything in this list. */
  readonly hasDeleted: boolean;
  /** Whether a thing surely exists: not deleted, and not near its expiry by the server's own clock. */
  exists(known: Known | undefined): boolean;
}

/** The Map that an item or a permission belongs to. */
export interface Above {
  readonly sid: string;
  /** Whether it was deleted, and whether it surely exists. */
  readonly deleted: boolean;
  readonly exists: boolean;
}

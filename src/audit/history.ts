/**
 * What the calls so far have established, as the rules may ask for it. It answers for one call at a time, and answers nothing
 * that this call could not rely on: what an overlapping call may have changed is not known.
 */

/** A Map, an item, a permission or a Service, by its properties. */
export type Thing = Readonly<Record<string, unknown>>;

/** What is known of one Map, or of one neighbour. */
export interface Known {
  /** Its SID, its key or its identity. */
  readonly id: string;
  /** As the first answer showed it: good for what never changes, and of the rest it may lack all. */
  readonly first: Thing;
  /** As the last answer showed it; undefined while overlapping calls leave it open. */
  readonly current: Thing | undefined;
  /** Whether its creation was among the calls, and when that was answered; of a permission, when it was set. */
  readonly createdAt: number | undefined;
  readonly deleted: boolean;
  /** What time the server's clock showed when an answer last showed it; undefined if that is not known. */
  readonly shownAt: number | undefined;
}

/** What became of a Map through its items since it was shown last. */
export interface Moved {
  /** The revision that it had before. */
  readonly revision: unknown;
  /** When the last of these items was updated; undefined if no answer said so. */
  readonly updated: unknown;
}

/** The time-to-live that an item gave its Map, and between which times by the server's clock. */
export interface Promised {
  readonly ttl: string;
  readonly at: number;
  readonly tookMs: number;
}

/** A page within a walk from page to page. */
export interface Step {
  /** From 0, the page that was asked for without a token. */
  readonly number: number;
  /** When the walk began, and when this page was answered. */
  readonly began: number;
  readonly shown: number;
  /** The page before it in the walk; undefined for the first, and for one that lies too far back. */
  readonly previous: Step | undefined;
  /** The page's own keys: of the URL that it was asked for with, and of the one that it calls its own. */
  readonly keys: readonly string[];
  /** The SIDs, keys or identities of what it shows, in its order. */
  readonly ids: ReadonlySet<string>;
  /** What the walk was begun with. */
  readonly asked: Readonly<Record<string, string>>;
  readonly pageSize: unknown;
  readonly index: unknown;
  readonly nextPageUrl: unknown;
  readonly previousPageUrl: unknown;
  /** Whether any of what is listed was made or deleted since the walk began. */
  readonly disturbed: boolean;
}

/** What a call may rely on. */
export interface History {
  /** Whether nobody else changes the Maps that the calls make. */
  readonly soleWriter: boolean;
  /**
   * What time the server's clock showed at the answer, in milliseconds since 1970: as its Date says, or else as counted on from the last
   * creation that it showed. Undefined if neither is known.
   */
  now(): number | undefined;
  /** Of what the call is about, by SID, key or identity, whatever has become of it: only what never changes may be read from it. */
  known(id: unknown): Known | undefined;
  /** Likewise, if no overlapping call may have changed it. */
  settled(id: unknown): Known | undefined;
  /** The SID of the Service that a Map was made in, if it is another one than the Service of this call. */
  home(sid: unknown): string | undefined;
  /** Whether Maps were made in another Service than that of this call. */
  hasNeighbours(): boolean;
  /** Whether a Map that surely exists in another Service holds a name. */
  isHeldElsewhere(name: string | undefined): boolean;
  /** What the path names, by its SID, its key or its identity, or by the name that it holds; settled. Of a creation, whose key is sent. */
  addressed(): Known | undefined;
  /** The same, as it is now; undefined if its time may be over, for then another may have its name or its key. */
  lasting(): Known | undefined;
  /** The Map that the path of a neighbour names, as far as it is known. */
  above(): Above | undefined;
  /** Whether the calls never made what the path names, and it could be there only if they had. */
  neverWas(): boolean;
  /** Whether the Service that the path names was deleted. */
  isServiceDeleted(): boolean;
  /** What became of the Map that the path names through its items since it was shown last; what it was promised by one. */
  moved(): Moved | undefined;
  promised(): Promised | undefined;
  /** The If-Match, without quotes, under which the data of the item that the path names was last replaced. */
  won(): string | undefined;
  /** The Map that holds a name; settled, and not deleted. */
  holder(name: string | undefined): Known | undefined;
  /** Whether a Map holds a name, or an overlapping call may have given it to one. */
  mayBeTaken(name: string): boolean;
  /** The SID of the deleted Map that a name was freed by, if no call has taken it since. */
  freed(name: string | undefined): string | undefined;
  /** What the calls made of what is listed and that surely exists during this call; settled. */
  existing(): readonly Known[];
  /** The page whose `next_page_url` this call follows. */
  before(): Step | undefined;
  /** The page whose `previous_page_url` this call follows. */
  after(): Step | undefined;
  /** The first page of this list, in pages of a size, as it was shown last. */
  firstPage(size: unknown): Step | undefined;
  /** Whether a deletion in this Service was among the calls. */
  readonly hasDeleted: boolean;
  /** Whether a Map surely exists: not deleted, and not near its expiry by the server's own clock. */
  exists(known: Known | undefined): boolean;
}

/** The Map that a neighbour is of. */
export interface Above {
  readonly sid: string;
  /** Whether it was deleted, and whether it surely exists. */
  readonly deleted: boolean;
  readonly exists: boolean;
}

// Written by `npm run generate` from spec/sync-maps.yaml. Change that.
import type { Document } from "../document.js";

/** The first twelve digits of the SHA-256 of spec/sync-maps.yaml. */
export const digest = "0818c861b073";

export const document: Document = {
  "openapi": "3.1.0",
  "info": {
    "title": "Twilio Sync Maps",
    "version": "1.0.0",
    "summary": "What the documentation of the Map resource and of its neighbours promises, each fact once.",
    "description": "Written from the documentation page of the Map resource, in other words than the page's own. Facts that the page does not state, such as all of the neighbours (items, permissions, Services), name their source in `x-source`. The meaning of every `x-` keyword is in `README.md` beside this file; the set of them is closed by `vocabulary.schema.json`.",
    "license": {
      "name": "MIT",
      "identifier": "MIT"
    }
  },
  "servers": [
    {
      "url": "https://sync.twilio.com"
    }
  ],
  "security": [
    {
      "accountSid_authToken": []
    }
  ],
  "tags": [
    {
      "name": "SyncMap",
      "description": "An unordered collection of JSON items, each under a key that the application chooses."
    },
    {
      "name": "SyncMapItem",
      "description": "One JSON value of a Map, under its key."
    },
    {
      "name": "SyncMapPermission",
      "description": "The rights of one identity to a Map."
    },
    {
      "name": "Service",
      "description": "A container of Maps, separate from all other Services."
    }
  ],
  "x-sources": {
    "page": {
      "title": "Map Resource, Twilio documentation, 2025",
      "url": "https://www.twilio.com/docs/sync/api/map-resource"
    },
    "openapi": {
      "title": "Twilio's own OpenAPI document, twilio/twilio-oai, spec/json/twilio_sync_v1.json, commit d50069b and its history",
      "url": "https://github.com/twilio/twilio-oai"
    },
    "errors": {
      "title": "Twilio's catalogue of error codes",
      "url": "https://www.twilio.com/docs/api/errors"
    },
    "conflicts": {
      "title": "Mutation and conflict resolution, Twilio documentation",
      "url": "https://www.twilio.com/docs/sync/mutation-and-conflict-resolution"
    },
    "sdk": {
      "title": "Integration tests of Twilio's Sync SDKs against the live service, twilio/twilio-sync-sdk, commit ac34535",
      "url": "https://github.com/twilio/twilio-sync-sdk"
    },
    "observed": {
      "title": "Notes of requests to the live REST API on 2026-03-25, wittyreference/twilio-claude-plugin, commit 4154359",
      "url": "https://github.com/wittyreference/twilio-claude-plugin"
    },
    "samples": {
      "title": "Twilio's sample answers of 2016 and 2017, TwilioDevEd/api-snippets, commit a392576",
      "url": "https://github.com/TwilioDevEd/api-snippets"
    },
    "expiry": {
      "title": "Expiry of objects, Twilio documentation",
      "url": "https://www.twilio.com/docs/sync/objects-ttl"
    },
    "permissions": {
      "title": "Sync Map Permission resource, Twilio documentation",
      "url": "https://www.twilio.com/docs/sync/api/sync-map-permission-resource"
    },
    "webhooks": {
      "title": "Webhooks of Sync, Twilio documentation",
      "url": "https://www.twilio.com/docs/sync/webhooks"
    },
    "signatures": {
      "title": "Webhooks security, Twilio documentation",
      "url": "https://www.twilio.com/docs/usage/webhooks/webhooks-security"
    },
    "limits": {
      "title": "Limits of Sync, Twilio documentation",
      "url": "https://www.twilio.com/docs/sync/limits"
    },
    "http": {
      "title": "HTTP Semantics, RFC 9110",
      "url": "https://www.rfc-editor.org/rfc/rfc9110"
    },
    "decision": {
      "title": "Decided by this project where the documentation is silent",
      "url": "spec/README.md"
    }
  },
  "x-sections": {
    "introduction": "Map Resource",
    "map-properties": "Map properties",
    "create-a-syncmap-resource": "Create a SyncMap resource",
    "fetch-a-syncmap-resource": "Fetch a SyncMap resource",
    "read-multiple-syncmap-resources": "Read multiple SyncMap resources",
    "update-a-syncmap-resource": "Update a SyncMap resource",
    "delete-a-sync-map-resource": "Delete a Sync Map resource"
  },
  "x-statements": {
    "items": {
      "description": "A Map holds JSON objects, its items, each under a key that the application chooses.",
      "x-anchor": "introduction"
    },
    "item-resource": {
      "description": "Items are added, read, updated and deleted through a resource of their own, once the Map exists.",
      "x-anchor": "introduction"
    },
    "mutation-history": {
      "description": "Every change that makes a new revision stays in the full history of the Map.",
      "x-anchor": "introduction"
    },
    "event-order": {
      "description": "The events of the changes to a Map come in a strict order.",
      "x-anchor": "introduction"
    },
    "item-order": {
      "description": "The items of a Map are in no defined order.",
      "x-anchor": "introduction"
    },
    "persistence": {
      "description": "A Map is kept permanently unless a time-to-live was set for it.",
      "x-anchor": "introduction"
    },
    "eviction": {
      "description": "A Map whose time-to-live has run out expires and is deleted by the service.",
      "x-anchor": "introduction"
    },
    "other-clients": {
      "description": "The client SDK creates, updates, subscribes to and removes Maps as well.",
      "x-anchor": "introduction"
    },
    "rest": {
      "description": "Servers manage Maps through the REST API.",
      "x-anchor": "introduction"
    },
    "presence": {
      "description": "A response always shows a Map with all its properties; only the unique name and the expiry may be null.",
      "x-anchor": "map-properties"
    },
    "addressing": {
      "description": "A URL may use the unique name of a Map in place of its SID.",
      "x-anchor": "map-properties"
    },
    "origin": {
      "description": "The URLs of one response have the same scheme, host and port, as in the page's examples.",
      "x-anchor": "map-properties"
    },
    "uniqueness": {
      "description": "No two Maps of a Service that exist at the same time share a unique name.",
      "x-anchor": "map-properties"
    },
    "retention": {
      "description": "A unique name is personal data, and is kept for at most 30 days after its Map is gone.",
      "x-anchor": "map-properties"
    },
    "lateness": {
      "description": "Deletion may come later than the expiry, and never before it.",
      "x-anchor": "map-properties",
      "x-unsettled": {
        "question": "expiry",
        "asks": "How soon is a Map deleted after it expires?",
        "readings": [
          "eager",
          "lazy",
          "late"
        ],
        "because": "Nothing limits how long deletion may lag behind the expiry. Eager deletes at once. Lazy deletes when a request names the Map; until then lists show it, as they did by default until 2021. Late deletes some time later; until then it is shown everywhere."
      }
    },
    "unknown-parameters": {
      "description": "A parameter that the operation does not know is ignored.",
      "x-source": "errors"
    },
    "json": {
      "description": "The body of a successful response is JSON.",
      "x-anchor": "map-properties"
    },
    "media-type": {
      "description": "A JSON response has a JSON content type.",
      "x-source": "openapi"
    },
    "not-found": {
      "description": "What does not exist is answered with 404.",
      "x-source": "http"
    },
    "any-revision": {
      "description": "An asterisk in If-Match matches any revision of the item.",
      "x-source": "http"
    },
    "server-error": {
      "description": "A request never breaks the server, however wrong it is; what the client got wrong is answered with 4xx.",
      "x-source": "http"
    },
    "name-scope": {
      "description": "A unique name is taken in its Service only.",
      "x-source": "errors"
    },
    "walk": {
      "description": "Following the next pages from the first to the last shows every Map of the Service that exists throughout, once.",
      "x-anchor": "read-multiple-syncmap-resources"
    },
    "belonging": {
      "description": "A list holds the Maps of its Service, and a Map is found in its Service only.",
      "x-anchor": "read-multiple-syncmap-resources"
    },
    "deletion-takes-items": {
      "description": "All items that belong to a Map are deleted with it.",
      "x-anchor": "delete-a-sync-map-resource"
    },
    "ttl-update": {
      "description": "An update of the time-to-live is a change of the Map, or none.",
      "x-source": "samples",
      "x-unsettled": {
        "question": "ttl-update-moves-revision",
        "asks": "Does an update of only the time-to-live change the revision?",
        "readings": [
          "no",
          "yes"
        ],
        "because": "Twilio's samples leave the revision at 0 in such an update; they were edited by hand.",
        "source": "samples"
      }
    },
    "item-replacement": {
      "description": "An update of an item's data replaces all of it; nothing of what was there before is merged in.",
      "x-source": "observed"
    },
    "item-data-kept": {
      "description": "An update of an item that sends no data leaves its data unchanged.",
      "x-source": "openapi"
    },
    "item-data-leaves-deadline": {
      "description": "An update of an item's data does not put off its expiry.",
      "x-source": "expiry"
    },
    "item-keys-ordered": {
      "description": "The items of a list are in the order of their keys, by Unicode code points, whatever the Map's own page says of order.",
      "x-source": "openapi"
    },
    "item-moves-map": {
      "description": "Every change to an item gives its Map a new revision, and updates the Map's date_updated with that of the item.",
      "x-source": "sdk"
    },
    "item-belonging": {
      "description": "An item is found in its Map only, and a key is taken in its Map only.",
      "x-source": "openapi"
    },
    "permission-belonging": {
      "description": "A permission applies to its Map only.",
      "x-source": "permissions"
    },
    "permission-deletion": {
      "description": "Once a permission is deleted, its identity has no rights to the Map.",
      "x-source": "permissions",
      "x-unsettled": {
        "question": "deleted-permission",
        "asks": "What does a deleted permission show?",
        "readings": [
          "missing",
          "all-false"
        ],
        "because": "The page says that a deletion is equivalent to a permission that grants nothing. It does not say what is returned afterwards.",
        "source": "permissions"
      }
    },
    "service-deletion": {
      "description": "Everything in a Service is deleted with it.",
      "x-source": "decision"
    },
    "empty-update": {
      "description": "An update that names no parameter changes nothing.",
      "x-source": "decision",
      "x-unsettled": {
        "question": "empty-update",
        "asks": "Is an update without parameters accepted?",
        "readings": [
          "accepted",
          "refused"
        ],
        "because": "The page requires no parameter; the catalogue of errors has 54010 for a request without any."
      }
    },
    "empty-ttl": {
      "description": "An empty time-to-live stands for no expiry, as 0 does.",
      "x-source": "decision"
    },
    "list-order": {
      "description": "The Maps of a list are in an order that the service chooses.",
      "x-source": "decision",
      "x-unsettled": {
        "question": "list-order",
        "asks": "In which order are Maps listed?",
        "readings": [
          "oldest-first",
          "newest-first"
        ],
        "because": "Nothing says in which order Maps are listed."
      }
    },
    "json-bodies": {
      "description": "A request body is a form; the documentation does not say whether JSON is accepted too.",
      "x-source": "openapi",
      "x-unsettled": {
        "question": "json-bodies",
        "asks": "Is a JSON request body accepted?",
        "readings": [
          "refused",
          "accepted"
        ],
        "because": "Twilio's own OpenAPI document has forms only; nothing says that other bodies are refused.",
        "source": "openapi"
      }
    }
  },
  "x-problems": {
    "unauthenticated": {
      "status": 401,
      "code": 20003,
      "message": "Authenticate",
      "description": "The credentials are missing or wrong.",
      "x-source": "errors"
    },
    "foreign-service": {
      "status": 403,
      "code": 54056,
      "message": "The Service belongs to another Account",
      "description": "The Service of the URL belongs to another Account than the credentials.",
      "x-source": "errors"
    },
    "rate-limited": {
      "status": 429,
      "code": 54009,
      "message": "Rate limit exceeded",
      "description": "More requests than the documented rates allow.",
      "x-source": "limits"
    },
    "internal-error": {
      "status": 500,
      "code": 20500,
      "message": "Internal Server Error",
      "description": "The service failed.",
      "x-source": "errors"
    },
    "unavailable": {
      "status": 503,
      "code": 20503,
      "message": "Service Unavailable",
      "description": "The service cannot answer at the moment.",
      "x-source": "errors"
    },
    "unknown-service": {
      "status": 404,
      "code": 20404,
      "message": "The requested resource {path} was not found",
      "description": "The Service of the URL does not exist.",
      "x-source": "observed",
      "x-unsettled": {
        "question": "missing-service-code",
        "asks": "Which code is returned for a missing Service?",
        "readings": [
          "20404",
          "54050"
        ],
        "because": "The REST API was seen to answer 20404 for what is not found; the catalogue of errors has 54050 for a missing Service.",
        "source": "errors"
      }
    },
    "unknown-map": {
      "status": 404,
      "code": 20404,
      "message": "The requested resource {path} was not found",
      "description": "The Map of the URL does not exist, by its SID or by its unique name.",
      "x-source": "observed",
      "x-unsettled": {
        "question": "missing-map-code",
        "asks": "Which code is returned for a missing Map?",
        "readings": [
          "20404",
          "54200",
          "54300"
        ],
        "because": "Notes of the live REST API have 20404; the catalogue has two codes of Sync for it, which its clients see."
      }
    },
    "unknown-route": {
      "status": 404,
      "code": 20404,
      "message": "The requested resource {path} was not found",
      "description": "Nothing lives at this URL.",
      "x-source": "observed"
    },
    "method-not-allowed": {
      "status": 405,
      "code": 20004,
      "message": "Method not allowed",
      "description": "The resource of the URL does not know this method; Allow names those that it knows.",
      "x-source": "http"
    },
    "unknown-item": {
      "status": 404,
      "code": 20404,
      "message": "The requested resource {path} was not found",
      "description": "The Map of the URL has no item of this key.",
      "x-source": "observed",
      "x-unsettled": {
        "question": "missing-item-code",
        "asks": "Which code is returned for a missing item?",
        "readings": [
          "20404",
          "54201"
        ],
        "because": "The REST API was seen to answer 20404; the catalogue has a code of Sync for it, which its clients see.",
        "source": "errors"
      }
    },
    "unknown-permission": {
      "status": 404,
      "code": 20404,
      "message": "The requested resource {path} was not found",
      "description": "The Map of the URL has no permission for this identity.",
      "x-source": "errors",
      "x-unsettled": {
        "question": "missing-permission-code",
        "asks": "Which code is returned for a missing permission?",
        "readings": [
          "20404",
          "54354"
        ],
        "because": "Everything else that is missing is answered with 20404; the catalogue has a code of its own for permissions.",
        "source": "errors"
      }
    },
    "key-taken": {
      "status": 409,
      "code": 54208,
      "message": "An Item with given key already exists in the Map",
      "description": "The Map has an item of this key.",
      "x-source": "observed"
    },
    "key-malformed": {
      "status": 400,
      "code": 54209,
      "message": "Invalid item key. Expected 1 to 320 characters",
      "description": "The key of an item has 1 to 320 characters.",
      "x-source": "errors"
    },
    "data-invalid": {
      "status": 400,
      "code": 54008,
      "message": "Invalid request body: the type of one of the attributes is invalid",
      "description": "The data of an item is JSON.",
      "x-source": "observed"
    },
    "data-missing": {
      "status": 400,
      "code": 54206,
      "message": "Invalid item data. Expected JSON other than null",
      "description": "An item has data, which is not null.",
      "x-source": "errors"
    },
    "data-too-large": {
      "status": 413,
      "code": 54006,
      "message": "Request entity too large",
      "description": "The data of an item is at most 16 KiB of JSON in UTF-8.",
      "x-source": "observed"
    },
    "revision-mismatch": {
      "status": 412,
      "code": 54205,
      "message": "The revision of the Map Item does not match the expected revision",
      "description": "The item does not have the revision that If-Match requires.",
      "x-source": "errors",
      "x-unsettled": {
        "question": "revision-mismatch-code",
        "asks": "Which code is returned if If-Match names another revision?",
        "readings": [
          "54205",
          "20412"
        ],
        "because": "The catalogue has a code of Map items for it; a support article speaks of the general one.",
        "source": "errors"
      }
    },
    "revision-malformed": {
      "status": 400,
      "code": 54003,
      "message": "Invalid If-Match. Expected a revision or *",
      "description": "The value of If-Match is a revision.",
      "x-source": "errors"
    },
    "collection-ttl-alone": {
      "status": 400,
      "code": 54010,
      "message": "No parameters specified. CollectionTtl goes with Data or ItemTtl",
      "description": "An update of an item takes CollectionTtl only together with data or with a time-to-live of the item.",
      "x-source": "openapi"
    },
    "order-invalid": {
      "status": 400,
      "code": 54451,
      "message": "Invalid Order. Expected asc or desc",
      "description": "Items are listed in one of two orders.",
      "x-source": "errors"
    },
    "bounds-invalid": {
      "status": 400,
      "code": 54452,
      "message": "Invalid Bounds. Expected inclusive or exclusive",
      "description": "The bounds of a list of items are one of two.",
      "x-source": "errors"
    },
    "identity-malformed": {
      "status": 400,
      "code": 54351,
      "message": "Invalid identity. Expected 1 to 256 characters",
      "description": "An identity has 1 to 256 characters.",
      "x-source": "errors"
    },
    "attribute-invalid": {
      "status": 400,
      "code": 54008,
      "message": "Invalid request body: the type of one of the attributes is invalid",
      "description": "A boolean or numeric parameter has a value of its type.",
      "x-source": "errors"
    },
    "webhook-url-invalid": {
      "status": 400,
      "code": 54051,
      "message": "Invalid WebhookUrl. Expected a URL of at most 512 characters",
      "description": "The webhook of a Service is a URL of at most 512 characters.",
      "x-source": "errors"
    },
    "friendly-name-invalid": {
      "status": 400,
      "code": 54053,
      "message": "Invalid FriendlyName. Expected at most 255 characters",
      "description": "A friendly name has at most 255 characters.",
      "x-source": "errors"
    },
    "name-taken": {
      "status": 409,
      "code": 54301,
      "message": "Unique name already exists",
      "description": "Another Map of the Service has this unique name.",
      "x-source": "observed"
    },
    "name-malformed": {
      "status": 400,
      "code": 54302,
      "message": "Invalid unique name. Expected 1 to 320 characters, not of the form of a SID",
      "description": "A unique name has 1 to 320 characters and does not look like a SID.",
      "x-source": "sdk"
    },
    "no-parameters": {
      "status": 400,
      "code": 54010,
      "message": "No parameters specified",
      "description": "An update sends at least one parameter, if empty updates are refused.",
      "x-source": "errors"
    },
    "ttl-invalid": {
      "status": 400,
      "code": 54011,
      "message": "Invalid TTL. Expected a whole number of seconds from 0 to 31536000",
      "description": "A time-to-live is a whole number of seconds, at least 0 and at most a year.",
      "x-source": "errors"
    },
    "page-size-invalid": {
      "status": 400,
      "code": 54454,
      "message": "Invalid PageSize. Expected a whole number from 1 to 1000",
      "description": "A page holds 1 to 1000 Maps.",
      "x-source": "errors"
    },
    "page-token-invalid": {
      "status": 400,
      "code": 54453,
      "message": "Invalid PageToken. Expected one from the URLs in meta",
      "description": "A page token comes from the URLs in meta and from nowhere else.",
      "x-source": "errors"
    },
    "page-invalid": {
      "status": 400,
      "code": 20422,
      "message": "Invalid Page. Expected a whole number, at least 0",
      "description": "A page index is a whole number, at least 0.",
      "x-source": "errors"
    },
    "malformed-request": {
      "status": 400,
      "code": 70002,
      "message": "Bad request. The URL or the body is not validly percent-encoded UTF-8",
      "description": "The URL and the form are validly percent-encoded.",
      "x-source": "errors"
    },
    "unsupported-content-type": {
      "status": 415,
      "code": 19056,
      "message": "Input request content type is invalid. Expected application/x-www-form-urlencoded",
      "description": "A body is sent as application/x-www-form-urlencoded.",
      "x-source": "errors"
    },
    "body-too-large": {
      "status": 413,
      "code": 54006,
      "message": "Request entity too large",
      "description": "A body has at most 64 KiB, which holds the largest documented value in percent-encoding.",
      "x-source": "observed"
    }
  },
  "x-problem": [
    "unauthenticated",
    "foreign-service",
    "rate-limited",
    "internal-error",
    "unavailable",
    "unknown-route",
    "method-not-allowed",
    "malformed-request",
    "unsupported-content-type",
    "body-too-large"
  ],
  "paths": {
    "/v1/Services/{ServiceSid}/Maps": {
      "x-resource": {
        "name": "SyncMap",
        "role": "list",
        "parent": "Service"
      },
      "parameters": [
        {
          "$ref": "#/components/parameters/ServiceSid"
        }
      ],
      "post": {
        "operationId": "CreateSyncMap",
        "tags": [
          "SyncMap"
        ],
        "summary": "Create a Map",
        "description": "Makes a new Map in the Service, with a unique name and a deadline if they are asked for.",
        "x-anchor": "create-a-syncmap-resource",
        "x-problem": [
          "unknown-service",
          "name-malformed",
          "name-taken",
          "ttl-invalid"
        ],
        "requestBody": {
          "content": {
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/CreateSyncMapRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The Map that was made.",
            "x-source": "openapi",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMap"
                },
                "examples": {
                  "created": {
                    "$ref": "#/components/examples/SyncMap"
                  },
                  "named": {
                    "$ref": "#/components/examples/NamedSyncMap"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedContentType"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "get": {
        "operationId": "ListSyncMap",
        "tags": [
          "SyncMap"
        ],
        "summary": "Read multiple Maps",
        "description": "Lists the Maps of the Service in pages; without a PageSize, the first 50.",
        "x-anchor": "read-multiple-syncmap-resources",
        "x-paging": {
          "key": "maps",
          "size": "PageSize",
          "index": "Page",
          "token": "PageToken"
        },
        "x-problem": [
          "unknown-service",
          "page-size-invalid",
          "page-invalid",
          "page-token-invalid"
        ],
        "parameters": [
          {
            "name": "PageSize",
            "in": "query",
            "description": "How many Maps a page holds; 50 if it is not given, 1000 at most.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 50,
              "x-problem": "page-size-invalid",
              "x-unsettled": {
                "question": "largest-page",
                "asks": "What is the largest page size?",
                "readings": [
                  "1000",
                  "100"
                ],
                "because": "The page's table allows 1000, its note says up to 100, and Twilio's own OpenAPI document says 100 since June 2025. A page may hold fewer than asked for; meta.page_size says how many."
              }
            }
          },
          {
            "name": "Page",
            "in": "query",
            "description": "The index of the page, for the client's information only.",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "x-problem": "page-invalid",
              "x-unsettled": {
                "question": "page-without-token",
                "asks": "What does Page do without a PageToken?",
                "readings": [
                  "echoed",
                  "skips"
                ],
                "because": "Nothing says whether an index without a token moves through the list."
              }
            }
          },
          {
            "name": "PageToken",
            "in": "query",
            "description": "Where the page begins. The service hands it out in the URLs of meta.",
            "schema": {
              "type": "string",
              "x-problem": "page-token-invalid",
              "x-unsettled": {
                "question": "page-token-form",
                "asks": "What do page tokens begin with?",
                "readings": [
                  "PT",
                  "DN"
                ],
                "because": "No token of Sync was seen. Other Twilio APIs hand out PT with base64 behind it, or DN with a cursor."
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page of Maps.",
            "x-source": "openapi",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMapList"
                },
                "examples": {
                  "empty": {
                    "$ref": "#/components/examples/EmptyList"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      }
    },
    "/v1/Services/{ServiceSid}/Maps/{Sid}": {
      "x-resource": {
        "name": "SyncMap",
        "role": "instance",
        "parent": "Service",
        "keys": [
          "sid",
          "unique_name"
        ],
        "missing": "unknown-map",
        "taken": "name-taken"
      },
      "parameters": [
        {
          "$ref": "#/components/parameters/ServiceSid"
        },
        {
          "name": "Sid",
          "in": "path",
          "required": true,
          "description": "The Map, by its SID or by its unique name.",
          "x-anchor": "fetch-a-syncmap-resource",
          "schema": {
            "type": "string",
            "x-pii": {
              "handling": "standard",
              "days": 30
            }
          }
        }
      ],
      "get": {
        "operationId": "FetchSyncMap",
        "tags": [
          "SyncMap"
        ],
        "summary": "Fetch a Map",
        "description": "Returns one Map in its current state.",
        "x-anchor": "fetch-a-syncmap-resource",
        "x-problem": [
          "unknown-service",
          "unknown-map"
        ],
        "responses": {
          "200": {
            "description": "The Map.",
            "x-source": "openapi",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMap"
                },
                "examples": {
                  "fetched": {
                    "$ref": "#/components/examples/SyncMap"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "post": {
        "operationId": "UpdateSyncMap",
        "tags": [
          "SyncMap"
        ],
        "summary": "Update a Map",
        "description": "Sets a new deadline for a Map, or takes its deadline away.",
        "x-anchor": "update-a-syncmap-resource",
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "no-parameters",
          "ttl-invalid"
        ],
        "requestBody": {
          "content": {
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/UpdateSyncMapRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The Map after the update.",
            "x-source": "openapi",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMap"
                },
                "examples": {
                  "updated": {
                    "$ref": "#/components/examples/SyncMap"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedContentType"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "delete": {
        "operationId": "DeleteSyncMap",
        "tags": [
          "SyncMap"
        ],
        "summary": "Delete a Map",
        "description": "Removes one Map for good.",
        "x-anchor": "delete-a-sync-map-resource",
        "x-problem": [
          "unknown-service",
          "unknown-map"
        ],
        "responses": {
          "204": {
            "description": "The Map is gone; the answer has no body.",
            "x-source": "openapi"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      }
    },
    "/v1/Services/{ServiceSid}/Maps/{MapSid}/Items": {
      "x-resource": {
        "name": "SyncMapItem",
        "role": "list",
        "parent": "SyncMap"
      },
      "parameters": [
        {
          "$ref": "#/components/parameters/ServiceSid"
        },
        {
          "$ref": "#/components/parameters/MapSid"
        }
      ],
      "post": {
        "operationId": "CreateSyncMapItem",
        "tags": [
          "SyncMapItem"
        ],
        "summary": "Create an item",
        "description": "Adds a JSON value to the Map under a key that no item has yet.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "key-malformed",
          "key-taken",
          "data-invalid",
          "data-missing",
          "data-too-large",
          "ttl-invalid"
        ],
        "requestBody": {
          "content": {
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/CreateSyncMapItemRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The item that was made.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ItemETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMapItem"
                },
                "examples": {
                  "example": {
                    "$ref": "#/components/examples/SyncMapItem"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "409": {
            "$ref": "#/components/responses/Conflict"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedContentType"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "get": {
        "operationId": "ListSyncMapItem",
        "tags": [
          "SyncMapItem"
        ],
        "summary": "Read multiple items",
        "description": "Lists the items of the Map in pages, in the order of their keys.",
        "x-source": "openapi",
        "x-paging": {
          "key": "items",
          "size": "PageSize",
          "index": "Page",
          "token": "PageToken",
          "by": "key",
          "from": "From",
          "bounds": "Bounds",
          "order": "Order"
        },
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "order-invalid",
          "bounds-invalid",
          "page-size-invalid",
          "page-invalid",
          "page-token-invalid"
        ],
        "parameters": [
          {
            "name": "From",
            "in": "query",
            "description": "The key at which the list begins; an item with this key need not exist.",
            "schema": {
              "type": "string",
              "x-pii": {
                "handling": "standard",
                "days": 30
              }
            }
          },
          {
            "name": "Bounds",
            "in": "query",
            "description": "Whether an item whose key is that of From is in the list. It is, unless the bounds are exclusive.",
            "schema": {
              "type": "string",
              "enum": [
                "inclusive",
                "exclusive"
              ],
              "default": "inclusive",
              "x-problem": "bounds-invalid"
            }
          },
          {
            "name": "Order",
            "in": "query",
            "description": "Whether the keys are in ascending order, which is the default, or in descending order.",
            "schema": {
              "type": "string",
              "enum": [
                "asc",
                "desc"
              ],
              "default": "asc",
              "x-problem": "order-invalid"
            }
          },
          {
            "$ref": "#/components/parameters/PageSize"
          },
          {
            "$ref": "#/components/parameters/Page"
          },
          {
            "$ref": "#/components/parameters/PageToken"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of items.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMapItemList"
                },
                "examples": {
                  "example": {
                    "$ref": "#/components/examples/EmptyItemList"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      }
    },
    "/v1/Services/{ServiceSid}/Maps/{MapSid}/Items/{Key}": {
      "x-resource": {
        "name": "SyncMapItem",
        "role": "instance",
        "parent": "SyncMap",
        "keys": [
          "key"
        ],
        "missing": "unknown-item",
        "taken": "key-taken",
        "mutates": true
      },
      "parameters": [
        {
          "$ref": "#/components/parameters/ServiceSid"
        },
        {
          "$ref": "#/components/parameters/MapSid"
        },
        {
          "name": "Key",
          "in": "path",
          "required": true,
          "description": "The item, by its key. Whatever the key holds is percent-encoded, slashes too.",
          "x-source": "openapi",
          "schema": {
            "type": "string",
            "x-pii": {
              "handling": "standard",
              "days": 30
            }
          }
        }
      ],
      "get": {
        "operationId": "FetchSyncMapItem",
        "tags": [
          "SyncMapItem"
        ],
        "summary": "Fetch an item",
        "description": "Returns one item in its current state.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "unknown-item"
        ],
        "responses": {
          "200": {
            "description": "The item.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ItemETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMapItem"
                },
                "examples": {
                  "example": {
                    "$ref": "#/components/examples/SyncMapItem"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "post": {
        "operationId": "UpdateSyncMapItem",
        "tags": [
          "SyncMapItem"
        ],
        "summary": "Update an item",
        "description": "Replaces the data of an item, sets its deadline, or does both.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "unknown-item",
          "no-parameters",
          "collection-ttl-alone",
          "data-invalid",
          "data-missing",
          "data-too-large",
          "ttl-invalid",
          "revision-malformed",
          "revision-mismatch"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "requestBody": {
          "content": {
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/UpdateSyncMapItemRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The item after the update.",
            "headers": {
              "ETag": {
                "$ref": "#/components/headers/ItemETag"
              }
            },
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMapItem"
                },
                "examples": {
                  "example": {
                    "$ref": "#/components/examples/SyncMapItem"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "412": {
            "$ref": "#/components/responses/PreconditionFailed"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedContentType"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "delete": {
        "operationId": "DeleteSyncMapItem",
        "tags": [
          "SyncMapItem"
        ],
        "summary": "Delete an item",
        "description": "Removes one item of the Map for good.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "unknown-item",
          "revision-malformed",
          "revision-mismatch"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/IfMatch"
          }
        ],
        "responses": {
          "204": {
            "description": "The item is gone; the answer has no body."
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "412": {
            "$ref": "#/components/responses/PreconditionFailed"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      }
    },
    "/v1/Services/{ServiceSid}/Maps/{MapSid}/Permissions": {
      "x-resource": {
        "name": "SyncMapPermission",
        "role": "list",
        "parent": "SyncMap"
      },
      "parameters": [
        {
          "$ref": "#/components/parameters/ServiceSidOrDefault"
        },
        {
          "$ref": "#/components/parameters/MapSid"
        }
      ],
      "get": {
        "operationId": "ListSyncMapPermission",
        "tags": [
          "SyncMapPermission"
        ],
        "summary": "Read multiple permissions",
        "description": "Lists the permissions of the Map in pages.",
        "x-source": "openapi",
        "x-paging": {
          "key": "permissions",
          "size": "PageSize",
          "index": "Page",
          "token": "PageToken"
        },
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "page-size-invalid",
          "page-invalid",
          "page-token-invalid"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PageSize"
          },
          {
            "$ref": "#/components/parameters/Page"
          },
          {
            "$ref": "#/components/parameters/PageToken"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of permissions.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMapPermissionList"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      }
    },
    "/v1/Services/{ServiceSid}/Maps/{MapSid}/Permissions/{Identity}": {
      "x-resource": {
        "name": "SyncMapPermission",
        "role": "instance",
        "parent": "SyncMap",
        "keys": [
          "identity"
        ],
        "missing": "unknown-permission"
      },
      "parameters": [
        {
          "$ref": "#/components/parameters/ServiceSidOrDefault"
        },
        {
          "$ref": "#/components/parameters/MapSid"
        },
        {
          "name": "Identity",
          "in": "path",
          "required": true,
          "description": "The permission, by the identity of those whom it is for, as their access tokens name them.",
          "x-source": "openapi",
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 256,
            "x-problem": "identity-malformed",
            "x-pii": {
              "handling": "standard",
              "days": 30
            }
          }
        }
      ],
      "get": {
        "operationId": "FetchSyncMapPermission",
        "tags": [
          "SyncMapPermission"
        ],
        "summary": "Fetch a permission",
        "description": "Returns the rights of one identity to the Map.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "unknown-permission"
        ],
        "responses": {
          "200": {
            "description": "The permission.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMapPermission"
                },
                "examples": {
                  "example": {
                    "$ref": "#/components/examples/SyncMapPermission"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "post": {
        "operationId": "UpdateSyncMapPermission",
        "tags": [
          "SyncMapPermission"
        ],
        "summary": "Set a permission",
        "description": "Sets what one identity may do with the Map, whether it had a permission before or not.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "identity-malformed",
          "attribute-invalid"
        ],
        "requestBody": {
          "content": {
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/UpdateSyncMapPermissionRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The permission after the update.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SyncMapPermission"
                },
                "examples": {
                  "example": {
                    "$ref": "#/components/examples/SyncMapPermission"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedContentType"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "delete": {
        "operationId": "DeleteSyncMapPermission",
        "tags": [
          "SyncMapPermission"
        ],
        "summary": "Delete a permission",
        "description": "Removes all rights of one identity to the Map.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service",
          "unknown-map",
          "unknown-permission"
        ],
        "responses": {
          "204": {
            "description": "The permission is gone; the answer has no body."
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      }
    },
    "/v1/Services": {
      "x-resource": {
        "name": "Service",
        "role": "list",
        "parent": "Account"
      },
      "parameters": [],
      "post": {
        "operationId": "CreateService",
        "tags": [
          "Service"
        ],
        "summary": "Create a Service",
        "description": "Makes a new Service, with nothing in it.",
        "x-source": "openapi",
        "x-problem": [
          "friendly-name-invalid",
          "webhook-url-invalid",
          "attribute-invalid"
        ],
        "requestBody": {
          "content": {
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/ServiceRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The Service that was made.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Service"
                },
                "examples": {
                  "example": {
                    "$ref": "#/components/examples/Service"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedContentType"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "get": {
        "operationId": "ListService",
        "tags": [
          "Service"
        ],
        "summary": "Read multiple Services",
        "description": "Lists the Services of the Account in pages.",
        "x-source": "openapi",
        "x-paging": {
          "key": "services",
          "size": "PageSize",
          "index": "Page",
          "token": "PageToken"
        },
        "x-problem": [
          "page-size-invalid",
          "page-invalid",
          "page-token-invalid"
        ],
        "parameters": [
          {
            "$ref": "#/components/parameters/PageSize"
          },
          {
            "$ref": "#/components/parameters/Page"
          },
          {
            "$ref": "#/components/parameters/PageToken"
          }
        ],
        "responses": {
          "200": {
            "description": "A page of Services.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ServiceList"
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      }
    },
    "/v1/Services/{Sid}": {
      "x-resource": {
        "name": "Service",
        "role": "instance",
        "parent": "Account",
        "keys": [
          "sid",
          "unique_name"
        ],
        "missing": "unknown-service"
      },
      "parameters": [
        {
          "name": "Sid",
          "in": "path",
          "required": true,
          "description": "The Service, by its SID or by its unique name.",
          "x-source": "openapi",
          "schema": {
            "type": "string"
          }
        }
      ],
      "get": {
        "operationId": "FetchService",
        "tags": [
          "Service"
        ],
        "summary": "Fetch a Service",
        "description": "Returns one Service in its current state.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service"
        ],
        "responses": {
          "200": {
            "description": "The Service.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Service"
                },
                "examples": {
                  "example": {
                    "$ref": "#/components/examples/Service"
                  }
                }
              }
            }
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "post": {
        "operationId": "UpdateService",
        "tags": [
          "Service"
        ],
        "summary": "Update a Service",
        "description": "Changes the settings of a Service; those that are not sent stay.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service",
          "no-parameters",
          "friendly-name-invalid",
          "webhook-url-invalid",
          "attribute-invalid"
        ],
        "requestBody": {
          "content": {
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/ServiceRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The Service after the update.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Service"
                },
                "examples": {
                  "example": {
                    "$ref": "#/components/examples/Service"
                  }
                }
              }
            }
          },
          "400": {
            "$ref": "#/components/responses/BadRequest"
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "413": {
            "$ref": "#/components/responses/TooLarge"
          },
          "415": {
            "$ref": "#/components/responses/UnsupportedContentType"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      },
      "delete": {
        "operationId": "DeleteService",
        "tags": [
          "Service"
        ],
        "summary": "Delete a Service",
        "description": "Removes one Service for good.",
        "x-source": "openapi",
        "x-problem": [
          "unknown-service"
        ],
        "responses": {
          "204": {
            "description": "The Service is gone; the answer has no body."
          },
          "401": {
            "$ref": "#/components/responses/Unauthorized"
          },
          "404": {
            "$ref": "#/components/responses/NotFound"
          },
          "429": {
            "$ref": "#/components/responses/TooManyRequests"
          }
        }
      }
    }
  },
  "webhooks": {
    "mapEvent": {
      "post": {
        "operationId": "TellMapEvent",
        "tags": [
          "SyncMap"
        ],
        "summary": "Tell of an event",
        "description": "What happens to the Maps of a Service is sent to its webhook_url, which takes it by an answer of success; what comes by the REST API only if webhooks_from_rest_enabled asks for it.",
        "x-source": "webhooks",
        "security": [],
        "parameters": [
          {
            "name": "X-Twilio-Signature",
            "in": "header",
            "required": true,
            "description": "The URL and the names and values of the parameters, sorted by their names, under HMAC-SHA1 with the auth token of the Account, in Base64.",
            "x-source": "signatures",
            "schema": {
              "type": "string"
            }
          }
        ],
        "requestBody": {
          "content": {
            "application/x-www-form-urlencoded": {
              "schema": {
                "$ref": "#/components/schemas/MapWebhook"
              }
            }
          }
        },
        "responses": {
          "2XX": {
            "description": "The event is taken."
          },
          "4XX": {
            "description": "The event is not taken."
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "accountSid_authToken": {
        "type": "http",
        "scheme": "basic",
        "description": "The SID of the Account with its auth token, or an API key with its secret."
      }
    },
    "parameters": {
      "ServiceSid": {
        "name": "ServiceSid",
        "in": "path",
        "required": true,
        "description": "The SID of the Sync Service that the Map belongs to.",
        "x-anchor": "create-a-syncmap-resource",
        "schema": {
          "type": "string",
          "x-keys": [
            "sid"
          ],
          "x-unsettled": {
            "question": "default-service",
            "asks": "Which URLs accept default as the SID of a Service?",
            "readings": [
              "permissions",
              "everywhere"
            ],
            "because": "Twilio's own OpenAPI document mentions it for permissions only. It says that the unique name of a Service is usable in URLs, but not in which.",
            "source": "openapi"
          }
        }
      },
      "ServiceSidOrDefault": {
        "name": "ServiceSid",
        "in": "path",
        "required": true,
        "description": "The SID of the Sync Service that the Map belongs to, or default for the Account's default Service.",
        "x-source": "openapi",
        "schema": {
          "type": "string",
          "x-keys": [
            "sid",
            "unique_name"
          ]
        }
      },
      "MapSid": {
        "name": "MapSid",
        "in": "path",
        "required": true,
        "description": "The Map, by its SID or by its unique name.",
        "x-source": "openapi",
        "schema": {
          "type": "string",
          "x-keys": [
            "sid",
            "unique_name"
          ],
          "x-pii": {
            "handling": "standard",
            "days": 30
          }
        }
      },
      "IfMatch": {
        "name": "If-Match",
        "in": "header",
        "description": "The revision that the item must have for the request to be carried out.",
        "x-source": "openapi",
        "schema": {
          "type": "string"
        }
      },
      "PageSize": {
        "name": "PageSize",
        "in": "query",
        "description": "How many resources a page holds; 50 if it is not given, 1000 at most.",
        "x-source": "errors",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 1000,
          "default": 50,
          "x-problem": "page-size-invalid"
        }
      },
      "Page": {
        "name": "Page",
        "in": "query",
        "description": "The index of the page, for the client alone, whatever is listed.",
        "x-source": "openapi",
        "schema": {
          "type": "integer",
          "minimum": 0,
          "x-problem": "page-invalid"
        }
      },
      "PageToken": {
        "name": "PageToken",
        "in": "query",
        "description": "Where the page begins, whatever is listed. The service hands it out in the URLs of meta.",
        "x-source": "openapi",
        "schema": {
          "type": "string",
          "x-problem": "page-token-invalid"
        }
      }
    },
    "headers": {
      "ETag": {
        "description": "A response with one Map has an ETag that equals the Map's revision.",
        "x-source": "conflicts",
        "x-unsettled": {
          "question": "etag-form",
          "asks": "In which form is the ETag sent?",
          "readings": [
            "quoted",
            "bare"
          ],
          "because": "RFC 9110 wants an entity tag in quotes; Twilio's page shows none."
        },
        "schema": {
          "type": "string"
        }
      },
      "ItemETag": {
        "description": "A response with one item has an ETag that equals the item's revision.",
        "x-source": "conflicts",
        "schema": {
          "type": "string"
        }
      }
    },
    "schemas": {
      "SyncMap": {
        "type": "object",
        "description": "A Map, as every answer that carries one shows it.",
        "x-anchor": "map-properties",
        "required": [
          "sid",
          "unique_name",
          "account_sid",
          "service_sid",
          "url",
          "links",
          "revision",
          "date_expires",
          "date_created",
          "date_updated",
          "created_by"
        ],
        "properties": {
          "sid": {
            "description": "The string that identifies the Map, made by the service.",
            "type": "string",
            "pattern": "^MP[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "minted": "MP"
            }
          },
          "unique_name": {
            "description": "The name that the application gave, unique in its Service; the URL takes it in place of the SID.",
            "type": [
              "string",
              "null"
            ],
            "x-origin": {
              "form": "UniqueName"
            },
            "x-pii": {
              "handling": "standard",
              "days": 30
            }
          },
          "account_sid": {
            "description": "The SID of the Account that created the Map.",
            "type": "string",
            "pattern": "^AC[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "credential": "account"
            }
          },
          "service_sid": {
            "description": "The SID of the Sync Service that the Map belongs to.",
            "type": "string",
            "pattern": "^IS[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "path": "ServiceSid"
            }
          },
          "url": {
            "description": "The absolute URL of the Map.",
            "type": "string",
            "format": "uri",
            "x-origin": {
              "self": "FetchSyncMap"
            }
          },
          "links": {
            "description": "The URLs of what is nested in the Map, its items and its permissions.",
            "type": "object",
            "required": [
              "items",
              "permissions"
            ],
            "properties": {
              "items": {
                "description": "The URL of the Map's items.",
                "type": "string",
                "format": "uri"
              },
              "permissions": {
                "description": "The URL of the Map's permissions.",
                "type": "string",
                "format": "uri"
              }
            },
            "additionalProperties": {
              "type": "string",
              "format": "uri"
            },
            "x-origin": {
              "children": {
                "items": "Items",
                "permissions": "Permissions"
              }
            }
          },
          "revision": {
            "description": "The Map's current revision, as a string.",
            "type": "string",
            "x-origin": {
              "counter": "mutations"
            },
            "x-unsettled": {
              "question": "revision-notation",
              "asks": "In which notation are revisions counted?",
              "readings": [
                "hexadecimal",
                "decimal"
              ],
              "because": "The one real revision above 9 that was found is \"1e\"; nothing promises a notation."
            }
          },
          "date_expires": {
            "description": "When the Map expires and will be deleted, in GMT and ISO 8601; null if it does not expire.",
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "x-origin": {
              "deadline": "CollectionTtl"
            }
          },
          "date_created": {
            "description": "When the Map was created, in GMT and ISO 8601.",
            "type": "string",
            "format": "date-time",
            "x-origin": {
              "clock": "created"
            }
          },
          "date_updated": {
            "description": "When the Map was last updated, in GMT and ISO 8601.",
            "type": "string",
            "format": "date-time",
            "x-origin": {
              "clock": "updated"
            },
            "x-unsettled": {
              "question": "ttl-update-moves-date",
              "asks": "Does an update of only the time-to-live change date_updated?",
              "readings": [
                "yes",
                "no"
              ],
              "because": "Twilio's samples leave the date alone in an update of nothing but the TTL; later recordings move it.",
              "source": "samples"
            }
          },
          "created_by": {
            "description": "Who created the Map. For a Map made through the REST API it is `system`; for one made by a client, the identity of its token.",
            "type": "string",
            "x-origin": {
              "constant": "system"
            },
            "x-pii": {
              "handling": "standard",
              "days": 30,
              "source": "openapi"
            }
          }
        }
      },
      "SyncMapList": {
        "x-anchor": "read-multiple-syncmap-resources",
        "type": "object",
        "description": "A page of Maps and its meta.",
        "required": [
          "maps",
          "meta"
        ],
        "properties": {
          "maps": {
            "description": "The Maps of this page.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SyncMap"
            }
          },
          "meta": {
            "$ref": "#/components/schemas/PageMeta"
          }
        }
      },
      "SyncMapItem": {
        "type": "object",
        "description": "An item, as every answer that carries one shows it.",
        "x-source": "openapi",
        "required": [
          "key",
          "account_sid",
          "service_sid",
          "map_sid",
          "url",
          "revision",
          "data",
          "date_expires",
          "date_created",
          "date_updated",
          "created_by"
        ],
        "properties": {
          "key": {
            "description": "The key that the application gave, unique in its Map; the URL names the item by it.",
            "type": "string",
            "x-origin": {
              "form": "Key"
            },
            "x-pii": {
              "handling": "standard",
              "days": 30
            }
          },
          "account_sid": {
            "description": "The SID of the Account that created the item.",
            "type": "string",
            "pattern": "^AC[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "credential": "account"
            }
          },
          "service_sid": {
            "description": "The SID of the Sync Service that the Map belongs to.",
            "type": "string",
            "pattern": "^IS[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "path": "ServiceSid"
            }
          },
          "map_sid": {
            "description": "The SID of the Map that the item belongs to.",
            "type": "string",
            "pattern": "^MP[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "path": "MapSid"
            }
          },
          "url": {
            "description": "The absolute URL of the item, its key percent-encoded.",
            "type": "string",
            "format": "uri",
            "x-origin": {
              "self": "FetchSyncMapItem"
            }
          },
          "revision": {
            "description": "The item's current revision, as a string.",
            "type": "string",
            "x-origin": {
              "counter": "mutations"
            },
            "x-unsettled": {
              "question": "item-revision",
              "asks": "Which revision does a new item start with?",
              "readings": [
                "own",
                "map"
              ],
              "because": "Twilio's samples have 0 in lists, and 3 in the answer to a creation, which may be the revision of the Map.",
              "source": "samples"
            }
          },
          "data": {
            "description": "The JSON value that the application gave.",
            "x-origin": {
              "form": "Data"
            },
            "x-pii": {
              "handling": "sensitive",
              "days": 7,
              "source": "openapi"
            }
          },
          "date_expires": {
            "description": "When the item expires and will be deleted, in GMT and ISO 8601; null if it does not expire by itself, even if its Map does.",
            "type": [
              "string",
              "null"
            ],
            "format": "date-time",
            "x-origin": {
              "deadline": "ItemTtl"
            }
          },
          "date_created": {
            "description": "When the item was created, in GMT and ISO 8601.",
            "type": "string",
            "format": "date-time",
            "x-origin": {
              "clock": "created"
            }
          },
          "date_updated": {
            "description": "When the item was last updated, in GMT and ISO 8601.",
            "type": "string",
            "format": "date-time",
            "x-origin": {
              "clock": "updated"
            }
          },
          "created_by": {
            "description": "Who created the item; for one made through the REST API it is `system`.",
            "type": "string",
            "x-origin": {
              "constant": "system"
            },
            "x-pii": {
              "handling": "standard",
              "days": 30,
              "source": "openapi"
            }
          }
        }
      },
      "SyncMapItemList": {
        "x-source": "openapi",
        "type": "object",
        "description": "A page of items and its meta.",
        "required": [
          "items",
          "meta"
        ],
        "properties": {
          "items": {
            "description": "The items of this page.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SyncMapItem"
            }
          },
          "meta": {
            "$ref": "#/components/schemas/PageMeta"
          }
        }
      },
      "SyncMapPermission": {
        "type": "object",
        "description": "A permission, as every answer that carries one shows it.",
        "x-source": "openapi",
        "required": [
          "account_sid",
          "service_sid",
          "map_sid",
          "identity",
          "read",
          "write",
          "manage",
          "url"
        ],
        "properties": {
          "account_sid": {
            "description": "The SID of the Account that created the permission.",
            "type": "string",
            "pattern": "^AC[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "credential": "account"
            }
          },
          "service_sid": {
            "description": "The SID of the Sync Service that the Map belongs to.",
            "type": "string",
            "pattern": "^IS[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "path": "ServiceSid"
            }
          },
          "map_sid": {
            "description": "The SID of the Map that the permission belongs to.",
            "type": "string",
            "pattern": "^MP[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "path": "MapSid"
            }
          },
          "identity": {
            "description": "Whom it is for, as their access tokens name them; the URL names the permission by it.",
            "type": "string",
            "x-origin": {
              "path": "Identity"
            },
            "x-pii": {
              "handling": "standard",
              "days": 30
            }
          },
          "read": {
            "description": "Whether the identity may read the Map and its items.",
            "type": "boolean",
            "x-origin": {
              "form": "Read"
            }
          },
          "write": {
            "description": "Whether the identity may create, update and delete items of the Map.",
            "type": "boolean",
            "x-origin": {
              "form": "Write"
            }
          },
          "manage": {
            "description": "Whether the identity may delete the Map.",
            "type": "boolean",
            "x-origin": {
              "form": "Manage"
            }
          },
          "url": {
            "description": "The absolute URL of the permission, its identity percent-encoded.",
            "type": "string",
            "format": "uri",
            "x-origin": {
              "self": "FetchSyncMapPermission"
            }
          }
        }
      },
      "SyncMapPermissionList": {
        "x-source": "openapi",
        "type": "object",
        "description": "A page of permissions and its meta.",
        "required": [
          "permissions",
          "meta"
        ],
        "properties": {
          "permissions": {
            "description": "The permissions of this page.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SyncMapPermission"
            }
          },
          "meta": {
            "$ref": "#/components/schemas/PageMeta"
          }
        }
      },
      "Service": {
        "type": "object",
        "description": "A Service, as every answer that carries one shows it.",
        "x-source": "openapi",
        "required": [
          "sid",
          "unique_name",
          "account_sid",
          "friendly_name",
          "date_created",
          "date_updated",
          "url",
          "webhook_url",
          "webhooks_from_rest_enabled",
          "reachability_webhooks_enabled",
          "acl_enabled",
          "reachability_debouncing_enabled",
          "reachability_debouncing_window",
          "links"
        ],
        "properties": {
          "sid": {
            "description": "The string that identifies the Service, made by the service.",
            "type": "string",
            "pattern": "^IS[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "minted": "IS"
            }
          },
          "unique_name": {
            "description": "The name that the service itself gave, such as that of the Account's default Service; nobody can set it.",
            "type": [
              "string",
              "null"
            ],
            "x-origin": {
              "reserved": "default"
            }
          },
          "account_sid": {
            "description": "The SID of the Account that created the Service.",
            "type": "string",
            "pattern": "^AC[0-9a-fA-F]{32}$",
            "minLength": 34,
            "maxLength": 34,
            "x-origin": {
              "credential": "account"
            }
          },
          "friendly_name": {
            "description": "What the application calls the Service.",
            "type": [
              "string",
              "null"
            ],
            "x-origin": {
              "form": "FriendlyName"
            },
            "x-pii": {
              "handling": "standard",
              "days": 7
            }
          },
          "date_created": {
            "description": "When the Service was created, in GMT and ISO 8601.",
            "type": "string",
            "format": "date-time",
            "x-origin": {
              "clock": "created"
            }
          },
          "date_updated": {
            "description": "When the Service was last updated, in GMT and ISO 8601.",
            "type": "string",
            "format": "date-time",
            "x-origin": {
              "clock": "updated"
            }
          },
          "url": {
            "description": "The absolute URL of the Service.",
            "type": "string",
            "format": "uri",
            "x-origin": {
              "self": "FetchService"
            }
          },
          "webhook_url": {
            "description": "Where events of the Service are sent to; null if nowhere.",
            "type": [
              "string",
              "null"
            ],
            "format": "uri",
            "x-origin": {
              "form": "WebhookUrl"
            }
          },
          "webhooks_from_rest_enabled": {
            "description": "Whether changes through the REST API are sent there as well. They are not, unless it is asked for.",
            "type": "boolean",
            "default": false,
            "x-origin": {
              "form": "WebhooksFromRestEnabled"
            }
          },
          "reachability_webhooks_enabled": {
            "description": "Whether it is sent there when endpoints connect and disconnect. It is not, unless it is asked for.",
            "type": "boolean",
            "default": false,
            "x-origin": {
              "form": "ReachabilityWebhooksEnabled"
            }
          },
          "acl_enabled": {
            "description": "Whether identities need permissions. They do not, unless it is asked for.",
            "type": "boolean",
            "default": false,
            "x-origin": {
              "form": "AclEnabled"
            }
          },
          "reachability_debouncing_enabled": {
            "description": "Whether endpoints that come back at once are not reported. They are, unless it is asked for.",
            "type": "boolean",
            "default": false,
            "x-origin": {
              "form": "ReachabilityDebouncingEnabled"
            }
          },
          "reachability_debouncing_window": {
            "description": "Within how many milliseconds an endpoint has to come back for that; 5000 if nothing is asked for.",
            "type": "integer",
            "default": 5000,
            "x-unsettled": {
              "question": "debouncing-window",
              "asks": "How many milliseconds is the default debouncing window?",
              "readings": [
                "5000",
                "0"
              ],
              "because": "Twilio's own OpenAPI document says 5000 in its text, and 0 in its schema.",
              "source": "openapi"
            },
            "x-origin": {
              "form": "ReachabilityDebouncingWindow"
            }
          },
          "links": {
            "description": "The URLs of what is nested in the Service.",
            "type": "object",
            "required": [
              "maps"
            ],
            "properties": {
              "maps": {
                "description": "The URL of the Service's Maps.",
                "type": "string",
                "format": "uri"
              }
            },
            "additionalProperties": {
              "type": "string",
              "format": "uri"
            },
            "x-origin": {
              "children": {
                "documents": "Documents",
                "lists": "Lists",
                "maps": "Maps",
                "streams": "Streams"
              }
            }
          }
        }
      },
      "ServiceList": {
        "x-source": "openapi",
        "type": "object",
        "description": "A page of Services and its meta.",
        "required": [
          "services",
          "meta"
        ],
        "properties": {
          "services": {
            "description": "The Services of this page.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Service"
            }
          },
          "meta": {
            "$ref": "#/components/schemas/PageMeta"
          }
        }
      },
      "PageMeta": {
        "type": "object",
        "description": "Where a page stands in its list.",
        "x-anchor": "read-multiple-syncmap-resources",
        "required": [
          "key",
          "page",
          "page_size",
          "url",
          "first_page_url",
          "next_page_url",
          "previous_page_url"
        ],
        "properties": {
          "key": {
            "description": "The name of the property that holds the list.",
            "type": "string"
          },
          "page": {
            "description": "The index of this page; the first is 0.",
            "type": "integer",
            "minimum": 0
          },
          "page_size": {
            "description": "How many Maps a page of this walk holds at most.",
            "type": "integer",
            "minimum": 1,
            "maximum": 1000
          },
          "url": {
            "description": "The absolute URL of this page.",
            "type": "string",
            "format": "uri"
          },
          "first_page_url": {
            "description": "The absolute URL of the first page.",
            "type": "string",
            "format": "uri"
          },
          "next_page_url": {
            "description": "The absolute URL of the next page; null on the last.",
            "type": [
              "string",
              "null"
            ],
            "format": "uri"
          },
          "previous_page_url": {
            "description": "The absolute URL of the page before; null on the first.",
            "type": [
              "string",
              "null"
            ],
            "format": "uri"
          }
        }
      },
      "CreateSyncMapRequest": {
        "x-anchor": "create-a-syncmap-resource",
        "type": "object",
        "properties": {
          "UniqueName": {
            "description": "The name that the application gives; unique in the Service, and usable in URLs in place of the SID.",
            "type": "string",
            "minLength": 1,
            "maxLength": 320,
            "not": {
              "pattern": "^[A-Z]{2}[a-f0-9]{32}$"
            },
            "x-problem": "name-malformed",
            "x-pii": {
              "handling": "standard",
              "days": 30
            }
          },
          "Ttl": {
            "$ref": "#/components/schemas/Ttl"
          },
          "CollectionTtl": {
            "$ref": "#/components/schemas/CollectionTtl"
          }
        }
      },
      "UpdateSyncMapRequest": {
        "x-anchor": "update-a-syncmap-resource",
        "type": "object",
        "properties": {
          "Ttl": {
            "$ref": "#/components/schemas/Ttl"
          },
          "CollectionTtl": {
            "$ref": "#/components/schemas/CollectionTtl"
          }
        }
      },
      "Ttl": {
        "x-anchor": "create-a-syncmap-resource",
        "description": "An alias for CollectionTtl. If both are given, this one is ignored.",
        "x-alias-of": "CollectionTtl",
        "type": "integer",
        "minimum": 0,
        "maximum": 31536000,
        "x-empty": 0,
        "x-problem": "ttl-invalid"
      },
      "CollectionTtl": {
        "x-anchor": "create-a-syncmap-resource",
        "description": "After how many seconds the Map expires and is deleted.",
        "type": "integer",
        "minimum": 0,
        "maximum": 31536000,
        "x-empty": 0,
        "x-problem": "ttl-invalid",
        "x-bounds": {
          "description": "From 0, which stands for no expiry, to 31,536,000, a year.",
          "x-source": "errors"
        }
      },
      "MapWebhook": {
        "description": "A webhook tells of a Map by the parameters by which it tells of a list, and of an item by those of an item of a list; the part of its page about Maps was not found.",
        "x-source": "webhooks",
        "type": "object",
        "required": [
          "AccountSid",
          "ServiceSid",
          "EventType",
          "Identity",
          "MapSid",
          "MapRevision",
          "EventId"
        ],
        "properties": {
          "AccountSid": {
            "description": "The SID of the Account.",
            "type": "string",
            "pattern": "^AC[0-9a-fA-F]{32}$"
          },
          "ServiceSid": {
            "description": "The SID of the Service.",
            "type": "string",
            "pattern": "^IS[0-9a-fA-F]{32}$"
          },
          "EventType": {
            "description": "What has happened; nothing is sent of a Map that is only given another time-to-live.",
            "x-source": "sdk",
            "type": "string",
            "enum": [
              "map_created",
              "map_removed",
              "map_item_added",
              "map_item_updated",
              "map_item_removed"
            ]
          },
          "Identity": {
            "description": "Who did it, system for the REST API.",
            "type": "string"
          },
          "EventId": {
            "description": "The place of the event among those of its Map.",
            "type": "string",
            "pattern": "^[1-9][0-9]*$"
          },
          "MapSid": {
            "description": "The SID of the Map.",
            "type": "string",
            "pattern": "^MP[0-9a-fA-F]{32}$"
          },
          "MapUniqueName": {
            "description": "The unique name of the Map, if it has one.",
            "type": "string"
          },
          "MapRevision": {
            "description": "The revision of the Map, as an integer.",
            "type": "string",
            "pattern": "^[0-9]+$"
          },
          "ItemKey": {
            "description": "The key of the item.",
            "x-source": "sdk",
            "type": "string"
          },
          "ItemRevision": {
            "description": "The revision of the item, as an integer.",
            "x-source": "sdk",
            "type": "string",
            "pattern": "^[0-9]+$"
          },
          "ItemData": {
            "description": "The data of the item as JSON, unless it is removed.",
            "type": "string",
            "contentMediaType": "application/json"
          }
        }
      },
      "CreateSyncMapItemRequest": {
        "x-source": "openapi",
        "type": "object",
        "required": [
          "Key",
          "Data"
        ],
        "properties": {
          "Key": {
            "description": "The key, 1 to 320 characters of any kind; no other item of the Map may have it.",
            "type": "string",
            "minLength": 1,
            "maxLength": 320,
            "x-problem": "key-malformed",
            "x-pii": {
              "handling": "standard",
              "days": 30
            },
            "x-unsettled": {
              "question": "longest-key",
              "asks": "How many characters may a key have?",
              "readings": [
                "320",
                "256"
              ],
              "because": "Twilio's own OpenAPI document says 320, its catalogue of errors 256.",
              "source": "openapi"
            }
          },
          "Data": {
            "$ref": "#/components/schemas/Data"
          },
          "Ttl": {
            "$ref": "#/components/schemas/TtlOfItem"
          },
          "ItemTtl": {
            "$ref": "#/components/schemas/ItemTtl"
          },
          "CollectionTtl": {
            "$ref": "#/components/schemas/CollectionTtlOfItem"
          }
        }
      },
      "UpdateSyncMapItemRequest": {
        "x-source": "openapi",
        "type": "object",
        "properties": {
          "Data": {
            "$ref": "#/components/schemas/Data"
          },
          "Ttl": {
            "$ref": "#/components/schemas/TtlOfItem"
          },
          "ItemTtl": {
            "$ref": "#/components/schemas/ItemTtl"
          },
          "CollectionTtl": {
            "$ref": "#/components/schemas/CollectionTtlOfItem"
          }
        }
      },
      "Data": {
        "description": "The value of the item, as JSON in at most 16 KiB of UTF-8.",
        "x-source": "openapi",
        "type": "string",
        "contentMediaType": "application/json",
        "x-empty": null,
        "x-problem": "data-invalid",
        "x-absent": "data-missing",
        "x-pii": {
          "handling": "sensitive",
          "days": 7
        },
        "x-unsettled": {
          "question": "item-data",
          "asks": "Which JSON values may the data of an item be?",
          "readings": [
            "any",
            "object"
          ],
          "because": "Twilio's own OpenAPI document leaves its type open; the page of Maps speaks of JSON objects.",
          "source": "openapi"
        }
      },
      "TtlOfItem": {
        "description": "An alias for ItemTtl. If both are given, this one is ignored.",
        "x-source": "openapi",
        "x-alias-of": "ItemTtl",
        "type": "integer",
        "minimum": 0,
        "maximum": 31536000,
        "x-empty": 0,
        "x-problem": "ttl-invalid"
      },
      "ItemTtl": {
        "description": "After how many seconds the item expires and is deleted; 0 for never.",
        "x-source": "openapi",
        "type": "integer",
        "minimum": 0,
        "maximum": 31536000,
        "x-empty": 0,
        "x-problem": "ttl-invalid"
      },
      "CollectionTtlOfItem": {
        "description": "After how many seconds from now the whole Map of the item expires and is deleted.",
        "x-source": "openapi",
        "type": "integer",
        "minimum": 0,
        "maximum": 31536000,
        "x-empty": 0,
        "x-problem": "ttl-invalid"
      },
      "UpdateSyncMapPermissionRequest": {
        "x-source": "openapi",
        "type": "object",
        "required": [
          "Read",
          "Write",
          "Manage"
        ],
        "properties": {
          "Read": {
            "description": "Whether the identity may read the Map and its items from now on.",
            "type": "boolean",
            "x-problem": "attribute-invalid",
            "x-unsettled": {
              "question": "permission-left-out",
              "asks": "What happens if Read, Write or Manage is not sent?",
              "readings": [
                "refused",
                "false"
              ],
              "because": "Twilio's own OpenAPI document requires all three, and calls false their default.",
              "source": "openapi"
            }
          },
          "Write": {
            "description": "Whether the identity may create, update and delete items from now on.",
            "type": "boolean",
            "x-problem": "attribute-invalid"
          },
          "Manage": {
            "description": "Whether the identity may delete the Map from now on.",
            "type": "boolean",
            "x-problem": "attribute-invalid"
          }
        }
      },
      "ServiceRequest": {
        "x-source": "openapi",
        "type": "object",
        "properties": {
          "FriendlyName": {
            "description": "What the application calls the Service, in at most 255 characters.",
            "type": "string",
            "maxLength": 255,
            "x-problem": "friendly-name-invalid",
            "x-pii": {
              "handling": "standard",
              "days": 7
            }
          },
          "WebhookUrl": {
            "description": "Where events of the Service are to be sent to, in at most 512 characters; empty for nowhere.",
            "type": "string",
            "format": "uri",
            "pattern": "^https?://(?![^/?#]*:0*([1-9]\\d{5,}|[7-9]\\d{4}|6[6-9]\\d{3}|65[6-9]\\d\\d|655[4-9]\\d|6553[6-9])([/?#]|$))[^/?#]",
            "maxLength": 512,
            "x-empty": null,
            "x-problem": "webhook-url-invalid"
          },
          "WebhooksFromRestEnabled": {
            "description": "Whether changes through the REST API are to be sent there as well.",
            "type": "boolean",
            "x-problem": "attribute-invalid"
          },
          "ReachabilityWebhooksEnabled": {
            "description": "Whether it is to be sent there when endpoints connect and disconnect.",
            "type": "boolean",
            "x-problem": "attribute-invalid"
          },
          "AclEnabled": {
            "description": "Whether identities are to need permissions.",
            "type": "boolean",
            "x-problem": "attribute-invalid"
          },
          "ReachabilityDebouncingEnabled": {
            "description": "Whether endpoints that come back at once are not to be reported.",
            "type": "boolean",
            "x-problem": "attribute-invalid"
          },
          "ReachabilityDebouncingWindow": {
            "description": "Within how many milliseconds they have to come back for that, from 1000 to 30000.",
            "type": "integer",
            "minimum": 1000,
            "maximum": 30000,
            "x-problem": "attribute-invalid"
          }
        }
      },
      "Problem": {
        "type": "object",
        "description": "The body of every refusal.",
        "x-source": "errors",
        "required": [
          "code",
          "message",
          "more_info",
          "status"
        ],
        "properties": {
          "code": {
            "description": "The number of the error in Twilio's catalogue.",
            "type": "integer"
          },
          "message": {
            "description": "What was wrong, in a form for people.",
            "type": "string"
          },
          "more_info": {
            "description": "The page of the catalogue for this code.",
            "type": "string",
            "format": "uri"
          },
          "status": {
            "description": "The HTTP status of the response, repeated.",
            "type": "integer",
            "minimum": 400,
            "maximum": 599
          },
          "detail": {
            "description": "More about what was wrong.",
            "type": "string"
          }
        }
      }
    },
    "responses": {
      "BadRequest": {
        "description": "A parameter is not of its documented form.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "code": 54011,
              "message": "Invalid TTL",
              "more_info": "https://www.twilio.com/docs/errors/54011",
              "status": 400
            }
          }
        }
      },
      "Unauthorized": {
        "description": "The credentials are missing or wrong.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "code": 20003,
              "message": "Authenticate",
              "more_info": "https://www.twilio.com/docs/errors/20003",
              "status": 401
            }
          }
        }
      },
      "NotFound": {
        "description": "The Service or the Map of the URL does not exist.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "code": 20404,
              "message": "The requested resource /Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/gone was not found",
              "more_info": "https://www.twilio.com/docs/errors/20404",
              "status": 404
            }
          }
        }
      },
      "PreconditionFailed": {
        "description": "The item does not have the revision that If-Match requires.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "code": 54205,
              "message": "The revision of the Map Item does not match the expected revision",
              "more_info": "https://www.twilio.com/docs/errors/54205",
              "status": 412
            }
          }
        }
      },
      "Conflict": {
        "description": "The unique name or the key is taken.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "code": 54301,
              "message": "Unique name already exists",
              "more_info": "https://www.twilio.com/docs/errors/54301",
              "status": 409
            }
          }
        }
      },
      "TooLarge": {
        "description": "The body is too large.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "code": 54006,
              "message": "Request entity too large",
              "more_info": "https://www.twilio.com/docs/errors/54006",
              "status": 413
            }
          }
        }
      },
      "UnsupportedContentType": {
        "description": "The body is of another type than the documented one.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "code": 19056,
              "message": "Input request content type is invalid",
              "more_info": "https://www.twilio.com/docs/errors/19056",
              "status": 415
            }
          }
        }
      },
      "TooManyRequests": {
        "description": "More requests than the documented rates allow.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Problem"
            },
            "example": {
              "code": 54009,
              "message": "Rate limit exceeded",
              "more_info": "https://www.twilio.com/docs/errors/54009",
              "status": 429
            }
          }
        }
      }
    },
    "examples": {
      "SyncMap": {
        "summary": "The page's example, its placeholders for SIDs replaced by SIDs. The example as printed is in fixtures/documented.",
        "value": {
          "account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "created_by": "created_by",
          "date_expires": "2015-07-30T21:00:00Z",
          "date_created": "2015-07-30T20:00:00Z",
          "date_updated": "2015-07-30T20:00:00Z",
          "links": {
            "items": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Items",
            "permissions": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Permissions"
          },
          "revision": "revision",
          "service_sid": "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "sid": "MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "unique_name": "unique_name",
          "url": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        }
      },
      "NamedSyncMap": {
        "summary": "The page's example of a Map created with a unique name, its placeholders for SIDs replaced.",
        "value": {
          "account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "created_by": "created_by",
          "date_expires": "2015-07-30T21:00:00Z",
          "date_created": "2015-07-30T20:00:00Z",
          "date_updated": "2015-07-30T20:00:00Z",
          "links": {
            "items": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Items",
            "permissions": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Permissions"
          },
          "revision": "revision",
          "service_sid": "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "sid": "MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "unique_name": "my_first_map",
          "url": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        }
      },
      "EmptyList": {
        "summary": "The page's example of an empty list.",
        "value": {
          "maps": [],
          "meta": {
            "first_page_url": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps?PageSize=50&Page=0",
            "key": "maps",
            "next_page_url": null,
            "page": 0,
            "page_size": 50,
            "previous_page_url": null,
            "url": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps?PageSize=50&Page=0"
          }
        }
      },
      "SyncMapItem": {
        "summary": "An item, in the form of the examples of Twilio's own OpenAPI document.",
        "value": {
          "key": "key",
          "account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "service_sid": "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "map_sid": "MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "url": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Items/key",
          "revision": "revision",
          "data": {},
          "date_expires": "2015-07-30T21:00:00Z",
          "date_created": "2015-07-30T20:00:00Z",
          "date_updated": "2015-07-30T20:00:00Z",
          "created_by": "created_by"
        }
      },
      "EmptyItemList": {
        "summary": "An empty list of items, with what was asked for in its URLs.",
        "value": {
          "items": [],
          "meta": {
            "first_page_url": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Items?From=from&Bounds=inclusive&Order=asc&PageSize=50&Page=0",
            "key": "items",
            "next_page_url": null,
            "page": 0,
            "page_size": 50,
            "previous_page_url": null,
            "url": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Items?From=from&Bounds=inclusive&Order=asc&PageSize=50&Page=0"
          }
        }
      },
      "SyncMapPermission": {
        "summary": "A permission, in the form of the examples of Twilio's own OpenAPI document.",
        "value": {
          "account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "service_sid": "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "map_sid": "MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "identity": "identity",
          "read": true,
          "write": true,
          "manage": true,
          "url": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/MPaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Permissions/identity"
        }
      },
      "Service": {
        "summary": "A Service, in the form of the examples of Twilio's own OpenAPI document.",
        "value": {
          "sid": "ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "unique_name": "unique_name",
          "account_sid": "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "friendly_name": "friendly_name",
          "date_created": "2015-07-30T20:00:00Z",
          "date_updated": "2015-07-30T20:00:00Z",
          "url": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "webhook_url": "https://example.com/webhook",
          "webhooks_from_rest_enabled": false,
          "reachability_webhooks_enabled": false,
          "acl_enabled": false,
          "reachability_debouncing_enabled": false,
          "reachability_debouncing_window": 5000,
          "links": {
            "documents": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Documents",
            "lists": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Lists",
            "maps": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps",
            "streams": "https://sync.twilio.com/v1/Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Streams"
          }
        }
      }
    }
  }
};

// Written by `npm run generate` from spec/sync-maps.yaml. Change that.
import type { Document } from "../document.js";

/** The first twelve digits of the SHA-256 of spec/sync-maps.yaml. */
export const digest = "b100b4542740";

export const document: Document = {
  "openapi": "3.1.0",
  "info": {
    "title": "Twilio Sync Maps",
    "version": "1.0.0",
    "summary": "What the documentation of the Map resource promises, each fact once.",
    "description": "Written from the documentation page of the Map resource, in other words than the page's own. Facts that the page does not state name their source in `x-source`. The meaning of every `x-` keyword is in `README.md` beside this file; the set of them is closed by `vocabulary.schema.json`.",
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
      "description": "A Map is kept for good unless a time-to-live was set for it.",
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
      "description": "A Map is always answered with every one of its properties; only the unique name and the expiry may be null.",
      "x-anchor": "map-properties"
    },
    "addressing": {
      "description": "Wherever a URL takes the SID of a Map, it takes its unique name as well.",
      "x-anchor": "map-properties"
    },
    "origin": {
      "description": "The URLs of one answer are of one scheme, host and port, as those of the page's examples are.",
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
        "asks": "When is a Map deleted after its expiry?",
        "readings": [
          "eager",
          "lazy",
          "late"
        ],
        "because": "Deletion may lag behind the expiry by an amount that nothing bounds. Eager is at once; lazy is when a request names the Map, so that lists show it until then, as they did by default until 2021; late is some time later, until when it is shown everywhere."
      }
    },
    "unknown-parameters": {
      "description": "A parameter that the operation does not know is ignored.",
      "x-source": "errors"
    },
    "json": {
      "description": "What a successful answer says, it says in JSON.",
      "x-anchor": "map-properties"
    },
    "media-type": {
      "description": "An answer in JSON says so in its content type.",
      "x-source": "openapi"
    },
    "not-found": {
      "description": "What does not exist is answered with 404.",
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
        "asks": "Does an update of nothing but the time-to-live move the revision?",
        "readings": [
          "no",
          "yes"
        ],
        "because": "Twilio's samples leave the revision at 0 in such an update; they were edited by hand.",
        "source": "samples"
      }
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
      "description": "A body is a form; whether JSON is taken as well is not said.",
      "x-source": "openapi",
      "x-unsettled": {
        "question": "json-bodies",
        "asks": "Is a body in JSON accepted?",
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
        "asks": "With which code is a Service refused that does not exist?",
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
        "asks": "With which code is a Map refused that does not exist?",
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
      "description": "An update names at least one parameter, where an empty one is refused.",
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
                "asks": "How many Maps does the largest page hold?",
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
            "description": "The index of the page. It is there for the client alone.",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "x-problem": "page-invalid",
              "x-unsettled": {
                "question": "page-without-token",
                "asks": "Does a Page without a PageToken move on in the list?",
                "readings": [
                  "echoed",
                  "skips"
                ],
                "because": "Nothing says whether an index without a token moves on in the list."
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
                "asks": "With what do page tokens begin?",
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
        ]
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
        "description": "Answers one Map as it is now.",
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
          "type": "string"
        }
      }
    },
    "headers": {
      "ETag": {
        "description": "An answer that carries one Map has an ETag that equals the Map's revision.",
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
              "asks": "Does an update of nothing but the time-to-live move date_updated?",
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
        "description": "Another name for CollectionTtl. Where both are given, this one is ignored.",
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
          "description": "From 0, which stands for no expiry, as does an empty value, to 31,536,000, a year.",
          "x-source": "errors"
        }
      },
      "Problem": {
        "type": "object",
        "description": "What every refusal carries.",
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
            "description": "What was wrong, for a person.",
            "type": "string"
          },
          "more_info": {
            "description": "The page of the catalogue for this code.",
            "type": "string",
            "format": "uri"
          },
          "status": {
            "description": "The HTTP status of the answer, once more.",
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
      "Conflict": {
        "description": "The unique name is taken.",
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
      }
    }
  }
};

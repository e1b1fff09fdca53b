// Written by `npm run generate` from spec/sync-maps.yaml. Change that.
export interface paths {
    "/v1/Services/{ServiceSid}/Maps": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
            };
            cookie?: never;
        };
        /**
         * Read multiple Maps
         * @description Lists the Maps of the Service in pages; without a PageSize, the first 50.
         */
        get: operations["ListSyncMap"];
        put?: never;
        /**
         * Create a Map
         * @description Makes a new Map in the Service, with a unique name and a deadline if they are asked for.
         */
        post: operations["CreateSyncMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/Services/{ServiceSid}/Maps/{Sid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                Sid: string;
            };
            cookie?: never;
        };
        /**
         * Fetch a Map
         * @description Answers one Map as it is now.
         */
        get: operations["FetchSyncMap"];
        put?: never;
        /**
         * Update a Map
         * @description Sets a new deadline for a Map, or takes its deadline away.
         */
        post: operations["UpdateSyncMap"];
        /**
         * Delete a Map
         * @description Removes one Map for good.
         */
        delete: operations["DeleteSyncMap"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A Map, as every answer that carries one shows it. */
        SyncMap: {
            /** @description The string that identifies the Map, made by the service. */
            sid: string;
            /** @description The name that the application gave, unique in its Service; the URL takes it in place of the SID. */
            unique_name: string | null;
            /** @description The SID of the Account that created the Map. */
            account_sid: string;
            /** @description The SID of the Sync Service that the Map belongs to. */
            service_sid: string;
            /**
             * Format: uri
             * @description The absolute URL of the Map.
             */
            url: string;
            /** @description The URLs of what is nested in the Map, its items and its permissions. */
            links: {
                /**
                 * Format: uri
                 * @description The URL of the Map's items.
                 */
                items: string;
                /**
                 * Format: uri
                 * @description The URL of the Map's permissions.
                 */
                permissions: string;
            } & {
                [key: string]: string;
            };
            /** @description The Map's current revision, as a string. */
            revision: string;
            /**
             * Format: date-time
             * @description When the Map expires and will be deleted, in GMT and ISO 8601; null if it does not expire.
             */
            date_expires: string | null;
            /**
             * Format: date-time
             * @description When the Map was created, in GMT and ISO 8601.
             */
            date_created: string;
            /**
             * Format: date-time
             * @description When the Map was last updated, in GMT and ISO 8601.
             */
            date_updated: string;
            /** @description Who created the Map. For a Map made through the REST API it is `system`; for one made by a client, the identity of its token. */
            created_by: string;
        };
        /** @description A page of Maps and its meta. */
        SyncMapList: {
            /** @description The Maps of this page. */
            maps: components["schemas"]["SyncMap"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description Where a page stands in its list. */
        PageMeta: {
            /** @description The name of the property that holds the list. */
            key: string;
            /** @description The index of this page; the first is 0. */
            page: number;
            /** @description How many Maps a page of this walk holds at most. */
            page_size: number;
            /**
             * Format: uri
             * @description The absolute URL of this page.
             */
            url: string;
            /**
             * Format: uri
             * @description The absolute URL of the first page.
             */
            first_page_url: string;
            /**
             * Format: uri
             * @description The absolute URL of the next page; null on the last.
             */
            next_page_url: string | null;
            /**
             * Format: uri
             * @description The absolute URL of the page before; null on the first.
             */
            previous_page_url: string | null;
        };
        CreateSyncMapRequest: {
            /** @description The name that the application gives; unique in the Service, and usable in URLs in place of the SID. */
            UniqueName?: string;
            Ttl?: components["schemas"]["Ttl"];
            CollectionTtl?: components["schemas"]["CollectionTtl"];
        };
        UpdateSyncMapRequest: {
            Ttl?: components["schemas"]["Ttl"];
            CollectionTtl?: components["schemas"]["CollectionTtl"];
        };
        /** @description Another name for CollectionTtl. Where both are given, this one is ignored. */
        Ttl: number;
        /** @description After how many seconds the Map expires and is deleted. */
        CollectionTtl: number;
        /** @description What every refusal carries. */
        Problem: {
            /** @description The number of the error in Twilio's catalogue. */
            code: number;
            /** @description What was wrong, for a person. */
            message: string;
            /**
             * Format: uri
             * @description The page of the catalogue for this code.
             */
            more_info: string;
            /** @description The HTTP status of the answer, once more. */
            status: number;
            /** @description More about what was wrong. */
            detail?: string;
        };
    };
    responses: {
        /** @description A parameter is not of its documented form. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 54011,
                 *       "message": "Invalid TTL",
                 *       "more_info": "https://www.twilio.com/docs/errors/54011",
                 *       "status": 400
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The credentials are missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 20003,
                 *       "message": "Authenticate",
                 *       "more_info": "https://www.twilio.com/docs/errors/20003",
                 *       "status": 401
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The Service or the Map of the URL does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 20404,
                 *       "message": "The requested resource /Services/ISaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Maps/gone was not found",
                 *       "more_info": "https://www.twilio.com/docs/errors/20404",
                 *       "status": 404
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The unique name is taken. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 54301,
                 *       "message": "Unique name already exists",
                 *       "more_info": "https://www.twilio.com/docs/errors/54301",
                 *       "status": 409
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 54006,
                 *       "message": "Request entity too large",
                 *       "more_info": "https://www.twilio.com/docs/errors/54006",
                 *       "status": 413
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of another type than the documented one. */
        UnsupportedContentType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 19056,
                 *       "message": "Input request content type is invalid",
                 *       "more_info": "https://www.twilio.com/docs/errors/19056",
                 *       "status": 415
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description More requests than the documented rates allow. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 54009,
                 *       "message": "Rate limit exceeded",
                 *       "more_info": "https://www.twilio.com/docs/errors/54009",
                 *       "status": 429
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The SID of the Sync Service that the Map belongs to. */
        ServiceSid: string;
    };
    requestBodies: never;
    headers: {
        /** @description An answer that carries one Map has an ETag that equals the Map's revision. */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListSyncMap: {
        parameters: {
            query?: {
                /** @description How many Maps a page holds; 50 if it is not given, 1000 at most. */
                PageSize?: number;
                /** @description The index of the page. It is there for the client alone. */
                Page?: number;
                /** @description Where the page begins. The service hands it out in the URLs of meta. */
                PageToken?: string;
            };
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Maps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMapList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    CreateSyncMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CreateSyncMapRequest"];
            };
        };
        responses: {
            /** @description The Map that was made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMap"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedContentType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    FetchSyncMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                Sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Map. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMap"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    UpdateSyncMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                Sid: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UpdateSyncMapRequest"];
            };
        };
        responses: {
            /** @description The Map after the update. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMap"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedContentType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    DeleteSyncMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                Sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Map is gone; the answer has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
}

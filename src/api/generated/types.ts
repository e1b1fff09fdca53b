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
         * @description Returns one Map in its current state.
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
    "/v1/Services/{ServiceSid}/Maps/{MapSid}/Items": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
            };
            cookie?: never;
        };
        /**
         * Read multiple items
         * @description Lists the items of the Map in pages, in the order of their keys.
         */
        get: operations["ListSyncMapItem"];
        put?: never;
        /**
         * Create an item
         * @description Adds a JSON value to the Map under a key that no item has yet.
         */
        post: operations["CreateSyncMapItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/Services/{ServiceSid}/Maps/{MapSid}/Items/{Key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
                /** @description The item, by its key. Whatever the key holds is percent-encoded, slashes too. */
                Key: string;
            };
            cookie?: never;
        };
        /**
         * Fetch an item
         * @description Returns one item in its current state.
         */
        get: operations["FetchSyncMapItem"];
        put?: never;
        /**
         * Update an item
         * @description Replaces the data of an item, sets its deadline, or does both.
         */
        post: operations["UpdateSyncMapItem"];
        /**
         * Delete an item
         * @description Removes one item of the Map for good.
         */
        delete: operations["DeleteSyncMapItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/Services/{ServiceSid}/Maps/{MapSid}/Permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to, or default for the Account's default Service. */
                ServiceSid: components["parameters"]["ServiceSidOrDefault"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
            };
            cookie?: never;
        };
        /**
         * Read multiple permissions
         * @description Lists the permissions of the Map in pages.
         */
        get: operations["ListSyncMapPermission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/Services/{ServiceSid}/Maps/{MapSid}/Permissions/{Identity}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to, or default for the Account's default Service. */
                ServiceSid: components["parameters"]["ServiceSidOrDefault"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
                /** @description The permission, by the identity of those whom it is for, as their access tokens name them. */
                Identity: string;
            };
            cookie?: never;
        };
        /**
         * Fetch a permission
         * @description Returns the rights of one identity to the Map.
         */
        get: operations["FetchSyncMapPermission"];
        put?: never;
        /**
         * Set a permission
         * @description Sets what one identity may do with the Map, whether it had a permission before or not.
         */
        post: operations["UpdateSyncMapPermission"];
        /**
         * Delete a permission
         * @description Removes all rights of one identity to the Map.
         */
        delete: operations["DeleteSyncMapPermission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/Services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read multiple Services
         * @description Lists the Services of the Account in pages.
         */
        get: operations["ListService"];
        put?: never;
        /**
         * Create a Service
         * @description Makes a new Service, with nothing in it.
         */
        post: operations["CreateService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/Services/{Sid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Service, by its SID or by its unique name. */
                Sid: string;
            };
            cookie?: never;
        };
        /**
         * Fetch a Service
         * @description Returns one Service in its current state.
         */
        get: operations["FetchService"];
        put?: never;
        /**
         * Update a Service
         * @description Changes the settings of a Service; those that are not sent stay.
         */
        post: operations["UpdateService"];
        /**
         * Delete a Service
         * @description Removes one Service for good.
         */
        delete: operations["DeleteService"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    mapEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell of an event
         * @description What happens to the Maps of a Service is sent to its webhook_url, which takes it by an answer of success; what comes by the REST API only if webhooks_from_rest_enabled asks for it.
         */
        post: operations["TellMapEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
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
        /** @description An item, as every answer that carries one shows it. */
        SyncMapItem: {
            /** @description The key that the application gave, unique in its Map; the URL names the item by it. */
            key: string;
            /** @description The SID of the Account that created the item. */
            account_sid: string;
            /** @description The SID of the Sync Service that the Map belongs to. */
            service_sid: string;
            /** @description The SID of the Map that the item belongs to. */
            map_sid: string;
            /**
             * Format: uri
             * @description The absolute URL of the item, its key percent-encoded.
             */
            url: string;
            /** @description The item's current revision, as a string. */
            revision: string;
            /** @description The JSON value that the application gave. */
            data: unknown;
            /**
             * Format: date-time
             * @description When the item expires and will be deleted, in GMT and ISO 8601; null if it does not expire by itself, even if its Map does.
             */
            date_expires: string | null;
            /**
             * Format: date-time
             * @description When the item was created, in GMT and ISO 8601.
             */
            date_created: string;
            /**
             * Format: date-time
             * @description When the item was last updated, in GMT and ISO 8601.
             */
            date_updated: string;
            /** @description Who created the item; for one made through the REST API it is `system`. */
            created_by: string;
        };
        /** @description A page of items and its meta. */
        SyncMapItemList: {
            /** @description The items of this page. */
            items: components["schemas"]["SyncMapItem"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A permission, as every answer that carries one shows it. */
        SyncMapPermission: {
            /** @description The SID of the Account that created the permission. */
            account_sid: string;
            /** @description The SID of the Sync Service that the Map belongs to. */
            service_sid: string;
            /** @description The SID of the Map that the permission belongs to. */
            map_sid: string;
            /** @description Whom it is for, as their access tokens name them; the URL names the permission by it. */
            identity: string;
            /** @description Whether the identity may read the Map and its items. */
            read: boolean;
            /** @description Whether the identity may create, update and delete items of the Map. */
            write: boolean;
            /** @description Whether the identity may delete the Map. */
            manage: boolean;
            /**
             * Format: uri
             * @description The absolute URL of the permission, its identity percent-encoded.
             */
            url: string;
        };
        /** @description A page of permissions and its meta. */
        SyncMapPermissionList: {
            /** @description The permissions of this page. */
            permissions: components["schemas"]["SyncMapPermission"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description A Service, as every answer that carries one shows it. */
        Service: {
            /** @description The string that identifies the Service, made by the service. */
            sid: string;
            /** @description The name that the service itself gave, such as that of the Account's default Service; nobody can set it. */
            unique_name: string | null;
            /** @description The SID of the Account that created the Service. */
            account_sid: string;
            /** @description What the application calls the Service. */
            friendly_name: string | null;
            /**
             * Format: date-time
             * @description When the Service was created, in GMT and ISO 8601.
             */
            date_created: string;
            /**
             * Format: date-time
             * @description When the Service was last updated, in GMT and ISO 8601.
             */
            date_updated: string;
            /**
             * Format: uri
             * @description The absolute URL of the Service.
             */
            url: string;
            /**
             * Format: uri
             * @description Where events of the Service are sent to; null if nowhere.
             */
            webhook_url: string | null;
            /**
             * @description Whether changes through the REST API are sent there as well. They are not, unless it is asked for.
             * @default false
             */
            webhooks_from_rest_enabled: boolean;
            /**
             * @description Whether it is sent there when endpoints connect and disconnect. It is not, unless it is asked for.
             * @default false
             */
            reachability_webhooks_enabled: boolean;
            /**
             * @description Whether identities need permissions. They do not, unless it is asked for.
             * @default false
             */
            acl_enabled: boolean;
            /**
             * @description Whether endpoints that come back at once are not reported. They are, unless it is asked for.
             * @default false
             */
            reachability_debouncing_enabled: boolean;
            /**
             * @description Within how many milliseconds an endpoint has to come back for that; 5000 if nothing is asked for.
             * @default 5000
             */
            reachability_debouncing_window: number;
            /** @description The URLs of what is nested in the Service. */
            links: {
                /**
                 * Format: uri
                 * @description The URL of the Service's Maps.
                 */
                maps: string;
            } & {
                [key: string]: string;
            };
        };
        /** @description A page of Services and its meta. */
        ServiceList: {
            /** @description The Services of this page. */
            services: components["schemas"]["Service"][];
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
        /** @description An alias for CollectionTtl. If both are given, this one is ignored. */
        Ttl: number;
        /** @description After how many seconds the Map expires and is deleted. */
        CollectionTtl: number;
        /** @description A webhook tells of a Map by the parameters by which it tells of a list, and of an item by those of an item of a list; the part of its page about Maps was not found. */
        MapWebhook: {
            /** @description The SID of the Account. */
            AccountSid: string;
            /** @description The SID of the Service. */
            ServiceSid: string;
            /**
             * @description What has happened; nothing is sent of a Map that is only given another time-to-live.
             * @enum {string}
             */
            EventType: "map_created" | "map_removed" | "map_item_added" | "map_item_updated" | "map_item_removed";
            /** @description Who did it, system for the REST API. */
            Identity: string;
            /** @description The place of the event among those of its Map. */
            EventId: string;
            /** @description The SID of the Map. */
            MapSid: string;
            /** @description The unique name of the Map, if it has one. */
            MapUniqueName?: string;
            /** @description The revision of the Map, as an integer. */
            MapRevision: string;
            /** @description The key of the item. */
            ItemKey?: string;
            /** @description The revision of the item, as an integer. */
            ItemRevision?: string;
            /** @description The data of the item as JSON, unless it is removed. */
            ItemData?: string;
        };
        CreateSyncMapItemRequest: {
            /** @description The key, 1 to 320 characters of any kind; no other item of the Map may have it. */
            Key: string;
            Data: components["schemas"]["Data"];
            Ttl?: components["schemas"]["TtlOfItem"];
            ItemTtl?: components["schemas"]["ItemTtl"];
            CollectionTtl?: components["schemas"]["CollectionTtlOfItem"];
        };
        UpdateSyncMapItemRequest: {
            Data?: components["schemas"]["Data"];
            Ttl?: components["schemas"]["TtlOfItem"];
            ItemTtl?: components["schemas"]["ItemTtl"];
            CollectionTtl?: components["schemas"]["CollectionTtlOfItem"];
        };
        /** @description The value of the item, as JSON in at most 16 KiB of UTF-8. */
        Data: string;
        /** @description An alias for ItemTtl. If both are given, this one is ignored. */
        TtlOfItem: number;
        /** @description After how many seconds the item expires and is deleted; 0 for never. */
        ItemTtl: number;
        /** @description After how many seconds from now the whole Map of the item expires and is deleted. */
        CollectionTtlOfItem: number;
        UpdateSyncMapPermissionRequest: {
            /** @description Whether the identity may read the Map and its items from now on. */
            Read: boolean;
            /** @description Whether the identity may create, update and delete items from now on. */
            Write: boolean;
            /** @description Whether the identity may delete the Map from now on. */
            Manage: boolean;
        };
        ServiceRequest: {
            /** @description What the application calls the Service, in at most 255 characters. */
            FriendlyName?: string;
            /**
             * Format: uri
             * @description Where events of the Service are to be sent to, in at most 512 characters; empty for nowhere.
             */
            WebhookUrl?: string;
            /** @description Whether changes through the REST API are to be sent there as well. */
            WebhooksFromRestEnabled?: boolean;
            /** @description Whether it is to be sent there when endpoints connect and disconnect. */
            ReachabilityWebhooksEnabled?: boolean;
            /** @description Whether identities are to need permissions. */
            AclEnabled?: boolean;
            /** @description Whether endpoints that come back at once are not to be reported. */
            ReachabilityDebouncingEnabled?: boolean;
            /** @description Within how many milliseconds they have to come back for that, from 1000 to 30000. */
            ReachabilityDebouncingWindow?: number;
        };
        /** @description The body of every refusal. */
        Problem: {
            /** @description The number of the error in Twilio's catalogue. */
            code: number;
            /** @description What was wrong, in a form for people. */
            message: string;
            /**
             * Format: uri
             * @description The page of the catalogue for this code.
             */
            more_info: string;
            /** @description The HTTP status of the response, repeated. */
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
        /** @description The item does not have the revision that If-Match requires. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 54205,
                 *       "message": "The revision of the Map Item does not match the expected revision",
                 *       "more_info": "https://www.twilio.com/docs/errors/54205",
                 *       "status": 412
                 *     }
                 */
                "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The unique name or the key is taken. */
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
        /** @description The SID of the Sync Service that the Map belongs to, or default for the Account's default Service. */
        ServiceSidOrDefault: string;
        /** @description The Map, by its SID or by its unique name. */
        MapSid: string;
        /** @description The revision that the item must have for the request to be carried out. */
        IfMatch: string;
        /** @description How many resources a page holds; 50 if it is not given, 1000 at most. */
        PageSize: number;
        /** @description The index of the page, for the client alone, whatever is listed. */
        Page: number;
        /** @description Where the page begins, whatever is listed. The service hands it out in the URLs of meta. */
        PageToken: string;
    };
    requestBodies: never;
    headers: {
        /** @description A response with one Map has an ETag that equals the Map's revision. */
        ETag: string;
        /** @description A response with one item has an ETag that equals the item's revision. */
        ItemETag: string;
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
                /** @description The index of the page, for the client's information only. */
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
    ListSyncMapItem: {
        parameters: {
            query?: {
                /** @description The key at which the list begins; an item with this key need not exist. */
                From?: string;
                /** @description Whether an item whose key is that of From is in the list. It is, unless the bounds are exclusive. */
                Bounds?: "inclusive" | "exclusive";
                /** @description Whether the keys are in ascending order, which is the default, or in descending order. */
                Order?: "asc" | "desc";
                /** @description How many resources a page holds; 50 if it is not given, 1000 at most. */
                PageSize?: components["parameters"]["PageSize"];
                /** @description The index of the page, for the client alone, whatever is listed. */
                Page?: components["parameters"]["Page"];
                /** @description Where the page begins, whatever is listed. The service hands it out in the URLs of meta. */
                PageToken?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMapItemList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    CreateSyncMapItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CreateSyncMapItemRequest"];
            };
        };
        responses: {
            /** @description The item that was made. */
            201: {
                headers: {
                    ETag: components["headers"]["ItemETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMapItem"];
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
    FetchSyncMapItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
                /** @description The item, by its key. Whatever the key holds is percent-encoded, slashes too. */
                Key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    ETag: components["headers"]["ItemETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMapItem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    UpdateSyncMapItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The revision that the item must have for the request to be carried out. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
                /** @description The item, by its key. Whatever the key holds is percent-encoded, slashes too. */
                Key: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UpdateSyncMapItemRequest"];
            };
        };
        responses: {
            /** @description The item after the update. */
            200: {
                headers: {
                    ETag: components["headers"]["ItemETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMapItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedContentType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    DeleteSyncMapItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The revision that the item must have for the request to be carried out. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The SID of the Sync Service that the Map belongs to. */
                ServiceSid: components["parameters"]["ServiceSid"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
                /** @description The item, by its key. Whatever the key holds is percent-encoded, slashes too. */
                Key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item is gone; the answer has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    ListSyncMapPermission: {
        parameters: {
            query?: {
                /** @description How many resources a page holds; 50 if it is not given, 1000 at most. */
                PageSize?: components["parameters"]["PageSize"];
                /** @description The index of the page, for the client alone, whatever is listed. */
                Page?: components["parameters"]["Page"];
                /** @description Where the page begins, whatever is listed. The service hands it out in the URLs of meta. */
                PageToken?: components["parameters"]["PageToken"];
            };
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to, or default for the Account's default Service. */
                ServiceSid: components["parameters"]["ServiceSidOrDefault"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of permissions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMapPermissionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    FetchSyncMapPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to, or default for the Account's default Service. */
                ServiceSid: components["parameters"]["ServiceSidOrDefault"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
                /** @description The permission, by the identity of those whom it is for, as their access tokens name them. */
                Identity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permission. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMapPermission"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    UpdateSyncMapPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to, or default for the Account's default Service. */
                ServiceSid: components["parameters"]["ServiceSidOrDefault"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
                /** @description The permission, by the identity of those whom it is for, as their access tokens name them. */
                Identity: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UpdateSyncMapPermissionRequest"];
            };
        };
        responses: {
            /** @description The permission after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncMapPermission"];
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
    DeleteSyncMapPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The SID of the Sync Service that the Map belongs to, or default for the Account's default Service. */
                ServiceSid: components["parameters"]["ServiceSidOrDefault"];
                /** @description The Map, by its SID or by its unique name. */
                MapSid: components["parameters"]["MapSid"];
                /** @description The permission, by the identity of those whom it is for, as their access tokens name them. */
                Identity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permission is gone; the answer has no body. */
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
    ListService: {
        parameters: {
            query?: {
                /** @description How many resources a page holds; 50 if it is not given, 1000 at most. */
                PageSize?: components["parameters"]["PageSize"];
                /** @description The index of the page, for the client alone, whatever is listed. */
                Page?: components["parameters"]["Page"];
                /** @description Where the page begins, whatever is listed. The service hands it out in the URLs of meta. */
                PageToken?: components["parameters"]["PageToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of Services. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    CreateService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ServiceRequest"];
            };
        };
        responses: {
            /** @description The Service that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedContentType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    FetchService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Service, by its SID or by its unique name. */
                Sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Service. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    UpdateService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Service, by its SID or by its unique name. */
                Sid: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ServiceRequest"];
            };
        };
        responses: {
            /** @description The Service after the update. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
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
    DeleteService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The Service, by its SID or by its unique name. */
                Sid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Service is gone; the answer has no body. */
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
    TellMapEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description The URL and the names and values of the parameters, sorted by their names, under HMAC-SHA1 with the auth token of the Account, in Base64. */
                "X-Twilio-Signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["MapWebhook"];
            };
        };
        responses: {
            /** @description The event is taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event is not taken. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

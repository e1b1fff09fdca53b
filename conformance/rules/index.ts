/** All rules, in the page's order. */
import type { Rule } from "../../src/audit/rule.js";
import bodyIsJson from "./body/is-json.js";
import bodyListHoldsMaps from "./body/list-holds-maps.js";
import bodySaysThatItIsJson from "./body/says-that-it-is-json.js";
import bodyShowsEveryProperty from "./body/shows-every-property.js";
import createdByIsSystem from "./created-by/is-system.js";
import createdByIsText from "./created-by/is-text.js";
import createdByNeverChanges from "./created-by/never-changes.js";
import dateCreatedIsIsoInGmt from "./date/created-is-iso-in-gmt.js";
import dateCreatedIsTheTimeOfCreation from "./date/created-is-the-time-of-creation.js";
import dateCreatedNeverChanges from "./date/created-never-changes.js";
import dateExpiresIsIsoInGmtOrNull from "./date/expires-is-iso-in-gmt-or-null.js";
import dateUpdatedIsCreatedAtFirst from "./date/updated-is-created-at-first.js";
import dateUpdatedIsIsoInGmt from "./date/updated-is-iso-in-gmt.js";
import dateUpdatedIsNotBeforeCreated from "./date/updated-is-not-before-created.js";
import dateUpdatedIsTheTimeOfUpdate from "./date/updated-is-the-time-of-update.js";
import dateUpdatedNeverGoesBack from "./date/updated-never-goes-back.js";
import dateUpdatedRests from "./date/updated-rests.js";
import itemBadDataIsRefused from "./item/bad-data-is-refused.js";
import itemBadKeyIsRefused from "./item/bad-key-is-refused.js";
import itemBadOrderIsRefused from "./item/bad-order-is-refused.js";
import itemBoundsExcludeIfAsked from "./item/bounds-exclude-if-asked.js";
import itemBoundsIncludeByDefault from "./item/bounds-include-by-default.js";
import itemCollectionTtlAloneIsRefused from "./item/collection-ttl-alone-is-refused.js";
import itemCollectionTtlSetsTheMap from "./item/collection-ttl-sets-the-map.js";
import itemConflictIs409 from "./item/conflict-is-409.js";
import itemDataComesBack from "./item/data-comes-back.js";
import itemDataRests from "./item/data-rests.js";
import itemDatesItsMap from "./item/dates-its-map.js";
import itemFreedByDeletion from "./item/freed-by-deletion.js";
import itemFromBeginsTheList from "./item/from-begins-the-list.js";
import itemFromNeedNotExist from "./item/from-need-not-exist.js";
import itemHasItsForm from "./item/has-its-form.js";
import itemIsInItsMapOnly from "./item/is-in-its-map-only.js";
import itemKeyIsKept from "./item/key-is-kept.js";
import itemKeysFallIfAsked from "./item/keys-fall-if-asked.js";
import itemKeysRise from "./item/keys-rise.js";
import itemMatchIsServed from "./item/match-is-served.js";
import itemMismatchIs412 from "./item/mismatch-is-412.js";
import itemMismatchIs54205 from "./item/mismatch-is-54205.js";
import itemMismatchIsRefused from "./item/mismatch-is-refused.js";
import itemMovesItsMap from "./item/moves-its-map.js";
import itemNoUpdateIsLost from "./item/no-update-is-lost.js";
import itemRevisionMoves from "./item/revision-moves.js";
import itemTakenIsRefused from "./item/taken-is-refused.js";
import itemTooLargeIsRefused from "./item/too-large-is-refused.js";
import itemUnknownIs404 from "./item/unknown-is-404.js";
import itemUpdateReplacesData from "./item/update-replaces-data.js";
import itemUpdateWithoutDataKeepsIt from "./item/update-without-data-keeps-it.js";
import lifecycleDeletedIsGone from "./lifecycle/deleted-is-gone.js";
import lifecycleDeletedIsNotListed from "./lifecycle/deleted-is-not-listed.js";
import lifecycleDeletedNameIsGone from "./lifecycle/deleted-name-is-gone.js";
import lifecycleDeletionTakesWhatIsInIt from "./lifecycle/deletion-takes-what-is-in-it.js";
import lifecycleExistsUntilDeleted from "./lifecycle/exists-until-deleted.js";
import nameAddressesTheMap from "./name/addresses-the-map.js";
import nameConflictIs409 from "./name/conflict-is-409.js";
import nameEmptyIsRefused from "./name/empty-is-refused.js";
import nameFreedByDeletion from "./name/freed-by-deletion.js";
import nameGivenIsKept from "./name/given-is-kept.js";
import nameIsTextOrNull from "./name/is-text-or-null.js";
import nameLikeASidIsRefused from "./name/like-a-sid-is-refused.js";
import nameNeverChanges from "./name/never-changes.js";
import nameNotGivenIsNull from "./name/not-given-is-null.js";
import nameRefusalIs54302 from "./name/refusal-is-54302.js";
import nameTakenIsRefused from "./name/taken-is-refused.js";
import nameTooLongIsRefused from "./name/too-long-is-refused.js";
import pagingBadPageIsRefused from "./paging/bad-page-is-refused.js";
import pagingBadSizeIsRefused from "./paging/bad-size-is-refused.js";
import pagingEmptyListHasNoNext from "./paging/empty-list-has-no-next.js";
import pagingFirstPageHasNoPrevious from "./paging/first-page-has-no-previous.js";
import pagingFirstPageIs0 from "./paging/first-page-is-0.js";
import pagingFirstPageUrlLeadsToTheFirst from "./paging/first-page-url-leads-to-the-first.js";
import pagingForgedTokenIsRefused from "./paging/forged-token-is-refused.js";
import pagingHandedOutUrlIsServed from "./paging/handed-out-url-is-served.js";
import pagingKeyNamesTheList from "./paging/key-names-the-list.js";
import pagingLaterPageHasPrevious from "./paging/later-page-has-previous.js";
import pagingMetaHasItsForm from "./paging/meta-has-its-form.js";
import pagingNextPageUrlGoesOn from "./paging/next-page-url-goes-on.js";
import pagingNoMapMissed from "./paging/no-map-missed.js";
import pagingNoMapTwice from "./paging/no-map-twice.js";
import pagingPageCountsOn from "./paging/page-counts-on.js";
import pagingPageIsFull from "./paging/page-is-full.js";
import pagingPageIsNotOverfull from "./paging/page-is-not-overfull.js";
import pagingPreviousLeadsBack from "./paging/previous-leads-back.js";
import pagingSizeDefaultsTo50 from "./paging/size-defaults-to-50.js";
import pagingSizeIsGranted from "./paging/size-is-granted.js";
import pagingSizeIsKept from "./paging/size-is-kept.js";
import pagingSizeRefusalIs54454 from "./paging/size-refusal-is-54454.js";
import pagingTokenRefusalIs54453 from "./paging/token-refusal-is-54453.js";
import pagingUrlIsThisPage from "./paging/url-is-this-page.js";
import permissionBadValueIsRefused from "./permission/bad-value-is-refused.js";
import permissionDeletedGrantsNothing from "./permission/deleted-grants-nothing.js";
import permissionHasItsForm from "./permission/has-its-form.js";
import permissionIdentityIsKept from "./permission/identity-is-kept.js";
import permissionIsOfItsMapOnly from "./permission/is-of-its-map-only.js";
import permissionIsSetAnew from "./permission/is-set-anew.js";
import permissionRests from "./permission/rests.js";
import permissionShowsWhatWasSet from "./permission/shows-what-was-set.js";
import problemHasItsForm from "./problem/has-its-form.js";
import problemMoreInfoLeadsToTheCode from "./problem/more-info-leads-to-the-code.js";
import problemNotAllowedSaysWhatIs from "./problem/not-allowed-says-what-is.js";
import problemNotFoundIs20404 from "./problem/not-found-is-20404.js";
import problemNotFoundNamesThePath from "./problem/not-found-names-the-path.js";
import problemSaysThatItIsJson from "./problem/says-that-it-is-json.js";
import problemStatusIsTheHttpStatus from "./problem/status-is-the-http-status.js";
import problemUnknownMapIs404 from "./problem/unknown-map-is-404.js";
import problemUnknownMethodIs405 from "./problem/unknown-method-is-405.js";
import problemUnknownServiceIs404 from "./problem/unknown-service-is-404.js";
import revisionIsText from "./revision/is-text.js";
import revisionIsTheEtag from "./revision/is-the-etag.js";
import revisionRests from "./revision/rests.js";
import serviceBadValueIsRefused from "./service/bad-value-is-refused.js";
import serviceDeletedHoldsNothing from "./service/deleted-holds-nothing.js";
import serviceHasItsDefaults from "./service/has-its-defaults.js";
import serviceHasItsForm from "./service/has-its-form.js";
import serviceKeepsItsMaps from "./service/keeps-its-maps.js";
import serviceNamesAreItsOwn from "./service/names-are-its-own.js";
import serviceRests from "./service/rests.js";
import serviceShowsWhatWasSet from "./service/shows-what-was-set.js";
import serviceUpdateKeepsTheRest from "./service/update-keeps-the-rest.js";
import sidAccountHasItsForm from "./sid/account-has-its-form.js";
import sidAccountIsThatOfTheCredentials from "./sid/account-is-that-of-the-credentials.js";
import sidAccountNeverChanges from "./sid/account-never-changes.js";
import sidAgreesWithThePath from "./sid/agrees-with-the-path.js";
import sidMapAgreesWithThePath from "./sid/map-agrees-with-the-path.js";
import sidMapHasItsForm from "./sid/map-has-its-form.js";
import sidMapIsNeverReused from "./sid/map-is-never-reused.js";
import sidServiceAgreesWithThePath from "./sid/service-agrees-with-the-path.js";
import sidServiceHasItsForm from "./sid/service-has-its-form.js";
import statusCreationIs201 from "./status/creation-is-201.js";
import statusDeletionIs204 from "./status/deletion-is-204.js";
import statusGoodRequestIsServed from "./status/good-request-is-served.js";
import statusNoRequestBreaksTheServer from "./status/no-request-breaks-the-server.js";
import statusReadingAndUpdatingAre200 from "./status/reading-and-updating-are-200.js";
import statusUnknownParameterIsIgnored from "./status/unknown-parameter-is-ignored.js";
import ttlAliasIsIgnored from "./ttl/alias-is-ignored.js";
import ttlAliasSetsTheDeadline from "./ttl/alias-sets-the-deadline.js";
import ttlDeadlineIsKept from "./ttl/deadline-is-kept.js";
import ttlFractionIsRefused from "./ttl/fraction-is-refused.js";
import ttlNegativeIsRefused from "./ttl/negative-is-refused.js";
import ttlNeverEarly from "./ttl/never-early.js";
import ttlNoneIsNoExpiry from "./ttl/none-is-no-expiry.js";
import ttlRefusalIs54011 from "./ttl/refusal-is-54011.js";
import ttlSetsTheDeadline from "./ttl/sets-the-deadline.js";
import ttlTextIsRefused from "./ttl/text-is-refused.js";
import ttlTooLargeIsRefused from "./ttl/too-large-is-refused.js";
import ttlUpdateWithoutItKeepsTheDeadline from "./ttl/update-without-it-keeps-the-deadline.js";
import ttlZeroIsNoExpiry from "./ttl/zero-is-no-expiry.js";
import urlIsAbsolute from "./url/is-absolute.js";
import urlLeadsToTheMap from "./url/leads-to-the-map.js";
import urlLinksAreAbsolute from "./url/links-are-absolute.js";
import urlLinksAreBeneathTheMap from "./url/links-are-beneath-the-map.js";
import urlShareOneOrigin from "./url/share-one-origin.js";

export const rules: readonly Rule[] = [
  // The properties of a Map
  sidMapHasItsForm,
  sidAccountHasItsForm,
  sidServiceHasItsForm,
  sidMapIsNeverReused,
  sidAgreesWithThePath,
  sidServiceAgreesWithThePath,
  sidMapAgreesWithThePath,
  sidAccountIsThatOfTheCredentials,
  sidAccountNeverChanges,
  nameIsTextOrNull,
  nameGivenIsKept,
  nameNotGivenIsNull,
  nameNeverChanges,
  nameAddressesTheMap,
  nameTakenIsRefused,
  nameConflictIs409,
  nameFreedByDeletion,
  nameTooLongIsRefused,
  nameLikeASidIsRefused,
  nameEmptyIsRefused,
  nameRefusalIs54302,
  urlIsAbsolute,
  urlLeadsToTheMap,
  urlLinksAreAbsolute,
  urlLinksAreBeneathTheMap,
  urlShareOneOrigin,
  revisionIsText,
  revisionRests,
  revisionIsTheEtag,
  dateCreatedIsIsoInGmt,
  dateUpdatedIsIsoInGmt,
  dateExpiresIsIsoInGmtOrNull,
  dateCreatedIsTheTimeOfCreation,
  dateCreatedNeverChanges,
  dateUpdatedIsNotBeforeCreated,
  dateUpdatedIsCreatedAtFirst,
  dateUpdatedIsTheTimeOfUpdate,
  dateUpdatedNeverGoesBack,
  dateUpdatedRests,
  createdByIsText,
  createdByIsSystem,
  createdByNeverChanges,
  bodyIsJson,
  bodySaysThatItIsJson,
  bodyShowsEveryProperty,
  bodyListHoldsMaps,
  // Create and update
  ttlSetsTheDeadline,
  ttlAliasSetsTheDeadline,
  ttlAliasIsIgnored,
  ttlZeroIsNoExpiry,
  ttlNoneIsNoExpiry,
  ttlUpdateWithoutItKeepsTheDeadline,
  ttlDeadlineIsKept,
  ttlNeverEarly,
  ttlNegativeIsRefused,
  ttlFractionIsRefused,
  ttlTextIsRefused,
  ttlTooLargeIsRefused,
  ttlRefusalIs54011,
  statusCreationIs201,
  statusReadingAndUpdatingAre200,
  statusDeletionIs204,
  statusGoodRequestIsServed,
  statusUnknownParameterIsIgnored,
  statusNoRequestBreaksTheServer,
  // Read multiple
  pagingMetaHasItsForm,
  pagingKeyNamesTheList,
  pagingSizeDefaultsTo50,
  pagingSizeIsGranted,
  pagingSizeIsKept,
  pagingPageIsNotOverfull,
  pagingPageIsFull,
  pagingFirstPageIs0,
  pagingPageCountsOn,
  pagingUrlIsThisPage,
  pagingFirstPageUrlLeadsToTheFirst,
  pagingNextPageUrlGoesOn,
  pagingHandedOutUrlIsServed,
  pagingEmptyListHasNoNext,
  pagingFirstPageHasNoPrevious,
  pagingLaterPageHasPrevious,
  pagingPreviousLeadsBack,
  pagingNoMapTwice,
  pagingNoMapMissed,
  pagingBadSizeIsRefused,
  pagingSizeRefusalIs54454,
  pagingBadPageIsRefused,
  pagingForgedTokenIsRefused,
  pagingTokenRefusalIs54453,
  serviceKeepsItsMaps,
  serviceNamesAreItsOwn,
  // Delete
  lifecycleExistsUntilDeleted,
  lifecycleDeletedIsGone,
  lifecycleDeletedNameIsGone,
  lifecycleDeletedIsNotListed,
  lifecycleDeletionTakesWhatIsInIt,
  // Refusals
  problemHasItsForm,
  problemSaysThatItIsJson,
  problemStatusIsTheHttpStatus,
  problemMoreInfoLeadsToTheCode,
  problemUnknownMapIs404,
  problemUnknownServiceIs404,
  problemNotFoundIs20404,
  problemNotFoundNamesThePath,
  problemUnknownMethodIs405,
  problemNotAllowedSaysWhatIs,
  // Items
  itemHasItsForm,
  itemKeyIsKept,
  itemDataComesBack,
  itemUpdateReplacesData,
  itemUpdateWithoutDataKeepsIt,
  itemDataRests,
  itemCollectionTtlSetsTheMap,
  itemCollectionTtlAloneIsRefused,
  itemRevisionMoves,
  itemMovesItsMap,
  itemDatesItsMap,
  itemTakenIsRefused,
  itemConflictIs409,
  itemFreedByDeletion,
  itemUnknownIs404,
  itemIsInItsMapOnly,
  itemBadKeyIsRefused,
  itemBadDataIsRefused,
  itemTooLargeIsRefused,
  itemKeysRise,
  itemKeysFallIfAsked,
  itemFromBeginsTheList,
  itemFromNeedNotExist,
  itemBoundsIncludeByDefault,
  itemBoundsExcludeIfAsked,
  itemBadOrderIsRefused,
  itemMismatchIsRefused,
  itemMismatchIs412,
  itemMismatchIs54205,
  itemMatchIsServed,
  itemNoUpdateIsLost,
  // Permissions
  permissionHasItsForm,
  permissionIdentityIsKept,
  permissionShowsWhatWasSet,
  permissionIsSetAnew,
  permissionRests,
  permissionIsOfItsMapOnly,
  permissionDeletedGrantsNothing,
  permissionBadValueIsRefused,
  // Services
  serviceHasItsForm,
  serviceHasItsDefaults,
  serviceShowsWhatWasSet,
  serviceUpdateKeepsTheRest,
  serviceRests,
  serviceBadValueIsRefused,
  serviceDeletedHoldsNothing,
];

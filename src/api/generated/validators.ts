// Written by `npm run generate` from spec/sync-maps.yaml. Change that.
// @ts-nocheck
import imported0 from "ajv/dist/runtime/ucs2length.js";
import imported1 from "../formats.js";
"use strict";
export const SyncMap = validate21;
const schema32 = {"type":"object","description":"A Map, as every answer that carries one shows it.","x-anchor":"map-properties","required":["sid","unique_name","account_sid","service_sid","url","links","revision","date_expires","date_created","date_updated","created_by"],"properties":{"sid":{"description":"The string that identifies the Map, made by the service.","type":"string","pattern":"^MP[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"minted":"MP"}},"unique_name":{"description":"The name that the application gave, unique in its Service; the URL takes it in place of the SID.","type":["string","null"],"x-origin":{"form":"UniqueName"},"x-pii":{"handling":"standard","days":30}},"account_sid":{"description":"The SID of the Account that created the Map.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"credential":"account"}},"service_sid":{"description":"The SID of the Sync Service that the Map belongs to.","type":"string","pattern":"^IS[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"path":"ServiceSid"}},"url":{"description":"The absolute URL of the Map.","type":"string","format":"uri","x-origin":{"self":"FetchSyncMap"}},"links":{"description":"The URLs of what is nested in the Map, its items and its permissions.","type":"object","required":["items","permissions"],"properties":{"items":{"description":"The URL of the Map's items.","type":"string","format":"uri"},"permissions":{"description":"The URL of the Map's permissions.","type":"string","format":"uri"}},"additionalProperties":{"type":"string","format":"uri"},"x-origin":{"children":{"items":"Items","permissions":"Permissions"}}},"revision":{"description":"The Map's current revision, as a string.","type":"string","x-origin":{"counter":"mutations"},"x-unsettled":{"question":"revision-notation","asks":"In which notation are revisions counted?","readings":["hexadecimal","decimal"],"because":"The one real revision above 9 that was found is \"1e\"; nothing promises a notation."}},"date_expires":{"description":"When the Map expires and will be deleted, in GMT and ISO 8601; null if it does not expire.","type":["string","null"],"format":"date-time","x-origin":{"deadline":"CollectionTtl"}},"date_created":{"description":"When the Map was created, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"created"}},"date_updated":{"description":"When the Map was last updated, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"updated"},"x-unsettled":{"question":"ttl-update-moves-date","asks":"Does an update of only the time-to-live change date_updated?","readings":["yes","no"],"because":"Twilio's samples leave the date alone in an update of nothing but the TTL; later recordings move it.","source":"samples"}},"created_by":{"description":"Who created the Map. For a Map made through the REST API it is `system`; for one made by a client, the identity of its token.","type":"string","x-origin":{"constant":"system"},"x-pii":{"handling":"standard","days":30,"source":"openapi"}}}};
const func1 = (imported0.default ?? imported0);
const pattern4 = new RegExp("^MP[0-9a-fA-F]{32}$", "u");
const pattern5 = new RegExp("^AC[0-9a-fA-F]{32}$", "u");
const pattern6 = new RegExp("^IS[0-9a-fA-F]{32}$", "u");
const formats0 = imported1.uri;
const formats8 = imported1["date-time"];

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sid"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.unique_name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unique_name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.account_sid === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "account_sid"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.service_sid === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "service_sid"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.url === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.links === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.revision === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "revision"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.date_expires === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_expires"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.date_created === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_created"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.date_updated === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_updated"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.created_by === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_by"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.sid !== undefined){
let data0 = data.sid;
if(typeof data0 === "string"){
if(func1(data0) > 34){
const err11 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data0) < 34){
const err12 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern4.test(data0)){
const err13 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/pattern",keyword:"pattern",params:{pattern: "^MP[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.unique_name !== undefined){
let data1 = data.unique_name;
if((typeof data1 !== "string") && (data1 !== null)){
const err15 = {instancePath:instancePath+"/unique_name",schemaPath:"#/properties/unique_name/type",keyword:"type",params:{type: schema32.properties.unique_name.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.account_sid !== undefined){
let data2 = data.account_sid;
if(typeof data2 === "string"){
if(func1(data2) > 34){
const err16 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data2) < 34){
const err17 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern5.test(data2)){
const err18 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.service_sid !== undefined){
let data3 = data.service_sid;
if(typeof data3 === "string"){
if(func1(data3) > 34){
const err20 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data3) < 34){
const err21 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern6.test(data3)){
const err22 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.url !== undefined){
let data4 = data.url;
if(typeof data4 === "string"){
if(!(formats0(data4))){
const err24 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.links !== undefined){
let data5 = data.links;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.items === undefined){
const err26 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "items"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data5.permissions === undefined){
const err27 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "permissions"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key0 in data5){
if(!((key0 === "items") || (key0 === "permissions"))){
let data6 = data5[key0];
if(typeof data6 === "string"){
if(!(formats0(data6))){
const err28 = {instancePath:instancePath+"/links/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/links/additionalProperties/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/links/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/links/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data5.items !== undefined){
let data7 = data5.items;
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err30 = {instancePath:instancePath+"/links/items",schemaPath:"#/properties/links/properties/items/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/links/items",schemaPath:"#/properties/links/properties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data5.permissions !== undefined){
let data8 = data5.permissions;
if(typeof data8 === "string"){
if(!(formats0(data8))){
const err32 = {instancePath:instancePath+"/links/permissions",schemaPath:"#/properties/links/properties/permissions/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/links/permissions",schemaPath:"#/properties/links/properties/permissions/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.revision !== undefined){
if(typeof data.revision !== "string"){
const err35 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.date_expires !== undefined){
let data10 = data.date_expires;
if((typeof data10 !== "string") && (data10 !== null)){
const err36 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/type",keyword:"type",params:{type: schema32.properties.date_expires.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data10 === "string"){
if(!(formats8(data10))){
const err37 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data.date_created !== undefined){
let data11 = data.date_created;
if(typeof data11 === "string"){
if(!(formats8(data11))){
const err38 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.date_updated !== undefined){
let data12 = data.date_updated;
if(typeof data12 === "string"){
if(!(formats8(data12))){
const err40 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.created_by !== undefined){
if(typeof data.created_by !== "string"){
const err42 = {instancePath:instancePath+"/created_by",schemaPath:"#/properties/created_by/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"sid":true,"unique_name":true,"account_sid":true,"service_sid":true,"url":true,"links":true,"revision":true,"date_expires":true,"date_created":true,"date_updated":true,"created_by":true},"dynamicProps":false,"dynamicItems":false};

export const SyncMapItem = validate22;
const schema33 = {"type":"object","description":"An item, as every answer that carries one shows it.","x-source":"openapi","required":["key","account_sid","service_sid","map_sid","url","revision","data","date_expires","date_created","date_updated","created_by"],"properties":{"key":{"description":"The key that the application gave, unique in its Map; the URL names the item by it.","type":"string","x-origin":{"form":"Key"},"x-pii":{"handling":"standard","days":30}},"account_sid":{"description":"The SID of the Account that created the item.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"credential":"account"}},"service_sid":{"description":"The SID of the Sync Service that the Map belongs to.","type":"string","pattern":"^IS[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"path":"ServiceSid"}},"map_sid":{"description":"The SID of the Map that the item belongs to.","type":"string","pattern":"^MP[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"path":"MapSid"}},"url":{"description":"The absolute URL of the item, its key percent-encoded.","type":"string","format":"uri","x-origin":{"self":"FetchSyncMapItem"}},"revision":{"description":"The item's current revision, as a string.","type":"string","x-origin":{"counter":"mutations"},"x-unsettled":{"question":"item-revision","asks":"Which revision does a new item start with?","readings":["own","map"],"because":"Twilio's samples have 0 in lists, and 3 in the answer to a creation, which may be the revision of the Map.","source":"samples"}},"data":{"description":"The JSON value that the application gave.","x-origin":{"form":"Data"},"x-pii":{"handling":"sensitive","days":7,"source":"openapi"}},"date_expires":{"description":"When the item expires and will be deleted, in GMT and ISO 8601; null if it does not expire by itself, even if its Map does.","type":["string","null"],"format":"date-time","x-origin":{"deadline":"ItemTtl"}},"date_created":{"description":"When the item was created, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"created"}},"date_updated":{"description":"When the item was last updated, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"updated"}},"created_by":{"description":"Who created the item; for one made through the REST API it is `system`.","type":"string","x-origin":{"constant":"system"},"x-pii":{"handling":"standard","days":30,"source":"openapi"}}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.account_sid === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "account_sid"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.service_sid === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "service_sid"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.map_sid === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "map_sid"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.url === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.revision === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "revision"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.data === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.date_expires === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_expires"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.date_created === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_created"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.date_updated === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_updated"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.created_by === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_by"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.key !== undefined){
if(typeof data.key !== "string"){
const err11 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.account_sid !== undefined){
let data1 = data.account_sid;
if(typeof data1 === "string"){
if(func1(data1) > 34){
const err12 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data1) < 34){
const err13 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern5.test(data1)){
const err14 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.service_sid !== undefined){
let data2 = data.service_sid;
if(typeof data2 === "string"){
if(func1(data2) > 34){
const err16 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data2) < 34){
const err17 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern6.test(data2)){
const err18 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.map_sid !== undefined){
let data3 = data.map_sid;
if(typeof data3 === "string"){
if(func1(data3) > 34){
const err20 = {instancePath:instancePath+"/map_sid",schemaPath:"#/properties/map_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func1(data3) < 34){
const err21 = {instancePath:instancePath+"/map_sid",schemaPath:"#/properties/map_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern4.test(data3)){
const err22 = {instancePath:instancePath+"/map_sid",schemaPath:"#/properties/map_sid/pattern",keyword:"pattern",params:{pattern: "^MP[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/map_sid",schemaPath:"#/properties/map_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.url !== undefined){
let data4 = data.url;
if(typeof data4 === "string"){
if(!(formats0(data4))){
const err24 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.revision !== undefined){
if(typeof data.revision !== "string"){
const err26 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.date_expires !== undefined){
let data6 = data.date_expires;
if((typeof data6 !== "string") && (data6 !== null)){
const err27 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/type",keyword:"type",params:{type: schema33.properties.date_expires.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data6 === "string"){
if(!(formats8(data6))){
const err28 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data.date_created !== undefined){
let data7 = data.date_created;
if(typeof data7 === "string"){
if(!(formats8(data7))){
const err29 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.date_updated !== undefined){
let data8 = data.date_updated;
if(typeof data8 === "string"){
if(!(formats8(data8))){
const err31 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.created_by !== undefined){
if(typeof data.created_by !== "string"){
const err33 = {instancePath:instancePath+"/created_by",schemaPath:"#/properties/created_by/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":{"key":true,"account_sid":true,"service_sid":true,"map_sid":true,"url":true,"revision":true,"data":true,"date_expires":true,"date_created":true,"date_updated":true,"created_by":true},"dynamicProps":false,"dynamicItems":false};

export const SyncMapPermission = validate23;
const schema34 = {"type":"object","description":"A permission, as every answer that carries one shows it.","x-source":"openapi","required":["account_sid","service_sid","map_sid","identity","read","write","manage","url"],"properties":{"account_sid":{"description":"The SID of the Account that created the permission.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"credential":"account"}},"service_sid":{"description":"The SID of the Sync Service that the Map belongs to.","type":"string","pattern":"^IS[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"path":"ServiceSid"}},"map_sid":{"description":"The SID of the Map that the permission belongs to.","type":"string","pattern":"^MP[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"path":"MapSid"}},"identity":{"description":"Whom it is for, as their access tokens name them; the URL names the permission by it.","type":"string","x-origin":{"path":"Identity"},"x-pii":{"handling":"standard","days":30}},"read":{"description":"Whether the identity may read the Map and its items.","type":"boolean","x-origin":{"form":"Read"}},"write":{"description":"Whether the identity may create, update and delete items of the Map.","type":"boolean","x-origin":{"form":"Write"}},"manage":{"description":"Whether the identity may delete the Map.","type":"boolean","x-origin":{"form":"Manage"}},"url":{"description":"The absolute URL of the permission, its identity percent-encoded.","type":"string","format":"uri","x-origin":{"self":"FetchSyncMapPermission"}}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.account_sid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "account_sid"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.service_sid === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "service_sid"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.map_sid === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "map_sid"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.identity === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "identity"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.read === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "read"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.write === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "write"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.manage === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manage"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.url === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.account_sid !== undefined){
let data0 = data.account_sid;
if(typeof data0 === "string"){
if(func1(data0) > 34){
const err8 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data0) < 34){
const err9 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern5.test(data0)){
const err10 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.service_sid !== undefined){
let data1 = data.service_sid;
if(typeof data1 === "string"){
if(func1(data1) > 34){
const err12 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data1) < 34){
const err13 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern6.test(data1)){
const err14 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.map_sid !== undefined){
let data2 = data.map_sid;
if(typeof data2 === "string"){
if(func1(data2) > 34){
const err16 = {instancePath:instancePath+"/map_sid",schemaPath:"#/properties/map_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func1(data2) < 34){
const err17 = {instancePath:instancePath+"/map_sid",schemaPath:"#/properties/map_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern4.test(data2)){
const err18 = {instancePath:instancePath+"/map_sid",schemaPath:"#/properties/map_sid/pattern",keyword:"pattern",params:{pattern: "^MP[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/map_sid",schemaPath:"#/properties/map_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.identity !== undefined){
if(typeof data.identity !== "string"){
const err20 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.read !== undefined){
if(typeof data.read !== "boolean"){
const err21 = {instancePath:instancePath+"/read",schemaPath:"#/properties/read/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.write !== undefined){
if(typeof data.write !== "boolean"){
const err22 = {instancePath:instancePath+"/write",schemaPath:"#/properties/write/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.manage !== undefined){
if(typeof data.manage !== "boolean"){
const err23 = {instancePath:instancePath+"/manage",schemaPath:"#/properties/manage/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.url !== undefined){
let data7 = data.url;
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err24 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"account_sid":true,"service_sid":true,"map_sid":true,"identity":true,"read":true,"write":true,"manage":true,"url":true},"dynamicProps":false,"dynamicItems":false};

export const Service = validate24;
const schema35 = {"type":"object","description":"A Service, as every answer that carries one shows it.","x-source":"openapi","required":["sid","unique_name","account_sid","friendly_name","date_created","date_updated","url","webhook_url","webhooks_from_rest_enabled","reachability_webhooks_enabled","acl_enabled","reachability_debouncing_enabled","reachability_debouncing_window","links"],"properties":{"sid":{"description":"The string that identifies the Service, made by the service.","type":"string","pattern":"^IS[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"minted":"IS"}},"unique_name":{"description":"The name that the service itself gave, such as that of the Account's default Service; nobody can set it.","type":["string","null"],"x-origin":{"reserved":"default"}},"account_sid":{"description":"The SID of the Account that created the Service.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"credential":"account"}},"friendly_name":{"description":"What the application calls the Service.","type":["string","null"],"x-origin":{"form":"FriendlyName"},"x-pii":{"handling":"standard","days":7}},"date_created":{"description":"When the Service was created, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"created"}},"date_updated":{"description":"When the Service was last updated, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"updated"}},"url":{"description":"The absolute URL of the Service.","type":"string","format":"uri","x-origin":{"self":"FetchService"}},"webhook_url":{"description":"Where events of the Service are sent to; null if nowhere.","type":["string","null"],"format":"uri","x-origin":{"form":"WebhookUrl"}},"webhooks_from_rest_enabled":{"description":"Whether changes through the REST API are sent there as well. They are not, unless it is asked for.","type":"boolean","default":false,"x-origin":{"form":"WebhooksFromRestEnabled"}},"reachability_webhooks_enabled":{"description":"Whether it is sent there when endpoints connect and disconnect. It is not, unless it is asked for.","type":"boolean","default":false,"x-origin":{"form":"ReachabilityWebhooksEnabled"}},"acl_enabled":{"description":"Whether identities need permissions. They do not, unless it is asked for.","type":"boolean","default":false,"x-origin":{"form":"AclEnabled"}},"reachability_debouncing_enabled":{"description":"Whether endpoints that come back at once are not reported. They are, unless it is asked for.","type":"boolean","default":false,"x-origin":{"form":"ReachabilityDebouncingEnabled"}},"reachability_debouncing_window":{"description":"Within how many milliseconds an endpoint has to come back for that; 5000 if nothing is asked for.","type":"integer","default":5000,"x-unsettled":{"question":"debouncing-window","asks":"How many milliseconds is the default debouncing window?","readings":["5000","0"],"because":"Twilio's own OpenAPI document says 5000 in its text, and 0 in its schema.","source":"openapi"},"x-origin":{"form":"ReachabilityDebouncingWindow"}},"links":{"description":"The URLs of what is nested in the Service.","type":"object","required":["maps"],"properties":{"maps":{"description":"The URL of the Service's Maps.","type":"string","format":"uri"}},"additionalProperties":{"type":"string","format":"uri"},"x-origin":{"children":{"documents":"Documents","lists":"Lists","maps":"Maps","streams":"Streams"}}}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sid"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.unique_name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unique_name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.account_sid === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "account_sid"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.friendly_name === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "friendly_name"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.date_created === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_created"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.date_updated === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "date_updated"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.url === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.webhook_url === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "webhook_url"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.webhooks_from_rest_enabled === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "webhooks_from_rest_enabled"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.reachability_webhooks_enabled === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reachability_webhooks_enabled"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.acl_enabled === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "acl_enabled"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.reachability_debouncing_enabled === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reachability_debouncing_enabled"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.reachability_debouncing_window === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reachability_debouncing_window"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.links === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.sid !== undefined){
let data0 = data.sid;
if(typeof data0 === "string"){
if(func1(data0) > 34){
const err14 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data0) < 34){
const err15 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern6.test(data0)){
const err16 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.unique_name !== undefined){
let data1 = data.unique_name;
if((typeof data1 !== "string") && (data1 !== null)){
const err18 = {instancePath:instancePath+"/unique_name",schemaPath:"#/properties/unique_name/type",keyword:"type",params:{type: schema35.properties.unique_name.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.account_sid !== undefined){
let data2 = data.account_sid;
if(typeof data2 === "string"){
if(func1(data2) > 34){
const err19 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(func1(data2) < 34){
const err20 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern5.test(data2)){
const err21 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.friendly_name !== undefined){
let data3 = data.friendly_name;
if((typeof data3 !== "string") && (data3 !== null)){
const err23 = {instancePath:instancePath+"/friendly_name",schemaPath:"#/properties/friendly_name/type",keyword:"type",params:{type: schema35.properties.friendly_name.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.date_created !== undefined){
let data4 = data.date_created;
if(typeof data4 === "string"){
if(!(formats8(data4))){
const err24 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.date_updated !== undefined){
let data5 = data.date_updated;
if(typeof data5 === "string"){
if(!(formats8(data5))){
const err26 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.url !== undefined){
let data6 = data.url;
if(typeof data6 === "string"){
if(!(formats0(data6))){
const err28 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.webhook_url !== undefined){
let data7 = data.webhook_url;
if((typeof data7 !== "string") && (data7 !== null)){
const err30 = {instancePath:instancePath+"/webhook_url",schemaPath:"#/properties/webhook_url/type",keyword:"type",params:{type: schema35.properties.webhook_url.type}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err31 = {instancePath:instancePath+"/webhook_url",schemaPath:"#/properties/webhook_url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data.webhooks_from_rest_enabled !== undefined){
if(typeof data.webhooks_from_rest_enabled !== "boolean"){
const err32 = {instancePath:instancePath+"/webhooks_from_rest_enabled",schemaPath:"#/properties/webhooks_from_rest_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.reachability_webhooks_enabled !== undefined){
if(typeof data.reachability_webhooks_enabled !== "boolean"){
const err33 = {instancePath:instancePath+"/reachability_webhooks_enabled",schemaPath:"#/properties/reachability_webhooks_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.acl_enabled !== undefined){
if(typeof data.acl_enabled !== "boolean"){
const err34 = {instancePath:instancePath+"/acl_enabled",schemaPath:"#/properties/acl_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.reachability_debouncing_enabled !== undefined){
if(typeof data.reachability_debouncing_enabled !== "boolean"){
const err35 = {instancePath:instancePath+"/reachability_debouncing_enabled",schemaPath:"#/properties/reachability_debouncing_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.reachability_debouncing_window !== undefined){
let data12 = data.reachability_debouncing_window;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err36 = {instancePath:instancePath+"/reachability_debouncing_window",schemaPath:"#/properties/reachability_debouncing_window/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.links !== undefined){
let data13 = data.links;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.maps === undefined){
const err37 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "maps"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key0 in data13){
if(!(key0 === "maps")){
let data14 = data13[key0];
if(typeof data14 === "string"){
if(!(formats0(data14))){
const err38 = {instancePath:instancePath+"/links/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/links/additionalProperties/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/links/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/links/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data13.maps !== undefined){
let data15 = data13.maps;
if(typeof data15 === "string"){
if(!(formats0(data15))){
const err40 = {instancePath:instancePath+"/links/maps",schemaPath:"#/properties/links/properties/maps/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/links/maps",schemaPath:"#/properties/links/properties/maps/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":{"sid":true,"unique_name":true,"account_sid":true,"friendly_name":true,"date_created":true,"date_updated":true,"url":true,"webhook_url":true,"webhooks_from_rest_enabled":true,"reachability_webhooks_enabled":true,"acl_enabled":true,"reachability_debouncing_enabled":true,"reachability_debouncing_window":true,"links":true},"dynamicProps":false,"dynamicItems":false};

export const PageMeta = validate25;
const schema36 = {"type":"object","description":"Where a page stands in its list.","x-anchor":"read-multiple-syncmap-resources","required":["key","page","page_size","url","first_page_url","next_page_url","previous_page_url"],"properties":{"key":{"description":"The name of the property that holds the list.","type":"string"},"page":{"description":"The index of this page; the first is 0.","type":"integer","minimum":0},"page_size":{"description":"How many Maps a page of this walk holds at most.","type":"integer","minimum":1,"maximum":1000},"url":{"description":"The absolute URL of this page.","type":"string","format":"uri"},"first_page_url":{"description":"The absolute URL of the first page.","type":"string","format":"uri"},"next_page_url":{"description":"The absolute URL of the next page; null on the last.","type":["string","null"],"format":"uri"},"previous_page_url":{"description":"The absolute URL of the page before; null on the first.","type":["string","null"],"format":"uri"}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.page === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "page"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.page_size === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "page_size"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.url === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.first_page_url === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "first_page_url"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.next_page_url === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "next_page_url"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.previous_page_url === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "previous_page_url"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.key !== undefined){
if(typeof data.key !== "string"){
const err7 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.page !== undefined){
let data1 = data.page;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err8 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.page_size !== undefined){
let data2 = data.page_size;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/page_size",schemaPath:"#/properties/page_size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/page_size",schemaPath:"#/properties/page_size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/page_size",schemaPath:"#/properties/page_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.url !== undefined){
let data3 = data.url;
if(typeof data3 === "string"){
if(!(formats0(data3))){
const err13 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.first_page_url !== undefined){
let data4 = data.first_page_url;
if(typeof data4 === "string"){
if(!(formats0(data4))){
const err15 = {instancePath:instancePath+"/first_page_url",schemaPath:"#/properties/first_page_url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/first_page_url",schemaPath:"#/properties/first_page_url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.next_page_url !== undefined){
let data5 = data.next_page_url;
if((typeof data5 !== "string") && (data5 !== null)){
const err17 = {instancePath:instancePath+"/next_page_url",schemaPath:"#/properties/next_page_url/type",keyword:"type",params:{type: schema36.properties.next_page_url.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data5 === "string"){
if(!(formats0(data5))){
const err18 = {instancePath:instancePath+"/next_page_url",schemaPath:"#/properties/next_page_url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.previous_page_url !== undefined){
let data6 = data.previous_page_url;
if((typeof data6 !== "string") && (data6 !== null)){
const err19 = {instancePath:instancePath+"/previous_page_url",schemaPath:"#/properties/previous_page_url/type",keyword:"type",params:{type: schema36.properties.previous_page_url.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data6 === "string"){
if(!(formats0(data6))){
const err20 = {instancePath:instancePath+"/previous_page_url",schemaPath:"#/properties/previous_page_url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":{"key":true,"page":true,"page_size":true,"url":true,"first_page_url":true,"next_page_url":true,"previous_page_url":true},"dynamicProps":false,"dynamicItems":false};

export const Ttl = validate26;
const schema37 = {"x-anchor":"create-a-syncmap-resource","description":"An alias for CollectionTtl. If both are given, this one is ignored.","x-alias-of":"CollectionTtl","type":"integer","minimum":0,"maximum":31536000,"x-empty":0,"x-problem":"ttl-invalid"};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 31536000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const CollectionTtl = validate27;
const schema38 = {"x-anchor":"create-a-syncmap-resource","description":"After how many seconds the Map expires and is deleted.","type":"integer","minimum":0,"maximum":31536000,"x-empty":0,"x-problem":"ttl-invalid","x-bounds":{"description":"From 0, which stands for no expiry, to 31,536,000, a year.","x-source":"errors"}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 31536000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const MapWebhook = validate28;
const schema39 = {"description":"A webhook tells of a Map by the parameters by which it tells of a list, and of an item by those of an item of a list; the part of its page about Maps was not found.","x-source":"webhooks","type":"object","required":["AccountSid","ServiceSid","EventType","Identity","MapSid","MapRevision","EventId"],"properties":{"AccountSid":{"description":"The SID of the Account.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$"},"ServiceSid":{"description":"The SID of the Service.","type":"string","pattern":"^IS[0-9a-fA-F]{32}$"},"EventType":{"description":"What has happened; nothing is sent of a Map that is only given another time-to-live.","x-source":"sdk","type":"string","enum":["map_created","map_removed","map_item_added","map_item_updated","map_item_removed"]},"Identity":{"description":"Who did it, system for the REST API.","type":"string"},"EventId":{"description":"The place of the event among those of its Map.","type":"string","pattern":"^[1-9][0-9]*$"},"MapSid":{"description":"The SID of the Map.","type":"string","pattern":"^MP[0-9a-fA-F]{32}$"},"MapUniqueName":{"description":"The unique name of the Map, if it has one.","type":"string"},"MapRevision":{"description":"The revision of the Map, as an integer.","type":"string","pattern":"^[0-9]+$"},"ItemKey":{"description":"The key of the item.","x-source":"sdk","type":"string"},"ItemRevision":{"description":"The revision of the item, as an integer.","x-source":"sdk","type":"string","pattern":"^[0-9]+$"},"ItemData":{"description":"The data of the item as JSON, unless it is removed.","type":"string","contentMediaType":"application/json"}}};
const pattern17 = new RegExp("^[1-9][0-9]*$", "u");
const pattern19 = new RegExp("^[0-9]+$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.AccountSid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "AccountSid"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.ServiceSid === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ServiceSid"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.EventType === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "EventType"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.Identity === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "Identity"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.MapSid === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "MapSid"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.MapRevision === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "MapRevision"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.EventId === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "EventId"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.AccountSid !== undefined){
let data0 = data.AccountSid;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err7 = {instancePath:instancePath+"/AccountSid",schemaPath:"#/properties/AccountSid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/AccountSid",schemaPath:"#/properties/AccountSid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ServiceSid !== undefined){
let data1 = data.ServiceSid;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err9 = {instancePath:instancePath+"/ServiceSid",schemaPath:"#/properties/ServiceSid/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/ServiceSid",schemaPath:"#/properties/ServiceSid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.EventType !== undefined){
let data2 = data.EventType;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/EventType",schemaPath:"#/properties/EventType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((((data2 === "map_created") || (data2 === "map_removed")) || (data2 === "map_item_added")) || (data2 === "map_item_updated")) || (data2 === "map_item_removed"))){
const err12 = {instancePath:instancePath+"/EventType",schemaPath:"#/properties/EventType/enum",keyword:"enum",params:{allowedValues: schema39.properties.EventType.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.Identity !== undefined){
if(typeof data.Identity !== "string"){
const err13 = {instancePath:instancePath+"/Identity",schemaPath:"#/properties/Identity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.EventId !== undefined){
let data4 = data.EventId;
if(typeof data4 === "string"){
if(!pattern17.test(data4)){
const err14 = {instancePath:instancePath+"/EventId",schemaPath:"#/properties/EventId/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/EventId",schemaPath:"#/properties/EventId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.MapSid !== undefined){
let data5 = data.MapSid;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err16 = {instancePath:instancePath+"/MapSid",schemaPath:"#/properties/MapSid/pattern",keyword:"pattern",params:{pattern: "^MP[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/MapSid",schemaPath:"#/properties/MapSid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.MapUniqueName !== undefined){
if(typeof data.MapUniqueName !== "string"){
const err18 = {instancePath:instancePath+"/MapUniqueName",schemaPath:"#/properties/MapUniqueName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.MapRevision !== undefined){
let data7 = data.MapRevision;
if(typeof data7 === "string"){
if(!pattern19.test(data7)){
const err19 = {instancePath:instancePath+"/MapRevision",schemaPath:"#/properties/MapRevision/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/MapRevision",schemaPath:"#/properties/MapRevision/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.ItemKey !== undefined){
if(typeof data.ItemKey !== "string"){
const err21 = {instancePath:instancePath+"/ItemKey",schemaPath:"#/properties/ItemKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.ItemRevision !== undefined){
let data9 = data.ItemRevision;
if(typeof data9 === "string"){
if(!pattern19.test(data9)){
const err22 = {instancePath:instancePath+"/ItemRevision",schemaPath:"#/properties/ItemRevision/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/ItemRevision",schemaPath:"#/properties/ItemRevision/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.ItemData !== undefined){
if(typeof data.ItemData !== "string"){
const err24 = {instancePath:instancePath+"/ItemData",schemaPath:"#/properties/ItemData/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":{"AccountSid":true,"ServiceSid":true,"EventType":true,"Identity":true,"EventId":true,"MapSid":true,"MapUniqueName":true,"MapRevision":true,"ItemKey":true,"ItemRevision":true,"ItemData":true},"dynamicProps":false,"dynamicItems":false};

export const Data = validate29;
const schema40 = {"description":"The value of the item, as JSON in at most 16 KiB of UTF-8.","x-source":"openapi","type":"string","contentMediaType":"application/json","x-empty":null,"x-problem":"data-invalid","x-absent":"data-missing","x-pii":{"handling":"sensitive","days":7},"x-unsettled":{"question":"item-data","asks":"Which JSON values may the data of an item be?","readings":["any","object"],"because":"Twilio's own OpenAPI document leaves its type open; the page of Maps speaks of JSON objects.","source":"openapi"}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const TtlOfItem = validate30;
const schema41 = {"description":"An alias for ItemTtl. If both are given, this one is ignored.","x-source":"openapi","x-alias-of":"ItemTtl","type":"integer","minimum":0,"maximum":31536000,"x-empty":0,"x-problem":"ttl-invalid"};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 31536000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const ItemTtl = validate31;
const schema42 = {"description":"After how many seconds the item expires and is deleted; 0 for never.","x-source":"openapi","type":"integer","minimum":0,"maximum":31536000,"x-empty":0,"x-problem":"ttl-invalid"};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 31536000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const CollectionTtlOfItem = validate32;
const schema43 = {"description":"After how many seconds from now the whole Map of the item expires and is deleted.","x-source":"openapi","type":"integer","minimum":0,"maximum":31536000,"x-empty":0,"x-problem":"ttl-invalid"};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 31536000 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const Problem = validate33;
const schema44 = {"type":"object","description":"The body of every refusal.","x-source":"errors","required":["code","message","more_info","status"],"properties":{"code":{"description":"The number of the error in Twilio's catalogue.","type":"integer"},"message":{"description":"What was wrong, in a form for people.","type":"string"},"more_info":{"description":"The page of the catalogue for this code.","type":"string","format":"uri"},"status":{"description":"The HTTP status of the response, repeated.","type":"integer","minimum":400,"maximum":599},"detail":{"description":"More about what was wrong.","type":"string"}}};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.code === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.message === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.more_info === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "more_info"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.status === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code !== undefined){
let data0 = data.code;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.message !== undefined){
if(typeof data.message !== "string"){
const err5 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.more_info !== undefined){
let data2 = data.more_info;
if(typeof data2 === "string"){
if(!(formats0(data2))){
const err6 = {instancePath:instancePath+"/more_info",schemaPath:"#/properties/more_info/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/more_info",schemaPath:"#/properties/more_info/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.status !== undefined){
let data3 = data.status;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 599 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 400 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.detail !== undefined){
if(typeof data.detail !== "string"){
const err11 = {instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":{"code":true,"message":true,"more_info":true,"status":true,"detail":true},"dynamicProps":false,"dynamicItems":false};

export const MapState = validate34;
const schema45 = {"type":"object","properties":{"sid":{"description":"The string that identifies the Map, made by the service.","type":"string","pattern":"^MP[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"minted":"MP"}},"unique_name":{"description":"The name that the application gives; unique in the Service, and usable in URLs in place of the SID.","type":["string","null"],"minLength":1,"maxLength":320,"not":{"type":"string","pattern":"^[A-Z]{2}[a-f0-9]{32}$"},"x-problem":"name-malformed","x-pii":{"handling":"standard","days":30}},"account_sid":{"description":"The SID of the Account that created the Map.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"credential":"account"}},"service_sid":{"description":"The SID of the Sync Service that the Map belongs to.","type":"string","pattern":"^IS[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"path":"ServiceSid"}},"revision":{"description":"The Map's current revision, as a string.","type":"string","x-origin":{"counter":"mutations"},"x-unsettled":{"question":"revision-notation","asks":"In which notation are revisions counted?","readings":["hexadecimal","decimal"],"because":"The one real revision above 9 that was found is \"1e\"; nothing promises a notation."}},"date_expires":{"description":"When the Map expires and will be deleted, in GMT and ISO 8601; null if it does not expire.","type":["string","null"],"format":"date-time","x-origin":{"deadline":"CollectionTtl"}},"date_created":{"description":"When the Map was created, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"created"}},"date_updated":{"description":"When the Map was last updated, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"updated"},"x-unsettled":{"question":"ttl-update-moves-date","asks":"Does an update of only the time-to-live change date_updated?","readings":["yes","no"],"because":"Twilio's samples leave the date alone in an update of nothing but the TTL; later recordings move it.","source":"samples"}},"created_by":{"description":"Who created the Map. For a Map made through the REST API it is `system`; for one made by a client, the identity of its token.","type":"string","x-origin":{"constant":"system"},"x-pii":{"handling":"standard","days":30,"source":"openapi"}},"ttl":{"$ref":"#/$defs/CollectionTtl"},"expires":{"type":"string"},"created":{"type":"string"},"updated":{"type":"string"},"items":{"type":"array","items":{"$ref":"#/$defs/ItemState"}},"permissions":{"type":"array","items":{"$ref":"#/$defs/PermissionState"}}},"unevaluatedProperties":false};
const schema49 = {"type":"object","properties":{"account_sid":{"description":"The SID of the Account that created the permission.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"credential":"account"}},"identity":{"type":"string","minLength":1,"maxLength":256,"x-problem":"identity-malformed","x-pii":{"handling":"standard","days":30}},"read":{"description":"Whether the identity may read the Map and its items.","type":"boolean","x-origin":{"form":"Read"}},"write":{"description":"Whether the identity may create, update and delete items of the Map.","type":"boolean","x-origin":{"form":"Write"}},"manage":{"description":"Whether the identity may delete the Map.","type":"boolean","x-origin":{"form":"Manage"}}},"unevaluatedProperties":false,"required":["identity"]};
const pattern22 = new RegExp("^[A-Z]{2}[a-f0-9]{32}$", "u");
const schema47 = {"type":"object","properties":{"key":{"description":"The key, 1 to 320 characters of any kind; no other item of the Map may have it.","type":"string","minLength":1,"maxLength":320,"x-problem":"key-malformed","x-pii":{"handling":"standard","days":30},"x-unsettled":{"question":"longest-key","asks":"How many characters may a key have?","readings":["320","256"],"because":"Twilio's own OpenAPI document says 320, its catalogue of errors 256.","source":"openapi"}},"account_sid":{"description":"The SID of the Account that created the item.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"credential":"account"}},"revision":{"description":"The item's current revision, as a string.","type":"string","x-origin":{"counter":"mutations"},"x-unsettled":{"question":"item-revision","asks":"Which revision does a new item start with?","readings":["own","map"],"because":"Twilio's samples have 0 in lists, and 3 in the answer to a creation, which may be the revision of the Map.","source":"samples"}},"data":{"not":{"type":"null"}},"date_expires":{"description":"When the item expires and will be deleted, in GMT and ISO 8601; null if it does not expire by itself, even if its Map does.","type":["string","null"],"format":"date-time","x-origin":{"deadline":"ItemTtl"}},"date_created":{"description":"When the item was created, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"created"}},"date_updated":{"description":"When the item was last updated, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"updated"}},"created_by":{"description":"Who created the item; for one made through the REST API it is `system`.","type":"string","x-origin":{"constant":"system"},"x-pii":{"handling":"standard","days":30,"source":"openapi"}},"ttl":{"$ref":"#/$defs/ItemTtl"},"expires":{"type":"string"},"created":{"type":"string"},"updated":{"type":"string"}},"unevaluatedProperties":false,"required":["key","data"]};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(func1(data0) > 320){
const err2 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/maxLength",keyword:"maxLength",params:{limit: 320}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.account_sid !== undefined){
let data1 = data.account_sid;
if(typeof data1 === "string"){
if(func1(data1) > 34){
const err5 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data1) < 34){
const err6 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.revision !== undefined){
if(typeof data.revision !== "string"){
const err9 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.data !== undefined){
const _errs8 = errors;
const _errs9 = errors;
if(data.data !== null){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid1 = _errs9 === errors;
if(valid1){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.date_expires !== undefined){
let data4 = data.date_expires;
if((typeof data4 !== "string") && (data4 !== null)){
const err12 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/type",keyword:"type",params:{type: schema47.properties.date_expires.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 === "string"){
if(!(formats8(data4))){
const err13 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.date_created !== undefined){
let data5 = data.date_created;
if(typeof data5 === "string"){
if(!(formats8(data5))){
const err14 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.date_updated !== undefined){
let data6 = data.date_updated;
if(typeof data6 === "string"){
if(!(formats8(data6))){
const err16 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.created_by !== undefined){
if(typeof data.created_by !== "string"){
const err18 = {instancePath:instancePath+"/created_by",schemaPath:"#/properties/created_by/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.ttl !== undefined){
let data8 = data.ttl;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err19 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/ItemTtl/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 31536000 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/ItemTtl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/ItemTtl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.expires !== undefined){
if(typeof data.expires !== "string"){
const err22 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.created !== undefined){
if(typeof data.created !== "string"){
const err23 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.updated !== undefined){
if(typeof data.updated !== "string"){
const err24 = {instancePath:instancePath+"/updated",schemaPath:"#/properties/updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
for(const key0 in data){
if((((((((((((key0 !== "key") && (key0 !== "account_sid")) && (key0 !== "revision")) && (key0 !== "data")) && (key0 !== "date_expires")) && (key0 !== "date_created")) && (key0 !== "date_updated")) && (key0 !== "created_by")) && (key0 !== "ttl")) && (key0 !== "expires")) && (key0 !== "created")) && (key0 !== "updated")){
const err25 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sid !== undefined){
let data0 = data.sid;
if(typeof data0 === "string"){
if(func1(data0) > 34){
const err0 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func1(data0) < 34){
const err1 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/pattern",keyword:"pattern",params:{pattern: "^MP[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/sid",schemaPath:"#/properties/sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.unique_name !== undefined){
let data1 = data.unique_name;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/unique_name",schemaPath:"#/properties/unique_name/type",keyword:"type",params:{type: schema45.properties.unique_name.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(!pattern22.test(data1)){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid1 = _errs6 === errors;
if(valid1){
const err7 = {instancePath:instancePath+"/unique_name",schemaPath:"#/properties/unique_name/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
if(typeof data1 === "string"){
if(func1(data1) > 320){
const err8 = {instancePath:instancePath+"/unique_name",schemaPath:"#/properties/unique_name/maxLength",keyword:"maxLength",params:{limit: 320}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/unique_name",schemaPath:"#/properties/unique_name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.account_sid !== undefined){
let data2 = data.account_sid;
if(typeof data2 === "string"){
if(func1(data2) > 34){
const err10 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data2) < 34){
const err11 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.service_sid !== undefined){
let data3 = data.service_sid;
if(typeof data3 === "string"){
if(func1(data3) > 34){
const err14 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func1(data3) < 34){
const err15 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern6.test(data3)){
const err16 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/service_sid",schemaPath:"#/properties/service_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.revision !== undefined){
if(typeof data.revision !== "string"){
const err18 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.date_expires !== undefined){
let data5 = data.date_expires;
if((typeof data5 !== "string") && (data5 !== null)){
const err19 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/type",keyword:"type",params:{type: schema45.properties.date_expires.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data5 === "string"){
if(!(formats8(data5))){
const err20 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.date_created !== undefined){
let data6 = data.date_created;
if(typeof data6 === "string"){
if(!(formats8(data6))){
const err21 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.date_updated !== undefined){
let data7 = data.date_updated;
if(typeof data7 === "string"){
if(!(formats8(data7))){
const err23 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.created_by !== undefined){
if(typeof data.created_by !== "string"){
const err25 = {instancePath:instancePath+"/created_by",schemaPath:"#/properties/created_by/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.ttl !== undefined){
let data9 = data.ttl;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err26 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/CollectionTtl/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 31536000 || isNaN(data9)){
const err27 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/CollectionTtl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err28 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/CollectionTtl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data.expires !== undefined){
if(typeof data.expires !== "string"){
const err29 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.created !== undefined){
if(typeof data.created !== "string"){
const err30 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.updated !== undefined){
if(typeof data.updated !== "string"){
const err31 = {instancePath:instancePath+"/updated",schemaPath:"#/properties/updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.items !== undefined){
let data13 = data.items;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
if(!(validate35(data13[i0], {instancePath:instancePath+"/items/" + i0,parentData:data13,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.permissions !== undefined){
let data15 = data.permissions;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.identity === undefined){
const err33 = {instancePath:instancePath+"/permissions/" + i1,schemaPath:"#/$defs/PermissionState/required",keyword:"required",params:{missingProperty: "identity"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data16.account_sid !== undefined){
let data17 = data16.account_sid;
if(typeof data17 === "string"){
if(func1(data17) > 34){
const err34 = {instancePath:instancePath+"/permissions/" + i1+"/account_sid",schemaPath:"#/$defs/PermissionState/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data17) < 34){
const err35 = {instancePath:instancePath+"/permissions/" + i1+"/account_sid",schemaPath:"#/$defs/PermissionState/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern5.test(data17)){
const err36 = {instancePath:instancePath+"/permissions/" + i1+"/account_sid",schemaPath:"#/$defs/PermissionState/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/permissions/" + i1+"/account_sid",schemaPath:"#/$defs/PermissionState/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.identity !== undefined){
let data18 = data16.identity;
if(typeof data18 === "string"){
if(func1(data18) > 256){
const err38 = {instancePath:instancePath+"/permissions/" + i1+"/identity",schemaPath:"#/$defs/PermissionState/properties/identity/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func1(data18) < 1){
const err39 = {instancePath:instancePath+"/permissions/" + i1+"/identity",schemaPath:"#/$defs/PermissionState/properties/identity/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/permissions/" + i1+"/identity",schemaPath:"#/$defs/PermissionState/properties/identity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data16.read !== undefined){
if(typeof data16.read !== "boolean"){
const err41 = {instancePath:instancePath+"/permissions/" + i1+"/read",schemaPath:"#/$defs/PermissionState/properties/read/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data16.write !== undefined){
if(typeof data16.write !== "boolean"){
const err42 = {instancePath:instancePath+"/permissions/" + i1+"/write",schemaPath:"#/$defs/PermissionState/properties/write/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data16.manage !== undefined){
if(typeof data16.manage !== "boolean"){
const err43 = {instancePath:instancePath+"/permissions/" + i1+"/manage",schemaPath:"#/$defs/PermissionState/properties/manage/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
for(const key0 in data16){
if(((((key0 !== "account_sid") && (key0 !== "identity")) && (key0 !== "read")) && (key0 !== "write")) && (key0 !== "manage")){
const err44 = {instancePath:instancePath+"/permissions/" + i1,schemaPath:"#/$defs/PermissionState/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/permissions/" + i1,schemaPath:"#/$defs/PermissionState/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/permissions",schemaPath:"#/properties/permissions/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
for(const key1 in data){
if(((((((((((((((key1 !== "sid") && (key1 !== "unique_name")) && (key1 !== "account_sid")) && (key1 !== "service_sid")) && (key1 !== "revision")) && (key1 !== "date_expires")) && (key1 !== "date_created")) && (key1 !== "date_updated")) && (key1 !== "created_by")) && (key1 !== "ttl")) && (key1 !== "expires")) && (key1 !== "created")) && (key1 !== "updated")) && (key1 !== "items")) && (key1 !== "permissions")){
const err47 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const ItemState = validate37;

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(func1(data0) > 320){
const err2 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/maxLength",keyword:"maxLength",params:{limit: 320}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.account_sid !== undefined){
let data1 = data.account_sid;
if(typeof data1 === "string"){
if(func1(data1) > 34){
const err5 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data1) < 34){
const err6 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.revision !== undefined){
if(typeof data.revision !== "string"){
const err9 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.data !== undefined){
const _errs8 = errors;
const _errs9 = errors;
if(data.data !== null){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid1 = _errs9 === errors;
if(valid1){
const err11 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
}
if(data.date_expires !== undefined){
let data4 = data.date_expires;
if((typeof data4 !== "string") && (data4 !== null)){
const err12 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/type",keyword:"type",params:{type: schema47.properties.date_expires.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data4 === "string"){
if(!(formats8(data4))){
const err13 = {instancePath:instancePath+"/date_expires",schemaPath:"#/properties/date_expires/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.date_created !== undefined){
let data5 = data.date_created;
if(typeof data5 === "string"){
if(!(formats8(data5))){
const err14 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/date_created",schemaPath:"#/properties/date_created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.date_updated !== undefined){
let data6 = data.date_updated;
if(typeof data6 === "string"){
if(!(formats8(data6))){
const err16 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/date_updated",schemaPath:"#/properties/date_updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.created_by !== undefined){
if(typeof data.created_by !== "string"){
const err18 = {instancePath:instancePath+"/created_by",schemaPath:"#/properties/created_by/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.ttl !== undefined){
let data8 = data.ttl;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err19 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/ItemTtl/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 31536000 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/ItemTtl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/ttl",schemaPath:"#/$defs/ItemTtl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.expires !== undefined){
if(typeof data.expires !== "string"){
const err22 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.created !== undefined){
if(typeof data.created !== "string"){
const err23 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.updated !== undefined){
if(typeof data.updated !== "string"){
const err24 = {instancePath:instancePath+"/updated",schemaPath:"#/properties/updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
for(const key0 in data){
if((((((((((((key0 !== "key") && (key0 !== "account_sid")) && (key0 !== "revision")) && (key0 !== "data")) && (key0 !== "date_expires")) && (key0 !== "date_created")) && (key0 !== "date_updated")) && (key0 !== "created_by")) && (key0 !== "ttl")) && (key0 !== "expires")) && (key0 !== "created")) && (key0 !== "updated")){
const err25 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const PermissionState = validate38;

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.identity === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "identity"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.account_sid !== undefined){
let data0 = data.account_sid;
if(typeof data0 === "string"){
if(func1(data0) > 34){
const err1 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func1(data0) < 34){
const err2 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern5.test(data0)){
const err3 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/account_sid",schemaPath:"#/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.identity !== undefined){
let data1 = data.identity;
if(typeof data1 === "string"){
if(func1(data1) > 256){
const err5 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data1) < 1){
const err6 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.read !== undefined){
if(typeof data.read !== "boolean"){
const err8 = {instancePath:instancePath+"/read",schemaPath:"#/properties/read/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.write !== undefined){
if(typeof data.write !== "boolean"){
const err9 = {instancePath:instancePath+"/write",schemaPath:"#/properties/write/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.manage !== undefined){
if(typeof data.manage !== "boolean"){
const err10 = {instancePath:instancePath+"/manage",schemaPath:"#/properties/manage/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key0 in data){
if(((((key0 !== "account_sid") && (key0 !== "identity")) && (key0 !== "read")) && (key0 !== "write")) && (key0 !== "manage")){
const err11 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const State = validate39;
const schema53 = {"type":"object","properties":{"services":{"type":"array","items":{"description":"The SID of the Sync Service that the Map belongs to.","type":["string","object"],"pattern":"^IS[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"path":"ServiceSid"},"properties":{"sid":{"description":"The string that identifies the Service, made by the service.","type":"string","pattern":"^IS[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"minted":"IS"}},"account_sid":{"description":"The SID of the Account that created the Service.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"credential":"account"}},"friendly_name":{"description":"What the application calls the Service, in at most 255 characters.","type":["string","null"],"maxLength":255,"x-problem":"friendly-name-invalid","x-pii":{"handling":"standard","days":7}},"date_created":{"description":"When the Service was created, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"created"}},"date_updated":{"description":"When the Service was last updated, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"updated"}},"webhook_url":{"description":"Where events of the Service are to be sent to, in at most 512 characters; empty for nowhere.","type":["string","null"],"format":"uri","pattern":"^https?://(?![^/?#]*:0*([1-9]\\d{5,}|[7-9]\\d{4}|6[6-9]\\d{3}|65[6-9]\\d\\d|655[4-9]\\d|6553[6-9])([/?#]|$))[^/?#]","maxLength":512,"x-empty":null,"x-problem":"webhook-url-invalid"},"webhooks_from_rest_enabled":{"description":"Whether changes through the REST API are to be sent there as well.","type":"boolean","x-problem":"attribute-invalid"},"reachability_webhooks_enabled":{"description":"Whether it is to be sent there when endpoints connect and disconnect.","type":"boolean","x-problem":"attribute-invalid"},"acl_enabled":{"description":"Whether identities are to need permissions.","type":"boolean","x-problem":"attribute-invalid"},"reachability_debouncing_enabled":{"description":"Whether endpoints that come back at once are not to be reported.","type":"boolean","x-problem":"attribute-invalid"},"reachability_debouncing_window":{"description":"Within how many milliseconds they have to come back for that, from 1000 to 30000.","type":"integer","minimum":1000,"maximum":30000,"x-problem":"attribute-invalid"},"created":{"type":"string"},"updated":{"type":"string"}},"unevaluatedProperties":false,"required":["sid"]}},"maps":{"type":"array","items":{"$ref":"#/$defs/MapState"}},"accounts":{"type":"object","additionalProperties":{"type":"object","properties":{"services":{"type":"array","items":{"description":"The SID of the Sync Service that the Map belongs to.","type":["string","object"],"pattern":"^IS[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"path":"ServiceSid"},"properties":{"sid":{"description":"The string that identifies the Service, made by the service.","type":"string","pattern":"^IS[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"minted":"IS"}},"account_sid":{"description":"The SID of the Account that created the Service.","type":"string","pattern":"^AC[0-9a-fA-F]{32}$","minLength":34,"maxLength":34,"x-origin":{"credential":"account"}},"friendly_name":{"description":"What the application calls the Service, in at most 255 characters.","type":["string","null"],"maxLength":255,"x-problem":"friendly-name-invalid","x-pii":{"handling":"standard","days":7}},"date_created":{"description":"When the Service was created, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"created"}},"date_updated":{"description":"When the Service was last updated, in GMT and ISO 8601.","type":"string","format":"date-time","x-origin":{"clock":"updated"}},"webhook_url":{"description":"Where events of the Service are to be sent to, in at most 512 characters; empty for nowhere.","type":["string","null"],"format":"uri","pattern":"^https?://(?![^/?#]*:0*([1-9]\\d{5,}|[7-9]\\d{4}|6[6-9]\\d{3}|65[6-9]\\d\\d|655[4-9]\\d|6553[6-9])([/?#]|$))[^/?#]","maxLength":512,"x-empty":null,"x-problem":"webhook-url-invalid"},"webhooks_from_rest_enabled":{"description":"Whether changes through the REST API are to be sent there as well.","type":"boolean","x-problem":"attribute-invalid"},"reachability_webhooks_enabled":{"description":"Whether it is to be sent there when endpoints connect and disconnect.","type":"boolean","x-problem":"attribute-invalid"},"acl_enabled":{"description":"Whether identities are to need permissions.","type":"boolean","x-problem":"attribute-invalid"},"reachability_debouncing_enabled":{"description":"Whether endpoints that come back at once are not to be reported.","type":"boolean","x-problem":"attribute-invalid"},"reachability_debouncing_window":{"description":"Within how many milliseconds they have to come back for that, from 1000 to 30000.","type":"integer","minimum":1000,"maximum":30000,"x-problem":"attribute-invalid"},"created":{"type":"string"},"updated":{"type":"string"}},"unevaluatedProperties":false,"required":["sid"]}},"maps":{"type":"array","items":{"$ref":"#/$defs/MapState"}}},"unevaluatedProperties":false},"propertyNames":{"type":"string","pattern":"^AC[0-9a-fA-F]{32}$"}}},"unevaluatedProperties":false};
const pattern32 = new RegExp("^https?://(?![^/?#]*:0*([1-9]\\d{5,}|[7-9]\\d{4}|6[6-9]\\d{3}|65[6-9]\\d\\d|655[4-9]\\d|6553[6-9])([/?#]|$))[^/?#]", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.services !== undefined){
let data0 = data.services;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err0 = {instancePath:instancePath+"/services/" + i0,schemaPath:"#/properties/services/items/type",keyword:"type",params:{type: schema53.properties.services.items.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data1 === "string"){
if(func1(data1) > 34){
const err1 = {instancePath:instancePath+"/services/" + i0,schemaPath:"#/properties/services/items/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func1(data1) < 34){
const err2 = {instancePath:instancePath+"/services/" + i0,schemaPath:"#/properties/services/items/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern6.test(data1)){
const err3 = {instancePath:instancePath+"/services/" + i0,schemaPath:"#/properties/services/items/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.sid === undefined){
const err4 = {instancePath:instancePath+"/services/" + i0,schemaPath:"#/properties/services/items/required",keyword:"required",params:{missingProperty: "sid"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.sid !== undefined){
let data2 = data1.sid;
if(typeof data2 === "string"){
if(func1(data2) > 34){
const err5 = {instancePath:instancePath+"/services/" + i0+"/sid",schemaPath:"#/properties/services/items/properties/sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func1(data2) < 34){
const err6 = {instancePath:instancePath+"/services/" + i0+"/sid",schemaPath:"#/properties/services/items/properties/sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern6.test(data2)){
const err7 = {instancePath:instancePath+"/services/" + i0+"/sid",schemaPath:"#/properties/services/items/properties/sid/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/services/" + i0+"/sid",schemaPath:"#/properties/services/items/properties/sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.account_sid !== undefined){
let data3 = data1.account_sid;
if(typeof data3 === "string"){
if(func1(data3) > 34){
const err9 = {instancePath:instancePath+"/services/" + i0+"/account_sid",schemaPath:"#/properties/services/items/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 34){
const err10 = {instancePath:instancePath+"/services/" + i0+"/account_sid",schemaPath:"#/properties/services/items/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data3)){
const err11 = {instancePath:instancePath+"/services/" + i0+"/account_sid",schemaPath:"#/properties/services/items/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/services/" + i0+"/account_sid",schemaPath:"#/properties/services/items/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.friendly_name !== undefined){
let data4 = data1.friendly_name;
if((typeof data4 !== "string") && (data4 !== null)){
const err13 = {instancePath:instancePath+"/services/" + i0+"/friendly_name",schemaPath:"#/properties/services/items/properties/friendly_name/type",keyword:"type",params:{type: schema53.properties.services.items.properties.friendly_name.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data4 === "string"){
if(func1(data4) > 255){
const err14 = {instancePath:instancePath+"/services/" + i0+"/friendly_name",schemaPath:"#/properties/services/items/properties/friendly_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data1.date_created !== undefined){
let data5 = data1.date_created;
if(typeof data5 === "string"){
if(!(formats8(data5))){
const err15 = {instancePath:instancePath+"/services/" + i0+"/date_created",schemaPath:"#/properties/services/items/properties/date_created/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/services/" + i0+"/date_created",schemaPath:"#/properties/services/items/properties/date_created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.date_updated !== undefined){
let data6 = data1.date_updated;
if(typeof data6 === "string"){
if(!(formats8(data6))){
const err17 = {instancePath:instancePath+"/services/" + i0+"/date_updated",schemaPath:"#/properties/services/items/properties/date_updated/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/services/" + i0+"/date_updated",schemaPath:"#/properties/services/items/properties/date_updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.webhook_url !== undefined){
let data7 = data1.webhook_url;
if((typeof data7 !== "string") && (data7 !== null)){
const err19 = {instancePath:instancePath+"/services/" + i0+"/webhook_url",schemaPath:"#/properties/services/items/properties/webhook_url/type",keyword:"type",params:{type: schema53.properties.services.items.properties.webhook_url.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data7 === "string"){
if(func1(data7) > 512){
const err20 = {instancePath:instancePath+"/services/" + i0+"/webhook_url",schemaPath:"#/properties/services/items/properties/webhook_url/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern32.test(data7)){
const err21 = {instancePath:instancePath+"/services/" + i0+"/webhook_url",schemaPath:"#/properties/services/items/properties/webhook_url/pattern",keyword:"pattern",params:{pattern: "^https?://(?![^/?#]*:0*([1-9]\\d{5,}|[7-9]\\d{4}|6[6-9]\\d{3}|65[6-9]\\d\\d|655[4-9]\\d|6553[6-9])([/?#]|$))[^/?#]"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(formats0(data7))){
const err22 = {instancePath:instancePath+"/services/" + i0+"/webhook_url",schemaPath:"#/properties/services/items/properties/webhook_url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data1.webhooks_from_rest_enabled !== undefined){
if(typeof data1.webhooks_from_rest_enabled !== "boolean"){
const err23 = {instancePath:instancePath+"/services/" + i0+"/webhooks_from_rest_enabled",schemaPath:"#/properties/services/items/properties/webhooks_from_rest_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.reachability_webhooks_enabled !== undefined){
if(typeof data1.reachability_webhooks_enabled !== "boolean"){
const err24 = {instancePath:instancePath+"/services/" + i0+"/reachability_webhooks_enabled",schemaPath:"#/properties/services/items/properties/reachability_webhooks_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.acl_enabled !== undefined){
if(typeof data1.acl_enabled !== "boolean"){
const err25 = {instancePath:instancePath+"/services/" + i0+"/acl_enabled",schemaPath:"#/properties/services/items/properties/acl_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data1.reachability_debouncing_enabled !== undefined){
if(typeof data1.reachability_debouncing_enabled !== "boolean"){
const err26 = {instancePath:instancePath+"/services/" + i0+"/reachability_debouncing_enabled",schemaPath:"#/properties/services/items/properties/reachability_debouncing_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data1.reachability_debouncing_window !== undefined){
let data12 = data1.reachability_debouncing_window;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err27 = {instancePath:instancePath+"/services/" + i0+"/reachability_debouncing_window",schemaPath:"#/properties/services/items/properties/reachability_debouncing_window/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 30000 || isNaN(data12)){
const err28 = {instancePath:instancePath+"/services/" + i0+"/reachability_debouncing_window",schemaPath:"#/properties/services/items/properties/reachability_debouncing_window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30000}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data12 < 1000 || isNaN(data12)){
const err29 = {instancePath:instancePath+"/services/" + i0+"/reachability_debouncing_window",schemaPath:"#/properties/services/items/properties/reachability_debouncing_window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data1.created !== undefined){
if(typeof data1.created !== "string"){
const err30 = {instancePath:instancePath+"/services/" + i0+"/created",schemaPath:"#/properties/services/items/properties/created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data1.updated !== undefined){
if(typeof data1.updated !== "string"){
const err31 = {instancePath:instancePath+"/services/" + i0+"/updated",schemaPath:"#/properties/services/items/properties/updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key0 in data1){
if(((((((((((((key0 !== "sid") && (key0 !== "account_sid")) && (key0 !== "friendly_name")) && (key0 !== "date_created")) && (key0 !== "date_updated")) && (key0 !== "webhook_url")) && (key0 !== "webhooks_from_rest_enabled")) && (key0 !== "reachability_webhooks_enabled")) && (key0 !== "acl_enabled")) && (key0 !== "reachability_debouncing_enabled")) && (key0 !== "reachability_debouncing_window")) && (key0 !== "created")) && (key0 !== "updated")){
const err32 = {instancePath:instancePath+"/services/" + i0,schemaPath:"#/properties/services/items/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key0}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.maps !== undefined){
let data15 = data.maps;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
if(!(validate34(data15[i1], {instancePath:instancePath+"/maps/" + i1,parentData:data15,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath:instancePath+"/maps",schemaPath:"#/properties/maps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.accounts !== undefined){
let data17 = data.accounts;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key1 in data17){
const _errs37 = errors;
if(typeof key1 === "string"){
if(!pattern5.test(key1)){
const err35 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"},propertyName:key1};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames/type",keyword:"type",params:{type: "string"},propertyName:key1};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var valid6 = _errs37 === errors;
if(!valid6){
const err37 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
for(const key2 in data17){
let data18 = data17[key2];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.services !== undefined){
let data19 = data18.services;
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
if((typeof data20 !== "string") && (!(data20 && typeof data20 == "object" && !Array.isArray(data20)))){
const err38 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2,schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/type",keyword:"type",params:{type: schema53.properties.accounts.additionalProperties.properties.services.items.type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data20 === "string"){
if(func1(data20) > 34){
const err39 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2,schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(func1(data20) < 34){
const err40 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2,schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!pattern6.test(data20)){
const err41 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2,schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.sid === undefined){
const err42 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2,schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/required",keyword:"required",params:{missingProperty: "sid"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data20.sid !== undefined){
let data21 = data20.sid;
if(typeof data21 === "string"){
if(func1(data21) > 34){
const err43 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/sid",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func1(data21) < 34){
const err44 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/sid",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!pattern6.test(data21)){
const err45 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/sid",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/sid/pattern",keyword:"pattern",params:{pattern: "^IS[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/sid",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.account_sid !== undefined){
let data22 = data20.account_sid;
if(typeof data22 === "string"){
if(func1(data22) > 34){
const err47 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/account_sid",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/account_sid/maxLength",keyword:"maxLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func1(data22) < 34){
const err48 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/account_sid",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/account_sid/minLength",keyword:"minLength",params:{limit: 34}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!pattern5.test(data22)){
const err49 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/account_sid",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/account_sid/pattern",keyword:"pattern",params:{pattern: "^AC[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/account_sid",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/account_sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data20.friendly_name !== undefined){
let data23 = data20.friendly_name;
if((typeof data23 !== "string") && (data23 !== null)){
const err51 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/friendly_name",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/friendly_name/type",keyword:"type",params:{type: schema53.properties.accounts.additionalProperties.properties.services.items.properties.friendly_name.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(typeof data23 === "string"){
if(func1(data23) > 255){
const err52 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/friendly_name",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/friendly_name/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data20.date_created !== undefined){
let data24 = data20.date_created;
if(typeof data24 === "string"){
if(!(formats8(data24))){
const err53 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/date_created",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/date_created/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/date_created",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/date_created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data20.date_updated !== undefined){
let data25 = data20.date_updated;
if(typeof data25 === "string"){
if(!(formats8(data25))){
const err55 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/date_updated",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/date_updated/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/date_updated",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/date_updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data20.webhook_url !== undefined){
let data26 = data20.webhook_url;
if((typeof data26 !== "string") && (data26 !== null)){
const err57 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/webhook_url",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/webhook_url/type",keyword:"type",params:{type: schema53.properties.accounts.additionalProperties.properties.services.items.properties.webhook_url.type}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(typeof data26 === "string"){
if(func1(data26) > 512){
const err58 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/webhook_url",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/webhook_url/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!pattern32.test(data26)){
const err59 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/webhook_url",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/webhook_url/pattern",keyword:"pattern",params:{pattern: "^https?://(?![^/?#]*:0*([1-9]\\d{5,}|[7-9]\\d{4}|6[6-9]\\d{3}|65[6-9]\\d\\d|655[4-9]\\d|6553[6-9])([/?#]|$))[^/?#]"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!(formats0(data26))){
const err60 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/webhook_url",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/webhook_url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data20.webhooks_from_rest_enabled !== undefined){
if(typeof data20.webhooks_from_rest_enabled !== "boolean"){
const err61 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/webhooks_from_rest_enabled",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/webhooks_from_rest_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data20.reachability_webhooks_enabled !== undefined){
if(typeof data20.reachability_webhooks_enabled !== "boolean"){
const err62 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/reachability_webhooks_enabled",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/reachability_webhooks_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data20.acl_enabled !== undefined){
if(typeof data20.acl_enabled !== "boolean"){
const err63 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/acl_enabled",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/acl_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data20.reachability_debouncing_enabled !== undefined){
if(typeof data20.reachability_debouncing_enabled !== "boolean"){
const err64 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/reachability_debouncing_enabled",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/reachability_debouncing_enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data20.reachability_debouncing_window !== undefined){
let data31 = data20.reachability_debouncing_window;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err65 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/reachability_debouncing_window",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/reachability_debouncing_window/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 30000 || isNaN(data31)){
const err66 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/reachability_debouncing_window",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/reachability_debouncing_window/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30000}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data31 < 1000 || isNaN(data31)){
const err67 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/reachability_debouncing_window",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/reachability_debouncing_window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data20.created !== undefined){
if(typeof data20.created !== "string"){
const err68 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/created",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/created/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data20.updated !== undefined){
if(typeof data20.updated !== "string"){
const err69 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2+"/updated",schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/properties/updated/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
for(const key3 in data20){
if(((((((((((((key3 !== "sid") && (key3 !== "account_sid")) && (key3 !== "friendly_name")) && (key3 !== "date_created")) && (key3 !== "date_updated")) && (key3 !== "webhook_url")) && (key3 !== "webhooks_from_rest_enabled")) && (key3 !== "reachability_webhooks_enabled")) && (key3 !== "acl_enabled")) && (key3 !== "reachability_debouncing_enabled")) && (key3 !== "reachability_debouncing_window")) && (key3 !== "created")) && (key3 !== "updated")){
const err70 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + i2,schemaPath:"#/properties/accounts/additionalProperties/properties/services/items/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key3}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
}
else {
const err71 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/services",schemaPath:"#/properties/accounts/additionalProperties/properties/services/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data18.maps !== undefined){
let data34 = data18.maps;
if(Array.isArray(data34)){
const len3 = data34.length;
for(let i3=0; i3<len3; i3++){
if(!(validate34(data34[i3], {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/maps/" + i3,parentData:data34,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err72 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/maps",schemaPath:"#/properties/accounts/additionalProperties/properties/maps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
for(const key4 in data18){
if((key4 !== "services") && (key4 !== "maps")){
const err73 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/additionalProperties/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key4}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/accounts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
for(const key5 in data){
if(((key5 !== "services") && (key5 !== "maps")) && (key5 !== "accounts")){
const err76 = {instancePath,schemaPath:"#/unevaluatedProperties",keyword:"unevaluatedProperties",params:{unevaluatedProperty: key5}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const ListSyncMapQuery = validate42;
const schema54 = {"type":"object","properties":{"PageSize":{"type":"integer","minimum":1,"maximum":1000,"default":50,"x-problem":"page-size-invalid","x-unsettled":{"question":"largest-page","asks":"What is the largest page size?","readings":["1000","100"],"because":"The page's table allows 1000, its note says up to 100, and Twilio's own OpenAPI document says 100 since June 2025. A page may hold fewer than asked for; meta.page_size says how many."}},"Page":{"type":"integer","minimum":0,"x-problem":"page-invalid","x-unsettled":{"question":"page-without-token","asks":"What does Page do without a PageToken?","readings":["echoed","skips"],"because":"Nothing says whether an index without a token moves through the list."}},"PageToken":{"type":"string","x-problem":"page-token-invalid","x-unsettled":{"question":"page-token-form","asks":"What do page tokens begin with?","readings":["PT","DN"],"because":"No token of Sync was seen. Other Twilio APIs hand out PT with base64 behind it, or DN with a cursor."}}}};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.PageSize !== undefined){
let data0 = data.PageSize;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.Page !== undefined){
let data1 = data.Page;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/Page",schemaPath:"#/properties/Page/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/Page",schemaPath:"#/properties/Page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.PageToken !== undefined){
if(typeof data.PageToken !== "string"){
const err5 = {instancePath:instancePath+"/PageToken",schemaPath:"#/properties/PageToken/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":{"PageSize":true,"Page":true,"PageToken":true},"dynamicProps":false,"dynamicItems":false};

export const CreateSyncMapForm = validate43;
const schema55 = {"x-anchor":"create-a-syncmap-resource","type":"object","properties":{"UniqueName":{"description":"The name that the application gives; unique in the Service, and usable in URLs in place of the SID.","type":"string","minLength":1,"maxLength":320,"not":{"pattern":"^[A-Z]{2}[a-f0-9]{32}$"},"x-problem":"name-malformed","x-pii":{"handling":"standard","days":30}},"Ttl":{"$ref":"#/$defs/Ttl"},"CollectionTtl":{"$ref":"#/$defs/CollectionTtl"}}};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.UniqueName !== undefined){
let data0 = data.UniqueName;
const _errs3 = errors;
const _errs4 = errors;
if(typeof data0 === "string"){
if(!pattern22.test(data0)){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid1 = _errs4 === errors;
if(valid1){
const err1 = {instancePath:instancePath+"/UniqueName",schemaPath:"#/properties/UniqueName/not",keyword:"not",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(typeof data0 === "string"){
if(func1(data0) > 320){
const err2 = {instancePath:instancePath+"/UniqueName",schemaPath:"#/properties/UniqueName/maxLength",keyword:"maxLength",params:{limit: 320}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/UniqueName",schemaPath:"#/properties/UniqueName/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/UniqueName",schemaPath:"#/properties/UniqueName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.Ttl !== undefined){
let data1 = data.Ttl;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/Ttl/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 31536000 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/Ttl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/Ttl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.CollectionTtl !== undefined){
let data2 = data.CollectionTtl;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtl/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 31536000 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":{"UniqueName":true,"Ttl":true,"CollectionTtl":true},"dynamicProps":false,"dynamicItems":false};

export const UpdateSyncMapForm = validate44;
const schema58 = {"x-anchor":"update-a-syncmap-resource","type":"object","properties":{"Ttl":{"$ref":"#/$defs/Ttl"},"CollectionTtl":{"$ref":"#/$defs/CollectionTtl"}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Ttl !== undefined){
let data0 = data.Ttl;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/Ttl/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 31536000 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/Ttl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/Ttl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.CollectionTtl !== undefined){
let data1 = data.CollectionTtl;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtl/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 31536000 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":{"Ttl":true,"CollectionTtl":true},"dynamicProps":false,"dynamicItems":false};

export const ListSyncMapItemQuery = validate45;
const schema61 = {"type":"object","properties":{"From":{"type":"string","x-pii":{"handling":"standard","days":30}},"Bounds":{"type":"string","enum":["inclusive","exclusive"],"default":"inclusive","x-problem":"bounds-invalid"},"Order":{"type":"string","enum":["asc","desc"],"default":"asc","x-problem":"order-invalid"},"PageSize":{"type":"integer","minimum":1,"maximum":1000,"default":50,"x-problem":"page-size-invalid"},"Page":{"type":"integer","minimum":0,"x-problem":"page-invalid"},"PageToken":{"type":"string","x-problem":"page-token-invalid"}}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.From !== undefined){
if(typeof data.From !== "string"){
const err0 = {instancePath:instancePath+"/From",schemaPath:"#/properties/From/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.Bounds !== undefined){
let data1 = data.Bounds;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/Bounds",schemaPath:"#/properties/Bounds/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data1 === "inclusive") || (data1 === "exclusive"))){
const err2 = {instancePath:instancePath+"/Bounds",schemaPath:"#/properties/Bounds/enum",keyword:"enum",params:{allowedValues: schema61.properties.Bounds.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.Order !== undefined){
let data2 = data.Order;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/Order",schemaPath:"#/properties/Order/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((data2 === "asc") || (data2 === "desc"))){
const err4 = {instancePath:instancePath+"/Order",schemaPath:"#/properties/Order/enum",keyword:"enum",params:{allowedValues: schema61.properties.Order.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.PageSize !== undefined){
let data3 = data.PageSize;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err5 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.Page !== undefined){
let data4 = data.Page;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/Page",schemaPath:"#/properties/Page/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/Page",schemaPath:"#/properties/Page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.PageToken !== undefined){
if(typeof data.PageToken !== "string"){
const err10 = {instancePath:instancePath+"/PageToken",schemaPath:"#/properties/PageToken/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":{"From":true,"Bounds":true,"Order":true,"PageSize":true,"Page":true,"PageToken":true},"dynamicProps":false,"dynamicItems":false};

export const CreateSyncMapItemForm = validate46;
const schema62 = {"x-source":"openapi","type":"object","required":["Key","Data"],"properties":{"Key":{"description":"The key, 1 to 320 characters of any kind; no other item of the Map may have it.","type":"string","minLength":1,"maxLength":320,"x-problem":"key-malformed","x-pii":{"handling":"standard","days":30},"x-unsettled":{"question":"longest-key","asks":"How many characters may a key have?","readings":["320","256"],"because":"Twilio's own OpenAPI document says 320, its catalogue of errors 256.","source":"openapi"}},"Data":{"$ref":"#/$defs/Data"},"Ttl":{"$ref":"#/$defs/TtlOfItem"},"ItemTtl":{"$ref":"#/$defs/ItemTtl"},"CollectionTtl":{"$ref":"#/$defs/CollectionTtlOfItem"}}};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "Key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.Data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "Data"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.Key !== undefined){
let data0 = data.Key;
if(typeof data0 === "string"){
if(func1(data0) > 320){
const err2 = {instancePath:instancePath+"/Key",schemaPath:"#/properties/Key/maxLength",keyword:"maxLength",params:{limit: 320}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/Key",schemaPath:"#/properties/Key/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/Key",schemaPath:"#/properties/Key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.Data !== undefined){
if(typeof data.Data !== "string"){
const err5 = {instancePath:instancePath+"/Data",schemaPath:"#/$defs/Data/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.Ttl !== undefined){
let data2 = data.Ttl;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/TtlOfItem/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 31536000 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/TtlOfItem/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/TtlOfItem/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.ItemTtl !== undefined){
let data3 = data.ItemTtl;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/ItemTtl",schemaPath:"#/$defs/ItemTtl/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 31536000 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/ItemTtl",schemaPath:"#/$defs/ItemTtl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/ItemTtl",schemaPath:"#/$defs/ItemTtl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.CollectionTtl !== undefined){
let data4 = data.CollectionTtl;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err12 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtlOfItem/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 31536000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtlOfItem/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtlOfItem/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":{"Key":true,"Data":true,"Ttl":true,"ItemTtl":true,"CollectionTtl":true},"dynamicProps":false,"dynamicItems":false};

export const UpdateSyncMapItemForm = validate47;
const schema67 = {"x-source":"openapi","type":"object","properties":{"Data":{"$ref":"#/$defs/Data"},"Ttl":{"$ref":"#/$defs/TtlOfItem"},"ItemTtl":{"$ref":"#/$defs/ItemTtl"},"CollectionTtl":{"$ref":"#/$defs/CollectionTtlOfItem"}}};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Data !== undefined){
if(typeof data.Data !== "string"){
const err0 = {instancePath:instancePath+"/Data",schemaPath:"#/$defs/Data/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.Ttl !== undefined){
let data1 = data.Ttl;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err1 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/TtlOfItem/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 31536000 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/TtlOfItem/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/Ttl",schemaPath:"#/$defs/TtlOfItem/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.ItemTtl !== undefined){
let data2 = data.ItemTtl;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/ItemTtl",schemaPath:"#/$defs/ItemTtl/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 31536000 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/ItemTtl",schemaPath:"#/$defs/ItemTtl/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/ItemTtl",schemaPath:"#/$defs/ItemTtl/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.CollectionTtl !== undefined){
let data3 = data.CollectionTtl;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtlOfItem/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 31536000 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtlOfItem/maximum",keyword:"maximum",params:{comparison: "<=", limit: 31536000}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/CollectionTtl",schemaPath:"#/$defs/CollectionTtlOfItem/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":{"Data":true,"Ttl":true,"ItemTtl":true,"CollectionTtl":true},"dynamicProps":false,"dynamicItems":false};

export const ListSyncMapPermissionQuery = validate48;
const schema72 = {"type":"object","properties":{"PageSize":{"type":"integer","minimum":1,"maximum":1000,"default":50,"x-problem":"page-size-invalid"},"Page":{"type":"integer","minimum":0,"x-problem":"page-invalid"},"PageToken":{"type":"string","x-problem":"page-token-invalid"}}};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.PageSize !== undefined){
let data0 = data.PageSize;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.Page !== undefined){
let data1 = data.Page;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/Page",schemaPath:"#/properties/Page/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/Page",schemaPath:"#/properties/Page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.PageToken !== undefined){
if(typeof data.PageToken !== "string"){
const err5 = {instancePath:instancePath+"/PageToken",schemaPath:"#/properties/PageToken/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":{"PageSize":true,"Page":true,"PageToken":true},"dynamicProps":false,"dynamicItems":false};

export const UpdateSyncMapPermissionForm = validate49;
const schema73 = {"x-source":"openapi","type":"object","required":["Read","Write","Manage"],"properties":{"Read":{"description":"Whether the identity may read the Map and its items from now on.","type":"boolean","x-problem":"attribute-invalid","x-unsettled":{"question":"permission-left-out","asks":"What happens if Read, Write or Manage is not sent?","readings":["refused","false"],"because":"Twilio's own OpenAPI document requires all three, and calls false their default.","source":"openapi"}},"Write":{"description":"Whether the identity may create, update and delete items from now on.","type":"boolean","x-problem":"attribute-invalid"},"Manage":{"description":"Whether the identity may delete the Map from now on.","type":"boolean","x-problem":"attribute-invalid"}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.Read === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "Read"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.Write === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "Write"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.Manage === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "Manage"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.Read !== undefined){
if(typeof data.Read !== "boolean"){
const err3 = {instancePath:instancePath+"/Read",schemaPath:"#/properties/Read/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.Write !== undefined){
if(typeof data.Write !== "boolean"){
const err4 = {instancePath:instancePath+"/Write",schemaPath:"#/properties/Write/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.Manage !== undefined){
if(typeof data.Manage !== "boolean"){
const err5 = {instancePath:instancePath+"/Manage",schemaPath:"#/properties/Manage/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":{"Read":true,"Write":true,"Manage":true},"dynamicProps":false,"dynamicItems":false};

export const ListServiceQuery = validate50;
const schema74 = {"type":"object","properties":{"PageSize":{"type":"integer","minimum":1,"maximum":1000,"default":50,"x-problem":"page-size-invalid"},"Page":{"type":"integer","minimum":0,"x-problem":"page-invalid"},"PageToken":{"type":"string","x-problem":"page-token-invalid"}}};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.PageSize !== undefined){
let data0 = data.PageSize;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/PageSize",schemaPath:"#/properties/PageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.Page !== undefined){
let data1 = data.Page;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/Page",schemaPath:"#/properties/Page/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/Page",schemaPath:"#/properties/Page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.PageToken !== undefined){
if(typeof data.PageToken !== "string"){
const err5 = {instancePath:instancePath+"/PageToken",schemaPath:"#/properties/PageToken/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":{"PageSize":true,"Page":true,"PageToken":true},"dynamicProps":false,"dynamicItems":false};

export const CreateServiceForm = validate51;
const schema75 = {"x-source":"openapi","type":"object","properties":{"FriendlyName":{"description":"What the application calls the Service, in at most 255 characters.","type":"string","maxLength":255,"x-problem":"friendly-name-invalid","x-pii":{"handling":"standard","days":7}},"WebhookUrl":{"description":"Where events of the Service are to be sent to, in at most 512 characters; empty for nowhere.","type":"string","format":"uri","pattern":"^https?://(?![^/?#]*:0*([1-9]\\d{5,}|[7-9]\\d{4}|6[6-9]\\d{3}|65[6-9]\\d\\d|655[4-9]\\d|6553[6-9])([/?#]|$))[^/?#]","maxLength":512,"x-empty":null,"x-problem":"webhook-url-invalid"},"WebhooksFromRestEnabled":{"description":"Whether changes through the REST API are to be sent there as well.","type":"boolean","x-problem":"attribute-invalid"},"ReachabilityWebhooksEnabled":{"description":"Whether it is to be sent there when endpoints connect and disconnect.","type":"boolean","x-problem":"attribute-invalid"},"AclEnabled":{"description":"Whether identities are to need permissions.","type":"boolean","x-problem":"attribute-invalid"},"ReachabilityDebouncingEnabled":{"description":"Whether endpoints that come back at once are not to be reported.","type":"boolean","x-problem":"attribute-invalid"},"ReachabilityDebouncingWindow":{"description":"Within how many milliseconds they have to come back for that, from 1000 to 30000.","type":"integer","minimum":1000,"maximum":30000,"x-problem":"attribute-invalid"}}};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.FriendlyName !== undefined){
let data0 = data.FriendlyName;
if(typeof data0 === "string"){
if(func1(data0) > 255){
const err0 = {instancePath:instancePath+"/FriendlyName",schemaPath:"#/properties/FriendlyName/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/FriendlyName",schemaPath:"#/properties/FriendlyName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.WebhookUrl !== undefined){
let data1 = data.WebhookUrl;
if(typeof data1 === "string"){
if(func1(data1) > 512){
const err2 = {instancePath:instancePath+"/WebhookUrl",schemaPath:"#/properties/WebhookUrl/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern32.test(data1)){
const err3 = {instancePath:instancePath+"/WebhookUrl",schemaPath:"#/properties/WebhookUrl/pattern",keyword:"pattern",params:{pattern: "^https?://(?![^/?#]*:0*([1-9]\\d{5,}|[7-9]\\d{4}|6[6-9]\\d{3}|65[6-9]\\d\\d|655[4-9]\\d|6553[6-9])([/?#]|$))[^/?#]"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(formats0(data1))){
const err4 = {instancePath:instancePath+"/WebhookUrl",schemaPath:"#/properties/WebhookUrl/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/WebhookUrl",schemaPath:"#/properties/WebhookUrl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.WebhooksFromRestEnabled !== undefined){
if(typeof data.WebhooksFromRestEnabled !== "boolean"){
const err6 = {instancePath:instancePath+"/WebhooksFromRestEnabled",schemaPath:"#/properties/WebhooksFromRestEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.ReachabilityWebhooksEnabled !== undefined){
if(typeof data.ReachabilityWebhooksEnabled !== "boolean"){
const err7 = {instancePath:instancePath+"/ReachabilityWebhooksEnabled",schemaPath:"#/properties/ReachabilityWebhooksEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.AclEnabled !== undefined){
if(typeof data.AclEnabled !== "boolean"){
const err8 = {instancePath:instancePath+"/AclEnabled",schemaPath:"#/properties/AclEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ReachabilityDebouncingEnabled !== undefined){
if(typeof data.ReachabilityDebouncingEnabled !== "boolean"){
const err9 = {instancePath:instancePath+"/ReachabilityDebouncingEnabled",schemaPath:"#/properties/ReachabilityDebouncingEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.ReachabilityDebouncingWindow !== undefined){
let data6 = data.ReachabilityDebouncingWindow;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err10 = {instancePath:instancePath+"/ReachabilityDebouncingWindow",schemaPath:"#/properties/ReachabilityDebouncingWindow/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 30000 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/ReachabilityDebouncingWindow",schemaPath:"#/properties/ReachabilityDebouncingWindow/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30000}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6 < 1000 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/ReachabilityDebouncingWindow",schemaPath:"#/properties/ReachabilityDebouncingWindow/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":{"FriendlyName":true,"WebhookUrl":true,"WebhooksFromRestEnabled":true,"ReachabilityWebhooksEnabled":true,"AclEnabled":true,"ReachabilityDebouncingEnabled":true,"ReachabilityDebouncingWindow":true},"dynamicProps":false,"dynamicItems":false};

export const UpdateServiceForm = validate52;

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.FriendlyName !== undefined){
let data0 = data.FriendlyName;
if(typeof data0 === "string"){
if(func1(data0) > 255){
const err0 = {instancePath:instancePath+"/FriendlyName",schemaPath:"#/properties/FriendlyName/maxLength",keyword:"maxLength",params:{limit: 255}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/FriendlyName",schemaPath:"#/properties/FriendlyName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.WebhookUrl !== undefined){
let data1 = data.WebhookUrl;
if(typeof data1 === "string"){
if(func1(data1) > 512){
const err2 = {instancePath:instancePath+"/WebhookUrl",schemaPath:"#/properties/WebhookUrl/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern32.test(data1)){
const err3 = {instancePath:instancePath+"/WebhookUrl",schemaPath:"#/properties/WebhookUrl/pattern",keyword:"pattern",params:{pattern: "^https?://(?![^/?#]*:0*([1-9]\\d{5,}|[7-9]\\d{4}|6[6-9]\\d{3}|65[6-9]\\d\\d|655[4-9]\\d|6553[6-9])([/?#]|$))[^/?#]"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(formats0(data1))){
const err4 = {instancePath:instancePath+"/WebhookUrl",schemaPath:"#/properties/WebhookUrl/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/WebhookUrl",schemaPath:"#/properties/WebhookUrl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.WebhooksFromRestEnabled !== undefined){
if(typeof data.WebhooksFromRestEnabled !== "boolean"){
const err6 = {instancePath:instancePath+"/WebhooksFromRestEnabled",schemaPath:"#/properties/WebhooksFromRestEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.ReachabilityWebhooksEnabled !== undefined){
if(typeof data.ReachabilityWebhooksEnabled !== "boolean"){
const err7 = {instancePath:instancePath+"/ReachabilityWebhooksEnabled",schemaPath:"#/properties/ReachabilityWebhooksEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.AclEnabled !== undefined){
if(typeof data.AclEnabled !== "boolean"){
const err8 = {instancePath:instancePath+"/AclEnabled",schemaPath:"#/properties/AclEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ReachabilityDebouncingEnabled !== undefined){
if(typeof data.ReachabilityDebouncingEnabled !== "boolean"){
const err9 = {instancePath:instancePath+"/ReachabilityDebouncingEnabled",schemaPath:"#/properties/ReachabilityDebouncingEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.ReachabilityDebouncingWindow !== undefined){
let data6 = data.ReachabilityDebouncingWindow;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err10 = {instancePath:instancePath+"/ReachabilityDebouncingWindow",schemaPath:"#/properties/ReachabilityDebouncingWindow/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 30000 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/ReachabilityDebouncingWindow",schemaPath:"#/properties/ReachabilityDebouncingWindow/maximum",keyword:"maximum",params:{comparison: "<=", limit: 30000}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data6 < 1000 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/ReachabilityDebouncingWindow",schemaPath:"#/properties/ReachabilityDebouncingWindow/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":{"FriendlyName":true,"WebhookUrl":true,"WebhooksFromRestEnabled":true,"ReachabilityWebhooksEnabled":true,"AclEnabled":true,"ReachabilityDebouncingEnabled":true,"ReachabilityDebouncingWindow":true},"dynamicProps":false,"dynamicItems":false};


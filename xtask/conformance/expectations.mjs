// Writes down what the suite's scenarios expect and answer, as JSON on standard output.
//
// In: the base URL of the server. Out: a list of scenarios with their requests and canned answers. Values that are compared by what they
// mean (dates, URLs) are written as the suite spells them. Runs in the folder in which the suite's packages are installed.

import { expandDyns } from "@typespec/spec-api";
import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

const config = { baseUrl: process.argv[2] };
const root = join(import.meta.dirname, "node_modules", "@typespec", "http-specs", "dist", "specs");

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.name === "mockapi.js") yield path;
  }
}

const base64 = (bytes) => Buffer.from(bytes).toString("base64");

function content(raw) {
  if (raw === undefined || raw === null) return {};
  if (Buffer.isBuffer(raw)) return isUtf8(raw) ? { text: raw.toString() } : { base64: base64(raw) };
  return { text: typeof raw === "string" ? raw : raw.serialize(config) };
}

function body(body) {
  if (!body) return undefined;
  const file = (file) => ({ part: file.fieldname, name: file.originalname, type: file.mimetype, base64: base64(file.buffer) });
  if (body.kind === "multipart") return { type: body.contentType, parts: body.parts ?? {}, files: (body.files ?? []).map(file) };
  return { type: body.contentType, ...content(body.rawContent) };
}

function api({ uri, method, request, response }) {
  const { headers, query } = expandDyns({ headers: request?.headers ?? {}, query: request?.query ?? {} }, config);
  const answer = { status: response.status, headers: expandDyns(response.headers ?? {}, config), body: body(response.body) };
  return { uri, method, headers, query, body: body(request?.body), answer };
}

const scenarios = [];
for (const file of [...files(root)].sort()) {
  const { Scenarios = {} } = await import(pathToFileURL(file));
  const name = relative(root, join(file, "..")).split(sep).join("/");
  for (const [id, scenario] of Object.entries(Scenarios)) {
    // Of one that has to meet several things and makes fewer requests, the rest is met when the client asks again by itself.
    const again = Math.max(0, (scenario.passCondition === "by-key" ? scenario.keys.length : 0) - scenario.apis.length);
    scenarios.push({ folder: name, name: id, requests: scenario.apis.map(api), again });
  }
}
process.stdout.write(JSON.stringify(scenarios));

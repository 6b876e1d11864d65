// Comunica with its own defaults: given only an address it finds out what is there, an endpoint or a document, and asks it.
// usage: node comunica.mjs ORIGIN
import { QueryEngine } from '@comunica/query-sparql';

const origin = process.argv[2];
const engine = new QueryEngine();
const question = `PREFIX dl: <https://w3id.org/dateline#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  SELECT ?name { ?signing a dl:Signing ; dl:signer/rdfs:label ?name } ORDER BY ?name`;
for (const path of ['kg/sparql', 'kg/get?default', 'graph/core', 'event/iraq-iran-agreement-signing-2023-03-19']) {
  const answer = await engine.queryBindings(question, { sources: [`${origin}/${path}`] });
  const names = (await answer.toArray()).map((row) => row.get('name').value);
  console.log(`/${path}: ${names.join(', ')}`);
  if (names.length === 0) process.exit(1);
}

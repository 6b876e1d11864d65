// Comunica, given only the address of the endpoint, finds out what it is, and asks it; and it follows the IRIs of things.
// usage: node comunica.mjs ORIGIN
import { QueryEngine } from '@comunica/query-sparql';

const origin = process.argv[2];
const engine = new QueryEngine();
const question = `PREFIX dl: <https://w3id.org/dateline#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  SELECT ?name { ?signing a dl:Signing ; dl:signer/rdfs:label ?name } ORDER BY ?name`;
for (const source of [`${origin}/kg/sparql`, `${origin}/event/iraq-iran-agreement-signing-2023-03-19`]) {
  const answer = await engine.queryBindings(question, { sources: [source], unionDefaultGraph: true });
  const names = (await answer.toArray()).map((row) => row.get('name').value);
  console.log(`${new URL(source).pathname}: ${names.join(', ')}`);
  if (names.length === 0) process.exit(1);
}

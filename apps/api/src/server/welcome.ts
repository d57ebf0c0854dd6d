/** What a start prints: where to look, and three questions to try, in both languages. */
export const welcome = (url: string): string => `
Cylch · ${url}/graphql

  Beth ddigwyddodd yn y cylch? / What happened in the cycle?
    { timeline(filter: { cycle: "cycle-2025-26" }) { nodes { occurred title { cy en } } } }
  Beth oedd yn hysbys ar 31 Rhagfyr 2024? / What was known on 31 December 2024?
    { partners(at: { knownAt: "2024-12-31T00:00:00Z" }) { totalCount } }
  Pwy sydd wedi myfyrio am beth? / Who has reflected on what?
    { coverage(cycle: "cycle-2025-26") { partner { name { cy en } } cells { priority { key } reflections dialogues } } }

  Mewngofnodi / Sign in:  npx cylch token --role evaluator --name "…"
  Gorffen / Stop:  Ctrl-C
`;

/** The backgrounder of `strike-file.ts` as JSON. */
export const STRIKE_JSON = `{
  "title": "The harbour strike at Port Elsa",
  "date": "2024-02-29",
  "language": "en",
  "source": "the Elsa Herald",
  "sourceNote": "Wages are in crowns.",
  "paragraphs": ["The Dockers’ Union called a strike.", "It began in Port Elsa."],
  "faq": [
    { "question": "Why did the strike begin?", "answer": "The Dockers’ Union wants shorter shifts." },
    { "question": "How long may it last?", "answer": "Nobody knows." }
  ],
  "terms": [
    {
      "id": "dockers-union",
      "name": "Dockers’ Union",
      "kind": "organisation",
      "summary": "The union that called the strike.",
      "aliases": { "en": ["DU", "Dockers United"], "fr": ["Syndicat des dockers"] }
    },
    {
      "id": "port-elsa", "name": "Port Elsa",
      "kind": "place",
      "broad": true,
      "summary": "The town whose harbour stands still.",
      "broadAliases": { "en": ["Elsa"] }
    }
  ]
}
`;

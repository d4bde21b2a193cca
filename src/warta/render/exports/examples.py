"""Questions that the database answers, as the page of the data shows them; the tests ask them."""

from warta.catalogues import N_

EXAMPLES = {
    N_("Siapa paling sering dikutip, hanya yang pembicaranya pasti:"): """\
SELECT entities.name, count(*) AS quotes
FROM quotes JOIN entities ON entities.id = quotes.speaker_id
GROUP BY entities.id ORDER BY quotes DESC, entities.id LIMIT 10;""",
    N_("Siapa disebut bersama siapa dalam satu kalimat:"): """\
WITH named AS (
  SELECT DISTINCT entities.name, mentions.article, mentions.sentence
  FROM occurrences
  JOIN entities ON entities.id = occurrences.entity AND entities.kind = 'person'
  JOIN mentions ON mentions.article = occurrences.article AND mentions.n = occurrences.mention
  WHERE NOT occurrences.probable
)
SELECT one.name, other.name, count(*) AS sentences
FROM named AS one
JOIN named AS other USING (article, sentence)
WHERE one.name < other.name
GROUP BY one.name, other.name ORDER BY sentences DESC, one.name, other.name LIMIT 10;""",
}

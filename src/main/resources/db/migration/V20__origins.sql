-- The origins of a claim that is kept weighed, in the order in which they are read: an answer that carries the weightiest
-- of them, or a page, reads those alone. Like the parts that they lie in they hold ids alone, and can be made anew.

CREATE TABLE weighed_origin (
    weighing uuid NOT NULL REFERENCES weighing ON DELETE CASCADE,
    part uuid NOT NULL,
    -- The id that its smallest root was born with.
    origin text COLLATE "C" NOT NULL,
    stance text NOT NULL CHECK (stance IN ('SUPPORTS', 'DENIES')),
    qualifying boolean NOT NULL,
    points bigint NOT NULL CHECK (points >= 0),
    PRIMARY KEY (weighing, origin, stance)
);
CREATE INDEX weighed_origin_rank ON weighed_origin (weighing, stance, (NOT qualifying), (-points), origin);
CREATE INDEX weighed_origin_part ON weighed_origin (weighing, part);

-- Of what is kept already: a part that is one origin says all of it in its numbers.
INSERT INTO weighed_origin (weighing, part, origin, stance, qualifying, points)
SELECT p.weighing, p.part, o.origin, s.stance, s.qualifying, s.points
FROM weighed_part p
CROSS JOIN LATERAL (
    SELECT min(r.born COLLATE "C") AS origin FROM weighed_kind k JOIN statement r ON r.id = k.root
    WHERE k.weighing = p.weighing AND k.part = p.part AND k.kept) o
CROSS JOIN LATERAL (VALUES
    ('SUPPORTS', p.contribution[6] > 0, p.contribution[16] > 0, p.contribution[2]),
    ('DENIES', p.contribution[18] > 0, p.contribution[28] > 0, p.contribution[3])) s (stance, taken, qualifying, points)
WHERE p.contribution[1] = 1 AND s.taken;

-- Where a part is several, the claim is weighed anew when it is next written to.
UPDATE weighing w SET current = false WHERE w.current AND EXISTS (
    SELECT FROM weighed_part p WHERE p.weighing = w.id AND p.contribution[1] > 1);

-- The history of a claim that has changed thousands of times: where the public's ends for a desk is looked up among the
-- desk's own rows, which for most are none, and not among all of the claim's.
DO $$
BEGIN
    EXECUTE replace(
        pg_get_functiondef('make_views()'::regprocedure),
        'd.audience <> k.audience AND d.from_at <= k.from_at',
        'd.audience = ANY (nullif(current_setting(''''gainsay.desks'''', true), '''''''')::uuid[]) AND d.from_at <= k.from_at');
    CALL make_views();
END $$;

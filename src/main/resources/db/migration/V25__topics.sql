-- A list by topic or flag, with or without a status, is read from the index that has its order: what is asked for stands
-- in the index itself, so that claims on other topics are passed over without a look at them. Of a topic it has four bytes
-- of its hash, as words may be long, must be found again to be redacted, and would not fit an index.

CREATE FUNCTION topic_keys(topics text[]) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
    AS $$ SELECT coalesce(array_agg(('x' || left(md5(topic), 8))::bit(32)::int), '{}') FROM unnest(topics) AS topic $$;

ALTER TABLE corroboration ADD COLUMN topic_keys int[] NOT NULL DEFAULT '{}';
UPDATE corroboration k SET topic_keys = topic_keys(c.topics) FROM claim c WHERE c.id = k.claim AND c.topics <> '{}';

CREATE FUNCTION take_topics() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO "${flyway:defaultSchema}", pg_temp AS $$
BEGIN
    NEW.topic_keys = (SELECT topic_keys(c.topics) FROM claim c WHERE c.id = NEW.claim);
    RETURN NEW;
END $$;
CREATE TRIGGER takes_topics BEFORE INSERT ON corroboration FOR EACH ROW EXECUTE FUNCTION take_topics();

CREATE FUNCTION give_topics() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO "${flyway:defaultSchema}", pg_temp AS $$
BEGIN
    UPDATE corroboration SET topic_keys = topic_keys(NEW.topics) WHERE claim = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER gives_topics AFTER UPDATE OF topics ON claim FOR EACH ROW
    WHEN (OLD.topics IS DISTINCT FROM NEW.topics) EXECUTE FUNCTION give_topics();

DROP INDEX corroboration_status;
DROP INDEX corroboration_changed;
CREATE INDEX corroboration_status ON corroboration (policy, status, changed_at DESC, claim DESC)
    INCLUDE (audience, topic_keys, flags);
CREATE INDEX corroboration_changed ON corroboration (policy, changed_at DESC, claim DESC)
    INCLUDE (audience, topic_keys, flags);

CALL make_views();

-- One log for each audience. In one log for all, sizes and positions would count what is hidden, and each checkpoint and
-- proof would move with it. What was sealed before goes on as the public's log, byte for byte.

ALTER TABLE seal ADD COLUMN audience uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE seal DROP CONSTRAINT seal_pkey, ADD PRIMARY KEY (audience, position);
ALTER TABLE tree ADD COLUMN audience uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE tree DROP CONSTRAINT tree_pkey, ADD PRIMARY KEY (audience, level, number);
ALTER TABLE checkpoint ADD COLUMN audience uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE checkpoint DROP CONSTRAINT checkpoint_pkey, ADD PRIMARY KEY (audience, size);

-- How many entries a log had at an instant, and which ones come behind its end, however little its desk does and however
-- much the others do.
DROP INDEX seal_at, journal_at;
CREATE INDEX seal_at ON seal (audience, at, position);
CREATE INDEX journal_at ON journal (audience, at, id);

-- Logs are read and written as records are: a query that forgets about desks meets the public's alone. They hold no
-- words, but how many entries a desk makes, and when, is its own affair. Sealing sees all desks, and says so.
DO $$
DECLARE
    name text;
    desks text := $desks$nullif(current_setting('gainsay.desks', true), '')::uuid[]$desks$;
BEGIN
    FOREACH name IN ARRAY ARRAY['seal', 'tree', 'checkpoint'] LOOP
        EXECUTE format('CREATE VIEW seen.%1$I AS SELECT * FROM %1$I
            WHERE audience = ''00000000-0000-0000-0000-000000000000'' OR audience = ANY (%2$s)
            WITH LOCAL CHECK OPTION', name, desks);
        EXECUTE format('GRANT SELECT, INSERT ON seen.%I TO %I', name, '${runtimeRole}');
        IF '${runtimeRole}' <> current_user THEN
            EXECUTE format('REVOKE ALL ON %I FROM %I', name, '${runtimeRole}');
        END IF;
    END LOOP;
    -- Whose records and logs the transaction sees.
    EXECUTE format('CREATE VIEW seen.sight AS SELECT ''00000000-0000-0000-0000-000000000000''::uuid AS audience
        UNION ALL SELECT unnest(%s)', desks);
    EXECUTE format('GRANT SELECT ON seen.sight TO %I', '${runtimeRole}');
END $$;

package org.gainsay.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gainsay.PackagedService;

/** What is asked of the service, and of the database beside it. */
final class Work {

    private static final int CLIENTS = 16;

    /** One claim of all, its id written as the world writes it. */
    private static final String LUA = """
            init = function(args) math.randomseed(tonumber(args[1]) * 7919 + tonumber(tostring({}):sub(10), 16) %% 100000) end
            local function claim() return string.format("%s%%.0f", %d + math.random(%d, %d)) end
            """;

    private static final String READ = """
            request = function()
                return wrk.format("GET", "/api/v1/claims/" .. claim() .. "/corroboration%s")
            end
            """;

    private static final String WRITE = """
            wrk.headers["Content-Type"] = "application/json"
            request = function()
                return wrk.format("POST", "/api/v1/statements", nil,
                    '{"speaker":"' .. source() .. '","outlet":"' .. source() .. '","act":"ASSERTS","directness":"INFORMED",'
                    .. '"form":"QUOTED","naming":"NAMED","language":"en","saidAt":"2024-05-01","text":"Statement '
                    .. math.random(1, 1000000000) .. ' was seen, officials said so again",'
                    .. '"evidence":[{"claim":"' .. %s .. '","stance":"SUPPORTS"}]}')
            end
            """;

    private final World world;
    private final Tools tools;
    private final int pairs;

    Work(World world, Tools tools, int pairs) {
        this.world = world;
        this.tools = tools;
        this.pairs = pairs;
    }

    /** Half of the claims are only read, so that a world can be measured again with the tags that it was made with. */
    private String lua(int from, int to) {
        return LUA.formatted(World.claimPrefix(), World.first(), from, to)
                + "local function source() return string.format(\"01900000-0000-7000-8001-%.0f\", " + World.first()
                + " + math.random(1, " + world.sources() + ")) end\n";
    }

    private Pairs.Slice read(String name, String query) throws IOException {
        return tools.wrk(name, CLIENTS, lua(1, world.claims()) + READ.formatted(query));
    }

    private Pairs.Slice summaries() throws IOException {
        return read("summary", "?view=summary");
    }

    private Pairs.Slice writers(String name, int clients, String claim) throws IOException {
        return tools.wrk(name, clients, lua(world.claims() / 2 + 1, world.claims()) + WRITE.formatted(claim));
    }

    private String one(long claim) {
        return "\"" + World.claim(claim) + "\"";
    }

    private String picked(int from) {
        return "\\set n random(" + (World.first() + from) + ", " + (World.first() + world.claims()) + ")\n"
                + "\\set s random(" + (World.first() + 1) + ", " + (World.first() + world.sources()) + ")\n";
    }

    private static final String CLAIM = "('" + World.claimPrefix() + "' || :n)::uuid";
    private static final String SOURCE = "('01900000-0000-7000-8001-' || :s)::uuid";

    void warmUp(int slices) throws Exception {
        Pairs.Slice summary = summaries();
        Pairs.Slice full = read("full", "");
        for (int i = 0; i < slices; i++) {
            summary.rate();
            full.rate();
        }
    }

    Pairs summary() throws Exception {
        return Pairs.of(
                pairs,
                summaries(),
                tools.pgbench(
                        "point",
                        CLIENTS,
                        picked(1) + "SELECT * FROM corroboration WHERE claim = " + CLAIM
                                + " AND policy = 'corroboration-1' AND audience ="
                                + " '00000000-0000-0000-0000-000000000000';\n"));
    }

    Pairs full() throws Exception {
        return Pairs.of(
                pairs,
                read("full", ""),
                tools.pgbench(
                        "join",
                        CLIENTS,
                        picked(1)
                                + "SELECT k.*, c.*, e.*, s.*, o.*, p.* FROM corroboration k JOIN claim c ON c.id = k.claim"
                                + " LEFT JOIN evidence e ON e.claim = c.id LEFT JOIN statement s ON s.id = e.statement"
                                + " LEFT JOIN source o ON o.id = s.outlet LEFT JOIN source p ON p.id = s.speaker"
                                + " WHERE k.claim = " + CLAIM + " AND k.policy = 'corroboration-1';\n"));
    }

    /** Nothing was written since the world was made: every tag has the first number. */
    Pairs unchanged() throws Exception {
        String known = "wrk.headers[\"If-None-Match\"] = '\"1.corroboration-1\"'\n";
        return Pairs.of(
                pairs,
                tools.wrk("unchanged", CLIENTS, lua(1, world.claims() / 2) + known + READ.formatted("?view=summary")),
                summaries());
    }

    Pairs yearBack() throws Exception {
        Instant then = Instant.now().minus(365, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        return Pairs.of(pairs, read("then", "?knownAt=" + then), read("full", ""));
    }

    private Pairs.Slice list(String name, String query) throws IOException {
        return tools.wrk(
                name,
                1,
                "request = function() return wrk.format(\"GET\", \"/api/v1/claims?limit=20&" + query + "\") end");
    }

    Pairs lists() throws Exception {
        return Pairs.of(
                pairs,
                list("by-status", "status=CORROBORATED"),
                list("by-topic", "status=CORROBORATED&topic=topic%207"));
    }

    /** Walks there as a client must. */
    Pairs pages(PackagedService service, int page) throws Exception {
        String cursor = "";
        for (int at = 1; at < page; at++) {
            var next = new ObjectMapper()
                    .readTree(service.getAsAdmin("/api/v1/claims?limit=20&status=CORROBORATED" + cursor)
                            .body())
                    .get("next");
            if (next == null) {
                break;
            }
            cursor = "&cursor=" + next.asText();
        }
        return Pairs.of(pairs, list("late", "status=CORROBORATED" + cursor), list("by-status", "status=CORROBORATED"));
    }

    Pairs writes(int clients) throws Exception {
        return Pairs.of(
                pairs,
                writers("write-" + clients, clients, "claim()"),
                tools.pgbench("write", clients, picked(world.claims() / 2 + 1) + floorOfAWrite()));
    }

    Pairs oneClaim() throws Exception {
        return Pairs.of(
                pairs,
                writers("one-claim", CLIENTS, one(world.claims())),
                writers("write-" + CLIENTS, CLIENTS, "claim()"));
    }

    Pairs busy() throws Exception {
        return Pairs.of(
                Math.min(pairs, 5), writers("busy", 1, one(world.busy())), writers("quiet", 1, one(world.quiet())));
    }

    /** The rows that the service writes for one statement with its link, in one transaction. */
    private static String floorOfAWrite() {
        String record =
                "'pgbench:' || gen_random_uuid(), clock_timestamp(), 1, 'pgbench', '\\x000102030405060708090a0b0c0d0e0f'";
        String journal =
                "INSERT INTO journal (id, at, actor, act, kind, record, version, leaf) VALUES (gen_random_uuid(),"
                        + " clock_timestamp(), 'pgbench', 'CREATE', 'STATEMENT', gen_random_uuid(), 1, sha256('pgbench'));\n";
        return "BEGIN;\n"
                + "INSERT INTO statement (id, born, stored_at, version, actor, salt, speaker, outlet, act, text, language,"
                + " said_as, said_first, said_last, directness, form, naming) VALUES (gen_random_uuid(), " + record
                + ", "
                + SOURCE + ", " + SOURCE
                + ", 'ASSERTS', 'Statement ' || gen_random_uuid() || ' was seen, officials said',"
                + " 'en', '2024-05-01', 1714521600000, 1714607999999, 'INFORMED', 'QUOTED', 'NAMED')"
                + " RETURNING id AS statement \\gset\n"
                + "SELECT 1 AS locked FROM claim WHERE id = " + CLAIM + " FOR NO KEY UPDATE \\gset\n"
                + "INSERT INTO evidence (id, born, stored_at, version, actor, salt, claim, statement, stance) VALUES"
                + " (gen_random_uuid(), " + record + ", " + CLAIM + ", (:statement)::uuid, 'SUPPORTS');\n"
                + "UPDATE corroboration SET number = number + 1, touched_at = clock_timestamp(), items = items + 1"
                + " WHERE claim = " + CLAIM + ";\n"
                + "INSERT INTO corroboration_past (claim, policy, audience, number, from_at, figures) SELECT k.claim,"
                + " k.policy, k.audience, k.number + 1000000 * random(1, 1000), clock_timestamp(), row_of(k)"
                + " FROM corroboration k WHERE k.claim = " + CLAIM + ";\n"
                + journal + journal + "COMMIT;\n";
    }
}

package org.gainsay.ledger.journal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Snapshots;
import org.gainsay.ledger.Sql;
import org.gainsay.ledger.proof.Hash;
import org.gainsay.ledger.proof.Proofs;
import org.gainsay.ledger.proof.Span;
import org.jspecify.annotations.Nullable;

/** Proofs that need no trust in this service: who holds a checkpoint checks them by hashing. */
@Path("/api/v1/journal/proofs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal")
public class ProofResource {

    private static final String ENTRY = "SELECT (SELECT s.position FROM seal s WHERE s.entry = j.id) AS position, "
            + EntryRows.COLUMNS + " FROM journal j WHERE j.id = ? AND j.audience = ?";

    private final Snapshots snapshots;
    private final Logs logs;

    ProofResource(Snapshots snapshots, Logs logs) {
        this.snapshots = snapshots;
        this.logs = logs;
    }

    /** That an entry is in the journal. */
    @GET
    @Path("inclusion")
    @Operation(operationId = "proveInclusion", summary = "That an entry is in the journal of a size")
    @APIResponse(responseCode = "200", description = "The proof, as RFC 9162 section 2.1.3 has it.")
    @APIResponse(responseCode = "503", description = "The entry is not sealed yet, which takes a second or two.")
    public InclusionView inclusion(
            @Parameter(description = "The entry's id.", required = true) @QueryParam("entry") @Nullable UUID entry,
            @Parameter(description = "The size of the journal to prove it in; the latest checkpoint's if absent.")
                    @QueryParam("size")
                    @Nullable
                    Long size,
            @Parameter(description = Logs.MEANING) @QueryParam("log") @Nullable JournalLog log) {
        UUID asked = given("entry", entry);
        Log of = logs.of(log);
        return snapshots.read(connection -> inclusion(connection, of, asked, size));
    }

    private static InclusionView inclusion(Connection connection, Log log, UUID id, @Nullable Long asked)
            throws SQLException {
        EntryView entry = Sql.first(connection, ENTRY, EntryRows::read, id, log.audience());
        if (entry == null) {
            throw bad("entry", "There is no such entry in the journal.");
        }
        Long position = entry.position();
        if (position == null) {
            throw new Refusal(ProblemType.BUSY, "The entry is not sealed yet. Ask again shortly.");
        }
        long size = size("size", connection, log, asked);
        if (position >= size) {
            throw bad("size", "The entry is at position " + position + ": give a size above that.");
        }
        List<String> path = path(connection, log, Proofs.inclusion(position, size));
        return new InclusionView(position, size, entry, entry.hash().base64(), path, note(connection, log, size));
    }

    /** That the journal has only been appended to. */
    @GET
    @Path("consistency")
    @Operation(
            operationId = "proveConsistency",
            summary = "That the journal of one size begins with all of an earlier one")
    @APIResponse(responseCode = "200", description = "The proof, as RFC 9162 section 2.1.4 has it.")
    public ConsistencyView consistency(
            @Parameter(description = "The size of the earlier journal.", required = true) @QueryParam("from") @Nullable
                    Long from,
            @Parameter(description = "The size of the later one; the latest checkpoint's if absent.")
                    @QueryParam("to")
                    @Nullable
                    Long to,
            @Parameter(description = Logs.MEANING) @QueryParam("log") @Nullable JournalLog log) {
        long earlier = given("from", from);
        Log of = logs.of(log);
        return snapshots.read(connection -> {
            long later = size("to", connection, of, to);
            if (earlier < 0 || earlier > later) {
                throw bad("from", "Give a number from 0 to the later size, which is " + later + ".");
            }
            List<String> path = path(connection, of, Proofs.consistency(earlier, later));
            return new ConsistencyView(earlier, later, path, note(connection, of, later));
        });
    }

    private static List<String> path(Connection connection, Log log, List<Span> proof) throws SQLException {
        return SealedTree.path(connection, log, proof).stream()
                .map(Hash::base64)
                .toList();
    }

    private static @Nullable String note(Connection connection, Log log, long size) throws SQLException {
        SignedCheckpoint signed = SignedCheckpoint.ofSize(connection, log, size);
        return signed == null ? null : signed.note();
    }

    private static long size(String parameter, Connection connection, Log log, @Nullable Long asked)
            throws SQLException {
        SignedCheckpoint latest = SignedCheckpoint.latest(connection, log);
        long most = latest == null ? 0 : latest.size();
        if (asked != null && (asked < 0 || asked > most)) {
            throw bad(parameter, "Give a number from 0 to " + most + ", which is the latest checkpoint's size.");
        }
        return asked == null ? most : asked;
    }

    private static <T> T given(String parameter, @Nullable T value) {
        if (value == null) {
            throw bad(parameter, "Give this parameter.");
        }
        return value;
    }

    private static Refusal bad(String parameter, String detail) {
        return Refusal.of(List.of(FieldError.parameter(parameter, ErrorCode.BAD_PARAMETER, detail)));
    }
}

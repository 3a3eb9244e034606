package org.gainsay.ledger.journal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.http.ErrorCode;
import org.gainsay.http.FieldError;
import org.gainsay.http.ProblemType;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Snapshots;
import org.jspecify.annotations.Nullable;

/** Whether journal and records are what they were when they were sealed. */
@Path("/api/v1/journal/verify")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal")
public class VerificationResource {

    private static final int SECONDS = 60;

    private final Snapshots snapshots;
    private final Logs logs;

    /** It reads everything: one at a time, or it would be felt by those who work. */
    private final Semaphore turn = new Semaphore(1);

    VerificationResource(Snapshots snapshots, Logs logs) {
        this.snapshots = snapshots;
        this.logs = logs;
    }

    /** Verifies a part of the journal. */
    @GET
    @Operation(
            operationId = "verifyJournal",
            summary = "Whether journal and records are what they were when they were sealed",
            description =
                    "Makes chain, tree, checkpoints and every commitment again from what the tables hold, for at"
                            + " most 50,000 entries: go on with next as from. The first thing that is not as it was sealed is"
                            + " named. Of a log, and of the versions that its entries made: those that a record had before it was"
                            + " published are in the desk's. It is the service's word; who does not take it holds a checkpoint and asks for proofs.")
    @APIResponse(responseCode = "200", description = "What came of it, whether all is as it was or not.")
    @APIResponse(responseCode = "503", description = "Another verification is under way.")
    public VerificationView verify(
            @Parameter(description = "The position to begin at.") @DefaultValue("0") @QueryParam("from") long from,
            @Parameter(description = "The position to end before; the end of the sealed journal if absent.")
                    @QueryParam("until")
                    @Nullable
                    Long until,
            @Parameter(description = Logs.MEANING) @QueryParam("log") @Nullable JournalLog log) {
        refuse("from", from < 0, "Give a number from 0.");
        refuse("until", until != null && until < from, "Give a number not below from.");
        Log of = logs.of(log);
        if (!turn.tryAcquire()) {
            throw new Refusal(ProblemType.BUSY, "Another verification is under way. Ask again shortly.");
        }
        try {
            return snapshots.within(SECONDS, connection -> new Verification(connection, of, from, until).run());
        } finally {
            turn.release();
        }
    }

    private static void refuse(String parameter, boolean wrong, String remedy) {
        if (wrong) {
            throw Refusal.of(List.of(FieldError.parameter(parameter, ErrorCode.BAD_PARAMETER, remedy)));
        }
    }
}

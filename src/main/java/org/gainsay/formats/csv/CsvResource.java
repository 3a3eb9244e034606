package org.gainsay.formats.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gainsay.corroboration.ClaimFilters;
import org.gainsay.corroboration.ClaimLists;
import org.gainsay.evidence.EvidenceFilters;
import org.gainsay.evidence.EvidenceResource;
import org.gainsay.formats.Downloads;
import org.gainsay.ledger.Listing;
import org.gainsay.ledger.PlainRows;
import org.gainsay.ledger.WholeQuery;
import org.jspecify.annotations.Nullable;

/** Lists as tables: all of what a list with the same filters would answer page by page, in its order. */
@Path("/api/v1")
@Produces(CsvResource.CSV)
@Tag(name = "tables", description = "Lists as CSV, for spreadsheets and for programs.")
public class CsvResource {

    static final String CSV = "text/csv";

    private static final String TYPE = CSV + "; charset=UTF-8; header=present";

    private static final String DIALECT =
            "RFC_4180, as it was recorded, or EXCEL, safe to be opened in a spreadsheet; RFC_4180 if" + " absent.";

    private static final String TABLE = "The table. Its first record names the columns; later ones may come. Several"
            + " values in one cell stand apart by a bar.";

    private final ClaimLists claims;
    private final EvidenceResource evidence;
    private final EntityManager entities;
    private final PlainRows rows;
    private final Downloads downloads;

    CsvResource(
            ClaimLists claims, EvidenceResource evidence, EntityManager entities, PlainRows rows, Downloads downloads) {
        this.claims = claims;
        this.evidence = evidence;
        this.entities = entities;
        this.rows = rows;
        this.downloads = downloads;
    }

    /** Claims, with the headline of how they stand. */
    @GET
    @Path("claims.csv")
    @Transactional
    @Operation(
            operationId = "downloadClaims",
            summary = "Claims as a table",
            description = "All that /api/v1/claims lists with the same filters, with the headline of how each stands.")
    @APIResponse(
            responseCode = "200",
            description = TABLE,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response claims(
            @BeanParam ClaimFilters filters,
            @Parameter(description = DIALECT) @QueryParam("dialect") @Nullable CsvDialect dialect,
            @BeanParam WholeQuery query) {
        return stated("claims", Tables.CLAIMS, filters, dialect, query);
    }

    /** How claims stand. */
    @GET
    @Path("corroborations.csv")
    @Transactional
    @Operation(
            operationId = "downloadCorroborations",
            summary = "How claims stand, as a table",
            description = "The corroborations, in all their figures, of all that /api/v1/claims lists with the same"
                    + " filters.")
    @APIResponse(
            responseCode = "200",
            description = TABLE,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response corroborations(
            @BeanParam ClaimFilters filters,
            @Parameter(description = DIALECT) @QueryParam("dialect") @Nullable CsvDialect dialect,
            @BeanParam WholeQuery query) {
        return stated("corroborations", Tables.CORROBORATIONS, filters, dialect, query);
    }

    /** Evidence, with the words and names that it is about. */
    @GET
    @Path("evidence.csv")
    @Transactional
    @Operation(
            operationId = "downloadEvidence",
            summary = "Evidence as a table",
            description = "All that /api/v1/evidence lists with the same filters, each with the claim, with what was"
                    + " said by whom and with where it was published. Sealed sources are not named.")
    @APIResponse(
            responseCode = "200",
            description = TABLE,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response evidence(
            @BeanParam EvidenceFilters filters,
            @Parameter(description = DIALECT) @QueryParam("dialect") @Nullable CsvDialect dialect,
            @BeanParam WholeQuery query) {
        Listing listing = evidence.listing(filters, query.asList());
        return answer(
                "evidence",
                LinkRow.columns(),
                dialect,
                some -> listing.each(entities, ids -> some.take(LinkRow.of(ids, rows))));
    }

    private Response stated(
            String name,
            Columns<ClaimLists.Stated> columns,
            ClaimFilters filters,
            @Nullable CsvDialect dialect,
            WholeQuery query) {
        Listing listing = claims.of(filters, query.asList());
        return answer(name, columns, dialect, some -> claims.each(listing, some));
    }

    /** Reads a list from its beginning to its end. */
    private interface Reads<T> {

        void each(Listing.Some<T> some) throws IOException;
    }

    private <T> Response answer(String name, Columns<T> columns, @Nullable CsvDialect asked, Reads<T> list) {
        CsvDialect dialect = asked == null ? CsvDialect.RFC_4180 : asked;
        return Response.ok(
                        downloads.of(out -> {
                            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                            CsvWriter table = dialect.begin(text);
                            table.writeRecord(columns.header());
                            list.each(some -> write(table, columns, dialect, some));
                            table.flush();
                        }),
                        TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private static <T> void write(CsvWriter table, Columns<T> columns, CsvDialect dialect, List<T> some) {
        some.forEach(of -> table.writeRecord(columns.row(of, dialect)));
    }
}

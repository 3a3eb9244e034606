package org.gainsay.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.statement.StatementView;

/** A statement as it was recorded, with its links. */
@Schema(name = "RecordedStatement", description = "A statement as it was recorded, with its links to claims.")
public record RecordedStatementView(@JsonUnwrapped StatementView statement, List<EvidenceView> evidence) {}

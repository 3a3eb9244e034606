package org.gainsay.corroboration;

import java.sql.SQLException;
import java.util.List;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Extent;
import org.gainsay.assessment.Gist;
import org.gainsay.assessment.Rank;
import org.gainsay.assessment.Stance;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of a claim's corroboration, read piece by piece: from all of its evidence, or, where that is much, from
 * what is kept of it. Either says the same.
 */
interface Explanation {

    /** What it comes to. */
    Gist gist();

    /** How much evidence there is. */
    Extent extent() throws SQLException;

    /** The origins without which the status would be another, by id. */
    List<Pivotal> pivotal() throws SQLException;

    /** The first origins of a side by their rank, or the first behind one; of each so many items. */
    List<ShownOrigin> origins(Stance stance, @Nullable Rank behind, int limit, int items) throws SQLException;

    /** The first items of an origin, or the first behind a place; null where there is no such origin. */
    @Nullable
    List<Assessment.Weighed> items(String origin, @Nullable ItemPlace behind, int limit) throws SQLException;

    /** Where an item that was answered stands among those of its origin. */
    ItemPlace place(Assessment.Weighed item);

    /** The first links that are left out, or the first behind a place. */
    List<LeftOutPlace> leftOut(@Nullable LeftOutPlace behind, int limit) throws SQLException;

    /** The records that were named so far. */
    NamedRecords records();

    /** An origin without which the status would be another, and who answers for it. */
    record Pivotal(String origin, String holder) {}
}

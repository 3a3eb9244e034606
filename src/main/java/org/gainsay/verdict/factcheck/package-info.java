/** Issued verdicts as others read them: ClaimReview of schema.org, and the answers of Google's Fact Check Tools. */
@NullMarked
package org.gainsay.verdict.factcheck;

import org.jspecify.annotations.NullMarked;

/** Verdicts: editors' signed ratings of claims on scales of the newsroom's own; the only thing that goes out as a fact-check. */
@NullMarked
package org.gainsay.verdict;

import org.jspecify.annotations.NullMarked;

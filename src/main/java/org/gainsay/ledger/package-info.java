/** The one door for writes, what every record has in common, and the append-only journal. */
@NullMarked
package org.gainsay.ledger;

import org.jspecify.annotations.NullMarked;

/** The journal as it is sealed, read, proved and verified. */
@NullMarked
package org.gainsay.ledger.journal;

import org.jspecify.annotations.NullMarked;

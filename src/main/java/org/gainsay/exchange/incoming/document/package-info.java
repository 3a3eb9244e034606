/** Reads documents of other tools, leniently, into items that are strictly what a ledger could store; knows no ledger. */
@NullMarked
package org.gainsay.exchange.incoming.document;

import org.jspecify.annotations.NullMarked;

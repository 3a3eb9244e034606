/** The whole ledger in and out, a record a line, however much there is of it. */
@NullMarked
package org.gainsay.exchange.bulk;

import org.jspecify.annotations.NullMarked;

/** Documents of other tools that are posted here, and become statements: fact-checks, wire items, feeds, tables. */
@NullMarked
package org.gainsay.exchange.incoming;

import org.jspecify.annotations.NullMarked;

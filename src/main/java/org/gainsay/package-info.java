/** The service's entrance: where it starts, and how it says what went wrong when it cannot. */
@NullMarked
package org.gainsay;

import org.jspecify.annotations.NullMarked;

/** Evidence: what statements do to claims, and editors' rulings on their origins. */
@NullMarked
package org.gainsay.evidence;

import org.jspecify.annotations.NullMarked;

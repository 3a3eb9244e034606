/** All that is known of a claim in one file, which is checked without this service. */
@NullMarked
package org.gainsay.formats.bundle;

import org.jspecify.annotations.NullMarked;

/** Who sealed sources are: written, encrypted with a key from outside the database, and read by nobody yet. */
@NullMarked
package org.gainsay.source.identity;

import org.jspecify.annotations.NullMarked;

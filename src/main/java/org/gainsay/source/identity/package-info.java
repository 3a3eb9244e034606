/** Who sealed sources are: written, encrypted with a key from outside the database, and read on record only. */
@NullMarked
package org.gainsay.source.identity;

import org.jspecify.annotations.NullMarked;

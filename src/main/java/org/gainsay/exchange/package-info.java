/** Dossiers and other formats, in and out. */
@NullMarked
package org.gainsay.exchange;

import org.jspecify.annotations.NullMarked;

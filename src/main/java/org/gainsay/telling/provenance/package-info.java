/** Who told whom, as a graph in several formats. */
@NullMarked
package org.gainsay.telling.provenance;

import org.jspecify.annotations.NullMarked;

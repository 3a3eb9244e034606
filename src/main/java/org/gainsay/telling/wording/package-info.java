/** How a claim can be printed: who says it, who denies it, and no word more. */
@NullMarked
package org.gainsay.telling.wording;

import org.jspecify.annotations.NullMarked;

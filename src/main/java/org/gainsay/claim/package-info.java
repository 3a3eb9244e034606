/** Claims: propositions, with the stakes in them and how they bear on each other. */
@NullMarked
package org.gainsay.claim;

import org.jspecify.annotations.NullMarked;

/** What was said about a claim, in the order in which it was said. */
@NullMarked
package org.gainsay.telling.timeline;

import org.jspecify.annotations.NullMarked;

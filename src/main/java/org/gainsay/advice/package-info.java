/** Advice: what a desk that enters a story probably forgot, each with the request that mends it. */
@NullMarked
package org.gainsay.advice;

import org.jspecify.annotations.NullMarked;

/** The web page and its read models: what a desk looks at. */
@NullMarked
package org.gainsay.dashboard;

import org.jspecify.annotations.NullMarked;

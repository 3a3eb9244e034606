/** Sources: anybody who speaks or publishes, with affiliations, ratings and who is the same. */
@NullMarked
package org.gainsay.source;

import org.jspecify.annotations.NullMarked;

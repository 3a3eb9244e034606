/** A claim's evidence retold to people and tools: who told whom, in which order, and how to print it. */
@NullMarked
package org.gainsay.telling;

import org.jspecify.annotations.NullMarked;

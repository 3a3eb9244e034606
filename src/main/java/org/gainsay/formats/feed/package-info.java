/** Changes of corroborations as feeds, for readers of feeds and for programs. */
@NullMarked
package org.gainsay.formats.feed;

import org.jspecify.annotations.NullMarked;

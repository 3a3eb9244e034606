/** Evidence as W3C Web Annotations. */
@NullMarked
package org.gainsay.formats.annotation;

import org.jspecify.annotations.NullMarked;

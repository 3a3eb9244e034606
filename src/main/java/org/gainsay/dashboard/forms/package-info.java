/** The forms by which a browser does what the API does, through the same resources. */
@NullMarked
package org.gainsay.dashboard.forms;

import org.jspecify.annotations.NullMarked;

/** Each claim's kept corroboration: load a dossier, assess it, store what came of it. */
@NullMarked
package org.gainsay.corroboration;

import org.jspecify.annotations.NullMarked;

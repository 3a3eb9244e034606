package org.gainsay.dashboard.forms;

import jakarta.ws.rs.Path;

/** Where resources are. */
final class Addresses {

    private Addresses() {}

    /** The address of a resource, which may stand behind an interceptor. */
    static String of(Object resource) {
        for (Class<?> type = resource.getClass(); type != null; type = type.getSuperclass()) {
            Path path = type.getAnnotation(Path.class);
            if (path != null) {
                return path.value();
            }
        }
        throw new IllegalArgumentException("no resource: " + resource.getClass());
    }
}

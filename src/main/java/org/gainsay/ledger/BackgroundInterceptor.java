package org.gainsay.ledger;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Lets what runs by the clock run while the service does. */
@Background
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class BackgroundInterceptor {

    private final Running running;

    BackgroundInterceptor(Running running) {
        this.running = running;
    }

    @AroundInvoke
    @Nullable
    Object run(InvocationContext context) throws Exception {
        if (!running.begin()) {
            return null;
        }
        try {
            return context.proceed();
        } finally {
            running.end();
        }
    }
}
